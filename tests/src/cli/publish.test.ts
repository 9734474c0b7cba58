import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "../../../src/cli/claim-atlas.ts";
import { defaultEffects } from "../../../src/cli/effects.ts";

async function publish(...args: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const note = (line: string) => lines.push(line);
  const code = await run(["publish", ...args], { ...defaultEffects, print: note, printError: note });
  return { code, output: lines.join("\n") };
}

test("help names every recipe", async () => {
  const { output } = await publish("--help");
  for (const name of ["github", "gitlab", "netlify", "nginx", "apache", "s3"])
    expect(output).toContain(`  ${name}`);
});

test.each(["netlify", "nginx", "apache", "s3"])(
  "%s keeps hashed files for ever and pages for minutes",
  async (name) => {
    const { output } = await publish(name);
    expect(output).toContain("max-age=31536000, immutable");
    expect(output).toContain("max-age=300");
  },
);

test.each(["nginx", "apache"])("%s says who may frame the map", async (name) => {
  expect((await publish(name)).output).toContain("frame-ancestors *");
});

test.each([
  ["github", "jobs"],
  ["gitlab", "pages"],
])("the file for %s is YAML that builds the atlas", async (name, member) => {
  const { output } = await publish(name);
  expect(parse(output)).toHaveProperty(member);
  expect(output).toContain("claim-atlas build .");
});

test("a file is written where it is asked for, and never over another", async () => {
  const folder = mkdtempSync(join(tmpdir(), "publish "));
  expect((await publish("netlify", "--to", folder)).code).toBe(0);
  expect(readFileSync(join(folder, "netlify.toml"), "utf8")).toContain("immutable");
  const again = await publish("netlify", "--to", folder);
  expect([again.code, again.output]).toEqual([2, expect.stringContaining("is there already")]);
  rmSync(folder, { recursive: true });
});
