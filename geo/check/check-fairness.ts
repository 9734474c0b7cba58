import { describeMessage, describeProblem } from "../messages/problems/describe-problem.ts";
import type { Actor, Atlas } from "../model/article.ts";
import { bearingOf } from "../model/derive-status.ts";
import type { Problem } from "../model/problem.ts";
import { type ProblemMessage, type ProblemParams, problemMessage } from "../model/problem-message.ts";
import type { Response } from "../model/response.ts";
import type { Statement } from "../model/statement.ts";
import { INDEPENDENCES, type Independence } from "../model/vocabulary.ts";
import { escapePattern } from "./escape-pattern.ts";
import type { SourcedAtlas } from "./sourced-atlas.ts";

/**
 * The same treatment for every side: how near a document stands to the parties, walked over all pairs of statement and document; who
 * runs the media that carry it; and one sentence on missing evidence for all that it is true of. No rule knows a name.
 */
export function checkFairness(sourced: SourcedAtlas): Problem[] {
  const parties = findParties(sourced.atlas);
  return [
    ...sourced.atlas.responses.flatMap((response) => checkResponse(response, sourced, parties)),
    ...checkContext(sourced),
  ];
}

/** What every pair of statement and document is looked up in. */
interface Parties {
  statements: ReadonlyMap<string, Statement>;
  actors: ReadonlyMap<string, Actor>;
  /** Ids of all who speak or are accused in any statement, with whom they belong to. */
  all: ReadonlySet<string>;
}

function findParties({ statements, actors }: Pick<Atlas, "statements" | "actors">): Parties {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const named = new Set(statements.flatMap((each) => [...speakersOf(each), ...(each.accused ?? [])]));
  return {
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    actors: byId,
    all: withOwners([...named], byId),
  };
}

function checkResponse(response: Response, sourced: SourcedAtlas, parties: Parties): Problem[] {
  const { atlas, locate } = sourced;
  const issuers = issuersOf(response, atlas.actors);
  const sides = withOwners(
    issuers.map(({ id }) => id),
    parties.actors,
  );
  const pairs = Object.entries(response.bearsOn).flatMap(([id, bearing]): Problem[] => {
    const statement = parties.statements.get(id);
    if (statement === undefined) return [];
    const { independence } = bearingOf(response, bearing);
    const right = independencesFor(sides, statement, parties);
    if (right.possible.includes(independence)) return [];
    return [
      {
        severity: "error",
        ...locate(response, "bearsOn", id),
        ...describeProblem("independenceWrong", {
          response: response.id,
          statement: id,
          independence,
          ...right,
        }),
      },
    ];
  });
  return [...pairs, ...checkMedia(response, issuers, sourced, parties)];
}

/** Who speaks in a document or issued it: the parties of `by`, and the actors whom its body names. */
function issuersOf({ by = [], body }: Response, actors: readonly Actor[]): Actor[] {
  return actors.filter((actor) => by.includes(actor.id) || isNamed(actor, body));
}

const ALL: readonly Independence[] = INDEPENDENCES;
const OUTSIDE: Independence[] = ["third_party", "mandated_body"];

/** What the independence of a document can be, seen from one statement. `sides`: ids of its issuers and of whom they belong to. */
function independencesFor(
  sides: ReadonlySet<string>,
  statement: Statement,
  { actors, all: parties }: Parties,
): Pick<ProblemParams["independenceWrong"], "possible" | "because" | "name"> {
  const speakers = withOwners(speakersOf(statement), actors);
  const accused = withOwners(statement.accused ?? [], actors);
  const nameOf = (id: string) => Object.values(actors.get(id)?.names ?? {})[0] ?? id;
  const shared = (side: ReadonlySet<string>) => [...sides].find((id) => side.has(id));
  const [ofAccused, ofSpeaker, ofParty] = [shared(accused), shared(speakers), shared(parties)];
  if (ofAccused !== undefined && ofSpeaker === undefined)
    return {
      possible: ["accused_party", "allied_with_accused"],
      because: "accused",
      name: nameOf(ofAccused),
    };
  if (ofSpeaker !== undefined && ofAccused === undefined)
    return {
      possible: ["allied_with_speaker"],
      because: "speaker",
      name: nameOf(ofSpeaker),
    };
  const withoutSpeaker = speakers.size === 0 ? ["allied_with_speaker"] : [];
  const withoutAccused = sides.size > 0 && ofAccused === undefined ? ["accused_party"] : [];
  if (ofParty !== undefined)
    return {
      possible: ALL.filter((each) => ![...OUTSIDE, ...withoutSpeaker, ...withoutAccused].includes(each)),
      because: "party",
      name: nameOf(ofParty),
    };
  return {
    possible: ALL.filter((each) => ![...withoutSpeaker, ...withoutAccused].includes(each)),
    because: "none",
    name: "",
  };
}

function speakersOf({ speaker, chain = [] }: Statement): string[] {
  return [...(speaker.who ?? []), speaker.organisation, ...chain.map(({ who }) => who)].filter(
    (id) => id !== undefined,
  );
}

/** Actors with whom they belong to. Groups without a name are nobody's side. */
function withOwners(ids: readonly string[], actors: ReadonlyMap<string, Actor>): Set<string> {
  const found = new Set<string>();
  const add = (id: string | undefined) => {
    const actor = actors.get(id ?? "");
    if (actor === undefined || found.has(actor.id)) return;
    if (actor.kind !== "unnamed_group") found.add(actor.id);
    add(actor.belongsTo);
  };
  for (const id of ids) add(id);
  return found;
}

/** State and party media are named as such wherever a document names them. */
function checkMedia(
  response: Response,
  issuers: readonly Actor[],
  { atlas, locate }: SourcedAtlas,
  { actors }: Parties,
): Problem[] {
  const problem = (message: ProblemMessage): Problem => ({
    severity: "error",
    ...locate(response, "body"),
    ...describeMessage(message),
  });
  const texts = [
    response.body,
    response.document,
    response.linkNote ?? "",
    response.limits ?? "",
    response.fact,
  ];
  const said = texts.slice(0, 4).join(" ").toLowerCase();
  const sides = withOwners(response.by ?? [], actors);
  return atlas.actors.flatMap((actor): Problem[] => {
    const name = Object.values(actor.names)[0] ?? actor.id;
    const { describedAs, belongsTo: owner } = actor;
    if (describedAs !== undefined) {
      const isSaid = said.includes(describedAs.toLowerCase());
      return isSaid || !texts.some((text) => isNamed(actor, text))
        ? []
        : [problem(problemMessage("mediumNotDescribed", { response: response.id, name, describedAs }))];
    }
    const isMedium =
      actor.kind === "organisation" &&
      owner !== undefined &&
      issuers.includes(actor) &&
      !sides.has(actor.id) &&
      !sides.has(owner);
    return isMedium
      ? [
          problem(
            problemMessage("mediumSpeakerMissing", { response: response.id, name, owner, actor: actor.id }),
          ),
        ]
      : [];
  });
}

/** By any of its chief names, as whole words. */
function isNamed({ names }: Actor, text: string): boolean {
  return Object.values(names).some((name) => {
    const pattern = escapePattern(name);
    return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "u").test(text);
  });
}

/** A line on what is known must stand under every statement of a claim with the same accused, or under none. */
function checkContext({ atlas, locate }: SourcedAtlas): Problem[] {
  const keyOf = ({ claim, accused = [] }: Statement) =>
    claim === undefined ? undefined : [claim, ...[...accused].sort()].join(" ");
  return atlas.context.flatMap((line): Problem[] => {
    if (line.known === undefined) return [];
    const covered = new Set(atlas.statements.filter(({ id }) => line.statements.includes(id)).map(keyOf));
    const left = atlas.statements.filter((statement) => {
      const key = keyOf(statement);
      return key !== undefined && covered.has(key) && !line.statements.includes(statement.id);
    });
    if (left.length === 0) return [];
    return [
      {
        severity: "warning",
        ...locate(line, "statements"),
        ...describeProblem("contextUneven", { statements: left.map(({ id }) => id) }),
      },
    ];
  });
}
