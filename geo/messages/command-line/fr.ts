import { grammarOf } from "../grammar.ts";
import type { CommandLineMessages } from "./command-line-messages.ts";

const { number, plural } = grammarOf("fr");
const statements = (value: number) => plural(value, { one: "{} déclaration", other: "{} déclarations" });

export const fr: CommandLineMessages = {
  contents: (all, claims, responses) =>
    `${statements(all)}, ${plural(claims, { one: "{} allégation", other: "{} allégations" })}, ${plural(responses, { one: "{} document", other: "{} documents" })}.`,
  places: (all, placed, ambiguous, unknown) =>
    `${plural(all, { one: "{} nom de lieu", other: "{} noms de lieux" })}\u00a0: ${number(placed)} situés, ${number(ambiguous)} ambigus, ${number(unknown)} non cherchés ou introuvables.`,
  quotations: (exact, moved, lost) =>
    `Citations\u00a0: ${number(exact)} exactes, ${number(moved)} déplacées, ${number(lost)} perdues.`,
  problems: (errors, warnings) =>
    `${plural(errors, { one: "{} erreur", other: "{} erreurs" })}, ${plural(warnings, { one: "{} avertissement", other: "{} avertissements" })}.`,
  built: (all, drawn, listed) =>
    `${statements(all)}\u00a0: ${number(drawn)} sur la carte, ${number(listed)} dans la liste seulement.`,
  noAddress:
    "L’adresse du site n’est pas connue\u00a0: oembed.json et les images de partage manquent. Donnez --site URL, ou `address` dans atlas.yaml.",
  certainty: { certain: "certain", "less-certain": "moins certain", uncertain: "incertain" },
  own: (source, km) =>
    `placé par vous${km === null ? "" : `, à ${number(km)}\u00a0km près`} (source\u00a0: ${source})`,
  ambiguous: "ambigu",
  noPlace: "aucun lieu",
  next: "ensuite\u00a0:",
  proposed: "Proposés, absents de la carte tant que les déclarations ne sont pas acceptées\u00a0:",
};
