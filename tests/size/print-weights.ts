import { formatWeight, weighSite } from "./weigh-site.ts";

// npm run size [-- DIR]: a built site, `dist` by default.
for (const weight of weighSite(process.argv[2] ?? "dist")) {
  console.log(formatWeight(weight));
  if (weight.bytes > weight.budget) process.exitCode = 1;
}
