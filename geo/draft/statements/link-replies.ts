import type { Actor } from "./actors.ts";
import type { DraftStatement } from "./statement.ts";

/** Paragraphs between an accusation and a reply to it. */
const FARTHEST = 8;
/** Statements before a reply, and after it, that are looked at. */
const MOST_BEFORE = 80;
/** The same where the reply stands first. */
const FARTHEST_BEFORE = 3;

/** Words that say of another's words that they are not so. */
const DISMISSES =
  /\b(?:lies?|false|untrue|not true|no truth|baseless|groundless|unfounded|fabricat\p{L}+|invented|nonsense|propaganda|smears?|slander|libel|innocent|nothing to do with|disinformation|fake|rubbish|(?:the|these|those|such) (?:claims?|allegations?|accusations?|reports?) (?:was|is|were|are)|(?:i|we) (?:reject|deny|refute|dismiss))\b/iu;
/** "It is a fabrication", "We reject these": what was said last is meant. */
const OF_LAST = /^["“]?(?:it|this|that|these|those|they|we (?:reject|deny|refute|dismiss)|such)\b/iu;
const NEGATES =
  /\b(?:never|not|no|nobody|none|nothing|neither|did ?n['’]t|has ?n['’]t|have ?n['’]t|was ?n['’]t|were ?n['’]t|is ?n['’]t)\b/iu;
/** A denial of all that was said, and one of what was said last. */
const OF_ALL =
  /\b(?:accusations|allegations|charges|claims|reports|wrongdoing|responsibility|involvement|any part|them|everything|liability)\b/iu;
const OF_ONE =
  /\b(?:the|this|that) (?:accusation|allegation|charge|claim|report|suggestion|story|criticism)\b|\bit\b/iu;

/** Turns what an accused party says against an accusation into a denial, and says which statements each denial answers. */
export function linkReplies(statements: readonly DraftStatement[], text: string): void {
  for (const [index, statement] of statements.entries()) {
    const before = statements.slice(Math.max(0, index - MOST_BEFORE), index);
    if (statement.kind === "allegation" && isReply(statement, before, text)) {
      statement.kind = "denial";
      statement.modality = "denial";
    }
    if (statement.kind === "denial") giveToAccused(statement, before, text);
  }
  for (const [index, denial] of statements.entries()) {
    if (denial.kind !== "denial") continue;
    const near = statements.slice(Math.max(0, index - MOST_BEFORE), index + MOST_BEFORE);
    denial.answers = answeredBy(denial, near, text).map(({ id }) => id);
  }
}

/** "We have never dumped anything", after it was said that they had; "These are lies". */
function isReply(statement: DraftStatement, before: readonly DraftStatement[], text: string): boolean {
  if (statement.attribution === undefined) return false;
  const isDismissal = DISMISSES.test(statement.text);
  if (!isDismissal && !NEGATES.test(statement.text)) return false;
  const last = before.at(-1);
  const goesOn =
    last?.kind === "denial" &&
    last.paragraph === statement.paragraph &&
    (isSame(last.speaker, statement.speaker) || speaksFor(statement, last.speaker, text));
  const accusing = before.filter(
    (other) => isAnswerable(other) && statement.paragraph - other.paragraph <= FARTHEST_BEFORE,
  );
  const ofLast =
    isDismissal &&
    last !== undefined &&
    isAnswerable(last) &&
    statement.paragraph - last.paragraph <= 1 &&
    !isSame(last.speaker, statement.speaker) &&
    OF_LAST.test(statement.text);
  return (
    goesOn ||
    ofLast ||
    accusing.some(({ accused }) => accused !== undefined && isParty(statement, accused, text)) ||
    (isDismissal && accusing.some((other) => isMentioned(statement, other, text)))
  );
}

/** "He has denied wrongdoing": he who was accused, not he who accused him. */
function giveToAccused(denial: DraftStatement, before: readonly DraftStatement[], text: string): void {
  const { speakerSpan, speaker } = denial;
  const words = speakerSpan === undefined ? "" : text.slice(speakerSpan.start, speakerSpan.end);
  if (!/^(?:he|she|it|they|both|all)$/iu.test(words)) return;
  const accusation = before.findLast(
    (other) => other.accused !== undefined && denial.paragraph - other.paragraph <= FARTHEST_BEFORE,
  );
  const isAccuser = accusation !== undefined && isSame(accusation.speaker, speaker);
  if (accusation?.accused === undefined || !(isAccuser || /^(?:both|all)$/iu.test(words))) return;
  denial.speaker = accusation.accused;
  denial.chain = denial.chain.map((link) =>
    link.role === "speaker" ? { ...link, actor: accusation.accused } : link,
  );
}

/** The accusations that a denial answers: those against its speaker, and of these the ones that share its words, unless it denies all. */
function answeredBy(
  denial: DraftStatement,
  statements: readonly DraftStatement[],
  text: string,
): DraftStatement[] {
  const words = wordsOf(denial.text);
  const at = statements.indexOf(denial);
  // "rejected that": what somebody else said last.
  if (/\b(?:this|that)[.”"]*$/iu.test(denial.text)) {
    const last = statements
      .slice(0, at)
      .findLast((other) => isAnswerable(other) && !isSame(other.speaker, denial.speaker));
    if (last !== undefined) return [last];
  }
  const candidates = statements
    .filter((other) => isAnswerable(other) && !isSame(other.speaker, denial.speaker))
    .flatMap((other) => {
      const isLater = statements.indexOf(other) > at;
      const paragraphs = Math.abs(other.paragraph - denial.paragraph);
      if (paragraphs > (isLater ? FARTHEST_BEFORE : FARTHEST)) return [];
      const isParty_ = other.accused !== undefined && isParty(denial, other.accused, text);
      const shared = [...wordsOf(other.text)].filter((word) => words.has(word)).length;
      const isOther = other.accused !== undefined && !isParty_;
      const score =
        (isParty_ ? 3 : isOther ? -1 : 0) + Math.min(4, shared) - paragraphs * 0.4 - Number(isLater);
      return [{ other, shared, isLater, isAccused: isParty_, score }];
    })
    .sort((a, b) => b.score - a.score);
  const [best] = candidates;
  if (best === undefined) return [];
  const own = candidates.filter(({ isAccused, isLater }) => isAccused && !isLater);
  const inOrder = (found: typeof candidates) =>
    statements.filter((statement) => found.some(({ other }) => other === statement));
  if (OF_ALL.test(denial.text) && own.length > 0) return inOrder(own);
  const isSpecific = best.shared >= 2;
  if (!isSpecific && OF_ONE.test(denial.text) && own.length > 0) {
    const { other } = own[0] ?? best;
    return inOrder(own.filter((each) => each.other.paragraph === other.paragraph));
  }
  return inOrder(
    candidates.filter(
      (each) => each === best || (isSpecific && each.isAccused && each.shared >= best.shared),
    ),
  );
}

function isAnswerable({ kind }: DraftStatement): boolean {
  return kind === "allegation" || kind === "publisher_allegation" || kind === "reported_position";
}

/** The speaker is the accused, or speaks for them. */
function isParty(statement: DraftStatement, accused: Actor, text: string): boolean {
  return isSame(statement.speaker, accused) || speaksFor(statement, accused, text);
}

/** One name holds the other, or one is the other's last word: "the company", "Blue Coast Company". */
function isSame(a: Actor | undefined, b: Actor | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.id === b.id) return true;
  const [short, long] = [a.name, b.name]
    .map((name) => name.toLowerCase())
    .sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short.length < 3) return false;
  return ` ${long} `.includes(` ${short} `);
}

/** "its director", "a police spokesman", "Maina's lawyer". */
function speaksFor({ speakerSpan }: DraftStatement, party: Actor | undefined, text: string): boolean {
  if (speakerSpan === undefined || party === undefined) return false;
  const words = text.slice(speakerSpan.start, speakerSpan.end);
  if (/^(?:its|their|his|her)\b/iu.test(words)) return true;
  const named = wordsOf(party.name);
  return [...wordsOf(words)].some(
    (word) => named.has(word) && !/^(?:former|senior|minister|general)$/u.test(word),
  );
}

/** The accusation speaks of the speaker, though not as of who did it: "paid a judge", and then the judge. */
function isMentioned({ speakerSpan }: DraftStatement, { text: said }: DraftStatement, text: string): boolean {
  if (speakerSpan === undefined) return false;
  const named = wordsOf(said);
  return [...wordsOf(text.slice(speakerSpan.start, speakerSpan.end))].some((word) => named.has(word));
}

function wordsOf(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/(?:ing|ed|s)$/u, "")),
  );
}
