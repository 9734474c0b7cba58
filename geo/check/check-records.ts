import { parseEdtf } from "../dates/parse-edtf.ts";
import { tileOrigin } from "../model/basemap.ts";
import { bearingOf, deriveStatus, responsesTo } from "../model/derive-status.ts";
import type { Problem, Rule } from "../model/problem.ts";
import type { Response } from "../model/response.ts";
import { chiefName } from "../model/schema.ts";
import type { Statement } from "../model/statement.ts";
import type { SourcedAtlas } from "./sourced-atlas.ts";

/** What the records must have beyond their shape: dates that exist, sources for what is inferred, replies for the accused. */
export function checkRecords(sourced: SourcedAtlas): Problem[] {
  const last = lastSaid(sourced.atlas.statements);
  return [
    ...checkAtlasFile(sourced),
    ...sourced.atlas.statements.flatMap((statement) => checkStatement(statement, sourced)),
    ...sourced.atlas.responses.flatMap((response) => checkResponse(response, last, sourced)),
  ];
}

/** What the article's own file says of searches and tiles. */
function checkAtlasFile({ atlas, locate }: SourcedAtlas): Problem[] {
  const problems: Problem[] = [];
  if (atlas.searched === undefined && atlas.statements.some(({ searched }) => searched === undefined)) {
    problems.push({
      severity: "warning",
      rule: "say-what-was-searched",
      ...locate(atlas),
      what: "No search for replies and records is recorded: statements without documents read “Said; not examined here”.",
      remedy: `When you have looked, add the day and what you searched, such as: searched: { on: ${atlas.updated}, scope: public pages in English }.`,
    });
  }
  if (atlas.contact === null) {
    problems.push({
      severity: "warning",
      rule: "be-reachable",
      ...locate(atlas, "contact"),
      what: "There is no contact address for replies and corrections.",
      remedy: "Whoever publishes the map adds theirs: everyone named must be able to reply.",
    });
  }
  const { tiles, view } = atlas;
  if (view !== undefined && "bounds" in view && view.bounds[1] >= view.bounds[3]) {
    problems.push({
      severity: "error",
      ...locate(atlas, "view", "bounds"),
      what: "The south of the first view is not south of its north.",
      remedy: "Write the bounds as west, south, east, north.",
    });
  }
  if (tiles === undefined) return problems;
  const problem = (what: string, remedy: string) =>
    problems.push({ severity: "error", ...locate(atlas, "tiles", "url"), what, remedy });
  const isPmtiles = /\.pmtiles([?#]|$)/i.test(tiles.url);
  const holders = [...tiles.url.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? "");
  const unknown = holders.find((name) => !["z", "x", "y", "r", "s"].includes(name));
  if (tileOrigin(tiles.url) === undefined) {
    problem(
      `${JSON.stringify(tiles.url)} is no address of tiles.`,
      tiles.url.includes("\\")
        ? `Write / between folder and file, as in ${tiles.url.replaceAll("\\", "/")}.`
        : "Begin it with https://, or name a .pmtiles file beside atlas.yaml.",
    );
  } else if (unknown !== undefined) {
    problem(
      `The address of the tiles holds {${unknown}}, which is not filled in.`,
      "Use {z}, {x}, {y}, {r} and {s}.",
    );
  } else if (isPmtiles && holders.length > 0) {
    problem("The address of a PMTiles file has no placeholders.", "Name the file, such as ground.pmtiles.");
  } else if (!isPmtiles && ["z", "x", "y"].some((name) => !holders.includes(name))) {
    problem(
      "The address of the tiles lacks {z}, {x} or {y}.",
      "Write it such as https://tiles.example/{z}/{x}/{y}.png.",
    );
  }
  return problems;
}

const MAX_QUOTE_WORDS = 11;

/** The rule that a mistake in a field of a statement breaks. */
const RULE_OF_FIELD: Readonly<Record<string, Rule>> = {
  duplicateOf: "refer-to-what-is-there",
  quote: "quote-exactly",
  paragraph: "quote-exactly",
  dates: "say-where-a-date-comes-from",
  accused: "put-the-reply-with-the-claim",
  noReply: "put-the-reply-with-the-claim",
  id: "cite-documents-with-their-limits",
};

function checkStatement(statement: Statement, { atlas, locate, couldHold }: SourcedAtlas): Problem[] {
  const problems: Problem[] = [];
  const problem = (what: string, remedy: string, ...path: PropertyKey[]) =>
    problems.push({
      severity: "error",
      rule: RULE_OF_FIELD[String(path[0])],
      ...locate(statement, ...path),
      what,
      remedy,
    });

  if (statement.duplicateOf === statement.id) {
    problem(
      "The statement repeats itself.",
      "Name the statement that it repeats, or remove duplicateOf.",
      "duplicateOf",
    );
  }
  const { exact = "", start, end } = statement.quote ?? {};
  const words = exact.split(/\s+/u).length;
  if (words > MAX_QUOTE_WORDS)
    problem(`The quote has ${words} words.`, `Quote at most ${MAX_QUOTE_WORDS}.`, "quote", "exact");
  if (start !== undefined && end !== undefined && end - start !== [...exact].length) {
    problem(
      "The quote's offsets do not fit its length.",
      "Correct start and end; the end is the code point after the last one.",
      "quote",
    );
  }
  if (
    statement.paragraph !== undefined &&
    atlas.article.paragraphs !== undefined &&
    statement.paragraph > atlas.article.paragraphs
  ) {
    problem(
      `There is no paragraph ${statement.paragraph}.`,
      `The article has ${atlas.article.paragraphs}.`,
      "paragraph",
    );
  }

  for (const [index, date] of statement.dates.entries()) {
    for (const field of ["article", "best"] as const) {
      const value = date[field];
      // One fault of a date that stands twice is one problem.
      if (value === undefined || (field === "best" && value === date.article)) continue;
      const result = parseEdtf(value);
      if (!result.ok) problem(result.what, result.remedy, "dates", index, field);
    }
    if (date.best !== undefined && date.best !== date.article && (date.refs ?? []).length === 0) {
      problem(
        "The best date says more than the article, without a source.",
        "Name the responses that support it in refs.",
        "dates",
        index,
        "best",
      );
    }
    if (date.basis === "corroborated" && !date.refs?.some((id) => confirms(id, statement, atlas.responses))) {
      problem(
        "The date is called confirmed, and no document behind it comes from outside the speaker's side.",
        "Write basis: reported. A repetition by the speaker's own side, or of the same words, dates a statement and confirms nothing.",
        "dates",
        index,
        "basis",
      );
    }
    if (
      statement.modality === "alleged_plan" &&
      date.role.startsWith("claimed_event") &&
      date.best !== undefined
    ) {
      problems.push({
        severity: "error",
        rule: "plans-are-not-events",
        ...locate(statement, "dates", index),
        what: "A plan has the date of an event.",
        remedy: "Leave the date of the event out: plans are not events.",
      });
    }
  }

  const replies = responsesTo(statement.id, atlas.responses);
  // Without a search the page says that none is recorded; the atlas as a whole is asked for one.
  const isSearched =
    statement.searched !== undefined || (atlas.searched !== undefined && statement.examined !== false);
  for (const accused of statement.accused ?? []) {
    const actor = atlas.actors.find(({ id }) => id === accused);
    if (actor === undefined || actor.kind === "unnamed_group") continue;
    const answered =
      replies.some(({ response }) => (response.by ?? []).includes(accused)) ||
      typeof statement.replyInArticle === "object";
    if (
      !answered &&
      isSearched &&
      !couldHold("responses.yaml") &&
      !(statement.noReply ?? []).includes(accused)
    ) {
      problem(
        `${chiefName(actor.names, atlas.language)} is accused, and it is not recorded whether the search found a reply by them.`,
        "Add a response by them; or list them in noReply, where the search found none; or write examined: false, where nobody has searched for this statement.",
        "accused",
      );
    }
  }
  if ((statement.noReply ?? []).length > 0 && (statement.searched ?? atlas.searched) === undefined) {
    problem(
      "That no reply was found is said without a search.",
      "Add searched: { on: ..., scope: ... } to atlas.yaml, or searched: { on: ... } to the statement, or take noReply out.",
      "noReply",
    );
  }
  const accusedActors = statement.accused ?? [];
  if (accusedActors.length > 0 && statement.replyInArticle === undefined) {
    const answers = atlas.statements.filter(
      ({ kind, speaker }) =>
        kind === "denial" && (speaker.who ?? []).some((id) => accusedActors.includes(id)),
    );
    problems.push({
      severity: "warning",
      rule: "put-the-reply-with-the-claim",
      ...locate(statement, "accused"),
      what:
        answers.length === 0
          ? "It is not recorded whether the article itself carries a reply, and the page will not say."
          : `The article carries a reply by the accused (${answers.map(({ id }) => id).join(", ")}), and the statement does not say whether it is answered by it.`,
      remedy:
        answers.length === 0
          ? "Write replyInArticle: none, or name the statement that answers: replyInArticle: { statement: ..., extent: ... }; or readForReplies: true in atlas.yaml, for all."
          : `Write replyInArticle: { statement: ${answers[0]?.id}, extent: ... }, or replyInArticle: none where it answers something else.`,
    });
  }
  for (const id of statement.noReply ?? []) {
    if (!(statement.accused ?? []).includes(id))
      problem(`${id} is in noReply, but is not accused.`, "Remove it, or add it to accused.", "noReply");
    const near = replies.find(
      ({ response, relation }) => relation === "this_claim" && (response.by ?? []).includes(id),
    );
    if (near !== undefined)
      problem(
        `${id} is in noReply, but ${near.response.id} is their reply to this statement.`,
        "Remove it from noReply.",
        "noReply",
      );
  }

  const status = deriveStatus(statement, atlas.responses, true);
  if (status.startsWith("finding_")) {
    const finding = replies.find(
      ({ response, relation }) =>
        response.kind === "independent_finding" &&
        response.standard === undefined &&
        ["this_claim", "same_event"].includes(relation),
    );
    if (finding !== undefined)
      problem(
        `The status rests on the finding ${finding.response.id}, which states no standard.`,
        "Add its standard of proof.",
        "id",
      );
  }
  if (
    statement.movement !== undefined &&
    statement.movement.from === undefined &&
    statement.movement.to === undefined &&
    statement.movement.directionCertain
  ) {
    problem(
      "The direction of a movement without ends is called certain.",
      "Set directionCertain to false.",
      "movement",
    );
  }
  return problems;
}

/** `last`: the last day on which a statement of the article was made. */
/** Whether a document can confirm something of a statement: neither the same words by another route, nor from a party to the matter. */
function confirms(id: string, statement: Statement, responses: readonly Response[]): boolean {
  const response = responses.find((item) => item.id === id);
  if (response === undefined || response.kind === "transmission_variant") return false;
  const { independence } = bearingOf(response, response.bearsOn[statement.id] ?? "background");
  return independence === "third_party" || independence === "mandated_body";
}

function checkResponse(response: Response, last: number, { locate }: SourcedAtlas): Problem[] {
  const problems: Problem[] = [];
  const problem = (what: string, remedy: string, ...path: PropertyKey[]) =>
    problems.push({
      severity: "error",
      rule: "cite-documents-with-their-limits",
      ...locate(response, ...path),
      what,
      remedy,
    });
  if (response.kind === "independent_finding" && response.standard === undefined) {
    problem(
      "A finding has no standard.",
      "Add the standard of proof or the outcome, or say that it is not recorded.",
      "kind",
    );
  }
  if (response.evidence === "unverified") {
    problem(
      "A document that nobody has read cannot be shown.",
      "Read it, or leave the record out.",
      "evidence",
    );
  }
  if (response.url === undefined && response.linkNote === undefined) {
    problem("There is neither a link nor a note why there is none.", "Add url or linkNote.", "id");
  }
  if (response.date === undefined) return problems;
  const result = parseEdtf(response.date);
  if (!result.ok) problem(result.what, result.remedy, "date");
  else {
    const { first: begin, last: end } = result.value;
    const after = begin !== null && begin > last;
    const notAfter = end !== null && end <= last;
    if ((after && response.timing !== "after_article") || (notAfter && response.timing === "after_article")) {
      problem(
        `The date ${response.date} lies ${after ? "after" : "before the end of"} the article's statements, and timing is ${response.timing}.`,
        "Correct the date or the timing.",
        "timing",
      );
    }
  }
  return problems;
}

/** The last day on which a statement of the article was made, as far as is known; otherwise NaN. */
function lastSaid(statements: Statement[]): number {
  let last = Number.NaN;
  for (const { role, best } of statements.flatMap(({ dates }) => dates)) {
    const parsed = role === "statement" && best !== undefined ? parseEdtf(best) : undefined;
    if (parsed?.ok && parsed.value.last !== null && !(parsed.value.last <= last)) last = parsed.value.last;
  }
  return last;
}
