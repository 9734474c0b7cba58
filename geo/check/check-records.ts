import { parseEdtf } from "../dates/parse-edtf.ts";
import { describeMessage, describeProblem } from "../messages/problems/describe-problem.ts";
import { tileOrigin } from "../model/basemap.ts";
import { bearingOf, deriveStatus, responsesTo } from "../model/derive-status.ts";
import type { Problem, Rule } from "../model/problem.ts";
import {
  type ProblemCode,
  type ProblemMessage,
  type ProblemParams,
  problemMessage,
} from "../model/problem-message.ts";
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
      ...describeProblem("noSearch", { updated: atlas.updated }),
    });
  }
  if (atlas.contact === null) {
    problems.push({
      severity: "warning",
      rule: "be-reachable",
      ...locate(atlas, "contact"),
      ...describeProblem("noContact", {}),
    });
  }
  const { tiles, view } = atlas;
  if (view !== undefined && "bounds" in view && view.bounds[1] >= view.bounds[3]) {
    problems.push({
      severity: "error",
      ...locate(atlas, "view", "bounds"),
      ...describeProblem("boundsUpsideDown", {}),
    });
  }
  if (tiles === undefined) return problems;
  const problem = <Code extends ProblemCode>(code: Code, params: ProblemParams[Code]) =>
    problems.push({
      severity: "error",
      ...locate(atlas, "tiles", "url"),
      ...describeProblem(code, params),
    });
  const isPmtiles = /\.pmtiles([?#]|$)/i.test(tiles.url);
  const holders = [...tiles.url.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? "");
  const unknown = holders.find((name) => !["z", "x", "y", "r", "s"].includes(name));
  if (tileOrigin(tiles.url) === undefined) {
    const corrected = tiles.url.includes("\\") ? tiles.url.replaceAll("\\", "/") : null;
    problem("tilesNoAddress", { address: tiles.url, corrected });
  } else if (unknown !== undefined) {
    problem("tilesUnknownPlaceholder", { placeholder: unknown });
  } else if (isPmtiles && holders.length > 0) {
    problem("pmtilesPlaceholders", {});
  } else if (!isPmtiles && ["z", "x", "y"].some((name) => !holders.includes(name))) {
    problem("tilesPlaceholdersMissing", {});
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
  const report = (message: ProblemMessage, ...path: PropertyKey[]) =>
    problems.push({
      severity: "error",
      rule: RULE_OF_FIELD[String(path[0])],
      ...locate(statement, ...path),
      ...describeMessage(message),
    });
  const problem = <Code extends ProblemCode>(
    code: Code,
    params: ProblemParams[Code],
    ...path: PropertyKey[]
  ) => report(problemMessage(code, params), ...path);

  if (statement.duplicateOf === statement.id) {
    problem("repeatsItself", {}, "duplicateOf");
  }
  const { exact = "", start, end } = statement.quote ?? {};
  const words = exact.split(/\s+/u).length;
  if (words > MAX_QUOTE_WORDS) problem("quoteTooLong", { words, most: MAX_QUOTE_WORDS }, "quote", "exact");
  if (start !== undefined && end !== undefined && end - start !== [...exact].length) {
    problem("quoteOffsetsWrong", {}, "quote");
  }
  const { paragraph } = statement;
  const { paragraphs } = atlas.article;
  if (paragraph !== undefined && paragraphs !== undefined && paragraph > paragraphs)
    problem("noSuchParagraph", { paragraph, paragraphs }, "paragraph");

  for (const [index, date] of statement.dates.entries()) {
    for (const field of ["article", "best"] as const) {
      const value = date[field];
      // One fault of a date that stands twice is one problem.
      if (value === undefined || (field === "best" && value === date.article)) continue;
      const result = parseEdtf(value);
      if (!result.ok) report(result.message, "dates", index, field);
    }
    if (date.best !== undefined && date.best !== date.article && (date.refs ?? []).length === 0) {
      problem("bestDateWithoutSource", {}, "dates", index, "best");
    }
    if (date.basis === "corroborated" && !date.refs?.some((id) => confirms(id, statement, atlas.responses))) {
      problem("dateNotConfirmed", {}, "dates", index, "basis");
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
        ...describeProblem("planHasEventDate", {}),
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
      problem("replyNotRecorded", { name: chiefName(actor.names, atlas.language) }, "accused");
    }
  }
  if ((statement.noReply ?? []).length > 0 && (statement.searched ?? atlas.searched) === undefined) {
    problem("noReplyWithoutSearch", {}, "noReply");
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
      ...(answers.length === 0
        ? describeProblem("replyInArticleNotRecorded", {})
        : describeProblem("replyInArticleNotLinked", { replies: answers.map(({ id }) => id) })),
    });
  }
  for (const id of statement.noReply ?? []) {
    if (!(statement.accused ?? []).includes(id)) problem("noReplyNotAccused", { id }, "noReply");
    const near = replies.find(
      ({ response, relation }) => relation === "this_claim" && (response.by ?? []).includes(id),
    );
    if (near !== undefined) problem("noReplyHasReply", { id, response: near.response.id }, "noReply");
  }

  const status = deriveStatus(statement, atlas.responses, true);
  if (status.startsWith("finding_")) {
    const finding = replies.find(
      ({ response, relation }) =>
        response.kind === "independent_finding" &&
        response.standard === undefined &&
        ["this_claim", "same_event"].includes(relation),
    );
    if (finding !== undefined) problem("standardMissing", { response: finding.response.id }, "id");
  }
  if (
    statement.movement !== undefined &&
    statement.movement.from === undefined &&
    statement.movement.to === undefined &&
    statement.movement.directionCertain
  ) {
    problem("movementWithoutEnds", {}, "movement");
  }
  return problems;
}

/** Whether a document can confirm something of a statement: neither the same words by another route, nor from a party to the matter. */
function confirms(id: string, statement: Statement, responses: readonly Response[]): boolean {
  const response = responses.find((item) => item.id === id);
  if (response === undefined || response.kind === "transmission_variant") return false;
  const { independence } = bearingOf(response, response.bearsOn[statement.id] ?? "background");
  return independence === "third_party" || independence === "mandated_body";
}

/** `last`: the last day on which a statement of the article was made. */
function checkResponse(response: Response, last: number, { locate }: SourcedAtlas): Problem[] {
  const problems: Problem[] = [];
  const report = (field: string, message: ProblemMessage) =>
    problems.push({
      severity: "error",
      rule: "cite-documents-with-their-limits",
      ...locate(response, field),
      ...describeMessage(message),
    });
  if (response.kind === "independent_finding" && response.standard === undefined)
    report("kind", problemMessage("findingWithoutStandard", {}));
  if (response.evidence === "unverified") report("evidence", problemMessage("documentUnread", {}));
  if (response.url === undefined && response.linkNote === undefined)
    report("id", problemMessage("noLink", {}));
  const { date, timing } = response;
  if (date === undefined) return problems;
  const result = parseEdtf(date);
  if (!result.ok) report("date", result.message);
  else {
    const { first: begin, last: end } = result.value;
    const isAfter = begin !== null && begin > last;
    const isNotAfter = end !== null && end <= last;
    if ((isAfter && timing !== "after_article") || (isNotAfter && timing === "after_article"))
      report("timing", problemMessage("timingWrong", { date, isAfter, timing }));
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
