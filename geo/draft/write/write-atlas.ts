import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { idFromName } from "../../authoring/name-ids.ts";
import { DRAFT_EXTENT, draftClaimName } from "../../check/draft-gap.ts";
import type { ArticleDraft } from "../draft-article.ts";
import type { DraftStatement } from "../statements/statement.ts";

export interface AtlasHead {
  title: string;
  /** `YYYY-MM-DD` */
  updated: string;
}

/** What became of the proposals: how many were added, how many the file has already. */
export interface WrittenAtlas {
  yaml: string;
  added: number;
  known: number;
}

/** `atlas.yaml` in the light form: the head, and each statement as a proposal with its rule and confidence. */
export function writeNewAtlas(draft: ArticleDraft, { title, updated }: AtlasHead): WrittenAtlas {
  const { metadata } = draft.article;
  const article = Object.fromEntries(
    Object.entries({
      title: metadata.title,
      publisher: metadata.publisher,
      date: metadata.published,
      url: metadata.url,
    }).filter(([, value]) => value !== undefined),
  );
  const document = new Document({
    version: 2,
    title,
    updated,
    ...(Object.keys(article).length > 0 ? { article } : {}),
    ...(draft.countries.length > 0 ? { countries: draft.countries } : {}),
    statements: [],
  });
  document.commentBefore = HEAD;
  const statements = document.get("statements");
  if (!isSeq(statements)) throw new TypeError("a list of statements was made and is none");
  statements.flow = false;
  return addProposals(document, statements, draft.statements);
}

const HEAD = ` A draft: every statement is a proposal until you decide. Set its state to accepted, edited or refused; proposals are not built.
 Write each text anew in neutral words that name the speaker; the quotation is the article's own.`;

/** Adds to a file what it does not have. What stands in it, accepted, edited, refused or still proposed, is never touched. */
export function addToAtlas(yaml: string, draft: ArticleDraft): WrittenAtlas | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  const statements = isSeq(document.contents) ? document.contents : document.get("statements");
  if (isSeq(statements)) return addProposals(document, statements as YAMLSeq, draft.statements);
  if (!isMap(document.contents) || document.has("statements")) return undefined;
  document.set("statements", document.createNode([]));
  return addProposals(document, document.get("statements") as YAMLSeq, draft.statements);
}

function addProposals(
  document: Document | ReturnType<typeof parseDocument>,
  list: YAMLSeq,
  proposals: readonly DraftStatement[],
): WrittenAtlas {
  const known = new Set(list.items.flatMap((item) => (isMap(item) ? keysOf(item) : [])));
  const ids = new Set(
    list.items.flatMap((item) =>
      isMap(item) && typeof item.get("id") === "string" ? [String(item.get("id"))] : [],
    ),
  );
  const fresh = proposals.filter(({ quote }) => !known.has(keyOfQuote(quote.text)));
  const placeLine = toPlaceLines(proposals);
  const idOf = (id: string) => (ids.has(id) ? `${id}d` : id);
  for (const statement of fresh) {
    const answer = proposals.find(({ answers }) => answers?.includes(statement.id));
    const node = document.createNode(
      toLightForm(statement, placeLine, idOf, answer?.id, groupOf(statement, proposals)),
    ) as YAMLMap;
    writeKindsInOneLine(node);
    const undated = statement.dates.filter(({ edtf }) => !isYearKnown(edtf)).map(({ text }) => `"${text}"`);
    const note =
      undated.length === 0
        ? ""
        : `\n the article has ${undated.join(", ")} without a year: give --published, or write the date`;
    const silence =
      statement.silence === undefined || answer !== undefined
        ? ""
        : `\n the article says: ${shorten(statement.silence)}`;
    node.commentBefore = ` proposed by ${statement.rule}, ${statement.confidence.toFixed(2)}${note}${silence}`;
    node.spaceBefore = true;
    list.items.push(node);
  }
  if (fresh.length > 0) list.flow = false;
  return {
    yaml: document.toString({ lineWidth: 110 }),
    added: fresh.length,
    known: proposals.length - fresh.length,
  };
}

function writeKindsInOneLine(statement: YAMLMap): void {
  const place = statement.get("place");
  for (const line of isSeq(place) ? place.items : [place]) {
    const kinds = isMap(line) ? line.get("kind") : undefined;
    if (isSeq(kinds)) kinds.flow = true;
  }
}

/** Most words of the article that a note may hold. */
const MOST_WORDS = 11;

function shorten(sentence: string): string {
  const words = sentence.split(/\s+/u);
  return words.length <= MOST_WORDS ? `"${sentence}"` : `"${words.slice(0, MOST_WORDS).join(" ")} …"`;
}

/** An atlas has no date without its century. */
function isYearKnown(edtf: string | undefined): edtf is string {
  return edtf !== undefined && !edtf.startsWith("XXXX");
}

/** Statements that seem to say the same share a claim that the author names; one alone needs none. */
function groupOf({ claim }: DraftStatement, proposals: readonly DraftStatement[]): string | undefined {
  const same = proposals.filter((other) => other.claim === claim);
  return claim === undefined || same.length < 2 ? undefined : draftClaimName(claim.slice(1));
}

function keysOf(item: YAMLMap): string[] {
  const quote = item.get("quote");
  const words = isMap(quote) ? quote.get("exact") : quote;
  return typeof words === "string" ? [keyOfQuote(words)] : [];
}

/** Quotations are the same where their words are. */
function keyOfQuote(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

type DraftPlace = DraftStatement["places"][number];

/** Name and kinds: what tells two places of an article apart. */
function describe({ text, kinds = [] }: DraftPlace): string {
  return [text, ...kinds].join(" ");
}

/** Writes places in the light form. A name that the article uses for places of different kinds gets an id for each: "the Kafue", "Kafue". */
function toPlaceLines(proposals: readonly DraftStatement[]): (place: DraftPlace) => unknown {
  const variants = new Map<string, Set<string>>();
  for (const place of proposals.flatMap(({ places }) => places))
    variants.set(place.text, (variants.get(place.text) ?? new Set()).add(describe(place)));
  return ({ text, role, kinds = [] }) => {
    const isOneOfMany = (variants.get(text)?.size ?? 0) > 1;
    const details = {
      ...(isOneOfMany && { id: [idFromName(text), ...kinds.slice(0, 1)].join("-") }),
      ...(role === "informant" && { role: "informant_location" }),
      ...(kinds.length > 0 && { kind: kinds.length === 1 ? kinds[0] : kinds }),
    };
    return Object.keys(details).length === 0 ? text : { name: text, ...details };
  };
}

function toLightForm(
  statement: DraftStatement,
  placeLine: (place: DraftPlace) => unknown,
  idOf: (id: string) => string,
  answer: string | undefined,
  group: string | undefined,
): Record<string, unknown> {
  const { chain, speaker, speakerSpan, places } = statement;
  const asDescribed = chain.find(({ role }) => role === "speaker")?.asDescribed;
  const isNamedOtherwise =
    asDescribed !== undefined && speaker !== undefined && !asDescribed.includes(speaker.name);
  const who =
    speaker === undefined
      ? speakerSpan === undefined
        ? "article"
        : (asDescribed ?? "article")
      : isNamedOtherwise
        ? { name: speaker.name, as: asDescribed }
        : speaker.name;
  const namesOf = (...roles: string[]) =>
    chain
      .filter(({ role }) => roles.includes(role))
      .flatMap(({ actor, asDescribed: words }) => actor?.name ?? words ?? []);
  const happened = statement.dates.find(
    ({ role, edtf }) => role === "happened" && isYearKnown(edtf) && statement.modality !== "alleged_plan",
  );
  const said = statement.dates.find(({ role, edtf }) => role === "said" && isYearKnown(edtf));
  const via = namesOf("relayer");
  const citing = namesOf("cited_body", "claimed_origin");
  const placed = [...new Map(places.map((each) => [describe(each), each])).values()].map(placeLine);
  const needsId = statement.kind === "denial" || answer !== undefined;
  return {
    ...(needsId ? { id: idOf(statement.id) } : {}),
    state: "proposed",
    text: statement.words,
    who,
    quote: statement.quote.text,
    ...(placed.length === 0 ? {} : { place: placed.length === 1 ? placed[0] : placed }),
    ...(said === undefined ? {} : { said: said.interval ?? said.edtf }),
    ...(happened === undefined ? {} : { happened: happened.interval ?? happened.edtf }),
    ...(via.length === 0 ? {} : { via: via.length === 1 ? via[0] : via }),
    ...(citing.length === 0 ? {} : { citing: citing.length === 1 ? citing[0] : citing }),
    kind: statement.kind,
    modality: statement.modality,
    ...(answer === undefined && statement.silence !== undefined ? { replyInArticle: "none" } : {}),
    ...(statement.accused === undefined ? {} : { accused: statement.accused.name }),
    ...(answer === undefined ? {} : { replyInArticle: { statement: idOf(answer), extent: DRAFT_EXTENT } }),
    ...(group === undefined ? {} : { claim: group }),
  };
}
