import { dayIn } from "../dates/day-in.ts";
import { type ArticleMetadata, type ArticleText, findParagraphs, type Paragraph } from "./article-text.ts";

/** Composed letters (NFC), and a plain space for each that does not break: no offset moves by the latter. */
function fixText(text: string): string {
  return text.normalize("NFC").replace(/[\u00a0\u202f\u2007]/gu, " ");
}

/** Plain text as it stands. */
export function readPlainText(text: string): ArticleText {
  const fixed = fixText(text);
  const paragraphs = findParagraphs(fixed);
  return { text: fixed, paragraphs, metadata: readHead(fixed, paragraphs) };
}

/** Lines at the beginning that may say who wrote the text, and when. */
const HEAD_LINES = 6;

/** What the first lines say of the text: its title, "By NAME", "Published 18 November 2026". */
function readHead(text: string, paragraphs: readonly Paragraph[]): ArticleMetadata {
  const lines = paragraphs
    .slice(0, HEAD_LINES)
    .map((each) => ({ ...each, words: text.slice(each.start, each.end) }));
  const furniture = lines.filter(({ kind }) => kind === "furniture").map(({ words }) => words);
  const published = furniture.find((words) => /^(?:first )?(?:published|posted|date)\b/iu.test(words));
  const author = furniture.flatMap((words) => /^by (\p{Lu}[\p{L}.'’ -]+?)(?:,|$)/iu.exec(words)?.[1] ?? []);
  const title = lines.find(({ kind }) => kind === "title")?.words;
  // "Briefing of the ministry, 6 October 2026"
  const dated = /\d{4}\)?$/u.test(title ?? "") ? dayIn(title ?? "") : undefined;
  return {
    title,
    author: author[0],
    published: published === undefined ? dated : dayIn(published),
  };
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u;

/** Markdown without its marks: headings stay headings, links keep their words, code and images go. */
export function readMarkdown(source: string): ArticleText {
  const front = FRONT_MATTER.exec(source);
  const body = front === null ? source : source.slice(front[0].length);
  const lines = body
    .replaceAll("\r\n", "\n")
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1.*$/gmu, "")
    .split("\n");
  let text = "";
  const headings = new Set<number>();
  for (const line of lines) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/u.exec(line);
    const words = fixText(withoutMarks(heading?.[1] ?? line));
    if (heading !== null) headings.add(text.length);
    text += `${words}\n`;
  }
  return { text, paragraphs: findParagraphs(text, headings), metadata: readFrontMatter(front?.[1] ?? "") };
}

function withoutMarks(line: string): string {
  return line
    .replace(/^\s{0,3}>\s?/u, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, "")
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)\1/gu, "$2")
    .replace(/(?<![\p{L}\p{N}*])([*_])(?=\S)([^*_]+?)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/`([^`]+)`/gu, "$1")
    .replace(/^\s*(?:[-*_]\s*){3,}$/u, "");
}

function readFrontMatter(block: string) {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const pair = /^([A-Za-z_]+):\s*["']?(.*?)["']?\s*$/u.exec(line);
    if (pair?.[1] !== undefined && pair[2]) fields.set(pair[1].toLowerCase(), pair[2]);
  }
  return {
    title: fields.get("title"),
    author: fields.get("author"),
    publisher: fields.get("publisher"),
    published: /^\d{4}-\d{2}-\d{2}/.exec(fields.get("date") ?? fields.get("published") ?? "")?.[0],
    language: fields.get("lang") ?? fields.get("language"),
    url: fields.get("url"),
  };
}
