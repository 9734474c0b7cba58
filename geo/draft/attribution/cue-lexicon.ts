/*
 * Verbs of attribution, by class, with the forms of content that each takes. Written for this project from the
 * usage of agencies, ministries, courts and papers.
 */

const CUE_CLASSES = ["say", "deny", "cite", "accuse", "ask", "plan", "think"] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/**
 * What may follow the verb as content. clause: "that ..." or a bare clause; that: only with "that"; to: "to do"; of, for, over, with: "accuse X of ...";
 * as: "describe X as ..."; wh: "asked whether"; np: a thing said; quote: a quotation; name: "called X a ...".
 */
type Frame =
  | "clause"
  | "that"
  | "to"
  | "of"
  | "for"
  | "over"
  | "with"
  | "as"
  | "wh"
  | "np"
  | "quote"
  | "name"
  | "ing"
  | "about";

export interface CueVerb {
  lemma: string;
  class: CueClass;
  frames: ReadonlySet<Frame>;
  /** How often a sentence with it hands on words: 1 for say. */
  weight: number;
  form: "base" | "s" | "past" | "ing" | "participle";
}

/** class: frames: weight: verbs, an irregular past after a slash. */
const TABLE: readonly [CueClass, string, number, string][] = [
  ["say", "clause quote", 1, "say/said"],
  ["say", "clause quote about of", 0.95, "tell/told"],
  [
    "say",
    "clause quote",
    0.92,
    "add state explain insist argue stress emphasise emphasize reiterate specify remark tweet testify assert contend maintain declare recount opine allege retort elaborate",
  ],
  ["say", "clause quote of", 0.88, "warn"],
  ["say", "clause quote np", 0.9, "announce confirm claim reveal disclose acknowledge admit concede"],
  [
    "say",
    "clause quote",
    0.85,
    "note write/wrote/written reply respond recall predict observe conclude boast joke quip complain lament counter posit underscore underline clarify caution assure guess reckon affirm proclaim profess preach",
  ],
  [
    "say",
    "that quote",
    0.75,
    "mention estimate suggest indicate repeat hint imply inform remind signal find/found show/showed/shown rule determine read/read point agree swear/swore/sworn certify attest verify demonstrate post brag vent intone muse rail fume speculate insinuate hypothesize theorize reason surmise venture allude attest",
  ],
  [
    "say",
    "quote",
    0.8,
    "answer continue begin/began/begun start shout yell whisper cry chant exclaim laugh sigh shoot/shot finish interject offer sing/sang/sung scream mutter tease gush crow snap deadpan",
  ],
  ["say", "as quote np", 0.8, "describe characterise characterize portray depict refer"],
  ["say", "name quote", 0.85, "call dub label brand term deem"],
  [
    "say",
    "for np quote",
    0.6,
    "praise hail applaud welcome laud defend endorse tout thank commend congratulate",
  ],
  ["say", "clause about", 0.5, "talk speak/spoke/spoken discuss"],
  ["say", "that quote np", 0.75, "report"],
  ["say", "np", 0.7, "express voice"],
  ["deny", "that ing np quote", 0.9, "deny refute rebut"],
  ["deny", "that np as quote", 0.75, "reject dismiss dispute contest"],
  ["cite", "np", 0.7, "cite quote"],
  ["cite", "that", 0.6, "learn hear/heard"],
  ["accuse", "of", 0.92, "accuse"],
  [
    "accuse",
    "for",
    0.75,
    "fault rebuke chide chastise lambaste slam blast hammer rip mock ridicule attack assail bash berate scold excoriate castigate",
  ],
  ["accuse", "for np quote", 0.75, "blame criticise criticize condemn denounce decry"],
  ["accuse", "over np", 0.6, "deplore lambast protest"],
  ["ask", "that to np", 0.8, "demand"],
  [
    "ask",
    "to quote",
    0.75,
    "urge request beg implore plead invite encourage advise instruct order challenge",
  ],
  ["ask", "wh to quote for", 0.75, "ask"],
  ["ask", "wh", 0.7, "question wonder"],
  ["ask", "that to", 0.7, "recommend"],
  ["plan", "to that quote np", 0.8, "vow pledge promise threaten"],
  ["plan", "to that", 0.6, "propose agree intend aim plan"],
  ["think", "clause quote", 0.75, "believe think/thought feel/felt"],
  [
    "think",
    "clause to",
    0.55,
    "hope fear worry expect doubt suspect consider know/knew/known understand/understood assume realise realize",
  ],
];

/** Verbs that double their last letter: admitted, planning. */
const DOUBLED = /^(?:admit|rebut|refer|quip|brag|rip|beg|slam|plan|dub)$/u;

const verbs = new Map<string, CueVerb>();
for (const [cueClass, frames, weight, list] of TABLE) {
  for (const entry of list.split(" ")) {
    const [lemma = "", past, participle] = entry.split("/");
    const common = { lemma, class: cueClass, frames: new Set(frames.split(" ") as Frame[]), weight };
    const forms: [string, CueVerb["form"]][] = [
      [lemma, "base"],
      [thirdPerson(lemma), "s"],
      [past ?? regularPast(lemma), "past"],
      [participle ?? past ?? regularPast(lemma), "participle"],
      [presentParticiple(lemma), "ing"],
    ];
    for (const [form, kind] of forms) if (!verbs.has(form)) verbs.set(form, { ...common, form: kind });
  }
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return lemma.replace(/y$/u, "ies");
  return /(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/u.test(lemma)) return lemma.replace(/y$/u, "ied");
  return DOUBLED.test(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

function presentParticiple(lemma: string): string {
  if (/[^e]e$/u.test(lemma)) return lemma.replace(/e$/u, "ing");
  return DOUBLED.test(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

export function findVerb(word: string): CueVerb | undefined {
  return verbs.get(word);
}

/** Nouns for something said, followed by a clause with "that" or by a quotation. */
export const CUE_NOUNS: ReadonlyMap<string, CueClass> = new Map(
  (
    [
      [
        "say",
        "statement claim assertion announcement suggestion comment comments remark remarks argument contention declaration warning message promise notion allegation allegations claims statements assertions reports report rumour rumours rumor rumors news testimony finding findings conclusion evidence prediction",
      ],
      ["accuse", "accusation accusations charge charges complaint complaints criticism"],
      ["deny", "denial denials"],
      ["ask", "demand demands call calls request requests appeal"],
      ["plan", "pledge vow threat threats"],
      ["think", "belief view opinion fear fears concern concerns hope hopes idea impression sense"],
      ["cite", "information word"],
    ] as [CueClass, string][]
  ).flatMap(([cueClass, list]) => list.split(" ").map((noun) => [noun, cueClass] as const)),
);

/** Words that may stand between a speaker and the verb. */
export const BETWEEN = new Set(
  "has have had having also later then now again already once repeatedly reportedly previously recently publicly privately falsely frequently often sometimes always never ever even still only first further since earlier initially subsequently simply merely bluntly flatly categorically strongly vehemently specifically clearly openly explicitly famously jokingly reluctantly quickly promptly immediately angrily sharply briefly basically actually essentially effectively correctly rightly wrongly once yet not n't hadn't hasn't haven't didn't doesn't don't won't wouldn't couldn't can't hadn’t hasn’t haven’t didn’t doesn’t don’t won’t wouldn’t couldn’t can’t did does do would will could may might must can should went on to is was are were been be being himself herself themselves itself all both in turn".split(
    " ",
  ),
);
