import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findTileFile, sendFile } from "../../../../src/cli/preview/send-file.ts";

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tiles "));
  writeFileSync(join(folder, "ground.pmtiles"), "0123456789");
  writeFileSync(join(folder, "secret.txt"), "secret");
  mkdirSync(join(folder, "tiles", "3", "1"), { recursive: true });
  writeFileSync(join(folder, "tiles", "3", "1", "2.png"), "tile");
  server = createServer((request, response) => sendFile(join(folder, "ground.pmtiles"), request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

const ask = (range?: string, method = "GET") =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    method,
    headers: range === undefined ? {} : { Range: range },
  });

test.each([
  ["bytes=0-3", "0123", "bytes 0-3/10"],
  ["bytes=7-", "789", "bytes 7-9/10"],
  ["bytes=-2", "89", "bytes 8-9/10"],
  ["bytes=8-99", "89", "bytes 8-9/10"],
])("%s of a file of tiles is %s", async (range, text, sent) => {
  const response = await ask(range);
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe(sent);
  expect(await response.text()).toBe(text);
});

test("a range outside the file is refused, and a file without a range is whole", async () => {
  expect((await ask("bytes=10-20")).status).toBe(416);
  const whole = await ask();
  expect([whole.status, whole.headers.get("accept-ranges"), await whole.text()]).toEqual([
    200,
    "bytes",
    "0123456789",
  ]);
  expect((await ask(undefined, "HEAD")).headers.get("content-length")).toBe("10");
});

test("only the tiles that the atlas names are found", () => {
  const file = { path: "ground.pmtiles", from: join(folder, "ground.pmtiles") };
  expect(findTileFile("ground.pmtiles", file)).toBe(file.from);
  expect(findTileFile("secret.txt", file)).toBeUndefined();
  const tiles = { path: "tiles", from: join(folder, "tiles") };
  expect(findTileFile("tiles/3/1/2.png", tiles)).toBe(join(folder, "tiles", "3", "1", "2.png"));
  expect(findTileFile("tiles/../secret.txt", tiles)).toBeUndefined();
  expect(findTileFile("tiles/3", tiles)).toBeUndefined();
  expect(findTileFile("ground.pmtiles", undefined)).toBeUndefined();
});
