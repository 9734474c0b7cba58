import { expect, test } from "vitest";
import { run } from "../../../src/cli/claim-atlas.ts";
import { defaultEffects } from "../../../src/cli/effects.ts";
import { recordingEffects } from "./recording-effects.ts";

/** A folder `wells` with this one file, which no disk holds. */
function effectsWith(yaml: string) {
  const isAtlas = (path: string) => /wells[/\\]atlas\.yaml$/.test(path);
  return recordingEffects({
    readFile: (path) =>
      isAtlas(path)
        ? new TextEncoder().encode(yaml)
        : path.includes("wells")
          ? undefined
          : defaultEffects.readFile(path),
    fileSize: (path) => (isAtlas(path) ? yaml.length : defaultEffects.fileSize(path)),
    kindOf: (path) =>
      isAtlas(path)
        ? "file"
        : /wells$/.test(path)
          ? "folder"
          : path.includes("wells")
            ? undefined
            : defaultEffects.kindOf(path),
    listFiles: () => ["atlas.yaml"],
    writeFile: () => {},
  });
}

const atlas = (statements: string, language = "en") => `version: 2
title: What Ana Rios said about the wells
updated: 2026-01-31
language: ${language}
countries: [BO]
contact: desk@example.org
searched: { on: 2026-01-30, scope: public pages }
statements:
${statements}`;

test("places of proposals are shown apart, and not counted", async () => {
  const effects = effectsWith(
    atlas(`  - { text: Ana Rios said the well at Uyuni is closed., who: Ana Rios, place: Uyuni }
  - { state: proposed, text: Ana Rios said the well at Oruro is open., who: Ana Rios, place: [Oruro, Uyuni] }
  - { state: refused, text: Ana Rios said the well at Tarija is open., who: Ana Rios, place: Tarija }
`),
  );
  expect(await run(["check", "wells"], effects)).toBe(0);
  const [uyuni, heading, oruro, summary, ...others] = effects.printed;
  expect(uyuni).toMatch(/Uyuni → Uyuni .*certain/);
  expect(heading).toMatch(/^Proposed/);
  expect(oruro).toMatch(/Oruro → /);
  expect(summary).toContain("1 name of a place: 1 placed");
  expect(others).toEqual([]);
  expect(effects.printedErrors.join()).toMatch(/1 statement is a proposal, and not built: S02 \(line 10\)/);
});

test("a position of the author's own is not called certain: it says how far off it may be, and where it is from", async () => {
  const place = "{ name: the dam, point: { lat: -20.4, lon: -66.8 }, uncertaintyKm: 8, source: from memory }";
  const effects = effectsWith(
    atlas(`  - { text: Ana Rios said mud lies at the dam., who: Ana Rios, place: ${place} }\n`),
  );
  expect(await run(["check", "wells"], effects)).toBe(0);
  expect(effects.printed[0]).toMatch(/own:the-dam\), as you placed it, within 8 km \(source: from memory\)$/);
});

test("what is counted is said in the language of the atlas", async () => {
  const effects = effectsWith(
    atlas(
      "  - { text: Ana Rios a dit que le puits d’Uyuni est fermé., who: Ana Rios, place: Uyuni }\n",
      "fr",
    ),
  );
  await run(["check", "wells"], effects);
  expect(effects.printed.join("\n")).toMatch(/1 déclaration, .*1 nom de lieu/);
});
