import { checkAtlas } from "../../../geo/check/check-atlas.ts";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import type { AtlasFileName } from "../../../geo/model/article.ts";
import type { Problem } from "../../../geo/model/problem.ts";

/** An atlas that has nothing wrong with it: two statements of an invented article. */
const MINIMAL = {
  "atlas.yaml": `title: Ana Rios accused Salar Company over the well
description: Ana Rios spoke of a well; Salar Company denied what she said.
language: en
updated: 2026-01-31
article:
  sha256: ${"a".repeat(64)}
  paragraphs: 3
  title: null
  publisher: null
  date: null
searched: { on: 2026-01-30, scope: public pages in English }
countries: [BO]
topics: { water: Water, mine: Mine }
notKnown: [Who wrote the article.]
contact: desk@example.org
corrections: []
credits:
  - { what: Places, name: GeoNames, licence: CC BY 4.0, url: "https://www.geonames.org/" }
`,
  "actors.yaml": `- { id: ana-rios, names: { en: Ana Rios }, kind: person, alsoKnownAs: [the mayor] }
- { id: the-company, names: { en: Salar Company }, kind: organisation }
- { id: neighbours, names: { en: neighbours }, kind: unnamed_group }
`,
  "mentions.yaml": `- { id: oruro, name: Oruro, precision: settlement }
- { id: uyuni, name: Uyuni, precision: settlement }
`,
  "places.yaml": `- id: the-well
  names: { en: The Well }
  kind: facility
  country: BO
  point: { lon: -66.8, lat: -20.4 }
  uncertaintyKm: 2
  source: { name: Survey of wells }
  reason: No package has it.
`,
  "claims.yaml": `- { id: C1, name: statements on a well }
`,
  "responses.yaml": `- id: R01
  kind: denial
  by: [the-company]
  fact: The company said that the well is open.
  body: Salar Company
  document: Letter
  date: "2025-06-01"
  url: https://example.org/letter
  language: en
  evidence: seen
  independence: accused_party
  timing: before_article
  limits: A letter of one page.
  bearsOn:
    S01: this_claim
`,
  "context.yaml": `- statements: [S01]
  known: There is a well at Uyuni.
`,
  "statements.yaml": `- id: S01
  claim: C1
  paragraph: 1
  kind: allegation
  voice: reported_speech
  modality: alleged_past
  text: Ana Rios said the company closed the well at Uyuni.
  quote: { exact: "closed the well", start: 20, end: 35 }
  speaker: { who: [ana-rios], as: Ana Rios, identity: named_person }
  chain:
    - { role: speaker, who: ana-rios }
    - { role: claimed_origin, who: neighbours, as: neighbours }
  accused: [the-company]
  places:
    - { mention: uyuni, role: claimed_event_site }
  dates:
    - { role: statement, article: "2026-01-12", best: "2026-01-12", basis: stated, precision: day }
  topic: water
  replyInArticle: none
  statusReason: The company has denied it.
- id: S02
  paragraph: 2
  kind: allegation
  voice: reported_speech
  modality: alleged_plan
  text: Ana Rios said neighbours planned to open another well.
  quote: { exact: "open another well", start: 60, end: 77 }
  speaker: { who: [ana-rios], as: Ana Rios, identity: named_person }
  accused: [neighbours]
  dates:
    - { role: statement, best: "2026-01-12", article: "2026-01-12", basis: stated, precision: day }
  topic: water
  replyInArticle: none
  statusReason: No record of it was found.
`,
} satisfies Record<AtlasFileName, string>;

export type Change = [file: AtlasFileName, from: string, to: string];

/** The minimal atlas with words of it replaced. Throws when they are not there: a test that changes nothing cannot fail. */
export function atlasFiles(...changes: Change[]): Record<AtlasFileName, string> {
  const files: Record<AtlasFileName, string> = { ...MINIMAL };
  for (const [file, from, to] of changes) {
    if (!files[file].includes(from)) throw new Error(`${file} of the minimal atlas has no ${from}`);
    files[file] = files[file].replace(from, () => to);
  }
  return files;
}

/** Problems of the minimal atlas after the changes, in their order. */
export function problemsAfter(...changes: Change[]): Problem[] {
  return checkAtlas("minimal", atlasFiles(...changes)).problems;
}

/** The minimal atlas after the changes, which must leave it readable. */
export function sourcedAfter(...changes: Change[]): SourcedAtlas {
  const { value } = checkAtlas("minimal", atlasFiles(...changes));
  if (value === undefined) throw new Error("the minimal atlas cannot be read");
  return value;
}

/** Line, from 1, on which words of the minimal atlas stand after the changes. */
export function lineOf(file: AtlasFileName, words: string, ...changes: Change[]): number {
  const lines = atlasFiles(...changes)[file].split("\n");
  const index = lines.findIndex((line) => line.includes(words));
  if (index === -1) throw new Error(`${file} has no line with ${words}`);
  return index + 1;
}
