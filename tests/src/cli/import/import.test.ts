import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAtlas } from "../../../../src/cli/atlas/read-atlas.ts";
import { run } from "../../../../src/cli/claim-atlas.ts";
import { defaultEffects } from "../../../../src/cli/effects.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import table "));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const readText = (name: string) => readFileSync(at(name), "utf8");

/** Runs a command of the line and gives its exit code with what it said. */
async function call(...args: string[]) {
  const printed: string[] = [];
  const printedErrors: string[] = [];
  const effects = {
    ...defaultEffects,
    print: (line: string) => void printed.push(line),
    printError: (line: string) => void printedErrors.push(line),
  };
  const code = await run(args, effects);
  return { code, printed: printed.join("\n"), printedErrors: printedErrors.join("\n") };
}

async function importText(text: string | Uint8Array, ...options: string[]) {
  writeFileSync(at("table.csv"), text);
  return await call("import", at("table.csv"), "--to", at("atlas"), ...options);
}

const TABLE = `id,text,who,place,said
S1,Ann Lee said the bridge was closed.,Ann Lee,Hama,2018-10-31
S2,Bob Ray said the road was open.,Bob Ray,Homs,2018-11-01
`;

describe("import", () => {
  test("makes an atlas in the light form, and says how many rows were taken", async () => {
    const { code, printed } = await importText(TABLE, "--title", "Ann Lee accused the town");
    expect(code).toBe(0);
    expect(printed).toContain("2 rows: 2 taken, 0 of them changed; 0 refused.");
    expect(readText("atlas/atlas.yaml")).toContain(`title: Ann Lee accused the town
language: en
`);
    expect(readText("atlas/atlas.yaml")).toContain(`  - id: S1
    text: Ann Lee said the bridge was closed.
    who: Ann Lee
    place: Hama
    said: 2018-10-31
`);
  });

  test("refuses rows with their reasons, and ends with 1", async () => {
    const { code, printedErrors } = await importText(
      "text,who\nThe bridge was closed.,\nThe road was open.,\n",
    );
    expect(code).toBe(1);
    expect(printedErrors).toMatch(/refused {2}rows 2 to 3: it names nobody/);
  });

  test("writes nothing with --dry-run", async () => {
    await importText(TABLE, "--dry-run");
    expect(() => readText("atlas/atlas.yaml")).toThrow();
  });

  test("reports as one JSON object with --json", async () => {
    const { printed } = await importText(TABLE, "--json");
    expect(JSON.parse(printed)).toMatchObject({ rows: 2, refused: [], isNew: true });
  });

  test("reads Windows-1252, and says so", async () => {
    const { printed } = await importText(
      Uint8Array.from("text,who,place\nAnn said so.,Ann,Orl\u00e9ans\n", (character) =>
        character.charCodeAt(0),
      ),
    );
    expect(readText("atlas/atlas.yaml")).toContain("place: Orléans");
    expect(printed).toContain("Windows-1252");
  });

  test("reads UTF-16 as some spreadsheets save it", async () => {
    const text = "\ufefftext\twho\nAnn said «да».\tAnn\n";
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
    await importText(bytes);
    expect(readText("atlas/atlas.yaml")).toContain("«да»");
  });

  test("takes columns by a mapping", async () => {
    writeFileSync(at("mapping.yaml"), "Aussage: text\nWer: who\nOrt: null\n");
    await importText("Aussage,Wer,Ort\nAnn said so.,Ann,Hama\n", "--map", at("mapping.yaml"));
    expect(readText("atlas/atlas.yaml")).toContain("text: Ann said so.");
    expect(readText("atlas/atlas.yaml")).not.toContain("Hama");
  });

  test.each([
    ["without a folder", ["x.csv"], /Name one table and a folder/],
    ["of a file that is not there", ["nowhere.csv", "--to", "a"], /no file nowhere\.csv/],
    ["of another server without --online", ["https://example.org/a.csv", "--to", "a"], /--online/],
    ["of an address without TLS", ["http://example.org/a.csv", "--to", "a", "--online"], /no https/],
    ["with an unknown language", ["x.csv", "--to", "a", "--language", "xx"], /none of en/],
  ])("%s is refused with a sentence", async (_, args, message) => {
    const { code, printedErrors } = await call("import", ...args);
    expect(code).toBe(2);
    expect(printedErrors).toMatch(message);
  });

  test.each([
    ["that is a PDF", "%PDF-1.7\n", /PDF/],
    [
      "without a column of what was said",
      "who,place\nAnn,Hama\n",
      /No column is known to hold what was said/,
    ],
    ["with an unknown preset", TABLE, /no preset nope/, "--preset", "nope"],
  ])("of a table %s is refused with a sentence", async (_, text, message, ...options) => {
    const { code, printedErrors } = await importText(text, ...(options as string[]));
    expect(code).toBe(2);
    expect(printedErrors).toMatch(message);
  });
});

test.each([
  [
    "acled",
    "event_id_cnty,event_date,time_precision,country,admin1,admin2,location,latitude,longitude,geo_precision,source,notes",
    "A1,31 October 2018,1,Syria,Aleppo,Azaz,Marea,36.48,37.2,1,SANA,Shelling was reported.",
    "A2,30 October 2018,2,Syria,Aleppo,Jebel Saman,Aleppo,36.2,37.15,3,SANA,Clashes were reported.",
  ],
  [
    "ucdp-ged",
    "id,date_start,date_end,date_prec,where_prec,where_coordinates,adm_1,adm_2,country,latitude,longitude,side_a,side_b,best,low,high,source_article,source_office,source_headline",
    "1,2018-10-30,2018-10-31,2,1,Azaz town,Aleppo,Azaz district,Syria,36.58,37.04,A,B,3,2,5,x,Reuters,Clashes near Azaz",
    "2,2018-10-30,2018-10-30,5,4,Aleppo,Aleppo,,Syria,36.2,37.1,A,B,3,2,5,x,Reuters,",
  ],
])(
  "A table of %s becomes an atlas without an error, and nothing of its headline is lost",
  async (name, ...lines) => {
    const { code, printed } = await importText(lines.join("\n"));
    expect(code).toBe(0);
    expect(printed).toContain("2 taken");
    const { problems } = await readAtlas(at("atlas"), defaultEffects);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    if (name === "ucdp-ged") expect(readText("atlas/atlas.yaml")).toContain("Clashes near Azaz");
  },
);

describe("a table that is given back to its atlas", () => {
  test("changes nothing when nothing was changed, to the byte", async () => {
    await importText(TABLE);
    const before = readText("atlas/atlas.yaml");
    await call("export", at("atlas"), "--table", at("table.csv"));
    const { code } = await call("import", at("table.csv"), "--to", at("atlas"));
    expect(code).toBe(0);
    expect(readText("atlas/atlas.yaml")).toBe(before);
  });

  test.each(["xlsx", "ods"])(
    "as %s brings its changes and keeps comments of the atlas",
    async (extension) => {
      await importText(TABLE);
      const commented = readText("atlas/atlas.yaml").replace("who: Ann Lee", "who: Ann Lee # the mayor");
      writeFileSync(at("atlas/atlas.yaml"), commented);
      const file = at(`table.${extension}`);
      await call("export", at("atlas"), "--table", file);
      const { code } = await call("import", file, "--to", at("atlas"));
      expect(code).toBe(0);
      expect(readText("atlas/atlas.yaml")).toBe(commented);
    },
  );

  test("merges what both changed in different cells", async () => {
    await importText(TABLE);
    writeFileSync(
      at("atlas/atlas.yaml"),
      readText("atlas/atlas.yaml").replace("place: Hama", "place: Hamah"),
    );
    const { code, printed } = await importText(TABLE.replace("2018-10-31", "2018-10-30"));
    expect(code).toBe(0);
    expect(printed).toContain("S1  said: “2018-10-31” became “2018-10-30”");
    expect(readText("atlas/atlas.yaml")).toMatch(/place: Hamah\n {4}said: 2018-10-30/);
  });

  test("leaves the atlas where both changed one cell, says both values, and asks again until they agree", async () => {
    await importText(TABLE);
    writeFileSync(
      at("atlas/atlas.yaml"),
      readText("atlas/atlas.yaml").replace("place: Hama", "place: Hamah"),
    );
    const other = TABLE.replace("Hama,", "Hammah,");
    for (let time = 0; time < 2; time++) {
      const { code, printedErrors } = await importText(other);
      expect(code).toBe(1);
      expect(printedErrors).toContain("the atlas has “Hamah”, the table “Hammah”");
      expect(readText("atlas/atlas.yaml")).toContain("place: Hamah");
    }
    expect((await importText(TABLE.replace("Hama,", "Hamah,"))).code).toBe(0);
  });

  test("removes rows that it no longer has, and says so", async () => {
    await importText(TABLE);
    const { printed } = await importText(TABLE.split("\n").slice(0, 2).join("\n"));
    expect(printed).toContain("removed  S2");
    expect(readText("atlas/atlas.yaml")).not.toContain("Bob Ray");
  });

  test("keeps cells that a spreadsheet would run as formulas", async () => {
    await importText('id,text,who\nS1,"=SUM(1) was the answer, Ann said",Ann\n');
    await call("export", at("atlas"), "--table", at("table.csv"));
    expect(readText("table.csv")).toContain("'=SUM(1)");
    await call("import", at("table.csv"), "--to", at("atlas"));
    expect(readText("atlas/atlas.yaml")).toContain("text: =SUM(1) was the answer");
  });

  test("is refused for an atlas in an older form, with the command that renews it", async () => {
    await importText(TABLE);
    writeFileSync(at("atlas/atlas.yaml"), readText("atlas/atlas.yaml").replace("version: 2\n", ""));
    const { code, printedErrors } = await importText(TABLE);
    expect(code).toBe(2);
    expect(printedErrors).toContain("claim-atlas upgrade");
  });
});

test("a table with coordinates and no column of countries becomes an atlas without an error", async () => {
  const { printed } = await importText(
    "text,who,place,lat,lon\nAnn said so.,Ann,Aleppo,36°12′N,37°09′E\nAnn said more.,Ann,a buoy,35.0,20.0\n",
  );
  expect(printed).toContain("its country was found by its position: SY");
  expect(readText("atlas/atlas.yaml")).toContain("country: SY");
  const { printedErrors } = await call("check", at("atlas"));
  expect(printedErrors).not.toContain("“Aleppo” is given without its country");
  // At sea there is none: the author says which is meant.
  expect(printedErrors).toContain("“a buoy” is given without its country");
});

test("a table with columns of its author's own names, and numbers for ids, is taken, and its changes are one line", async () => {
  const rows = ["Nr;What was said;Speaker;Town;Day of statement"];
  for (let row = 1; row <= 9; row += 1)
    rows.push(`${row};Ann Lee said the mill is shut.;Ann Lee;Dayton;2018-10-31`);
  const { printed } = await importText(rows.join("\n"));
  expect(printed).toContain("9 rows: 9 taken");
  expect(printed).toMatch(/rows 2 to 10: its id got an r before its number/);
});

test("where no column is known to hold what was said, the one with the most words is offered", async () => {
  const { printedErrors } = await importText("Nr,Inhalt\n1,Ann Lee said the mill is shut.\n");
  expect(printedErrors).toContain('such as "Inhalt: text"');
});

test("statements without ids are exported by those of the lock file, which are then written down", async () => {
  const head = "version: 2\ntitle: What Ann Lee said\nupdated: 2026-01-31\n";
  const yaml = `${head}statements:\n  # The first.\n  - text: Ann Lee said the mill is shut.\n    who: Ann Lee\n`;
  defaultEffects.writeFile(at("atlas/atlas.yaml"), yaml);
  const before = await call("export", at("atlas"), "--table", at("rows.csv"));
  expect(before.code).toBe(1);
  expect(before.printedErrors).toContain("claim-atlas check");
  await call("check", at("atlas"));
  const { code, printed } = await call("export", at("atlas"), "--table", at("rows.csv"), "--json");
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({ statements: 1, withoutId: 0 });
  expect(readText("atlas/atlas.yaml")).toContain("# The first.\n  - id: S01\n    text: Ann Lee said");
  expect(readText("rows.csv")).toContain("S01,");
});
