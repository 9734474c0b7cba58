import type { Actor } from "../model/article.ts";
import { problemMessage } from "../model/problem-message.ts";
import type { Expansion } from "./expansion.ts";
import type { LightRecord, Party } from "./light-form.ts";
import { foldName, idFromName, takeFreeId } from "./name-ids.ts";

/** Every party of an atlas, once, whether it stands in `actors` or only where it speaks or is accused. */
export interface ActorRegister {
  actors: Actor[];
  kindOf(id: string): Actor["kind"];
  /** The id of a party; it joins the actors where it is new. */
  idOf(party: Party, at: object, path: PropertyKey[]): string;
}

const DETAILS = ["names", "kind", "role", "alsoKnownAs", "note"] as const;

export function registerActors(
  listed: readonly LightRecord<"actors">[],
  language: string,
  { origins, fault }: Expansion,
): ActorRegister {
  const actors: Actor[] = [];
  const byId = new Map<string, Actor>();
  const byName = new Map<string, Actor>();
  const taken = new Set(listed.flatMap(({ id }) => id ?? []));
  for (const record of listed) {
    const { name, names, ...rest } = record;
    const all = { ...(name === undefined ? {} : { [language]: name }), ...names };
    const [chief] = Object.values(all);
    if (chief === undefined) {
      fault(record, [], problemMessage("partyWithoutName", {}));
      continue;
    }
    const actor: Actor = { ...rest, names: all, id: rest.id ?? takeFreeId(idFromName(chief), taken) };
    add(actor);
    origins.set(actor, {
      record,
      pathOf: (path) => (path[0] === "names" && names === undefined ? ["name"] : [...path]),
    });
  }
  return { actors, kindOf: (id) => byId.get(id)?.kind, idOf };

  function idOf(party: Party, at: object, path: PropertyKey[]): string {
    const { name, id, as: _as, ...details } = party;
    const known = byId.get(id ?? name) ?? (id === undefined ? byName.get(foldName(name)) : undefined);
    if (known === undefined) {
      const names = { [language]: name, ...details.names };
      const actor: Actor = { ...details, names, id: id ?? takeFreeId(idFromName(name), taken) };
      taken.add(actor.id);
      add(actor);
      origins.set(actor, { record: at, pathOf: () => path });
      return actor.id;
    }
    for (const field of DETAILS) {
      const value = details[field];
      if (value === undefined) continue;
      if (known[field] === undefined || field === "names") {
        Object.assign(known, { [field]: field === "names" ? { ...known.names, ...details.names } : value });
        for (const other of details.alsoKnownAs ?? []) byName.set(foldName(other), known);
      } else if (JSON.stringify(known[field]) !== JSON.stringify(value)) {
        fault(at, [...path, field], problemMessage("partyDescribedTwice", { name, field }));
      }
    }
    return known.id;
  }

  function add(actor: Actor): void {
    actors.push(actor);
    if (!byId.has(actor.id)) byId.set(actor.id, actor);
    for (const name of [...Object.values(actor.names), ...(actor.alsoKnownAs ?? [])]) {
      if (!byName.has(foldName(name))) byName.set(foldName(name), actor);
    }
  }
}
