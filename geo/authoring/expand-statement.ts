import type { Actor } from "../model/article.ts";
import type { StatementDate } from "../model/date.ts";
import { problemMessage } from "../model/problem-message.ts";
import type { ChainLink, Statement, StatementPlace } from "../model/statement.ts";
import type { DateRole } from "../model/vocabulary.ts";
import type { LockedStatement } from "./atlas-lock.ts";
import type { DefaultTexts } from "./default-texts.ts";
import type { PlaceRegister } from "./expand-places.ts";
import type { Expansion } from "./expansion.ts";
import type { LightDate, LightStatement, Party } from "./light-form.ts";

/** `who: article`: the article says it itself. */
const OWN_VOICE = "article";
/** `citing: nobody`: it is recorded that the article names no source behind the speaker. */
const NOBODY = "nobody";
/** `origin: unstated`: it is recorded that the article does not say where the words began. */
const UNSTATED = "unstated";

/** The fields of dates, in the order in which a statement has them. */
const DATE_FIELDS = {
  began: "claimed_event_start",
  happened: "claimed_event",
  received: "information_received",
  said: "statement",
  published: "publication",
} as const satisfies Record<string, DateRole>;
type DateField = keyof typeof DATE_FIELDS;

interface StatementContext extends Expansion {
  actorOf(party: Party, at: object, path: PropertyKey[]): string;
  kindOf(actor: string): Actor["kind"];
  /** The article was read for replies: a statement that names none has none. */
  isReadForReplies: boolean;
  places: PlaceRegister;
  texts: DefaultTexts;
  plan: Pick<RegExp, "test"> | undefined;
  locked: LockedStatement | undefined;
  topicOf(words: string | undefined): string;
  claimOf(words: string): string;
}

export function expandStatement(light: LightStatement, id: string, context: StatementContext): Statement {
  const { origins, fault, actorOf, places, texts, plan, locked } = context;
  const {
    state: _state,
    who,
    as,
    role,
    organisation,
    identity,
    via,
    citing,
    origin,
    accused,
    noReply,
    place,
    topic,
    claim,
    movement,
    responses: _responses,
    said: _said,
    happened: _happened,
    began: _began,
    received: _received,
    published: _published,
    quote,
    paragraph,
    speaker,
    chain,
    dates,
    places: stated,
    ...rest
  } = light;
  const party = (field: "who" | "via" | "citing" | "origin" | "accused") => (item: Party, index: number) =>
    actorOf(item, light, [field, index]);
  const isOwnVoice = who?.length === 1 && who[0]?.name === OWN_VOICE;
  const dateFields = (Object.keys(DATE_FIELDS) as DateField[]).filter((field) => light[field] !== undefined);
  const modality = light.modality ?? defaultModality();

  if (speaker === undefined && who === undefined) {
    fault(light, ["who"], problemMessage("speakerMissing", { ownVoice: OWN_VOICE }));
  }
  for (const [short, long] of [
    ["who", "speaker"],
    ["place", "places"],
    ["said", "dates"],
    ["via", "chain"],
    ["citing", "chain"],
    ["origin", "chain"],
  ] as const) {
    if (light[short] !== undefined && light[long] !== undefined)
      fault(light, [short], problemMessage("saidInTwoWays", { short, long }));
  }

  const actors = isOwnVoice ? [] : (who ?? []).map(party("who"));
  const called =
    as ?? who?.find((item) => item.as !== undefined)?.as ?? who?.map(({ name }) => name).join(", ");
  const expanded: Statement = {
    ...rest,
    id,
    ...(claim === undefined ? {} : { claim: context.claimOf(claim) }),
    ...definedOnly({ paragraph: paragraph ?? locked?.paragraph, quote }),
    kind: light.kind ?? (isOwnVoice ? "publisher_allegation" : "allegation"),
    voice:
      light.voice ??
      (isOwnVoice ? "publisher_assertion" : locked?.quoted === true ? "mixed_quote" : "reported_speech"),
    modality,
    speaker: (speaker && { ...definedOnly({ identity: identityOf(speaker.who) }), ...speaker }) ?? {
      ...(actors.length === 0 ? {} : { who: actors }),
      as: isOwnVoice ? (as ?? texts.ownVoice) : (called ?? texts.ownVoice),
      ...definedOnly({
        identity: identity ?? (isOwnVoice ? ("unidentified" as const) : identityOf(actors)),
        role,
        organisation:
          organisation === undefined ? undefined : actorOf({ name: organisation }, light, ["organisation"]),
      }),
    },
    ...definedOnly({ chain: chain ?? buildChain() }),
    ...(accused === undefined ? {} : { accused: accused.map(party("accused")) }),
    ...(context.isReadForReplies && rest.replyInArticle === undefined && (accused ?? []).length > 0
      ? { replyInArticle: "none" as const }
      : {}),
    ...definedOnly({ places: stated ?? place?.map(linkPlace) }),
    ...(movement === undefined ? {} : { movement: expandMovement(movement) }),
    dates: dates ?? dateFields.map((field) => expandDate(DATE_FIELDS[field], light[field] as LightDate)),
    topic: context.topicOf(topic),
    ...(noReply === undefined
      ? {}
      : { noReply: noReply.map((name, index) => actorOf({ name }, light, ["noReply", index])) }),
  };
  for (const date of expanded.dates) if (date.article !== undefined) date.best ??= date.article;
  origins.set(expanded, { record: light, pathOf });
  return expanded;

  /** What the kinds of the speakers say; undefined where they differ, or leave it open. */
  function identityOf(ids: readonly string[] = []): Statement["speaker"]["identity"] {
    const kinds = new Set(ids.map(context.kindOf));
    if (kinds.size !== 1) return undefined;
    return kinds.has("person") ? "named_person" : kinds.has("organisation") ? "named_institution" : undefined;
  }

  /** A plan where the text says so, an event where a date of one is given, and else only that something is said to be so. */
  function defaultModality(): Statement["modality"] {
    if (plan?.test(light.text) === true) return "alleged_plan";
    return light.happened !== undefined || light.began !== undefined ? "alleged_past" : "asserted_state";
  }

  function linkPlace(line: NonNullable<LightStatement["place"]>[number], index: number): StatementPlace {
    const mention = places.idOf(line, light, ["place", index]);
    const fallback = modality === "alleged_plan" ? "claimed_intended_site" : "claimed_event_site";
    return { mention, role: line.role ?? fallback, ...places.linkOf(line) };
  }

  /** From the article outwards; undefined where nothing is recorded but the speaker. */
  function buildChain(): ChainLink[] | undefined {
    if (via === undefined && citing === undefined && origin === undefined) return undefined;
    const isClosed = citing?.length === 1 && citing[0]?.name === NOBODY;
    const isUnstated = origin?.length === 1 && origin[0]?.name === UNSTATED;
    const speakers = speaker?.who ?? actors;
    const link = (role: ChainLink["role"], who: string, words: string | undefined): ChainLink => ({
      role,
      who,
      ...definedOnly({ as: words }),
    });
    return [
      ...(via ?? []).map((item, index) => link("relayer", party("via")(item, index), item.as)),
      ...speakers.map((actor, index) =>
        link("speaker", actor, speaker?.as ?? who?.[index]?.as ?? as ?? who?.[index]?.name),
      ),
      ...(isClosed
        ? []
        : (citing ?? []).map((item, index) => link("cited_body", party("citing")(item, index), item.as))),
      ...(isUnstated
        ? [{ role: "claimed_origin" as const, stated: false }]
        : (origin ?? []).map((item, index) => link("claimed_origin", party("origin")(item, index), item.as))),
    ];
  }

  function expandMovement({
    from,
    to,
    directionCertain,
    ...others
  }: NonNullable<LightStatement["movement"]>): Statement["movement"] {
    const end = (name: string) => places.idOf({ name }, light, ["movement"]);
    return {
      ...others,
      ...(from === undefined ? {} : { from: end(from) }),
      ...(to === undefined ? {} : { to: to.map(end) }),
      directionCertain: directionCertain ?? (from !== undefined || to !== undefined),
    };
  }

  function pathOf([first, ...others]: readonly PropertyKey[]): PropertyKey[] {
    if (first === undefined || (typeof first === "string" && Object.hasOwn(light, first)))
      return first === undefined ? [] : [first, ...others];
    const [index, ...inner] = others;
    switch (first) {
      case "speaker":
        return index === "who" ? ["who", ...inner] : index === "organisation" ? ["organisation"] : ["who"];
      case "places":
        return index === undefined
          ? ["place"]
          : ["place", index, ...inner.filter((step) => step !== "mention")];
      case "dates": {
        const field = dateFields[Number(index)];
        return field === undefined ? [] : [field, ...inner];
      }
      case "chain":
        return [via !== undefined ? "via" : citing !== undefined ? "citing" : "origin"];
      default:
        return [first, ...others];
    }
  }
}

function expandDate(role: DateRole, { date, ...stated }: LightDate): StatementDate {
  return { role, ...(date === undefined ? {} : { article: date }), ...stated };
}

type Defined<Fields> = { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> };

/** Without the fields that are undefined. */
function definedOnly<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
}
