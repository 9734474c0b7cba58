import { describeProblem } from "../messages/problems/describe-problem.ts";
import type { AtlasFileName } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { RecordKind } from "../model/problem-message.ts";
import { nearestOf } from "./describe-issue.ts";
import type { SourcedAtlas } from "./sourced-atlas.ts";

const FILES = {
  actor: "actors.yaml",
  mention: "mentions.yaml",
  place: "places.yaml",
  claim: "claims.yaml",
  response: "responses.yaml",
  statement: "statements.yaml",
  topic: "atlas.yaml",
} as const;

/** Ids that stand twice, ids that point nowhere, and statements missing from the count. */
export function checkReferences({ atlas, locate, couldHold, missing }: SourcedAtlas): Problem[] {
  const problems: Problem[] = [];
  /** References into files that are not there: one problem each file, not one each reference. */
  const wanted = new Map<AtlasFileName, number>();
  const ids = {
    actor: idsOf(atlas.actors, "actor"),
    mention: idsOf(atlas.mentions, "mention"),
    place: idsOf(atlas.places, "place"),
    claim: idsOf(atlas.claims, "claim"),
    response: idsOf(atlas.responses, "response"),
    statement: idsOf(atlas.statements, "statement"),
    topic: new Set(Object.keys(atlas.topics)),
  };

  for (const statement of atlas.statements) {
    const expect = (kind: keyof typeof ids, id: string | undefined, ...path: PropertyKey[]) =>
      expectId(statement, kind, id, path);
    expect("claim", statement.claim, "claim");
    expect("topic", statement.topic, "topic");
    expect("statement", statement.duplicateOf, "duplicateOf");
    if (typeof statement.replyInArticle === "object")
      expect("statement", statement.replyInArticle.statement, "replyInArticle", "statement");
    expect("actor", statement.speaker.organisation, "speaker", "organisation");
    each(statement.speaker.who, (id, index) => expect("actor", id, "speaker", "who", index));
    each(statement.accused, (id, index) => expect("actor", id, "accused", index));
    each(statement.noReply, (id, index) => expect("actor", id, "noReply", index));
    each(statement.places, (place, index) => expect("mention", place.mention, "places", index, "mention"));
    each(statement.versions, (version, index) =>
      expect("response", version.source, "versions", index, "source"),
    );
    each(statement.chain, (link, index) => {
      expect("actor", link.who, "chain", index, "who");
      expect("response", link.from, "chain", index, "from");
    });
    each(statement.dates, (date, index) =>
      each(date.refs, (id, ref) => expect("response", id, "dates", index, "refs", ref)),
    );
    expect("mention", statement.movement?.from, "movement", "from");
    each(statement.movement?.to, (id, index) => expect("mention", id, "movement", "to", index));
  }
  for (const response of atlas.responses) {
    each(response.by, (id, index) => expectId(response, "actor", id, ["by", index]));
    for (const [id, bearing] of Object.entries(response.bearsOn)) {
      expectId(response, "statement", id, ["bearsOn", id]);
      const part = typeof bearing === "string" ? undefined : bearing.part;
      const parts = new Set(
        atlas.statements.find((statement) => statement.id === id)?.subclaims?.map((item) => item.id),
      );
      if (part !== undefined && !parts.has(part) && !couldHold("statements.yaml", id))
        unknown(response, "part", part, parts, ["bearsOn", id, "part"]);
    }
  }
  for (const mention of atlas.mentions)
    each(mention.near, (id, index) => expectId(mention, "mention", id, ["near", index]));
  for (const line of atlas.context)
    each(line.statements, (id, index) => expectId(line, "statement", id, ["statements", index]));
  if (atlas.view !== undefined && "places" in atlas.view) {
    each(atlas.view.places, (id, index) => expectId(atlas, "mention", id, ["view", "places", index]));
  }
  each(atlas.labels, (id, index) => expectId(atlas, "place", id, ["labels", index]));
  for (const [file, count] of wanted) {
    problems.push({
      severity: "error",
      file,
      ...describeProblem("fileMissingWithRecords", { records: count }),
    });
  }
  const promised = atlas.statementCount;
  if (promised !== undefined && promised !== atlas.statements.length && !couldHold("statements.yaml")) {
    problems.push({
      severity: "error",
      ...locate(atlas, "statementCount"),
      ...describeProblem("countWrong", { promised, read: atlas.statements.length }),
    });
  }
  return problems;

  function idsOf(records: { id: string }[], kind: RecordKind): Set<string> {
    const seen = new Set<string>();
    for (const record of records) {
      if (seen.has(record.id)) {
        problems.push({
          severity: "error",
          ...locate(record, "id"),
          ...describeProblem("idTwice", { kind, id: record.id }),
        });
      }
      seen.add(record.id);
    }
    return seen;
  }

  function expectId(record: object, kind: keyof typeof ids, id: string | undefined, path: PropertyKey[]) {
    if (id === undefined || ids[kind].has(id) || couldHold(FILES[kind], id)) return;
    if (missing.has(FILES[kind])) wanted.set(FILES[kind], (wanted.get(FILES[kind]) ?? 0) + 1);
    else unknown(record, kind, id, ids[kind], path);
  }

  function unknown(record: object, kind: RecordKind, id: string, known: Set<string>, path: PropertyKey[]) {
    problems.push({
      severity: "error",
      ...locate(record, ...path),
      ...describeProblem("noSuchId", { kind, id, nearest: nearestOf(id, known) ?? null }),
    });
  }
}

function each<Item>(items: Item[] | undefined, visit: (item: Item, index: number) => void): void {
  for (const [index, item] of (items ?? []).entries()) visit(item, index);
}
