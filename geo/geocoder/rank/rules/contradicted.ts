/** What a rule says of a place that lies elsewhere than the article states; such a place is never placed. */
export const CONTRADICTED = 0;
/** Name of the rule for a country that the article states for the name. */
export const STATED_COUNTRY = "country";
