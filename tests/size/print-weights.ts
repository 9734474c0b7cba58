import { existsSync } from "node:fs";
import { join } from "node:path";
import { findChromium, HOW_TO_GET_CHROMIUM } from "../browser/setup/find-chromium.ts";
import { weighDesk } from "./weigh-desk.ts";
import { formatWeight, weighSite } from "./weigh-site.ts";

// npm run size [-- DIR]: a built site, `dist` by default.
const site = process.argv[2] ?? "dist";
if (!existsSync(join(site, "syria-2018"))) {
  console.error(`${site} holds no site with the first atlas. Build it: npm run build`);
  process.exit(1);
}
const weights = weighSite(site);
if (findChromium() === undefined)
  console.error(`The desk is not weighed: no Chromium. ${HOW_TO_GET_CHROMIUM}`);
else weights.push(await weighDesk(site));
for (const weight of weights) {
  console.log(formatWeight(weight));
  if (weight.bytes > weight.budget) process.exitCode = 1;
}
