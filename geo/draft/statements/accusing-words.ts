/*
 * Words by which a sentence of the page itself is known to carry an accusation. In its own voice the page says much; only what
 * accuses somebody, or reports harm, becomes a statement.
 */
const STEMS =
  "attack|kill|murder|massacr|execut|shell(?:ed|ing|s\\b)|bomb|airstrik|air strik|strik(?:e|es|ing)\\b|struck|explo|blast|weapon|chemical|chlorine|sarin|gas attack|poison|tortur|abus|rap(?:e|ed|ing)\\b|assault|beat(?:en|ing)|arrest|detain|abduct|kidnap|disappear|shot\\b|shoot|fire(?:d)? on|opened fire|injur|wound|casualt|dead\\b|death|victim|destroy|demolish|burn|loot|theft|stole|steal|smuggl|traffick|corrupt|brib|fraud|embezzl|launder|illegal|unlawful|violat|breach|occup|annex|invad|incursion|seiz|captur|besieg|siege|blockad|starv|famine|displac|expel|deport|ethnic|genocid|war crime|crime|terror|militant|extremis|jihadist|provocation|false flag|stag(?:e|ed|ing)\\b|fake|fabricat|propaganda|disinformation|lie(?:d|s)\\b|evidence|accus|alleg|blam|threat|sabotag|hack|spy|espionage|leak|pollut|contaminat|spill|dump|evict|harass|intimidat|discriminat|persecut|censor|rig(?:ged|ging)|coup|plot|conspir|defeat|overthrow|embolden|radicali|recruit|train(?:ing|ed) (?:of )?(?:\\w+ ){0,2}(?:militant|fighter|rebel|armed)|arm(?:ed|ing) (?:group|militant|rebel)|munition|ammunition|prohibited|outlaw|banned|missile|rocket|drone|mine(?:s)?\\b|ambush|clash|raid|loss(?:es)?\\b|negligen|cover(?:-| )up|conceal|misus|defraud|unsafe|collaps";
const ACCUSING = new RegExp(`\\b(?:${STEMS})`, "iu");

export function accuses(words: string): boolean {
  return ACCUSING.test(words);
}

/** A description that is an allegation of its own: "Al-Qaeda affiliated", "notorious for their fakes". */
export const CHARACTERISATIONS: readonly { rule: string; words: RegExp }[] = [
  {
    rule: "linked with a group",
    words:
      /\b(?:(?:Al[- ]Q(?:ae|ai|a)da|ISIS|ISIL|IS|Daesh|Hamas|Hezbollah|Taliban|Iran|Muslim Brotherhood|mafia|cartel|terroris[mt]s?|Boko Haram|al[- ]Shabaab|neo-Nazi)[- ](?:affiliated|linked|aligned)|(?:affiliated|linked|aligned) (?:with|to) (?:the )?(?:Al[- ]Q(?:ae|ai|a)da|ISIS|ISIL|Daesh|Hamas|Hezbollah|Taliban|terrorists?|mafia))\b/giu,
  },
  {
    rule: "known for wrong",
    words:
      /\b(?:notorious|infamous|known|condemned|discredited|disgraced)\s+for\s+(?:its|their|his|her|the|being)?\s*[\p{L}-]+(?:\s+[\p{L}-]+){0,3}(?=[,.;”"]|\s+(?:to|and|who|which|in|by)\b)/giu,
  },
];

/** Things that harm when they are carried: each is told apart from who arrived with it. */
export const CARGO =
  /\bwith\b[^.;,]*?\b(?:and|with)\s+((?:[\p{L}-]+\s+){0,3}(?:containers?|weapons?|explosives?|ammunition|munitions|rockets?|missiles?|shells|canisters?|cylinders?|barrels?|drones?|grenades?|rifles?)\b[^.;”"]*)/iu;

/** A relative clause that accuses: "which illegally occupied a large portion of Syria". */
export const ACCUSING_RELATIVE =
  /,\s+(?:which|who)\s+((?:has |have |had )?(?:\p{L}+ly\s+)?(?:occupied|attacked|killed|bombed|shelled|invaded|annexed|violated|breached|supported|funded|financed|armed|trained|sponsored|backed|harboured|harbored|abducted|detained|tortured|executed|stole|looted|destroyed|burned|burnt|smuggled|ordered|orchestrated|planned|staged|fabricated|bribed|threatened|seized|expelled|blocked|concealed|covered up)\b[^,.;”"]*)/giu;

/** "for use in ... in PLACE": what something is meant for, with a place of its own. */
export const INTENDED_USE =
  /\b(?:for use in|to be used in|intended for|meant for|destined for)\s+([^.;”"]*)/iu;

/** "with the president authorizing airstrikes": an accusation that hangs on a sentence. */
export const HANGING_WITH = /,\s+with\s+((?:\p{L}[\p{L}.’'-]*\s+){1,7}?\p{L}+ing\b[^;”"]*)/iu;

/** A partial quotation that adds an accusation to what was said: “including using ammunition prohibited ...”. */
export const ADDING_QUOTATION =
  /,\s+(?:and\s+|but\s+)?[“"«]((?:including|using|with|and|but|which|while|by|as well as)\b[^”"»]*)[”"»]/iu;
