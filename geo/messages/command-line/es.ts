import { grammarOf } from "../grammar.ts";
import type { CommandLineMessages } from "./command-line-messages.ts";

const { number, plural } = grammarOf("es");
const statements = (value: number) => plural(value, { one: "{} declaración", other: "{} declaraciones" });

export const es: CommandLineMessages = {
  contents: (all, claims, responses) =>
    `${statements(all)}, ${plural(claims, { one: "{} acusación", other: "{} acusaciones" })}, ${plural(responses, { one: "{} documento", other: "{} documentos" })}.`,
  places: (all, placed, ambiguous, unknown) =>
    `${plural(all, { one: "{} nombre de lugar", other: "{} nombres de lugares" })}: ${number(placed)} situados, ${number(ambiguous)} ambiguos, ${number(unknown)} no buscados o no hallados.`,
  quotations: (exact, moved, lost) =>
    `Citas: ${number(exact)} exactas, ${number(moved)} desplazadas, ${number(lost)} perdidas.`,
  problems: (errors, warnings) =>
    `${plural(errors, { one: "{} error", other: "{} errores" })}, ${plural(warnings, { one: "{} aviso", other: "{} avisos" })}.`,
  built: (all, drawn, listed) =>
    `${statements(all)}: ${number(drawn)} en el mapa, ${number(listed)} solo en la lista.`,
  noAddress:
    "No se conoce la dirección del sitio, así que faltan oembed.json y las imágenes para compartir: indique --site URL, o `address` en atlas.yaml.",
  certainty: { certain: "seguro", "less-certain": "menos seguro", uncertain: "dudoso" },
  own: (source, km) =>
    `según su propia ubicación${km === null ? "" : `, con un margen de ${number(km)} km`} (fuente: ${source})`,
  ambiguous: "ambiguo",
  noPlace: "ningún lugar",
  next: "después:",
  proposed: "Propuestos; no aparecen en el mapa hasta que se acepten las declaraciones:",
};
