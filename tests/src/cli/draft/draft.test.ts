import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../../../src/cli/claim-atlas.ts";
import { defaultEffects, type Effects } from "../../../../src/cli/effects.ts";

const folder = mkdtempSync(join(tmpdir(), "draft-"));
const article = join(folder, "article.txt");
const TEXT =
  "Ana Brito, a farmer, said soldiers had burned the mill near Aleppo <b> on 3 May 2026.\n\nLuis Ferro said they came at night. He said nobody was warned.";

const kept = new Map<string, Uint8Array>();

async function call(...args: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const effects: Effects = {
    ...defaultEffects,
    // Answers of a model are kept here, not in the cache of whoever runs the tests.
    readFile: (path) => (path.includes("helper-model") ? kept.get(path) : defaultEffects.readFile(path)),
    writeFile: (path, content) => {
      if (path.includes("helper-model")) kept.set(path, new TextEncoder().encode(String(content)));
      else defaultEffects.writeFile(path, content);
    },
    print: (line) => printed.push(line),
    printError: (line) => complained.push(line),
  };
  const code = await run(["draft", ...args], effects);
  return { code, out: printed.join("\n"), err: complained.join("\n") };
}

beforeAll(() => writeFileSync(article, TEXT));
afterAll(() => rmSync(folder, { recursive: true }));

test("--json has offsets of the file as it was read", async () => {
  const { code, out } = await call(article, "--json");
  const { places, attributions, dates } = JSON.parse(out);
  expect(code).toBe(0);
  for (const span of [...places, ...dates, ...attributions.map(({ cue }: { cue: unknown }) => cue)]) {
    expect(TEXT.slice(span.start, span.end)).toBe(span.text);
  }
  expect(places.length).toBeGreaterThan(0);
  expect(dates[0].edtf).toBe("2026-05-03");
});

test("--html writes one page that loads nothing, runs nothing and escapes the article", async () => {
  const page = join(folder, "report.html");
  await call(article, "--html", page);
  const html = readFileSync(page, "utf8");
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|<link|https?:\/\//);
  expect(html).toContain("&lt;b&gt;");
});

test("a capital far from all other places does not stretch the map of the report", async () => {
  const text =
    "Ana Brito said soldiers had burned mills in Aleppo and Azaz. Talks in Geneva and a meeting in Tokyo failed.";
  const file = join(folder, "capitals.txt");
  const page = join(folder, "capitals.html");
  writeFileSync(file, text);
  await call(file, "--html", page);
  const html = readFileSync(page, "utf8");
  expect(html).toContain("Beyond this map: Tokyo.");
  expect(html).toMatch(/<text[^>]*>Aleppo/);
  expect(html).not.toMatch(/<text[^>]*>Tokyo/);
});

test("a PDF is refused with what to do instead", async () => {
  const pdf = join(folder, "article.pdf");
  writeFileSync(pdf, "%PDF-1.7 x");
  const { code, err } = await call(pdf);
  expect(code).toBe(2);
  expect(err).toContain("is a PDF");
});

test("a helper model on another machine is refused unless the author allows it", async () => {
  const { code, err } = await call(article, "--with", "http://models.example.org", "--model", "small");
  expect(code).toBe(2);
  expect(err).toContain("--allow-remote");
});

test("a helper model on this machine is asked about a speaker in doubt, once", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      const prompt: string = JSON.parse(body).messages[0].content;
      asked.push(prompt);
      const number = prompt.split("\n").find((line) => line.includes(". Ana Brito"))?.[0] ?? "0";
      response.end(JSON.stringify({ choices: [{ message: { content: number } }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const first = await call(article, "--json", "--with", `http://127.0.0.1:${port}`, "--model", "table");
    const again = await call(article, "--json", "--with", `http://127.0.0.1:${port}`, "--model", "table");
    expect(asked).toHaveLength(1);
    expect(again.out).toBe(first.out);
    expect(JSON.parse(first.out).statements.at(-1).speaker.name).toBe("Ana Brito");
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
