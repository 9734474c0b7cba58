import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compress, decompress } from "woff2-encoder";
import { withoutEval } from "../../../../src/cli/build/without-eval.ts";

const FONT = createRequire(import.meta.url).resolve(
  "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
);

const SCRIPT = `import { readFileSync, writeFileSync } from "node:fs";
import { compress, decompress } from "./encoder.mjs";
writeFileSync("packed.woff2", await compress(await decompress(readFileSync(process.argv[2]))));
`;

test("fonts are packed to the same bytes where no code may be made of texts", async () => {
  const folder = mkdtempSync(join(tmpdir(), "without-eval-"));
  try {
    const source = readFileSync(fileURLToPath(import.meta.resolve("woff2-encoder")), "utf8");
    writeFileSync(join(folder, "encoder.mjs"), withoutEval(source));
    writeFileSync(join(folder, "pack.mjs"), SCRIPT);
    const strict = "--disallow-code-generation-from-strings";
    execFileSync(process.execPath, [strict, "pack.mjs", FONT], { cwd: folder, stdio: "pipe" });
    const packed = readFileSync(join(folder, "packed.woff2"));
    const expected = await compress(await decompress(readFileSync(FONT)));
    expect(packed.equals(expected)).toBe(true);
    expect(packed.length).toBeGreaterThan(10_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("another way of making them is refused, rather than shipped", () => {
  expect(() => withoutEval("export const compress = () => new Function('')();")).toThrow("another way");
});
