/*
 * What the server of the World Historical Gazetteer asks of an upload (its JSON Schema of Linked Places, version 2.0 of
 * 2025), and the text of the format (1.3) where it asks for more. Written from their description, not their file.
 */

const ADDRESS_OR_TERM = /^\w+:\S+$/;
const PUBLIC_ADDRESS = /^https?:\/\/(www\.)?[a-zA-Z0-9.-]{2,256}\.[a-z]{2,63}(:[0-9]{1,5})?(\/.*)?$/;
const MATCH = /^(bnf|cerl|dbp|gn|gnd|gov|loc|pl|tgn|viaf|wd|wp):\S+$/;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-[A-Za-z0-9]{5,8})*$/;
const YEAR = /^-?\d+$/;
const DATE = /^(-\d{5,}|-?\d{1,4}(-(0[1-9]|1[0-2]))?(-([0-2]\d|3[01]))?)$/;
const CERTAINTIES = ["certain", "less-certain", "uncertain"];
const NOT_LISTED = ["GS", "PS", "TW"];

// biome-ignore lint/suspicious/noExplicitAny: JSON of any shape is what is checked
type Json = any;

/** Every place where a collection does not fit. */
export function findLinkedPlacesFaults(collection: Json): string[] {
  const faults: string[] = [];
  const ask = (isRight: boolean | undefined, fault: string) => {
    if (isRight !== true) faults.push(fault);
  };
  ask(collection.type === "FeatureCollection" && collection.features !== undefined, "no collection");
  for (const feature of collection.features ?? []) {
    const id = String(feature["@id"]);
    ask(ADDRESS_OR_TERM.test(id), `${id}: @id is no URI`);
    ask(feature.type === "Feature", `${id}: type`);
    const { title, ccodes, fclasses } = feature.properties ?? {};
    ask(typeof title === "string" && title !== "", `${id}: title`);
    if (ccodes !== undefined) {
      ask(ccodes.length > 0, `${id}: ccodes is empty`);
      for (const code of ccodes)
        ask(/^[A-WYZ][A-Z]$/.test(code) && !NOT_LISTED.includes(code), `${id}: country ${code}`);
    }
    ask(fclasses !== undefined && fclasses.length > 0, `${id}: fclasses`);
    for (const letter of fclasses ?? []) ask(/^[AHLPRSTUVX]$/.test(letter), `${id}: class ${letter}`);
    ask(feature.names !== undefined && feature.names.length > 0, `${id}: names`);
    for (const name of feature.names ?? []) {
      ask(typeof name.toponym === "string", `${id}: toponym`);
      ask(LANGUAGE.test(String(name.lang)), `${id}: language ${name.lang}`);
      ask(name.citations !== undefined && name.citations.length > 0, `${id}: a name without citation`);
      for (const citation of name.citations ?? []) askCitation(citation, id);
    }
    askWhen(feature.when, id);
    askGeometry(feature.geometry, id);
    for (const link of feature.links ?? []) ask(MATCH.test(String(link.identifier)), `${id}: link`);
    for (const type of feature.types ?? []) {
      ask(ADDRESS_OR_TERM.test(String(type.identifier)), `${id}: type ${type.identifier}`);
      for (const label of type.sourceLabels ?? []) ask(LANGUAGE.test(String(label.lang)), `${id}: label`);
    }
    for (const { value, lang, source } of feature.descriptions ?? []) {
      ask(typeof value === "string", `${id}: description`);
      ask(LANGUAGE.test(String(lang)), `${id}: language of description`);
      ask(source === undefined || PUBLIC_ADDRESS.test(source), `${id}: source ${source}`);
    }
  }
  return faults;

  function askCitation(citation: Json, id: string): void {
    ask(citation.year === undefined || YEAR.test(citation.year), `${id}: year ${citation.year}`);
    ask(typeof (citation.year ?? "") === "string", `${id}: a year that is no text`);
    ask(citation["@id"] === undefined || ADDRESS_OR_TERM.test(citation["@id"]), `${id}: citation @id`);
    ask(typeof citation.label === "string", `${id}: citation label`);
  }

  function askWhen(when: Json | undefined, id: string): void {
    ask(when?.timespans !== undefined && when.timespans.length > 0, `${id}: no time`);
    ask(when?.certainty === undefined || CERTAINTIES.includes(when.certainty), `${id}: certainty of time`);
    for (const { start, end } of when?.timespans ?? []) {
      ask(start !== undefined, `${id}: a time without a start`);
      for (const moment of [start, end].filter((item) => item !== undefined)) {
        const keys = Object.keys(moment);
        ask(keys.length > 0 && !(keys.includes("in") && keys.length > 1), `${id}: time ${keys}`);
        for (const day of Object.values(moment)) ask(DATE.test(String(day)), `${id}: date ${day}`);
      }
    }
  }

  function askGeometry(geometry: Json | null, id: string): void {
    if (geometry === null) return;
    ask(
      geometry.certainty === undefined || CERTAINTIES.includes(geometry.certainty),
      `${id}: certainty of geometry`,
    );
    if (geometry.type === ("GeometryCollection" as string)) {
      for (const part of geometry.geometries ?? []) askGeometry(part, id);
      return;
    }
    ask(["Point", "Polygon", "MultiPolygon"].includes(geometry.type ?? ""), `${id}: geometry`);
    const numbers = [geometry.coordinates].flat(4) as unknown[];
    ask(numbers.length > 0 && numbers.every((number) => typeof number === "number"), `${id}: coordinates`);
  }
}
