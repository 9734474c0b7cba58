import {
  type Effect,
  type Independence,
  RELATIONS,
  type Relation,
  type ResponseKind,
} from "../../../geo/model/vocabulary.ts";
import { addItem, removeItem, setItemField } from "./edit-list.ts";
import { isRecord, listOf, partiesOf } from "./statement-record.ts";

/** A reply or another document that stands with a statement, as its form shows it. */
export interface Reply {
  kind: ResponseKind;
  by: string;
  /** What it says, in a sentence. */
  fact: string;
  /** Who published the document. */
  body: string;
  document: string;
  date: string;
  url: string;
  relation: Relation;
  effect: Effect | undefined;
  independence: Independence | undefined;
  standard: string;
  limits: string;
}

/** The replies that stand in a statement, in the order of the file. */
export function readReplies(fields: Record<string, unknown>): Reply[] {
  return listOf(fields.responses)
    .filter(isRecord)
    .map((record) => {
      const { bearing } = record;
      const stated = isRecord(bearing) ? bearing.relation : bearing;
      return {
        kind: record.kind as ResponseKind,
        by: partiesOf(record.by).join(", "),
        fact: textOf(record.fact),
        body: textOf(record.body),
        document: textOf(record.document),
        date: textOf(record.date),
        url: textOf(record.url),
        relation: RELATIONS.find((each) => each === stated) ?? "this_claim",
        effect: isRecord(bearing) ? (bearing.effect as Effect | undefined) : undefined,
        independence: record.independence as Independence | undefined,
        standard: textOf(record.standard),
        limits: textOf(record.limits),
      };
    });
}

/** Adds a reply to a statement's text: what is empty is left out. */
export function addReply(source: string, reply: Partial<Reply>): string {
  const { by, bearing, ...others } = fieldsOf(reply);
  return addItem(source, "responses", { kind: others.kind, by, ...others, bearing });
}

export function removeReply(source: string, index: number): string {
  return removeItem(source, "responses", index);
}

/** The statement's text with one field of a reply changed. */
export function setReply(source: string, index: number, before: Reply, change: Partial<Reply>): string {
  const fields = fieldsOf({ ...before, ...change });
  const changed = new Set(
    Object.keys(change).map((name) => (name === "relation" || name === "effect" ? "bearing" : name)),
  );
  return [...changed].reduce(
    (text, name) => setItemField(text, "responses", index, name, fields[name]),
    source,
  );
}

function fieldsOf({ by, relation, effect, ...others }: Partial<Reply>): Record<string, unknown> {
  const parties = (by ?? "").split(/\s*[;,]\s*/).filter((name) => name !== "");
  const bearing = effect === undefined ? relation : { relation: relation ?? "this_claim", effect };
  return {
    ...Object.fromEntries(
      Object.entries(others).map(([name, value]) => [name, value === "" ? undefined : value]),
    ),
    by: parties.length === 0 ? undefined : parties.length === 1 ? parties[0] : parties,
    // A reply that says nothing else is about this claim.
    bearing: bearing === "this_claim" ? undefined : bearing,
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
