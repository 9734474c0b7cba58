import { type Document, isMap, type YAMLMap } from "yaml";

type Fields = Record<string, unknown>;

const FIELD_OF_ROLE: Readonly<Record<string, string>> = {
  claimed_event_start: "began",
  claimed_event: "happened",
  information_received: "received",
  statement: "said",
  publication: "published",
};

/** Shortens a statement of the former form where the light form says the same in fewer words. Comments of fields that stay are kept. */
export function shortenStatement(node: YAMLMap, document: Document): void {
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
  if (speaker !== undefined) {
    const { who, ...rest } = speaker;
    const names = Array.isArray(who) && who.length > 0 ? who : undefined;
    const isOwnVoice = names === undefined && record.voice === "publisher_assertion";
    if (names !== undefined || isOwnVoice)
      put("speaker", ["who", names === undefined ? "article" : oneOrMore(names)], ...Object.entries(rest));
  }
  shortenChain(record, speaker, put);
  shortenDates(record, put);
  const places = asList(record.places);
  if (places !== undefined) {
    const usual = record.modality === "alleged_plan" ? "claimed_intended_site" : "claimed_event_site";
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
  if (record.kind === "allegation") put("kind");
}

type Put = (field: string, ...written: [name: string, value: unknown][]) => void;

/** Relayers, the speaker, whom the speaker cites: in this order, and nothing else. */
function shortenChain({ chain }: Fields, speaker: Fields | undefined, put: Put): void {
  const links = asList(chain);
  if (links === undefined || speaker === undefined) return;
  const who = Array.isArray(speaker.who) ? speaker.who : [];
  const groups = { relayer: [] as Fields[], speaker: [] as Fields[], cited_body: [] as Fields[] };
  const order = ["relayer", "speaker", "cited_body"];
  let last = 0;
  for (const link of links) {
    const at = order.indexOf(String(link.role));
    const isPlain =
      Object.keys(link).every((key) => ["role", "who", "as"].includes(key)) && link.who !== undefined;
    if (at < last || !isPlain) return;
    last = at;
    groups[link.role as keyof typeof groups].push(link);
  }
  const isSpeaker =
    groups.speaker.length === who.length &&
    groups.speaker.every((link, index) => link.who === who[index] && link.as === speaker.as);
  if (!isSpeaker || who.length === 0) return;
  const parties = (list: Fields[]) =>
    oneOrMore(list.map((link) => (link.as === undefined ? link.who : { name: link.who, as: link.as })));
  put(
    "chain",
    ...(groups.relayer.length === 0 ? [] : [["via", parties(groups.relayer)] as [string, unknown]]),
    ...(groups.cited_body.length > 0
      ? [["citing", parties(groups.cited_body)] as [string, unknown]]
      : groups.relayer.length === 0
        ? [["citing", "nobody"] as [string, unknown]]
        : []),
  );
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
