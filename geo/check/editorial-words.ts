/** Terms that may stand only inside an attributed quotation; after the style rules of the large agencies (Reuters, AP, BBC). */
export const LOADED_TERMS: RegExp[] = [
  /\bterroris(t|ts|m)\b/iu,
  /\bmilitants?\b/iu,
  /\bjihadists?\b/iu,
  /\bprovocations?\b/iu,
  /\bfalse[- ]flags?\b/iu,
  /\bstag(e|ed|ing)\b/iu,
  /\bfak(e|es|ed|ing)\b/iu,
  /\bnotorious\b/iu,
  /\bregimes?\b/iu,
  /\bincriminat(e|es|ed|ing)\b/iu,
  /\bso-called\b/iu,
];

/** Words by which we would judge instead of record. */
export const VERDICTS: RegExp[] = [
  /\b(un)?true\b/iu,
  /\bfalse(ly)?\b/iu,
  /\bdebunk(s|ed|ing)?\b/iu,
  /\bfak(e|es|ed)\b/iu,
  /\bverif(y|ied)\b/iu,
  /\bprove(n|d|s)?\b/iu,
  /\bpropaganda\b/iu,
  /\bdisinformation\b/iu,
  /\bhoax(es)?\b/iu,
];

/** Verbs that take a side, and the double hedge. */
export const NEUTRAL_VERBS_ONLY: RegExp[] = [
  /\b(reveal|expos|slamm|claim|blast)(s|ed|ing)\b/iu,
  /\bpoint(s|ed) out\b/iu,
  /\badmit(s|ted)\b/iu,
  /\baccused of allegedly\b/iu,
];

/** How a text may begin that names no outside speaker. */
export const OPENINGS = ["In its own voice, the article", "A heading", "The article", "A footnote"];

/** Words by which a text shows that something is planned and has not happened. */
export const ASPECT_WORDS = {
  plan: /\b(plan(s|ned|ning)?|prepar(e|ed|ing|ations?)|intend(s|ed)?|meant for)\b/iu,
};

/** Verbs and phrases that hand words to somebody. */
export const ATTRIBUTION =
  /\b(said|says?|spoke of|speaks of|stat(es?|ed)|writes?|wrote|told|tells|denie[sd]|den(y|ies)|confirm(s|ed)?|accus(es?|ed)|calls?|called|consider(s|ed)?|demand(s|ed)?|criticised|estimat(es?|ed)|report(s|ed)|describ(es?|ed)|announced|warned|argu(es?|ed)|according to|citing)\b/iu;

/** Words by which a name shows that it groups what was said. */
export const SPEECH = /\b(statements?|reports?|descriptions?|denials?|positions?|accusations?|said|says)\b/iu;
