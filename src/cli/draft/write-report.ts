import { createHash } from "node:crypto";
import type { ArticleDraft } from "../../../geo/draft/draft-article.ts";
import type { Span } from "../../../geo/draft/proposal.ts";
import { element, type Markup, own, text as plain } from "../../../geo/markup/element.ts";
import { formatNotice, sentenceOfRule } from "../../../geo/messages/draft/draft-messages.ts";
import { en } from "../../../geo/messages/draft/en.ts";
import { drawPlacesMap } from "./draw-places-map.ts";

/** Marks of the report: a colour, a line and a sign each, so that nothing hangs on hue alone. */
const MARKS = {
  content: { label: "what was said", sign: "", style: "background:#fdf3d3" },
  source: { label: "speaker", sign: "◆", style: "border-bottom:2px solid #7a3b00" },
  cue: { label: "verb or other cue", sign: "›", style: "border-bottom:2px dotted #5b2a86" },
  place: { label: "place", sign: "●", style: "border-bottom:3px double #00606b" },
  other: { label: "place name that is not drawn", sign: "○", style: "border-bottom:1px dashed #00606b" },
  date: { label: "date", sign: "▪", style: "border-bottom:2px dashed #2f5d1f" },
  quote: { label: "quotation for the atlas", sign: "“", style: "font-weight:600" },
} as const;
type Mark = keyof typeof MARKS;

interface Marked extends Span {
  mark: Mark;
  title: string;
}

const BASE_STYLE = `body{margin:0;font:17px/1.6 Georgia,serif;color:#1c1c1c;background:#fff}
header,main,footer{max-width:78rem;margin:0 auto;padding:1rem 1.25rem}h1{font-size:1.4rem;margin:.4rem 0}
main{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2rem}@media(max-width:52rem){main{grid-template-columns:minmax(0,1fr)}}
.side{position:sticky;top:1rem;align-self:start;font:14px/1.45 system-ui,sans-serif}svg{width:100%;height:auto;background:#eef3f5;border:1px solid #ccd5d8}
.note{font:14px/1.45 system-ui,sans-serif;color:#444}ul.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1rem;font:14px system-ui,sans-serif}
.n{color:#666;font:12px system-ui,sans-serif;margin-right:.5rem}ol.st{font:14px/1.45 system-ui,sans-serif;padding-left:1.2rem}ol.st li{margin:.5rem 0}i.sign{font-style:normal;font-size:.75em}p{overflow-wrap:anywhere}.h{font-weight:700}`;

/** The article with its proposals in colour beside a map: one file, no script, nothing loaded. */
export function writeReport(draft: ArticleDraft, title: string): string {
  const style = `${BASE_STYLE}\n${Object.entries(MARKS)
    .map(([mark, { style: rules }]) => `.${mark}{${rules}}`)
    .join("\n")}`;
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const key = Object.entries(MARKS).map(([mark, { label, sign }]) =>
    element("li", {}, element("span", { class: mark }, plain(`${sign}${sign === "" ? "" : " "}${label}`))),
  );
  const notices = draft.notices.map((notice) =>
    element("p", { class: "note" }, plain(formatNotice(notice, en))),
  );
  const body = element(
    "body",
    {},
    element(
      "header",
      {},
      element("h1", {}, plain(title)),
      element(
        "p",
        { class: "note" },
        plain(
          "Proposals by rules, not findings. Point at a mark to read its rule and confidence. The author decides.",
        ),
      ),
      ...notices,
      element("ul", { class: "key" }, ...key),
    ),
    element(
      "main",
      {},
      element("article", { lang: draft.language }, ...paragraphs(draft)),
      element(
        "div",
        { class: "side" },
        drawPlacesMap(draft),
        element("ol", { class: "st" }, ...statements(draft)),
      ),
    ),
  );
  const head = `<head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('"', "")}"/><meta name="viewport" content="width=device-width"/>`;
  return `<!doctype html>\n<html lang="en">${head}${element("title", {}, plain(title))}<style>${own(style)}</style></head>${body}</html>\n`;
}

function paragraphs(draft: ArticleDraft): Markup[] {
  const marks = marksOf(draft);
  return draft.article.paragraphs.map((paragraph) =>
    element(
      "p",
      {
        class: paragraph.kind === "heading" || paragraph.kind === "title" ? "h" : undefined,
        id: `p${paragraph.number}`,
      },
      element("span", { class: "n" }, plain(String(paragraph.number))),
      ...segments(draft.article.text, paragraph, marks),
    ),
  );
}

function marksOf(draft: ArticleDraft): Marked[] {
  const title = (what: string, rule: string, confidence: number) =>
    `${what}: ${sentenceOfRule(rule, en)} ${confidence.toFixed(2)}`;
  return [
    ...draft.attributions
      .filter(({ depth }) => depth === 0)
      .flatMap((each): Marked[] => [
        ...each.contents.map(
          (content): Marked => ({
            ...content,
            mark: "content",
            title: title("Said", each.rule, each.confidence),
          }),
        ),
        ...(each.source === undefined || each.isImplied
          ? []
          : [
              {
                ...each.source,
                mark: "source" as const,
                title: title("Speaker", each.rule, each.confidence),
              },
            ]),
        ...(each.isImplied
          ? []
          : [
              {
                ...each.cue,
                mark: "cue" as const,
                title: title(`Cue (${each.class})`, each.rule, each.confidence),
              },
            ]),
      ]),
    ...draft.toponyms.map((each): Marked => {
      const placed = draft.placed.get(each);
      const where =
        placed?.place === undefined ? "no place found" : `${placed.place.name}, ${placed.geocoding.outcome}`;
      return {
        ...each,
        mark: each.use === "site" ? "place" : "other",
        title: title(`${each.text} (${each.use}; ${where})`, each.rule, each.confidence),
      };
    }),
    ...draft.dates.map(
      (each): Marked => ({
        ...each,
        mark: "date",
        title: title(`Date ${each.interval ?? each.edtf ?? "not known"}`, each.rule, each.confidence),
      }),
    ),
    ...draft.statements.map(
      ({ quote, id, rule, confidence }): Marked => ({
        start: quote.start,
        end: quote.end,
        mark: "quote",
        title: title(id, rule, confidence),
      }),
    ),
  ];
}

/** Marks overlap, elements may not: the text is cut wherever a mark begins or ends. */
function segments(text: string, { start, end }: Span, marks: readonly Marked[]): Markup[] {
  const inside = marks.filter((mark) => mark.start < end && start < mark.end);
  const cuts = [...new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end])])]
    .filter((at) => at >= start && at <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const here = inside.filter((mark) => mark.start <= from && mark.end >= to);
    const words = plain(text.slice(from, to));
    if (here.length === 0) return words;
    const signs = here
      .filter((mark) => mark.start === from && MARKS[mark.mark].sign !== "")
      .map(({ mark }) => MARKS[mark].sign);
    const sign =
      signs.length === 0
        ? []
        : [element("i", { class: "sign", "aria-hidden": "true" }, plain([...new Set(signs)].join("")))];
    return element(
      "span",
      {
        class: [...new Set(here.map(({ mark }) => mark))].join(" "),
        title: here.map(({ title }) => title).join("\n"),
      },
      ...sign,
      words,
    );
  });
}

function statements(draft: ArticleDraft): Markup[] {
  return draft.statements.map(({ words, paragraph, kind, claim, rule, confidence, chain }) => {
    const through = chain
      .filter(({ role }) => role !== "publisher" && role !== "speaker")
      .map(({ role, asDescribed }) => `${role.replaceAll("_", " ")}: ${asDescribed ?? "not stated"}`);
    const details = [
      `paragraph ${paragraph}`,
      kind.replaceAll("_", " "),
      ...through,
      `claim ${claim ?? "none"}`,
      `${rule}, ${confidence.toFixed(2)}`,
    ].join(" · ");
    return element(
      "li",
      {},
      plain(words),
      element("br"),
      element("a", { href: `#p${paragraph}`, class: "note" }, plain(details)),
    );
  });
}
