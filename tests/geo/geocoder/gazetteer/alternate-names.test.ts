import { expect, test } from "vitest";
import { createAlternateNamesParser } from "../../../../geo/geocoder/gazetteer/layers/geonames-file.ts";

/** Columns: number, GeoNames id, language, name, preferred, short, colloquial, historic, from, to. */
const ROWS = [
  "1\t172082\tar\tاعزاز\t\t\t\t\t\t",
  "2\t172082\tar\tأعزاز\t1\t\t\t\t\t",
  "3\t172082\ten\tAzaz\t\t\t\t\t\t",
  "4\t172082\tla\tAzazium\t\t\t\t1\t\t",
  "5\t172082\twkdt\tQ1\t\t\t\t\t\t",
  "6\t99\ten\tElsewhere\t\t\t\t\t\t",
  "7\tbroken",
];

function parse(text: string) {
  const parser = createAlternateNamesParser("alternateNamesV2.txt", (id) => id === "172082");
  // In small pieces, as a large file comes.
  for (let at = 0; at < text.length; at += 7) parser.push(text.slice(at, at + 7));
  return parser.finish();
}

test("names of the places asked for are kept with what the file says of them", () => {
  const { names, problems } = parse(ROWS.join("\r\n"));
  expect([...names.keys()]).toEqual(["172082"]);
  expect(names.get("172082")).toMatchObject({
    names: ["اعزاز", "أعزاز", "Azaz", "Azazium"],
    arabic: "أعزاز",
    former: ["Azazium"],
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ line: 7, severity: "warning" });
});

test("a file of another kind gives some problems and a count", () => {
  const { names, problems } = parse("a;b\n".repeat(200));
  expect(names.size).toBe(0);
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)?.what).toContain("150 more rows");
});
