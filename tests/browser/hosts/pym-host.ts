import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { writeArticle } from "./write-article.ts";

const PYM = readFileSync(createRequire(import.meta.url).resolve("pym.js/dist/pym.v1.min.js"), "utf8");

/** A page with NPR's pym.js, as many newsrooms have it: the script makes the frame and sets its height. */
export function pymHost(frameAddress: string): string {
  return writeArticle(`<div id="claim-map-1"></div>
<script>${PYM}</script>
<script>window.parentOfMap = new pym.Parent("claim-map-1", ${JSON.stringify(frameAddress)}, { title: "Map" });</script>`);
}
