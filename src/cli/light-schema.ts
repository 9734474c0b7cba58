import * as z from "zod/mini";
import { lightHead, SECTIONS } from "../../geo/authoring/light-form.ts";

/** What an editor shows at the fields of the light form. */
const HELP: Readonly<Record<string, string>> = {
  version: "2: the light form.",
  title: "The title of the map. It says who speaks, and of whom.",
  updated: "The day on which you last changed the atlas, YYYY-MM-DD.",
  language: "Language of your texts: en, ar, es, fr, ru or another.",
  countries: "Countries in which places are sought first, such as [SY].",
  searched: "The search for replies and records: on which day, and where.",
  contact: "Where those who are named can reply.",
  statements: "What the article says, one statement after the other.",
  text: "Your neutral sentence, with its speaker inside.",
  who: "Who says it: a name, or name with kind, role and further names; `article` for the article's own voice.",
  quote: "The article's own words, at most eleven.",
  place: "The place as the article prints it; or { name: Hama, is: geonames:170017 }.",
  said: "When it was said, as EDTF: 2018-10-29, 2018-10, 2018-10-29/2018-10-30.",
  happened: "When it is said to have happened.",
  began: "When it is said to have begun.",
  received: "When the speaker received the information.",
  published: "When it was published.",
  accused: "Who is accused.",
  via: "Who passed the words on, between the speaker and the article.",
  citing: "Whom the speaker cites; `nobody` where the article names no further source.",
  noReply: "Accused parties from whom the recorded search found no reply.",
  topic: "What it is about: an id of topics, or the words.",
  claim: "Statements that allege the same share a claim: an id of claims, or its name.",
  modality: "What is said of the content: a plan is no event.",
  state: "proposed and refused statements are not built.",
  responses: "Denials, findings, reports that bear on the statement.",
  is: "The gazetteer entry that is meant, such as geonames:170017. `check` offers it.",
  point: "A position of your own, with its source.",
};

/** Fields for whose record one text will do, and for whose list one record. */
const SHORT = [
  "who",
  "accused",
  "via",
  "citing",
  "by",
  "place",
  "quote",
  "said",
  "happened",
  "began",
  "received",
  "published",
  "noReply",
  "kind",
  "near",
  "to",
];

type Json = Record<string, unknown>;

/** JSON Schema of `atlas.yaml` in the light form, for editors: the shapes that the reader checks, and the short ways to write them. */
export function buildLightSchema(): Json {
  const sections = Object.fromEntries(
    Object.entries(SECTIONS).map(([name, schema]) => [name, z.optional(z.array(schema))]),
  );
  const whole = z.strictObject({ ...lightHead.shape, ...sections });
  return loosen(z.toJSONSchema(whole, { unrepresentable: "any", io: "input" }) as Json) as Json;
}

function loosen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosen);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, loosen(inner)] as const);
  const schema = Object.fromEntries(entries) as Json;
  const properties = schema.properties as Record<string, Json> | undefined;
  if (schema.type === "object" && properties !== undefined) {
    for (const [field, inner] of Object.entries(properties)) {
      const description = HELP[field];
      const loose = SHORT.includes(field)
        ? { anyOf: [{ type: ["string", "number"] }, ...short(inner)] }
        : inner;
      properties[field] = description === undefined ? loose : { ...loose, description };
    }
  }
  return schema;
}

function short(schema: Json): Json[] {
  const { items } = schema;
  if (schema.type !== "array" || typeof items !== "object" || items === null) return [schema];
  return [items as Json, { ...schema, items: { anyOf: [{ type: "string" }, items] } }];
}
