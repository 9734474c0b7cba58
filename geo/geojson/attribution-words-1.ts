import type { Actor } from "../model/article.ts";
import type { Atlas } from "../model/atlas.ts";
import { chiefName } from "../model/names.ts";
import type { ChainLink, Statement } from "../model/statement.ts";

/** Who a statement is attributed to: "Igor Konashenkov", "A heading without a speaker". */
export function speakerWords(statement: Statement, atlas: Atlas): string {
  const names = (statement.speaker.who ?? []).map((id) => actorName(id, atlas));
  if (names.length === 0 && statement.chain?.[0]?.role === "unidentified_reports") return "Unnamed reports";
  return names.length > 0 ? joinWords(names) : capitalise(statement.speaker.as);
}

/**
 * The chain of attribution from its origin to the article, weakest link included: "Aleppo residents (unnamed), as
 * cited by the Russian Reconciliation Centre, as cited by Vladimir Savchenko, as reported by the article". An origin
 * that nobody names is said to be so.
 */
export function viaWords(statement: Statement, atlas: Atlas): string {
  const chain = statement.chain ?? [];
  if (statement.chain === undefined) return capitalise(statement.speaker.as);
  if (chain.length === 0) return `${capitalise(statement.speaker.as)}; no other source is named`;
  const unknownOrigin = chain.some(isUnstatedOrigin);
  const named = chain.filter((link) => !isUnstatedOrigin(link));
  // Links of one role that follow each other, such as two governments, speak together.
  const groups: ChainLink[][] = [];
  for (const link of named) {
    const last = groups.at(-1);
    if (last?.[0]?.role === link.role) last.push(link);
    else groups.push([link]);
  }
  const fromOrigin = groups.reverse().map((links, index) => {
    const words = joinWords(links.map((link) => linkWords(link, atlas)));
    return index === 0 ? words : `as ${links[0]?.role === "relayer" ? "relayed" : "cited"} by ${words}`;
  });
  const sentence = capitalise([...fromOrigin, "as reported by the article"].join(", "));
  return unknownOrigin ? `${sentence}; where this information came from is not stated` : sentence;
}

/** Name of a link, with the mark of an inferred one: "SANA (not stated in the article; from T12)". */
function linkWords(link: ChainLink, atlas: Atlas): string {
  const name = linkName(link, atlas);
  if (link.stated !== false) return name;
  return `${name} (not stated in the article${link.from === undefined ? "" : `; from ${link.from}`})`;
}

/** Name of a link alone: "SANA", "unnamed reports". */
export function linkName(link: ChainLink, atlas: Atlas): string {
  const name = link.who === undefined ? (link.as ?? "an unidentified source") : actorName(link.who, atlas);
  if (link.role !== "unidentified_reports") return name;
  return `unnamed ${name === "reports" ? "reports" : `reports (“${name}”)`}`;
}

export function isUnstatedOrigin(link: ChainLink): boolean {
  return link.role === "claimed_origin" && link.who === undefined && link.as === undefined;
}

export function actorName(id: string, atlas: Atlas): string {
  return chiefName(findActor(id, atlas).names, atlas.language);
}

export function findActor(id: string, atlas: Atlas): Actor {
  const found = atlas.actors.find((actor) => actor.id === id);
  if (found === undefined) throw new TypeError(`unchecked actor: ${id}`);
  return found;
}

export function joinWords(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
