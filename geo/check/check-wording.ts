import { describeProblem } from "../messages/problems/describe-problem.ts";
import type { Problem, Rule } from "../model/problem.ts";
import type { Statement } from "../model/statement.ts";
import { DRAFT_CLAIM, DRAFT_EXTENT, DRAFT_GAP } from "./draft-gap.ts";
import { CHECKED_LANGUAGES, type EditorialWords, editorialWords } from "./editorial-words.ts";
import { escapePattern } from "./escape-pattern.ts";
import type { SourcedAtlas } from "./sourced-atlas.ts";
import { type WordPattern, wholeWords } from "./whole-words.ts";

/** The editorial rules that a program can check, on every text that readers see beside the map. */
export function checkWording(sourced: SourcedAtlas): Problem[] {
  const { atlas, locate } = sourced;
  const problems: Problem[] = [];
  const rules = editorialWords(atlas.language) ?? NO_RULES;
  if (rules === NO_RULES) {
    problems.push({
      severity: "warning",
      rule: "translations",
      ...locate(atlas, "language"),
      ...describeProblem("wordingNotChecked", { language: atlas.language, checked: CHECKED_LANGUAGES }),
    });
  }
  const loaded = [
    ...rules.loaded,
    ...(atlas.loadedTerms ?? []).map((term) => new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(term)}`, "iu")),
  ];
  const check = (
    record: object,
    words: string | undefined,
    patterns: WordPattern[],
    code: keyof typeof RULE_OF_TERM,
    ...path: PropertyKey[]
  ) => {
    if (words === undefined) return;
    const outside = withoutQuotations(words);
    for (const pattern of patterns) {
      const found = pattern.exec(outside);
      if (found !== null)
        problems.push({
          severity: "error",
          rule: RULE_OF_TERM[code],
          ...locate(record, ...path),
          ...describeProblem(code, { term: found[0].trim() }),
        });
    }
  };
  const label = (record: object, words: string | undefined, ...path: PropertyKey[]) => {
    check(record, words, loaded, "loadedTerm", ...path);
    verdict(record, words, ...path);
  };
  const verdict = (record: object, words: string | undefined, ...path: PropertyKey[]) =>
    check(record, words, rules.verdicts, "verdict", ...path);

  // Where nobody wrote a description, it is the title again.
  const headings = atlas.description === atlas.title ? HEADINGS.slice(0, 1) : HEADINGS;
  for (const field of headings) label(atlas, atlas[field], field);
  for (const [topic, words] of Object.entries(atlas.topics)) label(atlas, words, "topics", topic);
  for (const actor of atlas.actors) {
    for (const [language, name] of Object.entries(actor.names)) {
      if (!isPronoun(name, language)) continue;
      problems.push({
        severity: "error",
        rule: "name-the-speaker",
        ...locate(actor, "names", language),
        ...describeProblem("actorIsPronoun", { name }),
      });
    }
  }
  for (const claim of atlas.claims) {
    label(claim, claim.name, "name");
    if (DRAFT_CLAIM.test(claim.name)) {
      problems.push({
        severity: "error",
        rule: "fields-and-files",
        ...locate(claim, "name"),
        ...describeProblem("claimNameOfDraft", {}),
      });
      continue;
    }
    if (!rules.speech.test(claim.name)) {
      problems.push({
        severity: "error",
        rule: "name-claims-neutrally",
        ...locate(claim, "name"),
        ...describeProblem("claimNameAsFact", {}),
      });
    }
  }
  for (const field of headings)
    problems.push(...checkHeadline(field, sourced, rules), ...checkSubject(field, sourced, rules));
  for (const record of [...atlas.mentions, ...atlas.places]) {
    for (const [language, name] of Object.entries(record.names ?? {})) label(record, name, "names", language);
  }
  for (const response of atlas.responses) verdict(response, response.fact, "fact");
  for (const line of atlas.context) {
    verdict(line, line.known, "known");
    verdict(line, line.notKnown, "notKnown");
  }

  for (const statement of atlas.statements) {
    const outsideExceptions = loaded.filter(
      (pattern) => !mayStandAfterAttribution(pattern, statement.text, rules),
    );
    check(statement, statement.text, outsideExceptions, "loadedTerm", "text");
    check(statement, statement.text, rules.partialVerbs, "partialVerb", "text");
    verdict(statement, statement.text, "text");
    verdict(statement, statement.statusReason, "statusReason");
    for (const [index, part] of (statement.subclaims ?? []).entries()) {
      verdict(statement, part.about, "subclaims", index, "about");
      verdict(statement, part.reason, "subclaims", index, "reason");
    }
    const speakerWords = wordsForSpeaker(statement, sourced, rules);
    const isUnread = (statement.speaker.who ?? []).some(
      (id) => sourced.couldHold("actors.yaml", id) && !atlas.actors.some((actor) => actor.id === id),
    );
    if (!isUnread && !speakerWords.some((words) => namesWithin(statement.text, words))) {
      problems.push({
        severity: "error",
        rule: "name-the-speaker",
        ...locate(statement, "text"),
        ...describeProblem("speakerNotNamed", { names: speakerWords }),
      });
    }
    if (DRAFT_GAP.test(statement.text)) {
      problems.push({
        severity: "error",
        rule: "fields-and-files",
        ...locate(statement, "text"),
        ...describeProblem("textOfDraft", {}),
      });
    }
    if (typeof statement.replyInArticle === "object" && statement.replyInArticle.extent === DRAFT_EXTENT) {
      problems.push({
        severity: "error",
        rule: "fields-and-files",
        ...locate(statement, "replyInArticle", "extent"),
        ...describeProblem("extentOfDraft", {}),
      });
    }
    if (statement.modality === "alleged_plan" && !rules.plan.test(statement.text)) {
      problems.push({
        severity: "error",
        rule: "plans-are-not-events",
        ...locate(statement, "text"),
        ...describeProblem("planNotSaid", {}),
      });
    }
  }
  return [...problems, ...checkIdsInWords(sourced)];
}

/** The rules that single words break. */
const RULE_OF_TERM = {
  loadedTerm: "quote-loaded-words",
  verdict: "give-no-verdicts",
  partialVerb: "use-neutral-verbs",
} as const satisfies Record<string, Rule>;

/** For a language without a word list: no term is loaded, and no rule is checked. */
const NO_RULES: EditorialWords = {
  loaded: [],
  verdicts: [],
  partialVerbs: [],
  openings: [],
  pronouns: [],
  plan: /(?:)/u,
  attribution: /(?:)/u,
  speech: /(?:)/u,
  afterAttribution: /$^/u,
};

function mayStandAfterAttribution(pattern: WordPattern, text: string, rules: EditorialWords): boolean {
  const found = pattern.exec(withoutQuotations(text));
  if (found === null || !rules.afterAttribution.test(found[0])) return false;
  const verb = rules.attribution.exec(text);
  return verb !== null && verb.index < found.index;
}

const HEADINGS = ["title", "description"] as const;

/** A title or a description that names an accused party must say who speaks. */
function checkHeadline(
  field: "title" | "description",
  { atlas, locate }: SourcedAtlas,
  { attribution }: EditorialWords,
): Problem[] {
  const words = atlas[field];
  const accused = new Set(atlas.statements.flatMap((statement) => statement.accused ?? []));
  const named = [...accused].find((id) => namesOf(id, atlas).some((name) => namesWithin(words, name)));
  if (named === undefined || attribution.test(words)) return [];
  return [
    {
      severity: "error",
      rule: "say-who-speaks-in-the-title",
      ...locate(atlas, field),
      ...describeProblem("headingWithoutSpeaker", { heading: field }),
    },
  ];
}

/** Title and description say who says something, and together of whom: what is said must not look like what happened. */
function checkSubject(
  field: "title" | "description",
  { atlas, locate, couldHold }: SourcedAtlas,
  { openings }: EditorialWords,
): Problem[] {
  if (couldHold("actors.yaml")) return [];
  const words = atlas[field];
  const withOwners = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const owner = atlas.actors.find((actor) => actor.id === id)?.belongsTo;
      return [id, ...(owner === undefined ? [] : [owner])];
    });
  const speakers = atlas.statements.flatMap(({ speaker }) =>
    withOwners([
      ...(speaker.who ?? []),
      ...(speaker.organisation === undefined ? [] : [speaker.organisation]),
    ]),
  );
  const accused = atlas.statements
    .flatMap((statement) => statement.accused ?? [])
    .filter((id) => atlas.actors.some((actor) => actor.id === id && actor.kind !== "unnamed_group"));
  const names = (ids: readonly string[], text = words) =>
    [...new Set(ids)].some((id) => namesOf(id, atlas).some((name) => namesWithin(text, name)));
  const namesSpeaker =
    speakers.length === 0 || names(speakers) || openings.some((opening) => namesWithin(words, opening));
  const namesAccused =
    field !== "title" || accused.length === 0 || names(accused, `${words} ${atlas.description}`);
  if (namesSpeaker && namesAccused) return [];
  return [
    {
      severity: "warning",
      rule: "say-who-speaks-in-the-title",
      ...locate(atlas, field),
      ...describeProblem("headingLacks", { heading: field, speaker: !namesSpeaker, accused: !namesAccused }),
    },
  ];
}

/** The words by which a text may name who speaks: names, aliases, roles, the article's own words, or an opening. */
function wordsForSpeaker(
  { speaker }: Statement,
  { atlas }: SourcedAtlas,
  { openings }: EditorialWords,
): string[] {
  const actors = (speaker.who ?? []).flatMap((id) => atlas.actors.filter((actor) => actor.id === id));
  const words = [
    ...actors.flatMap(({ id, role }) => [...namesOf(id, atlas), role]),
    speaker.role,
    ...(speaker.organisation === undefined ? [] : namesOf(speaker.organisation, atlas)),
    speaker.as,
    ...openings,
  ];
  return [...new Set(words.filter((word) => word !== undefined))];
}

/** Whether a text holds a name, case and leading article aside; in an inflected language, its words by their stems. */
function namesWithin(text: string, name: string): boolean {
  const bare = name.replace(/^(the|an?|les?|la|los|las|el|une?|des)\s+|^(l|d)[’']/iu, "");
  if (bare === "") return false;
  if (wholeName(straighten(bare)).test(straighten(text))) return true;
  if (!/\p{Script=Cyrillic}/u.test(bare)) return false;
  const words = wordsOf(text);
  return wordsOf(bare).every((part) => words.some((word) => sharesStem(word, part)));
}

function straighten(words: string): string {
  return words.replace(/[’‘ʼ]/gu, "'");
}

/** Cyrillic names are inflected: the last letters of a word may differ. */
function sharesStem(word: string, name: string): boolean {
  const stem = name.slice(0, name.length <= 3 ? 2 : Math.max(3, name.length - 2));
  return word.startsWith(stem) && word.length <= name.length + 3;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function wholeName(name: string): WordPattern {
  // "us" and "who" are not the US and the WHO.
  const isAcronym = /^\p{Lu}[\p{Lu}.]{1,5}$/u.test(name);
  return wholeWords(escapePattern(name), { isExact: isAcronym });
}

/** Every name that an actor goes by; of a person the surname too. None for an id that nobody has. */
function namesOf(id: string, atlas: SourcedAtlas["atlas"]): string[] {
  const actor = atlas.actors.find((item) => item.id === id);
  if (actor === undefined) return [];
  const names = Object.values(actor.names);
  const surnames = actor.kind === "person" ? names.map((name) => name.split(" ").at(-1) ?? name) : [];
  return [...names, ...surnames, ...(actor.alsoKnownAs ?? [])];
}

/** Ids such as (D20) in words that readers see must lead to a record that they can see. */
function checkIdsInWords({ atlas, locate, couldHold }: SourcedAtlas): Problem[] {
  const known = new Set(
    [
      ...atlas.responses,
      ...atlas.statements,
      ...atlas.statements.flatMap((item) => item.subclaims ?? []),
    ].map(({ id }) => id),
  );
  const families = new Set([...known].map((id) => id.replace(/\d.*$/u, "")));
  const texts = [
    ...atlas.statements.flatMap((record) =>
      [record.statusReason, record.note, record.movement?.note].map((words) => ({ record, words })),
    ),
    ...atlas.context.flatMap((record) => [record.known, record.notKnown].map((words) => ({ record, words }))),
    ...atlas.responses.map((record) => ({ record, words: record.limits })),
    ...atlas.mentions.map((record) => ({ record, words: record.ambiguity })),
  ];
  return texts.flatMap(({ record, words }) =>
    [...(words ?? "").matchAll(/\b([A-Z])\d{2}[a-z]?\b/gu)]
      .filter(
        ([id, family]) =>
          families.has(family ?? "") &&
          !known.has(id) &&
          !couldHold("statements.yaml", id.replace(/[a-z]$/u, "")) &&
          !couldHold("responses.yaml", id),
      )
      .map(
        ([id]): Problem => ({
          severity: "error",
          rule: "refer-to-what-is-there",
          ...locate(record),
          ...describeProblem("idInWordsUnknown", { id }),
        }),
      ),
  );
}

/** "She" and "she", but not IT, a department. */
function isPronoun(name: string, language: string): boolean {
  const lower = name.toLowerCase();
  const isPlain = name === lower || name.slice(1) === lower.slice(1);
  return isPlain && (editorialWords(language)?.pronouns.includes(lower) ?? false);
}

/** Blanks what stands in quotation marks, keeping the length. */
function withoutQuotations(words: string): string {
  return words.replace(/"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]/gu, (quotation) => " ".repeat(quotation.length));
}
