import type { Attribution } from "../attribution/attribution.ts";
import type { BodyName } from "../names/find-bodies.ts";
import type { PersonName } from "../names/find-people.ts";
import { GROUPS, RANKS, ROLES } from "../names/words-of-names.ts";
import { covers, type Span } from "../proposal.ts";

type ActorKind = "person" | "organisation" | "government" | "unnamed_group" | "unidentified";

/** A speaker of the article, once, with all the words that the article uses for them. */
export interface Actor {
  id: string;
  name: string;
  kind: ActorKind;
  /** Surname of a person, in small letters. */
  surname?: string | undefined;
  /** Roles that the article gives: spokesman, general. */
  roles: Set<string>;
  /** Last word of the name of a body or group: ministry, military. */
  headWord?: string | undefined;
  mentions: Span[];
}

export interface ResolvedSource {
  actor: Actor;
  /** 1 for a name, less for "he", "the spokesman", "the ministry". */
  certainty: number;
}

const DETERMINER =
  /^(?:the|a|an|this|that|these|those|its|his|her|their|our|some|several|many|one|another)\s+(?!of\b)/iu;
/** "one of them", "most of us": whom the pronoun means stands elsewhere. */
const SOME_OF_THEM = /\sof (?:them|us|whom)$/u;

const PRONOUN = /^(?:he|she|they|it|i|we|who|his|her|their|its)$/u;
/** Certainty of "she" where the article has named nobody whom she may be. */
const UNKNOWN_PRONOUN = 0.3;

/** Keeps the actors of an article, in the order in which they speak, and finds whom a source means. */
export class ActorRegistry {
  readonly actors: Actor[] = [];
  private readonly text: string;
  private readonly people: readonly PersonName[];
  private readonly bodies: readonly BodyName[];
  private readonly isPlace: (span: Span) => boolean;
  private lastPerson: Actor | undefined;
  private lastBody: Actor | undefined;
  /** The last that is no person: "they". Several people, or somebody unnamed, are not "it". */
  private lastOthers: Actor | undefined;
  /** Sources by their span: each is decided once, where it stands. */
  private readonly decided = new Map<string, ResolvedSource>();

  constructor(
    text: string,
    people: readonly PersonName[],
    bodies: readonly BodyName[],
    isPlace: (span: Span) => boolean,
  ) {
    this.text = text;
    this.people = people;
    this.bodies = bodies;
    this.isPlace = isPlace;
  }

  /** Undefined for an attribution without a source. */
  resolve(attribution: Pick<Attribution, "source" | "head">): ResolvedSource | undefined {
    const { source, head = source } = attribution;
    return source === undefined || head === undefined ? undefined : this.resolveSpan(source, head);
  }

  resolveSpan(source: Span, head: Span = source): ResolvedSource {
    const key = `${source.start}-${source.end}`;
    const decided = this.decided.get(key);
    if (decided !== undefined) return decided;
    const words = this.text.slice(head.start, head.end).trim();
    const lower = words.toLowerCase();
    const person = this.people.filter((each) => covers(source, each)).at(0);
    const resolved =
      person !== undefined && !this.isPossessive(person, head)
        ? this.personActor(person, source)
        : this.fromWords(words, lower, source);
    resolved.actor.mentions.push(source);
    this.remember(resolved.actor);
    this.decided.set(key, resolved);
    return resolved;
  }

  private remember(actor: Actor): void {
    if (actor.kind === "person") this.lastPerson = actor;
    else this.lastOthers = actor;
    if (actor.kind === "organisation" || actor.kind === "government") this.lastBody = actor;
  }

  /** Whom words name that do not speak here: "the minister" is not who spoke last. */
  resolveParty(span: Span): Actor {
    const { lastPerson, lastBody, lastOthers } = this;
    this.lastPerson = undefined;
    const { actor } = this.resolveSpan(this.bodyInside(span) ?? span);
    Object.assign(this, { lastPerson, lastBody, lastOthers });
    return actor;
  }

  /** "members of the White Helmets": the body, where nothing else of the words names anybody. */
  private bodyInside(span: Span): Span | undefined {
    const body = this.bodies.find((each) => covers(span, each));
    const around =
      body && `${this.text.slice(span.start, body.start)} ${this.text.slice(body.end, span.end)}`;
    const isMembers =
      /^[^\p{Lu}]*$/u.test(around ?? "") &&
      /\b(?:members?|fighters|forces|troops|units|organi[sz]ation|group|staff)\b/iu.test(around ?? "");
    return isMembers ? body : undefined;
  }

  /** "Clinton's spokesman", "a spokesman for Clinton": the person is another. */
  private isPossessive(person: Span, head: Span): boolean {
    const after = this.text.slice(person.end, person.end + 2);
    const before = this.text.slice(head.start, person.start);
    return /^['’]/u.test(after) || /\b(?:of|for|to|by|with|against)\s+(?:\p{Lu}[\p{L}.]*\s+)*$/u.test(before);
  }

  private personActor(person: PersonName, source: Span): ResolvedSource {
    const surname = person.surname.toLowerCase();
    const known = this.actors.find((actor) => actor.surname === surname);
    const full = this.people.find(
      (each) => each.surname.toLowerCase() === surname && each.name.includes(" "),
    );
    const actor =
      known ??
      this.add({ name: full?.name ?? person.name, kind: "person", surname, roles: new Set(), mentions: [] });
    const words = this.text.slice(source.start, source.end).toLowerCase();
    for (const word of words.match(/[\p{L}-]+/gu) ?? [])
      if (ROLES.has(word) || RANKS.has(word)) actor.roles.add(word);
    return { actor, certainty: 1 };
  }

  private fromWords(words: string, lower: string, source: Span): ResolvedSource {
    if (/^(?:he|she|his|her|i|we|who)$/u.test(lower)) {
      const person = this.personFor(lower);
      if (person !== undefined) return { actor: person, certainty: 0.8 };
    }
    if (/^(?:they|it|we|their|its)$/u.test(lower)) {
      const others = /^its?$/u.test(lower) ? (this.lastBody ?? this.lastOthers) : this.lastOthers;
      if (others !== undefined) return { actor: others, certainty: 0.6 };
    }
    if (SOME_OF_THEM.test(lower)) {
      const actor = this.add({ name: words, kind: "unnamed_group", roles: new Set(), mentions: [] });
      return { actor, certainty: 0.5 };
    }
    const isDefinite = /^the\s/u.test(lower);
    const bare = words.replace(DETERMINER, "");
    const last = lower.match(/[\p{L}-]+$/u)?.[0] ?? lower;
    const role = ROLES.has(last) && !GROUPS.has(last) ? last : undefined;
    if (isDefinite && role !== undefined) {
      const bearer = this.actors.findLast(({ kind, roles }) => kind === "person" && roles.has(role));
      if (bearer !== undefined) return { actor: bearer, certainty: 0.85 };
      if (this.lastPerson !== undefined && bare.split(" ").length === 1)
        return { actor: this.lastPerson, certainty: 0.6 };
    }
    const same = this.actors.find(({ name }) => name.toLowerCase() === bare.toLowerCase());
    if (same !== undefined) return { actor: same, certainty: PRONOUN.test(lower) ? UNKNOWN_PRONOUN : 1 };
    if (isDefinite && bare.split(" ").length <= 2) {
      const body = this.actors.findLast(({ headWord, kind }) => kind !== "person" && headWord === last);
      if (body !== undefined) return { actor: body, certainty: 0.85 };
    }
    const named = this.namedBody(bare, isDefinite ? last : undefined, source);
    if (named !== undefined) {
      const known = this.actors.find(({ name }) => name === named);
      return { actor: known ?? this.addBody(named, source), certainty: 0.85 };
    }
    const isBody = this.bodies.some((each) => covers(source, each));
    const isGovernment = this.isPlace(source) || /\b(?:government|ministry|regime)(?:$| of )/u.test(lower);
    const kind: ActorKind = isGovernment
      ? "government"
      : isBody || isGroupBody(last)
        ? "organisation"
        : "unnamed_group";
    return {
      actor: this.add({ name: bare, kind, roles: new Set(), headWord: last, mentions: [] }),
      certainty: PRONOUN.test(lower) ? UNKNOWN_PRONOUN : 1,
    };
  }

  /** "she" is not Mr Tate: the last person whose form of address does not speak against the pronoun. */
  private personFor(pronoun: string): Actor | undefined {
    const last = this.lastPerson;
    const against = /^(?:he|his)$/u.test(pronoun) ? WOMAN : /^(?:she|her)$/u.test(pronoun) ? MAN : undefined;
    if (last === undefined || against === undefined || !isAddressed(last, against)) return last;
    return this.actors.findLast((actor) => actor.kind === "person" && !isAddressed(actor, against));
  }

  /** A body's full name where the article had it before: "the company", "Blue Coast" after "Blue Coast Company". */
  private namedBody(words: string, headWord: string | undefined, source: Span): string | undefined {
    const isShort = words.split(" ").length === 1;
    const found = this.bodies.findLast(({ name, end }) => {
      if (end > source.start || name === words) return false;
      const lower = name.toLowerCase();
      const isHead = isShort && headWord !== undefined && lower.endsWith(` ${headWord}`);
      return (
        isHead ||
        (/^\p{Lu}/u.test(words) && lower.startsWith(`${words.toLowerCase()} `) && !lower.includes(" of "))
      );
    });
    return found?.name.replace(DETERMINER, "");
  }

  private addBody(name: string, source: Span): Actor {
    const headWord = name.toLowerCase().match(/[\p{L}-]+$/u)?.[0];
    const kind =
      this.isPlace(source) || /^(?:government|ministry)$/u.test(headWord ?? "")
        ? "government"
        : "organisation";
    return this.add({ name, kind, roles: new Set(), headWord, mentions: [] });
  }

  private add(actor: Omit<Actor, "id">): Actor {
    const made = { ...actor, id: this.freeId(actor.name) };
    this.actors.push(made);
    return made;
  }

  private freeId(name: string): string {
    const base =
      name
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, "-")
        .replace(/^-|-$/gu, "")
        .slice(0, 40) || "actor";
    let id = base;
    for (let count = 2; this.actors.some((each) => each.id === id); count++) id = `${base}-${count}`;
    return id;
  }
}

const WOMAN =
  /^(?:mrs|ms|miss|dame|lady|madam|spokeswoman|congresswoman|councilwoman|chairwoman|queen|princess|sister|mother|actress)$/u;
const MAN = /^(?:mr|sir|lord|spokesman|congressman|councilman|chairman|king|prince|brother|father)$/u;

function isAddressed({ roles }: Actor, form: RegExp): boolean {
  return [...roles].some((role) => form.test(role));
}

function isGroupBody(word: string): boolean {
  return /^(?:military|army|navy|police|force|forces|coalition|council|committee|commission|court|party|campaign|company|agency|department|embassy|parliament|mission|union|command|centre|center|office|ministry|group|organisation|organization|team)$/u.test(
    word,
  );
}
