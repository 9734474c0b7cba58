import { parentOf } from "../attribution/attribute.ts";
import type { Attribution } from "../attribution/attribution.ts";
import { covers, type Span } from "../proposal.ts";
import type { Actor, ActorRegistry } from "./actors.ts";
import type { ChainLink } from "./statement.ts";

/** A source that is a document or information: who has it, and where it comes from. */
const INFORMATION =
  /^(?<what>(?:the |some |new |its |their |intelligence |military |local |preliminary |available )*(?:information|intelligence|data|reports?|evidence|testimon(?:y|ies)|documents?|footage))\b(?:[^,]*?\b(?<link>received by|available to|obtained by|gathered by|collected by|provided by|supplied by|obtained from|received from|provided from|from|seen by|of)\s+(?<who>.+))?$/iu;
const RECEIVED =
  /(?<who>(?:[Tt]he\s+)?(?:[\p{L}'’.-]+\s+){1,8}?)(?:has\s+|have\s+|had\s+)?(?:received|obtained|got)\s+(?:\p{Ll}+\s+)?$/u;
const RECEIVED_INFORMATION =
  /(?<who>(?:[Tt]he\s+)?(?:[\p{L}'’.-]+\s+){1,7}?)(?:has\s+|have\s+|had\s+)?(?:received|obtained)\s+(?:information|reports?|data)\b/u;
const PUBLIC =
  /\b(?:residents?|locals?|villagers?|witness(?:es)?|eyewitness(?:es)?|people|population|inhabitants|civilians|refugees|activists|sources?|survivors?|families|relatives|neighbou?rs)\b/iu;

interface ChainParts {
  text: string;
  all: readonly Attribution[];
  registry: ActorRegistry;
}

/** From the text outwards: publisher, relayer, speaker, cited body, claimed origin. */
export function buildChain(own: Attribution, piece: Span, { text, all, registry }: ChainParts): ChainLink[] {
  const words = (span: Span) => text.slice(span.start, span.end);
  const linkOf = (role: ChainLink["role"], span: Span): ChainLink => ({
    role,
    actor:
      role === "claimed_origin" && !PUBLIC.test(words(span)) ? undefined : registry.resolveSpan(span).actor,
    asDescribed: words(span),
    span,
  });
  const chain: ChainLink[] = [
    { role: "publisher", actor: undefined, asDescribed: undefined, span: undefined },
  ];
  for (const { span, role } of own.cited) if (role === "relayer") chain.push(linkOf("relayer", span));
  chain.push(...speakerLinks(own, text, linkOf));
  for (const { span, role } of own.cited)
    if (role === "cited_body") chain.push(linkOf("cited_body", whoOf(text, span)));
  for (const nested of nestedIn(own, piece, all)) chain.push(...nestedLinks(nested, text, linkOf));
  const received = RECEIVED_INFORMATION.exec(words(piece));
  if (
    received?.groups?.who !== undefined &&
    chain.every(({ role }) => role !== "cited_body" && role !== "claimed_origin")
  ) {
    const span = trimmed(
      text,
      piece.start + received.index,
      piece.start + received.index + received.groups.who.length,
    );
    chain.push(linkOf(PUBLIC.test(words(span)) ? "claimed_origin" : "cited_body", span));
  }
  return unique(chain);
}

function speakerLinks(
  own: Attribution,
  text: string,
  linkOf: (role: ChainLink["role"], span: Span) => ChainLink,
): ChainLink[] {
  if (own.source === undefined) {
    return [
      {
        role: "unidentified_reports",
        actor: undefined,
        asDescribed: text.slice(own.cue.start, own.cue.end),
        span: own.cue,
      },
    ];
  }
  const words = text.slice(own.source.start, own.source.end);
  if (/^(?:the )?(?:reports?|rumou?rs|allegations|claims|news)$/iu.test(words))
    return [{ ...linkOf("unidentified_reports", own.source), actor: undefined }];
  const { what, link, who } = INFORMATION.exec(words)?.groups ?? {};
  if (what === undefined) return [linkOf("speaker", own.source)];
  const origin = { start: own.source.start, end: own.source.start + what.length };
  if (who === undefined) return [linkOf("speaker", own.source)];
  const body = { start: own.source.end - who.length, end: own.source.end };
  if (/from$/iu.test(link ?? "") || link === "of") return [linkOf("speaker", body)];
  return [linkOf("speaker", body), { ...linkOf("claimed_origin", origin), actor: undefined }];
}

/** Links that an attribution inside the content adds: who cites whom. */
function nestedLinks(
  nested: Attribution,
  text: string,
  linkOf: (role: ChainLink["role"], span: Span) => ChainLink,
): ChainLink[] {
  if (nested.source === undefined) {
    return [
      {
        role: "unidentified_reports",
        actor: undefined,
        asDescribed: text.slice(nested.cue.start, nested.cue.end),
        span: nested.cue,
      },
    ];
  }
  const words = text.slice(nested.source.start, nested.source.end);
  const { what, link, who } = INFORMATION.exec(words)?.groups ?? {};
  if (what !== undefined && who !== undefined) {
    const body = { start: nested.source.end - who.length, end: nested.source.end };
    return [linkOf(/from$/iu.test(link ?? "") ? "claimed_origin" : "cited_body", body)];
  }
  const links: ChainLink[] = [];
  if (nested.lemma === "information") {
    const before = text.slice(nested.unit.start, nested.cue.start);
    const receiver = RECEIVED.exec(before);
    if (receiver?.groups?.who !== undefined) {
      links.push(
        linkOf(
          "cited_body",
          trimmed(
            text,
            nested.unit.start + receiver.index,
            nested.unit.start + receiver.index + receiver.groups.who.length,
          ),
        ),
      );
    }
  } else if (nested.lemma === "tell" || nested.lemma === "inform") {
    const first = nested.contents[0]?.start ?? nested.cue.end;
    const between = text.slice(nested.cue.end, first).replace(/\s+that\s*$/u, "");
    if (/\p{Lu}/u.test(between))
      links.push(linkOf("cited_body", trimmed(text, nested.cue.end, nested.cue.end + between.length)));
  }
  const isOrigin = PUBLIC.test(words) || nested.lemma === "information";
  return [...links, linkOf(isOrigin ? "claimed_origin" : "cited_body", nested.source)];
}

/** Attributions inside the piece that hold most of it, and those that a sentence states for all its parts. */
export function nestedIn(own: Attribution, piece: Span, all: readonly Attribution[]): Attribution[] {
  const length = piece.end - piece.start;
  return all.filter((other) => {
    if (
      other === own ||
      other.class === "plan" ||
      other.class === "think" ||
      other.class === "ask" ||
      other.class === "accuse" ||
      other.class === "deny"
    )
      return false;
    if (
      other.cue.start === own.cue.start ||
      own.cited.some(
        ({ span }) =>
          covers(span, other.cue) ||
          other.contents.some((content) => covers(span, content) || covers(content, span)),
      )
    )
      return false;
    const isInside = other.contents.some(
      (content) =>
        content.start >= piece.start && Math.min(piece.end, content.end) - content.start > length * 0.3,
    );
    const isShared =
      other.unit === own.unit &&
      own.rule === "goes on" &&
      other.rule === "according to" &&
      parentOf(other.cue, other, all) !== undefined;
    return isInside || isShared;
  });
}

/** "information provided by X": X. */
function whoOf(text: string, span: Span): Span {
  const { who } = INFORMATION.exec(text.slice(span.start, span.end))?.groups ?? {};
  return who === undefined ? span : { start: span.end - who.length, end: span.end };
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + lead + words.trim().length };
}

function unique(chain: readonly ChainLink[]): ChainLink[] {
  return chain.filter(
    (link, index) =>
      chain.findIndex(
        (other) =>
          other.role === link.role &&
          sameActor(other.actor, link.actor) &&
          other.asDescribed === link.asDescribed,
      ) === index,
  );
}

function sameActor(a: Actor | undefined, b: Actor | undefined): boolean {
  return a?.id === b?.id;
}
