import { grammarOf } from "../grammar.ts";
import type { CommandLineMessages } from "./command-line-messages.ts";

const { number, plural } = grammarOf("en");
const statements = (value: number) => plural(value, { one: "{} statement", other: "{} statements" });

export const en = {
  contents: (all, claims, responses) =>
    `${statements(all)}, ${plural(claims, { one: "{} claim", other: "{} claims" })}, ${plural(responses, { one: "{} response", other: "{} responses" })}.`,
  places: (all, placed, ambiguous, unknown) =>
    `${plural(all, { one: "{} name of a place", other: "{} names of places" })}: ${number(placed)} placed, ${number(ambiguous)} ambiguous, ${number(unknown)} not sought or not found.`,
  quotations: (exact, moved, lost) =>
    `Quotations: ${number(exact)} exact, ${number(moved)} moved, ${number(lost)} lost.`,
  problems: (errors, warnings) =>
    `${plural(errors, { one: "{} error", other: "{} errors" })}, ${plural(warnings, { one: "{} warning", other: "{} warnings" })}.`,
  built: (all, drawn, listed) =>
    `${statements(all)}, ${number(drawn)} on the map, ${number(listed)} in the list only.`,
  noAddress:
    "Where it will stand is not known, so oembed.json and the pictures of share cards are left out: give --site URL, or `address` in atlas.yaml.",
  certainty: { certain: "certain", "less-certain": "less-certain", uncertain: "uncertain" },
  own: (source, km) =>
    `as you placed it${km === null ? "" : `, within ${number(km)} km`} (source: ${source})`,
  ambiguous: "ambiguous",
  noPlace: "no place",
  next: "next:",
  proposed: "Proposed, and not on the map before you accept the statements:",
} satisfies CommandLineMessages;
