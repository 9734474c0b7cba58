import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../../src/cli/claim-atlas.ts";
import { defaultEffects } from "../../../src/cli/effects.ts";
import { atlasFiles } from "../../geo/check/minimal-atlas.ts";
import { recordingEffects } from "./recording-effects.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-"));
  for (const [name, text] of Object.entries(atlasFiles())) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the command line", () => {
  test("explains itself and each command", async () => {
    for (const args of [["--help"], ["help"], ["check", "--help"], ["build", "--help"], ["find", "--help"]]) {
      const effects = recordingEffects();
      expect(await run(args, effects)).toBe(0);
      expect(effects.printed.join("\n")).toContain(
        args[0] === "--help" || args[0] === "help" ? "claim-atlas" : args[0],
      );
    }
  });

  test("answers an unknown command with those there are", async () => {
    const effects = recordingEffects();
    expect(await run(["chekc"], effects)).toBe(2);
    expect(effects.printedErrors.join()).toMatch(/no command chekc.*check, build/);
  });

  test.each(["bash", "zsh", "fish"])("completes commands and their options in %s", async (shell) => {
    const effects = recordingEffects();
    expect(await run(["completion", shell], effects)).toBe(0);
    const [script = ""] = effects.printed;
    for (const word of ["publish", "explain", "preset", "out"]) expect(script).toContain(word);
    if (shell !== "bash") return;
    const typed = `${script}\nCOMP_WORDS=(claim-atlas build --si); COMP_CWORD=2; _claim_atlas; echo "\${COMPREPLY[@]}"`;
    const completed = spawnSync("bash", ["-c", typed], { encoding: "utf8" });
    if (completed.error === undefined) expect(completed.stdout.trim()).toBe("--site");
  });

  test("names the shells it knows where another is asked for", async () => {
    const effects = recordingEffects();
    expect(await run(["completion", "csh"], effects)).toBe(2);
    expect(effects.printedErrors.join()).toContain("bash, zsh, fish");
  });

  test.each([
    ["Cannot find package '@turf/turf' imported from /a/b.ts", "ERR_MODULE_NOT_FOUND", "@turf/turf"],
    ["Cannot find module 'cities-500/data/a.json'", "MODULE_NOT_FOUND", "cities-500"],
  ])("says which package is missing: %s", async (message, code, name) => {
    const effects = recordingEffects({
      kindOf: () => {
        throw Object.assign(new Error(message), { code });
      },
    });
    expect(await run(["check", folder], effects)).toBe(2);
    expect(effects.printedErrors).toEqual([expect.stringContaining(`The package ${name} is not installed.`)]);
  });

  test("does not call a missing file of its own a missing package", async () => {
    const error = Object.assign(new Error("Cannot find module '/a/b.ts'"), { code: "ERR_MODULE_NOT_FOUND" });
    const effects = recordingEffects({
      kindOf: () => {
        throw error;
      },
    });
    await expect(run(["check", folder], effects)).rejects.toBe(error);
  });

  test("publish answers with JSON where it is asked to", async () => {
    const effects = recordingEffects();
    expect(await run(["publish", "netlify", "--json"], effects)).toBe(0);
    expect(JSON.parse(effects.printed.join())).toMatchObject({ recipe: "netlify", path: "netlify.toml" });
  });

  test("translate and new say in JSON what they wrote", async () => {
    const written: string[] = [];
    const effects = recordingEffects({ writeFile: (path) => written.push(path) });
    expect(await run(["translate", folder, "fr", "--json"], effects)).toBe(0);
    expect(await run(["new", join(folder, "another"), "--json"], effects)).toBe(0);
    const [translated = "", made = ""] = effects.printed;
    expect(JSON.parse(translated)).toMatchObject({ locale: "fr", file: written[0] });
    const report = JSON.parse(made);
    expect(report.files.map((file: string) => join(report.folder, file))).toEqual(written.slice(1));
  });

  test("takes no name of the language for a command", async () => {
    expect(await run(["constructor"], recordingEffects())).toBe(2);
    expect(await run(["__proto__"], recordingEffects())).toBe(2);
  });

  test("answers an unknown option by its name, without a stack", async () => {
    const effects = recordingEffects();
    expect(await run(["check", "--texst", "file"], effects)).toBe(2);
    expect(effects.printedErrors).toHaveLength(1);
    expect(effects.printedErrors[0]).toContain("--texst");
  });

  test.each(["maps.example", "ftp://maps.example/", "https://maps.example/?a=1", "javascript:alert(1)"])(
    "takes %s for no address of a site",
    async (site) => {
      const effects = recordingEffects();
      expect(await run(["build", folder, "--site", site], effects)).toBe(2);
      expect(effects.printedErrors.join()).toContain("Give one such as https://");
    },
  );

  test("answers an unknown atlas with those there are", async () => {
    const effects = recordingEffects();
    expect(await run(["check", "nowhere-1999"], effects)).toBe(2);
    expect(effects.printedErrors.join()).toMatch(/no atlas nowhere-1999.*syria-2018/);
  });
});

describe("check", () => {
  test("answers a file, an empty folder and a broken link with a sentence", async () => {
    const place = mkdtempSync(join(tmpdir(), "no-atlas-"));
    writeFileSync(join(place, "places.csv"), "name\n");
    symlinkSync(join(place, "gone"), join(place, "broken"));
    symlinkSync(join(place, "loop"), join(place, "loop"));
    for (const [path, words] of [
      [join(place, "places.csv"), /is a file, and an atlas is a folder/],
      [place, /has no atlas\.yaml/],
      [join(place, "broken"), /symbolic link to something that is not there/],
      [join(place, "loop"), /symbolic link to something that is not there/],
      [join(place, "places.csv", "inside"), /There is no atlas/],
      [`${place}\0`, /There is no atlas/],
    ] as const) {
      const effects = recordingEffects();
      expect(await run(["check", path], effects)).toBe(2);
      expect(effects.printedErrors.join("\n")).toMatch(words);
    }
    rmSync(place, { recursive: true });
  });

  test("reads an atlas through a symbolic link, in a folder with spaces, accents and signs in its name", async () => {
    const place = mkdtempSync(join(tmpdir(), "é # 100% "));
    symlinkSync(folder, join(place, "l’eau"));
    const effects = recordingEffects();
    expect(await run(["check", join(place, "l’eau")], effects)).toBe(0);
    rmSync(place, { recursive: true });
  });

  test("tells of a folder where a file is expected, of a broken link, and of a file without rights", async () => {
    const place = mkdtempSync(join(tmpdir(), "atlas-"));
    for (const [name, text] of Object.entries(atlasFiles())) writeFileSync(join(place, name), text);
    rmSync(join(place, "claims.yaml"));
    mkdirSync(join(place, "claims.yaml"));
    rmSync(join(place, "places.yaml"));
    symlinkSync(join(place, "gone.yaml"), join(place, "places.yaml"));
    const effects = recordingEffects({
      readFile: (path) => {
        // The tests may run as a user who may read everything.
        if (path.endsWith("context.yaml"))
          throw Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "open", path });
        return defaultEffects.readFile(path);
      },
    });
    expect(await run(["check", place], effects)).toBe(1);
    const said = effects.printedErrors.join("\n");
    expect(said).toMatch(/claims\.yaml {2}error: This is a folder/);
    expect(said).toMatch(/places\.yaml {2}error: This is a symbolic link to a file that is not there/);
    expect(said).toMatch(/context\.yaml {2}error: You have no right to read or write .*context\.yaml/);
    rmSync(place, { recursive: true });
  });

  test("says which atlas each problem is of", async () => {
    const effects = recordingEffects({ listFiles: () => ["response.yaml"] });
    await run(["check", folder], effects);
    expect(effects.printedErrors.join("\n")).toContain(`${basename(folder)}/response.yaml  warning:`);
  });

  test("ends with 0 where an atlas has warnings at most", async () => {
    const effects = recordingEffects();
    expect(await run(["check", folder], effects)).toBe(0);
    expect(effects.printed.join()).toMatch(/0 errors/);
  });

  test("tells of a folder in the former form, and which command shortens it", async () => {
    const effects = recordingEffects();
    await run(["check", folder], effects);
    expect(effects.printedErrors.join("\n")).toContain(`claim-atlas upgrade ${folder}`);
  });

  test("ends with 1 and names file, line and id of every problem", async () => {
    const statements = atlasFiles()["statements.yaml"].replace(/text: .*/, "text: Something happened.");
    const broken = { ...atlasFiles(), "statements.yaml": statements };
    for (const [name, text] of Object.entries(broken)) writeFileSync(join(folder, name), text);
    const effects = recordingEffects();
    expect(await run(["check", folder], effects)).toBe(1);
    expect(effects.printedErrors.join("\n")).toMatch(
      /statements\.yaml:\d+ {2}S\d+ {2}error: The text does not name its speaker/,
    );
    for (const [name, text] of Object.entries(atlasFiles())) writeFileSync(join(folder, name), text);
  });

  test("refuses a file of 50 MB before reading it", async () => {
    const effects = recordingEffects({
      fileSize: (path) => (path.endsWith("statements.yaml") ? 50_000_000 : defaultEffects.fileSize(path)),
      readFile: (path) => {
        if (path.endsWith("statements.yaml")) throw new Error("read all the same");
        return defaultEffects.readFile(path);
      },
    });
    expect(await run(["check", folder], effects)).toBe(1);
    expect(effects.printedErrors.join("\n")).toMatch(/statements\.yaml {2}error: The file has 50 MB/);
  });

  test("says of a file in another encoding than UTF-8 what it is", async () => {
    const effects = recordingEffects({
      readFile: (path) =>
        path.endsWith("claims.yaml") ? new Uint8Array([0xff, 0xfe, 0x2d]) : defaultEffects.readFile(path),
    });
    expect(await run(["check", folder], effects)).toBe(1);
    expect(effects.printedErrors.join("\n")).toMatch(/claims\.yaml {2}error: The file is not in UTF-8/);
  });

  test("tells of a file whose name it does not know", async () => {
    const effects = recordingEffects({ listFiles: () => ["response.yaml", "notes.txt"] });
    expect(await run(["check", folder], effects)).toBe(0);
    expect(effects.printedErrors.join("\n")).toMatch(
      /response\.yaml {2}warning: No file of an atlas has this name/,
    );
    expect(effects.printedErrors.join("\n")).not.toContain("notes.txt");
  });

  test("with a text that is not there says so", async () => {
    const effects = recordingEffects();
    expect(await run(["check", folder, "--text", join(folder, "none.txt")], effects)).toBe(2);
    expect(effects.printedErrors.join()).toContain("There is no file");
  });
});

describe("build", () => {
  test("leaves a file and a broken link that stand where the site should go", async () => {
    const place = mkdtempSync(join(tmpdir(), "out-"));
    writeFileSync(join(place, "table.csv"), "name\n");
    symlinkSync(join(place, "loop"), join(place, "loop"));
    for (const [name, words] of [
      ["table.csv", /table\.csv is a file, which is left as it is/],
      ["loop", /loop is a broken link, which is left as it is/],
    ] as const) {
      const effects = recordingEffects();
      expect(await run(["build", folder, "--out", join(place, name)], effects)).toBe(2);
      expect(effects.printedErrors.join("\n")).toMatch(words);
    }
    rmSync(place, { recursive: true });
  });

  test("writes nothing for an atlas with errors", async () => {
    const effects = recordingEffects({
      readFile: (path) =>
        path.endsWith("statements.yaml")
          ? new TextEncoder().encode("- id: [")
          : defaultEffects.readFile(path),
    });
    expect(await run(["build", folder, "--out", join(folder, "site")], effects)).toBe(1);
    expect(defaultEffects.listFolders(folder)).toEqual([]);
  });

  test("refuses a folder with files that no build made, and leaves them", async () => {
    const own = join(folder, "own");
    defaultEffects.writeFile(join(own, "mine.txt"), "mine");
    const effects = recordingEffects();
    expect(await run(["build", folder, "--out", own], effects)).toBe(2);
    expect(effects.printedErrors.join()).toContain("holds files that no build made");
    expect(defaultEffects.fileSize(join(own, "mine.txt"))).toBe(4);
    rmSync(own, { recursive: true });
  });
});

describe("a disk that cannot be written", () => {
  function readOnlyEffects() {
    const refuse = (path: string) => {
      throw Object.assign(new Error("EROFS"), { code: "EROFS", syscall: "open", path });
    };
    return recordingEffects({ writeFile: refuse, emptyFolder: refuse });
  }

  test.each([
    ["new", () => ["new", join(folder, "map"), "--title", "Ana Rios said that the wells were shut"]],
    ["translate", () => ["translate", folder, "fr"]],
    ["upgrade", () => ["upgrade", folder]],
    ["build", () => ["build", folder, "--out", join(folder, "site")]],
  ])("%s says in a sentence what was not written", async (_, args) => {
    const effects = readOnlyEffects();
    expect(await run(args(), effects)).toBe(2);
    expect(effects.printedErrors.join("\n")).toMatch(/is on a disk that cannot be written\./);
  });

  test("check reports the problems all the same", async () => {
    const effects = readOnlyEffects();
    expect(await run(["check", folder], effects)).toBe(0);
    expect(effects.printed.join("\n")).toMatch(/0 errors/);
  });
});

test("an article that is a picture or bytes is refused, with what to give instead", async () => {
  const place = mkdtempSync(join(tmpdir(), "article-"));
  writeFileSync(join(place, "photo.txt"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  writeFileSync(
    join(place, "bytes.txt"),
    Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256),
  );
  for (const [name, words] of [
    ["photo.txt", /photo\.txt is a picture, not a text/],
    ["bytes.txt", /bytes\.txt does not look like text/],
  ] as const) {
    const effects = recordingEffects();
    expect(await run(["draft", join(place, name), "--to", join(place, "out")], effects)).toBe(2);
    expect(effects.printedErrors.join("\n")).toMatch(words);
  }
  rmSync(place, { recursive: true });
});

test("a path with Windows separators in an atlas is refused with the form that every system reads", async () => {
  const place = mkdtempSync(join(tmpdir(), "atlas-"));
  const files = atlasFiles();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  writeFileSync(
    join(place, "atlas.yaml"),
    `${files["atlas.yaml"]}\ntiles: { url: 'tiles\\map.pmtiles', credit: A survey }\n`,
  );
  const effects = recordingEffects();
  expect(await run(["check", place], effects)).toBe(1);
  expect(effects.printedErrors.join("\n")).toMatch(/tiles\/map\.pmtiles/);
  rmSync(place, { recursive: true });
});
