import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchWholeChromium } from "../browser/setup/launch-chromium.ts";
import { limit, SLOW } from "./measure-page.ts";
import { serveZipped } from "./serve-zipped.ts";

const HELP = `bench:film [--site DIR] [--atlas NAME] [--out DIR] [--size WxH]

Pictures of a page and its frame while they load on the slow phone of bench:page: after 0.5, 1, 2 and 4 seconds. --size is that of the
window (390x844).
`;

const { values } = parseArgs({
  options: {
    site: { type: "string", default: "dist" },
    atlas: { type: "string", default: "syria-2018" },
    out: { type: "string", default: "film" },
    size: { type: "string", default: "390x844" },
    help: { type: "boolean", short: "h" },
  },
});
/** Milliseconds since the start of the navigation. */
const TIMES = [500, 1000, 2000, 4000];

async function film(): Promise<void> {
  mkdirSync(values.out, { recursive: true });
  const [width = 390, height = 844] = values.size.split("x").map(Number);
  const server = await serveZipped({ site: values.site });
  const browser = await launchWholeChromium();
  try {
    for (const [name, file] of [
      ["page", ""],
      ["frame", "embed.html"],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await limit(session, SLOW);
      const start = performance.now();
      await session.send("Page.navigate", { url: `${server.address}site/${values.atlas}/${file}` });
      for (const time of TIMES) {
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, start + time - performance.now())));
        const at = Math.round(performance.now() - start);
        const { data } = await session.send("Page.captureScreenshot", { format: "png" });
        writeFileSync(join(values.out, `${name}-${time}.png`), Buffer.from(data, "base64"));
        console.log(`${name} ${time} ms: asked for at ${at} ms; load ${loadavg()[0]?.toFixed(1)}`);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

if (values.help) console.log(HELP);
else await film();
