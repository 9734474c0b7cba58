import { readFields, setField } from "./edit-yaml.ts";
import { mergePeople, renamePerson } from "./people.ts";
import { addReply, type Reply, readReplies, removeReply, setReply } from "./replies.ts";
import { readRecord, type State, writePlaces } from "./statement-record.ts";
import { addPiece, piecesOf, removePiece, replacePiece, setHead, type Work } from "./work.ts";

/** What a step did, for the words beside undo and redo. */
type StepName =
  | "edit"
  | "accept"
  | "refuse"
  | "propose"
  | "add"
  | "remove"
  | "split"
  | "merge"
  | "head"
  | "place"
  | "chain"
  | "reply"
  | "people";

interface Step {
  name: StepName;
  /** Edits with the same tag, one right after the other, are one step: the letters of one field. */
  tag: string | undefined;
  work: Work;
}

/** The work as it is, with all that was undone and can be. Works share what they have in common. */
export interface History {
  past: readonly Step[];
  work: Work;
  future: readonly Step[];
}

export type Action =
  | { type: "setField"; key: string; field: string; value: unknown }
  /** Several fields of one statement in one step. */
  | {
      type: "setFields";
      key: string;
      fields: Record<string, unknown>;
      name: "edit" | "chain" | "reply";
      tag?: string;
    }
  | { type: "addReply"; key: string; reply: Partial<Reply> }
  | { type: "setReply"; key: string; index: number; change: Partial<Reply> }
  | { type: "removeReply"; key: string; index: number }
  /** Another statement of the article, which gets its id where it has none, answers this one as far as `extent` says. */
  | { type: "setAnswer"; key: string; answer: string; id: string; extent: string }
  | { type: "setSource"; key: string; source: string }
  | { type: "setState"; keys: readonly string[]; state: State }
  | { type: "add"; fields: Record<string, unknown>; after?: string | undefined }
  | { type: "remove"; key: string }
  | { type: "split"; key: string }
  /** The second is taken into the first. */
  | { type: "merge"; keys: readonly [string, string] }
  | { type: "setHead"; field: string; value: unknown }
  /** The same choice wherever the name stands. */
  | { type: "settlePlace"; name: string; fields: Record<string, unknown> }
  /** The first is the same as the second from now on. */
  | { type: "mergePeople"; from: string; to: string }
  | { type: "renamePerson"; from: string; to: string }
  /** The work as it was kept elsewhere: there is nothing to undo. */
  | { type: "open"; work: Work }
  /** The name of the claim that statements share, wherever it stands; `undefined` takes them apart. */
  | { type: "nameClaim"; from: string; to: string | undefined }
  | { type: "undo" }
  | { type: "redo" };

export function startHistory(work: Work): History {
  return { past: [], work, future: [] };
}

/** The history after an action; the same history where the action changes nothing. */
export function act(history: History, action: Action): History {
  if (action.type === "undo") return undo(history);
  if (action.type === "redo") return redo(history);
  if (action.type === "open") return startHistory(action.work);
  const { work } = history;
  const { next, name, tag } = carryOut(work, action);
  if (isSame(work, next)) return history;
  const last = history.past.at(-1);
  if (tag !== undefined && last?.tag === tag) return { ...history, work: next, future: [] };
  return { past: [...history.past, { name, tag, work }], work: next, future: [] };
}

function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    work: step.work,
    future: [{ ...step, work: history.work }, ...history.future],
  };
}

function redo(history: History): History {
  const [step, ...future] = history.future;
  if (step === undefined) return history;
  return {
    past: [...history.past, { ...step, tag: undefined, work: history.work }],
    work: step.work,
    future,
  };
}

function carryOut(
  work: Work,
  action: Exclude<Action, { type: "open" | "undo" | "redo" }>,
): { next: Work; name: StepName; tag?: string } {
  switch (action.type) {
    case "setField": {
      const { key, field, value } = action;
      return {
        next: replacePiece(work, key, (source) => edit(source, field, value)),
        name: "edit",
        tag: `${key} ${field}`,
      };
    }
    case "setFields": {
      const { key, fields, name, tag } = action;
      return {
        next: replacePiece(work, key, (source) =>
          Object.entries(fields).reduce((text, [field, value]) => edit(text, field, value), source),
        ),
        name,
        ...(tag === undefined ? {} : { tag: `${key} ${tag}` }),
      };
    }
    case "addReply":
      return {
        next: editReplies(work, action.key, (source) => addReply(source, action.reply)),
        name: "reply",
      };
    case "removeReply":
      return {
        next: editReplies(work, action.key, (source) => removeReply(source, action.index)),
        name: "reply",
      };
    case "setReply": {
      const { key, index, change } = action;
      return {
        next: editReplies(work, key, (source) => {
          const before = readReplies(readFields(source) ?? {})[index];
          return before === undefined ? source : setReply(source, index, before, change);
        }),
        name: "reply",
        tag: `${key} reply ${index} ${Object.keys(change).join(" ")}`,
      };
    }
    case "setAnswer": {
      const { key, answer, id, extent } = action;
      const named = replacePiece(work, answer, (source) =>
        readFields(source)?.id === undefined ? setField(source, "id", id) : source,
      );
      return {
        next: replacePiece(named, key, (source) => edit(source, "replyInArticle", { statement: id, extent })),
        name: "reply",
        tag: `${key} answer`,
      };
    }
    case "setSource":
      return { next: replacePiece(work, action.key, () => withLineEnd(action.source)), name: "edit" };
    case "setState": {
      const name = action.state === "refused" ? "refuse" : action.state === "proposed" ? "propose" : "accept";
      return { next: setStates(work, action.keys, action.state), name };
    }
    case "add":
      return { next: addPiece(work, action.fields, action.after).work, name: "add" };
    case "remove":
      return { next: removePiece(work, action.key), name: "remove" };
    case "split":
      return { next: split(work, action.key), name: "split" };
    case "merge":
      return { next: merge(work, action.keys), name: "merge" };
    case "setHead":
      return { next: setHead(work, action.field, action.value), name: "head", tag: `head ${action.field}` };
    case "settlePlace":
      return { next: settlePlace(work, action.name, action.fields), name: "place" };
    case "mergePeople":
      return { next: mergePeople(work, action.from, action.to), name: "people" };
    case "nameClaim":
      return { next: nameClaim(work, action.from, action.to), name: "edit", tag: "claim" };
    case "renamePerson":
      return { next: renamePerson(work, action.from, action.to), name: "people" };
  }
}

function editReplies(work: Work, key: string, change: (source: string) => string): Work {
  return replacePiece(work, key, (source) => asEdited(source, change(source)));
}

function edit(source: string, field: string, value: unknown): string {
  const edited = setField(source, field, value);
  return field === "state" ? edited : asEdited(source, edited);
}

/** What an author changes in a proposal is the author's from then on. */
function asEdited(source: string, edited: string): string {
  const isProposal = edited !== source && /^\s*(?:- )?state: proposed\s*$/m.test(source);
  return isProposal ? setField(edited, "state", "edited") : edited;
}

function withLineEnd(source: string): string {
  return source.endsWith("\n") ? source : `${source}\n`;
}

function setStates(work: Work, keys: readonly string[], state: State): Work {
  return keys.reduce(
    (next, key) =>
      replacePiece(next, key, (source) => {
        const stated = /^\s*(?:- )?state: (\w+)/m.exec(source)?.[1];
        // Without a state a statement is accepted, and an edited one stays that.
        const isKept = stated === undefined || stated === "edited";
        return isKept && state === "accepted" ? source : setField(source, "state", state);
      }),
    work,
  );
}

function split(work: Work, key: string): Work {
  const piece = piecesOf(work).find((each) => each.key === key);
  if (piece === undefined) return work;
  const { id: _id, responses: _responses, ...fields } = readRecord(piece).fields;
  return addPiece(work, { ...fields, state: "edited" }, key).work;
}

function merge(work: Work, [first, second]: readonly [string, string]): Work {
  const records = [first, second].map((key) => piecesOf(work).find((piece) => piece.key === key));
  const [kept, taken] = records.map((piece) => piece && readRecord(piece));
  if (kept === undefined || taken === undefined || first === second) return work;
  const places = [...kept.places];
  for (const place of taken.places) if (!places.some(({ name }) => name === place.name)) places.push(place);
  const withPlaces = replacePiece(work, first, (source) => setField(source, "place", writePlaces(places)));
  return setStates(setStates(withPlaces, [second], "refused"), [first], "edited");
}

function settlePlace(work: Work, name: string, fields: Record<string, unknown>): Work {
  return piecesOf(work).reduce((next, piece) => {
    const { places } = readRecord(piece);
    if (!places.some((place) => place.name === name)) return next;
    const settled = places.map((place) => (place.name === name ? { ...place, ...fields, name } : place));
    return replacePiece(next, piece.key, (source) => setField(source, "place", writePlaces(settled)));
  }, work);
}

function nameClaim(work: Work, from: string, to: string | undefined): Work {
  return piecesOf(work).reduce(
    (next, piece) =>
      readRecord(piece).fields.claim === from
        ? replacePiece(next, piece.key, (source) => setField(source, "claim", to))
        : next,
    work,
  );
}

function isSame(a: Work, b: Work): boolean {
  return (
    a === b ||
    (a.others === b.others &&
      a.article === b.article &&
      a.files.length === b.files.length &&
      a.files.every((file, index) => {
        const other = b.files[index];
        return (
          other !== undefined &&
          file.before === other.before &&
          file.after === other.after &&
          file.pieces.length === other.pieces.length &&
          file.pieces.every(
            (piece, at) => piece.source === other.pieces[at]?.source && piece.key === other.pieces[at]?.key,
          )
        );
      }))
  );
}
