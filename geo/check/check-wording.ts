import type { Problem } from "../model/problem.ts";
import type { Statement } from "../model/statement.ts";
import {
  ASPECT_WORDS,
  ATTRIBUTION,
  LOADED_TERMS,
  NEUTRAL_VERBS_ONLY,
  OPENINGS,
  SPEECH,
  VERDICTS,
} from "./editorial-words.ts";
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
  for (const claim of atlas.claims) {
    label(claim, claim.name, "name");
    if (!SPEECH.test(claim.name)) {
      problems.push({
        severity: "error",
        ...locate(claim, "name"),
        what: "The name of a claim reads as if it had happened.",
        remedy: "Say that it is said, as in: statements on containers at the border.",
      });
    }
  }
  for (const field of ["title", "description"] as const) problems.push(...checkHeadline(field, sourced));
  for (const record of [...atlas.mentions, ...atlas.places]) {
    for (const [language, name] of Object.entries(record.names ?? {})) label(record, name, "names", language);
  }
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

/** A title or a description that names an accused party must say who speaks. */
function checkHeadline(field: "title" | "description", { atlas, locate }: SourcedAtlas): Problem[] {
  const words = atlas[field];
  const accused = new Set(atlas.statements.flatMap((statement) => statement.accused ?? []));
  const named = [...accused].find((id) => namesOf(id, atlas).some((name) => holdsName(words, name)));
  if (named === undefined || ATTRIBUTION.test(words)) return [];
  return [
    {
      severity: "error",
      ...locate(atlas, field),
      what: `The ${field} names an accused party and no speaker.`,
      remedy: "Say in it who said so, or leave the party out.",
    },
  ];
}

/** The speaker's name followed closely by a verb of saying, or led by "according to". */
function namesSpeaker(statement: Statement, { atlas }: SourcedAtlas): boolean {
  const { text } = statement;
  if (OPENINGS.some((opening) => text.startsWith(opening))) return true;
  return (statement.speaker.who ?? []).some((id) => {
    const names = namesOf(id, atlas);
    return names.length === 0 || names.some((name) => isAttributedTo(name, text));
  });
}

/** Characters between a name and its verb: room for a role, as in "Ana Rios, the mayor of Oruro, said". */
const NAME_TO_VERB = 80;

function isAttributedTo(name: string, text: string): boolean {
  const pattern = wholeName(name);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + NAME_TO_VERB);
    // A verb that is not neutral is a problem of its own.
    if (
      [ATTRIBUTION, ...NEUTRAL_VERBS_ONLY].some((verb) => verb.test(after)) ||
      /\b(according to|citing|(said|told|stated|written|cited) by)\s+(\w+\s+)?$/iu.test(before)
    )
      return true;
  }
  return false;
}

function holdsName(words: string, name: string): boolean {
  return wholeName(name).test(words);
}

function wholeName(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, "giu");
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
