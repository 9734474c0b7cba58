import type { Problem } from "../model/problem.ts";
import type { Statement } from "../model/statement.ts";
import { ASPECT_WORDS, LOADED_TERMS, NEUTRAL_VERBS_ONLY, OPENINGS, VERDICTS } from "./editorial-words.ts";
import type { SourcedAtlas } from "./parse-atlas.ts";

/** The editorial rules that a program can check, on every text that readers see beside the map. */
export function checkWording(sourced: SourcedAtlas): Problem[] {
  const { atlas, locate } = sourced;
  const problems: Problem[] = [];
  const loaded = [
    ...LOADED_TERMS,
    ...(atlas.loadedTerms ?? []).map((term) => new RegExp(`\\b${escapePattern(term)}`, "iu")),
  ];
  const check = (
    record: object,
    words: string | undefined,
    patterns: RegExp[],
    rule: string,
    remedy: string,
    ...path: PropertyKey[]
  ) => {
    if (words === undefined) return;
    const outside = withoutQuotations(words);
    for (const pattern of patterns) {
      const found = pattern.exec(outside);
      if (found !== null)
        problems.push({
          severity: "error",
          ...locate(record, ...path),
          what: `"${found[0].trim()}" ${rule}.`,
          remedy,
        });
    }
  };
  const label = (record: object, words: string | undefined, ...path: PropertyKey[]) => {
    check(
      record,
      words,
      loaded,
      "is a loaded term and stands outside quotation marks",
      "Use a neutral word, or quote the speaker's words at length.",
      ...path,
    );
    verdict(record, words, ...path);
  };
  const verdict = (record: object, words: string | undefined, ...path: PropertyKey[]) =>
    check(
      record,
      words,
      VERDICTS,
      "is a verdict of our own",
      "Say what is recorded; quote the verdicts of others with their name.",
      ...path,
    );

  label(atlas, atlas.title, "title");
  label(atlas, atlas.description, "description");
  for (const [topic, words] of Object.entries(atlas.topics)) label(atlas, words, "topics", topic);
  for (const claim of atlas.claims) label(claim, claim.name, "name");
  for (const mention of atlas.mentions) label(mention, mention.english, "english");
  for (const place of atlas.places) label(place, place.name, "name");
  for (const response of atlas.responses) verdict(response, response.fact, "fact");
  for (const line of atlas.context) {
    verdict(line, line.known, "known");
    verdict(line, line.notKnown, "notKnown");
  }

  for (const statement of atlas.statements) {
    const outsideExceptions = loaded.filter((pattern) => !mayStandAfterAttribution(pattern, statement.text));
    check(
      statement,
      statement.text,
      outsideExceptions,
      "is a loaded term and stands outside quotation marks",
      "Use a neutral word, or quote the speaker's words at length.",
      "text",
    );
    check(
      statement,
      statement.text,
      NEUTRAL_VERBS_ONLY,
      "is no neutral verb",
      "Write said, stated, wrote, denied or confirmed.",
      "text",
    );
    verdict(statement, statement.text, "text");
    verdict(statement, statement.statusReason, "statusReason");
    for (const [index, part] of (statement.subclaims ?? []).entries()) {
      verdict(statement, part.about, "subclaims", index, "about");
      verdict(statement, part.reason, "subclaims", index, "reason");
    }
    if (!namesSpeaker(statement, sourced)) {
      problems.push({
        severity: "error",
        ...locate(statement, "text"),
        what: "The text does not name its speaker.",
        remedy: `Name the speaker in the same sentence, or begin with one of: ${OPENINGS.join("; ")}.`,
      });
    }
    if (statement.modality === "alleged_plan" && !ASPECT_WORDS.plan.test(statement.text)) {
      problems.push({
        severity: "error",
        ...locate(statement, "text"),
        what: "The text of a plan does not say that it is one.",
        remedy: "Write that somebody said others planned or were preparing it.",
      });
    }
  }
  if (atlas.contact === null) {
    problems.push({
      severity: "warning",
      ...locate(atlas, "contact"),
      what: "There is no contact address for replies and corrections.",
      remedy: "Whoever publishes the map adds theirs: everyone named must be able to reply.",
    });
  }
  return [...problems, ...checkIdsInWords(sourced)];
}

/** Staged, staging, stage and militants may follow a verb of attribution: these claims cannot be put without such a word. */
function mayStandAfterAttribution(pattern: RegExp, text: string): boolean {
  const found = pattern.exec(withoutQuotations(text));
  if (found === null || !/^(stag(e|ed|ing)|militants)$/iu.test(found[0].trim())) return false;
  const verb = /\b(said|says|stated|states|wrote|writes|told|according to|citing|attributing)\b/iu.exec(text);
  return verb !== null && verb.index < found.index;
}

function namesSpeaker(statement: Statement, { atlas }: SourcedAtlas): boolean {
  if (OPENINGS.some((opening) => statement.text.startsWith(opening))) return true;
  return (statement.speaker.who ?? []).some((id) => {
    const actor = atlas.actors.find((item) => item.id === id);
    if (actor === undefined) return true;
    const surname = actor.kind === "person" ? [actor.name.split(" ").at(-1) ?? actor.name] : [];
    const names = [actor.name, ...surname, ...(actor.alsoKnownAs ?? [])];
    // As a word: "US" is no part of "used".
    return names.some((name) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, "iu").test(statement.text),
    );
  });
}

/** Ids such as (D20) in words that readers see must lead to a record that they can see. */
function checkIdsInWords({ atlas, locate }: SourcedAtlas): Problem[] {
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
      .filter(([id, family]) => families.has(family ?? "") && !known.has(id))
      .map(
        ([id]): Problem => ({
          severity: "error",
          ...locate(record),
          what: `The words refer to ${id}, which this atlas does not show.`,
          remedy: "Take the reference out, or add the record.",
        }),
      ),
  );
}

/** Blanks what stands in quotation marks, keeping the length. */
function withoutQuotations(words: string): string {
  return words.replace(/"[^"]*"|“[^”]*”|«[^»]*»/gu, (quotation) => " ".repeat(quotation.length));
}

function escapePattern(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
