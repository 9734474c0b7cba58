import { listOf, partiesOf } from "./statement-record.ts";

/** Where a link stands: it passed the words on, it said them, the speaker cites it, or the words began there. */
export type LinkRole = "via" | "who" | "citing" | "origin";

/** A link of the chain of attribution, from the article outwards. */
export interface ChainLink {
  role: LinkRole;
  name: string;
  /** As the file has it: a name, or a record. */
  value: unknown;
  /** It says that no source is named, or that the origin is not stated: it stays at the end. */
  isNote: boolean;
}

const NOTES: Partial<Record<LinkRole, string>> = { citing: "nobody", origin: "unstated" };

/** The links of a statement in the light form. */
export function readChain(fields: Record<string, unknown>): ChainLink[] {
  return (["via", "who", "citing", "origin"] as const).flatMap((role) =>
    listOf(fields[role]).flatMap((value): ChainLink[] => {
      const [name] = partiesOf(value);
      return name === undefined ? [] : [{ role, name, value, isNote: NOTES[role] === name }];
    }),
  );
}

/** The fields that a chain is written to; `undefined` where one is empty. */
export function writeChain(links: readonly ChainLink[]): Record<LinkRole, unknown> {
  const fieldOf = (role: LinkRole) => {
    const values = links.filter((link) => link.role === role).map(({ value }) => value);
    return values.length === 0 ? undefined : values.length === 1 ? values[0] : values;
  };
  return { via: fieldOf("via"), who: fieldOf("who"), citing: fieldOf("citing"), origin: fieldOf("origin") };
}

/** A link goes to another place in the chain; what stands before the speaker passed the words on, what stands behind is cited. */
export function moveLink(links: readonly ChainLink[], from: number, to: number): ChainLink[] {
  const moved = links[from];
  const last = links.filter(({ isNote }) => !isNote).length - 1;
  if (moved === undefined || moved.isNote) return [...links];
  const others = links.filter((_, index) => index !== from);
  const at = Math.max(0, Math.min(last, to));
  return withRoles([...others.slice(0, at), moved, ...others.slice(at)]);
}

export function removeLink(links: readonly ChainLink[], index: number): ChainLink[] {
  return links.filter((_, at) => at !== index);
}

/** Adds a party: behind the last that passed the words on, or at the end of those that are cited. */
export function addLink(
  links: readonly ChainLink[],
  role: "via" | "citing" | "origin",
  name: string,
): ChainLink[] {
  // Who is cited takes the place of the note that nobody is.
  const kept = links.filter((link) => !(link.isNote && link.role === role));
  const order: LinkRole[] = ["via", "who", "citing", "origin"];
  const at = kept.filter((link) => order.indexOf(link.role) <= order.indexOf(role)).length;
  return [...kept.slice(0, at), { role, name, value: name, isNote: false }, ...kept.slice(at)];
}

/** The link said the words itself; who was the speaker passed them on, or is cited, by where they stand. */
export function makeSpeaker(links: readonly ChainLink[], index: number): ChainLink[] {
  return links.map((link, at) => {
    if (at === index) return { ...link, role: "who" };
    if (link.role !== "who") return link;
    return { ...link, role: at < index ? "via" : "citing" };
  });
}

function withRoles(links: readonly ChainLink[]): ChainLink[] {
  const speakers = links.flatMap(({ role }, index) => (role === "who" ? [index] : []));
  const [first = 0] = speakers;
  const last = speakers.at(-1) ?? -1;
  return links.map((link, index): ChainLink => {
    if (link.role === "who" || link.isNote) return link;
    if (index < first) return { ...link, role: "via" };
    if (index < last) return { ...link, role: "who" };
    const isEnd = links.slice(index).every(({ role }) => role === "origin");
    return { ...link, role: link.role === "origin" && isEnd ? "origin" : "citing" };
  });
}
