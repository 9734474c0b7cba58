import { type Document, isMap, type YAMLMap } from "yaml";
import type { Response } from "../model/response.ts";

type Fields = Record<string, unknown>;

const FIELD_OF_ROLE: Readonly<Record<string, string>> = {
  claimed_event_start: "began",
  claimed_event: "happened",
  information_received: "received",
  statement: "said",
  publication: "published",
};

/** What the light form computes by itself: a field that says the same is left out. */
export interface StatementDefaults {
  kindOf(actor: string): string | undefined;
  isPlan(text: string): boolean;
  isReadForReplies: boolean;
  /** The voice of a statement by its quote; undefined where the article's text is not at hand. */
  voiceOf(id: string): string | undefined;
}

/** Shortens a statement of the former form where the light form says the same in fewer words. Comments of fields that stay are kept. */
export function shortenStatement(node: YAMLMap, document: Document, defaults: StatementDefaults): void {
  const record = node.toJS(document) as Fields;
  const put = (field: string, ...written: [name: string, value: unknown][]) => {
    const at = node.items.findIndex(({ key }) => String(key) === field);
    if (at === -1) return;
    const pairs = written.map(([name, value]) => document.createPair(name, inline(value, document)));
    node.items.splice(at, 1, ...(pairs as typeof node.items));
  };
  const quote = asFields(record.quote);
  if (typeof quote?.exact === "string") {
    put("quote", ["quote", quote.exact]);
    put("paragraph");
  }
  const speaker = asFields(record.speaker);
  const isOwnVoice =
    speaker?.who === undefined &&
    record.voice === "publisher_assertion" &&
    Object.keys(speaker ?? {}).every((key) => key === "as" || key === "identity");
  shortenChain(record, speaker, isOwnVoice, put);
  if (speaker !== undefined) shortenSpeaker(speaker, isOwnVoice, defaults, put);
  shortenDates(record, put);
  const places = asList(record.places);
  const usual = record.modality === "alleged_plan" ? "claimed_intended_site" : "claimed_event_site";
  if (places !== undefined) {
    const lines = places.map(({ mention, role, ...rest }) => {
      const further = { ...(role === usual ? {} : { role }), ...rest };
      return Object.keys(further).length === 0 ? mention : { name: mention, ...further };
    });
    put("places", ["place", oneOrMore(lines)]);
  }
  for (const field of ["accused", "noReply"]) {
    const names = record[field];
    if (Array.isArray(names) && names.length === 1) put(field, [field, names[0]]);
  }
  if (record.kind === (isOwnVoice ? "publisher_allegation" : "allegation")) put("kind");
  if (record.voice === (isOwnVoice ? "publisher_assertion" : defaults.voiceOf(String(record.id))))
    put("voice");
  if (record.modality === usualModality(record, defaults)) put("modality");
  const accused = record.accused;
  if (
    defaults.isReadForReplies &&
    record.replyInArticle === "none" &&
    Array.isArray(accused) &&
    accused.length > 0
  )
    put("replyInArticle");
}

/** Leaves out of a response what the light form takes by itself. `timing`: what its date says. */
export function shortenResponse(
  node: YAMLMap,
  document: Document,
  { language, timing }: { language: string; timing: Response["timing"] | undefined },
): void {
  const record = node.toJS(document) as Record<string, unknown>;
  if (record.language === language) node.delete("language");
  if (record.evidence === "seen") node.delete("evidence");
  if (record.document === record.body) node.delete("document");
  if (record.timing === timing) node.delete("timing");
  if (Array.isArray(record.by) && record.by.length === 1) node.set("by", record.by[0]);
}

function usualModality(record: Fields, { isPlan }: StatementDefaults): string {
  if (isPlan(String(record.text))) return "alleged_plan";
  const roles = (asList(record.dates) ?? []).map(({ role }) => role);
  const isEvent = roles.includes("claimed_event") || roles.includes("claimed_event_start");
  return isEvent ? "alleged_past" : "asserted_state";
}

/** A speaker whose office stands with it keeps its record, on one line; any other is a party. */
function shortenSpeaker(
  { identity, ...speaker }: Fields,
  isOwnVoice: boolean,
  { kindOf }: StatementDefaults,
  put: Put,
): void {
  const names = Array.isArray(speaker.who) ? speaker.who.map(String) : [];
  const kinds = new Set(names.map(kindOf));
  const usual =
    kinds.size === 1
      ? { person: "named_person", organisation: "named_institution" }[[...kinds][0] ?? ""]
      : undefined;
  const further = isOwnVoice || identity === usual || identity === undefined ? {} : { identity };
  const [name] = names;
  if (isOwnVoice) put("speaker", ["who", "article"], ["as", speaker.as]);
  else if (name === undefined || names.length > 1 || "role" in speaker || "organisation" in speaker)
    put("speaker", ["speaker", { ...speaker, ...further }]);
  else put("speaker", ["who", { name, as: speaker.as }], ...Object.entries(further));
}

type Put = (field: string, ...written: [name: string, value: unknown][]) => void;

/** Relayers, the speaker, whom the speaker cites, and where that began: in this order, and nothing else. */
function shortenChain({ chain }: Fields, speaker: Fields | undefined, isOwnVoice: boolean, put: Put): void {
  const links = asList(chain);
  if (links === undefined || speaker === undefined) return;
  if (links.length === 0 && isOwnVoice) {
    put("chain", ["citing", "nobody"]);
    return;
  }
  const who = Array.isArray(speaker.who) ? speaker.who : [];
  const groups: Record<string, Fields[]> = { relayer: [], speaker: [], cited_body: [], claimed_origin: [] };
  const order = Object.keys(groups);
  const isUnstated = (link: Fields | undefined) =>
    link?.role === "claimed_origin" && link.stated === false && Object.keys(link).length === 2;
  const hasUnstated = isUnstated(links.at(-1));
  let last = 0;
  for (const link of hasUnstated ? links.slice(0, -1) : links) {
    const at = order.indexOf(String(link.role));
    const isPlain =
      Object.keys(link).every((key) => ["role", "who", "as"].includes(key)) && link.who !== undefined;
    if (at < last || !isPlain) return;
    last = at;
    groups[String(link.role)]?.push(link);
  }
  const {
    relayer = [],
    speaker: speakers = [],
    cited_body: cited = [],
    claimed_origin: origins = [],
  } = groups;
  const isSpeaker =
    speakers.length === who.length &&
    speakers.every((link, index) => link.who === who[index] && link.as === speaker.as);
  if (!isSpeaker || who.length === 0 || (hasUnstated && origins.length > 0)) return;
  const parties = (list: Fields[]) =>
    oneOrMore(list.map((link) => (link.as === undefined ? link.who : { name: link.who, as: link.as })));
  const written: [string, unknown][] = [
    ...(relayer.length === 0 ? [] : [["via", parties(relayer)] as [string, unknown]]),
    ...(cited.length === 0 ? [] : [["citing", parties(cited)] as [string, unknown]]),
    ...(origins.length > 0
      ? [["origin", parties(origins)] as [string, unknown]]
      : hasUnstated
        ? [["origin", "unstated"] as [string, unknown]]
        : []),
  ];
  put("chain", ...(written.length === 0 ? [["citing", "nobody"] as [string, unknown]] : written));
}

/** One date a role, in the order in which the light form has them. */
function shortenDates({ dates }: Fields, put: Put): void {
  const list = asList(dates);
  if (list === undefined) return;
  const fields = list.map(({ role }) => FIELD_OF_ROLE[String(role)] ?? "");
  const order = Object.values(FIELD_OF_ROLE);
  const positions = fields.map((field) => order.indexOf(field));
  if (positions.some((at, index) => at === -1 || (index > 0 && at <= (positions[index - 1] ?? -1)))) return;
  put(
    "dates",
    ...list.map(
      ({ role: _role, precision: _precision, article, best, ...rest }, index): [string, unknown] => {
        const isOne = article !== undefined && (best === undefined || best === article);
        const value = {
          ...(isOne
            ? { date: article }
            : { ...(article === undefined ? {} : { article }), ...(best === undefined ? {} : { best }) }),
          ...rest,
        };
        return [fields[index] ?? "said", Object.keys(value).join() === "date" ? article : value];
      },
    ),
  );
}

/** A record in braces, on one line where it fits. */
function inline(value: unknown, document: Document): unknown {
  const node = document.createNode(value);
  if (isMap(node)) node.flow = true;
  return node;
}

function oneOrMore(list: readonly unknown[]): unknown {
  return list.length === 1 ? list[0] : list;
}

function asFields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function asList(value: unknown): Fields[] | undefined {
  return Array.isArray(value) && value.every((item) => asFields(item) !== undefined)
    ? (value as Fields[])
    : undefined;
}
