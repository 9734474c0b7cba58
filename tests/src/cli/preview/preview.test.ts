import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultEffects } from "../../../../src/cli/effects.ts";
import { startPreview } from "../../../../src/cli/preview/preview.ts";

const WELL = `version: 2
title: What Ana Rios said about the well
updated: 2026-01-31
statements:
  - text: Ana Rios said the well at Uyuni is dry.
    who: Ana Rios
    quote: is <b>dry</b>
    place: Uyuni
    said: 2026-01-12
`;

let folder: string;
let preview: Awaited<ReturnType<typeof startPreview>>;
const address = () => `http://127.0.0.1:${(preview.server.address() as AddressInfo).port}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "preview "));
  writeFileSync(join(folder, "atlas.yaml"), WELL.replace("<b>dry</b>", "dry"));
  preview = await startPreview(folder, { ...defaultEffects, print: () => {} }, 0);
});
afterAll(() => {
  preview?.close();
  rmSync(folder, { recursive: true });
});

test("the page of the atlas is served with its data, and the problems beside it", async () => {
  const page = await (await fetch(`${address()}/atlas/`)).text();
  expect(page).toContain("Ana Rios said the well at Uyuni is dry.");
  const map = await (await fetch(`${address()}/atlas/map.geojson`)).json();
  expect(map.features).toHaveLength(1);
  const { problems } = await (await fetch(`${address()}/-/problems`)).json();
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every((problem: { severity: string }) => problem.severity === "warning")).toBe(true);
});

test("a poster is drawn when it is asked for", async () => {
  expect(await (await fetch(`${address()}/atlas/poster.svg`)).text()).toContain("<svg");
});

test("the page reloads where it has changed, and not for a comment", async () => {
  const events = (await fetch(`${address()}/-/changes`)).body?.getReader();
  const next = async () => new TextDecoder().decode((await events?.read())?.value);
  await next();
  const text = WELL.replace("<b>dry</b>", "dry");
  writeFileSync(join(folder, "atlas.yaml"), `# a comment\n${text}`);
  expect(await next()).toContain("data: problems");
  writeFileSync(join(folder, "atlas.yaml"), text.replace("at Uyuni is", "of Uyuni is"));
  // One save may come as two changes.
  let told = "";
  while (!told.includes("data: page")) told = await next();
  writeFileSync(join(folder, "atlas.yaml"), text);
  told = "";
  while (!told.includes("data: page")) told = await next();
  await events?.cancel();
});

test("a file that an editor puts in the place of the old one is seen, each time", async () => {
  const isShown = async (words: string) =>
    (await (await fetch(`${address()}/atlas/`)).text()).includes(words);
  // The last is the text that the other tests expect.
  for (const state of ["shut", "open", "dry"]) {
    const beside = join(folder, "atlas.yaml.new");
    const text = WELL.replace("<b>dry</b>", "dry").replace("Uyuni is dry.", `Uyuni is ${state}.`);
    writeFileSync(beside, text);
    renameSync(beside, join(folder, "atlas.yaml"));
    await expect.poll(() => isShown(`Uyuni is ${state}.`), { timeout: 60_000 }).toBe(true);
  }
});

test("an error is a problem with its line, leads to the source as text, and leaves the page as it was", async () => {
  writeFileSync(join(folder, "atlas.yaml"), WELL);
  await expect
    .poll(async () => (await (await fetch(`${address()}/-/problems`)).json()).problems, { timeout: 60_000 })
    .toContainEqual(expect.objectContaining({ severity: "error", line: 7 }));
  expect(await (await fetch(`${address()}/atlas/`)).text()).toContain("is dry.");
  const source = await (await fetch(`${address()}/-/source/atlas.yaml`)).text();
  expect(source).toContain('id="L7"');
  expect(source).not.toContain("<b>dry");
  const { problems } = await (await fetch(`${address()}/-/problems`)).json();
  const explained = await fetch(`${address()}/-/guide/${problems[0].rule}`);
  expect(await explained.text()).toContain("### ");
});

test("nothing but the author's files can be read, and no other site's name is answered", async () => {
  for (const path of ["/-/source/..%2Fatlas.yaml", "/-/source/%2Fetc%2Fpasswd", "/atlas/../../package.json"])
    expect((await fetch(address() + path)).status).toBe(404);
  const { port } = preview.server.address() as AddressInfo;
  const status = await new Promise((resolve) => {
    request(
      { host: "127.0.0.1", port, path: "/-/problems", headers: { Host: "attacker.example" } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    ).end();
  });
  expect(status).toBe(403);
});
