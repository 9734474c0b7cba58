import { parseArgs } from "node:util";
import { writeInventedAtlas } from "./invented/write-atlas.ts";

const HELP = `bench:generate --statements N --out DIR [--seed N] [--form yaml|jsonl]

Writes an atlas of invented statements about invented places in eight countries as author's files, for measuring:
  npm run bench:generate -- --statements 10000 --out /tmp/ten-thousand
  npm run atlas -- build /tmp/ten-thousand --out /tmp/site

The same number and seed give the same files: lists in YAML, from 10,000 statements on as JSON Lines, unless --form says which.
`;

const { values } = parseArgs({
  options: {
    statements: { type: "string" },
    out: { type: "string" },
    seed: { type: "string" },
    form: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
const count = Number(values.statements);
const seed = values.seed === undefined ? {} : { seed: Number(values.seed) };
const forms = (["yaml", "jsonl"] as const).filter((form) => form === values.form);
if (values.help) console.log(HELP);
else if (
  values.out === undefined ||
  !Number.isInteger(count) ||
  count < 1 ||
  count > 100_000 ||
  Number.isNaN(seed.seed)
) {
  console.error(HELP);
  process.exitCode = 2;
} else writeInventedAtlas(values.out, count, { ...seed, ...(forms[0] && { form: forms[0] }) });
