import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { isRecord } from "../../model/record.ts";
import { type ArticleMetadata, type ArticleText, findParagraphs } from "./article-text.ts";

/** The members of a DOM that are read here; `geo` does not use the types of the DOM. */
interface HtmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
}

interface HtmlDocument {
  documentElement: HtmlNode | null;
  body: HtmlNode;
  title: string;
  querySelector(selector: string): HtmlNode | null;
  querySelectorAll(selector: string): Iterable<HtmlNode>;
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL BR".split(
    " ",
  ),
);
const SKIPPED = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE NAV FORM BUTTON SVG IFRAME FIGCAPTION".split(" "));

/** A saved page: its article as text, a paragraph a line, with the metadata that the page states. */
export function readHtml(html: string): ArticleText {
  // A piece of a page has no body of its own.
  const whole = /<(?:html|body)\b/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: HtmlDocument };
  const metadata = readMetadata(document);
  const found = document.documentElement === null ? null : readArticle(document);
  const root = found === null ? document.body : toNode(found.content);
  const lines: { words: string; isHeading: boolean }[] = [];
  const title = found?.title ?? metadata.title;
  if (title) lines.push({ words: title, isHeading: true });
  collectLines(root, lines);
  let text = "";
  const headings = new Set<number>();
  for (const [index, { words, isHeading }] of lines.entries()) {
    if (index > 0 && words === lines[0]?.words) continue;
    if (isHeading) headings.add(text.length);
    text += `${words}\n\n`;
  }
  const stated: ArticleMetadata = {
    ...metadata,
    title: title ?? undefined,
    author: metadata.author ?? found?.byline ?? undefined,
    publisher: metadata.publisher ?? found?.siteName ?? undefined,
    published: metadata.published ?? dayOf(found?.publishedTime),
    language: metadata.language ?? found?.lang ?? undefined,
  };
  return { text, paragraphs: findParagraphs(text, headings), metadata: stated };
}

/** Readability empties the document it reads, so the metadata is read first. It fails on some broken pages. */
function readArticle(document: HtmlDocument) {
  try {
    return new Readability(document as never, { charThreshold: 200 }).parse();
  } catch {
    return null;
  }
}

function toNode(content: unknown): HtmlNode {
  const { document } = parseHTML(
    `<!doctype html><html><body>${String(content ?? "")}</body></html>`,
  ) as unknown as {
    document: HtmlDocument;
  };
  return document.body;
}

function collectLines(node: HtmlNode, lines: { words: string; isHeading: boolean }[]): void {
  let words = "";
  const flush = (isHeading: boolean) => {
    const line = words.replace(/\s+/gu, " ").trim().normalize("NFC");
    if (line !== "") lines.push({ words: line, isHeading });
    words = "";
  };
  const visit = (each: HtmlNode, isHeading: boolean): void => {
    for (const child of each.childNodes) {
      if (child.nodeType === 3) words += child.textContent ?? "";
      if (child.nodeType !== 1) continue;
      const name = child.nodeName.toUpperCase();
      if (SKIPPED.has(name)) continue;
      if (!BLOCKS.has(name)) {
        visit(child, isHeading);
        continue;
      }
      flush(isHeading);
      const inHeading = /^H[1-6]$/.test(name);
      visit(child, inHeading);
      flush(inHeading);
    }
  };
  visit(node, false);
  flush(false);
}

function readMetadata(document: HtmlDocument): ArticleMetadata {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = found?.getAttribute?.("content")?.trim();
      if (content) return content;
    }
    return undefined;
  };
  const linked = readLinkedData(document);
  const time = document.querySelector("time[datetime]")?.getAttribute?.("datetime");
  const author = meta("author", "article:author", "byl");
  return {
    title: meta("og:title", "twitter:title") ?? (document.title || undefined),
    author: author !== undefined && !author.startsWith("http") ? author.replace(/^by /i, "") : linked.author,
    publisher: meta("og:site_name", "application-name") ?? linked.publisher,
    published: dayOf(
      meta("article:published_time", "date", "dc.date", "DC.date.issued", "datePublished", "pubdate") ??
        linked.published ??
        time,
    ),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute?.("href") ?? meta("og:url"),
    language: document.documentElement?.getAttribute?.("lang") ?? undefined,
  };
}

function readLinkedData(document: HtmlDocument): Pick<ArticleMetadata, "author" | "publisher" | "published"> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data = parseJson(script.textContent ?? "");
    const graph = isRecord(data) && Array.isArray(data["@graph"]) ? data["@graph"] : [data].flat();
    for (const item of graph) {
      if (!isRecord(item) || typeof item.datePublished !== "string") continue;
      return {
        published: item.datePublished,
        author: nameOf(item.author),
        publisher: nameOf(item.publisher),
      };
    }
  }
  return {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nameOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  if (typeof first === "string") return first;
  return isRecord(first) && typeof first.name === "string" ? first.name : undefined;
}

/** The calendar day that a time stamp begins with. */
function dayOf(stamp: string | null | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(stamp ?? "")?.[0];
}
