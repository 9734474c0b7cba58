import type { Article } from "../setup/serve-site.ts";
import { writeArticle } from "./write-article.ts";

/** A page whose policy lets it frame the map's site and take pictures and, where it says so, scripts from there. */
export function strictHost(snippet: string, site: string, { scripts }: { scripts: boolean }): Article {
  const policy = [
    "default-src 'none'",
    `frame-src ${site}`,
    `img-src ${site} data:`,
    `script-src ${scripts ? site : "'none'"}`,
    "style-src 'none'",
  ];
  // The article's own styles are inline, which the policy refuses as well.
  const html = writeArticle(snippet).replace(/(<(?:body|article)) style="[^"]*"/g, "$1");
  return { html, headers: { "Content-Security-Policy": policy.join("; ") } };
}
