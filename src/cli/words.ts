import { parseArgs } from "node:util";
import { findMissingWords } from "../../geo/messages/find-missing-words.ts";
import { loadTranslation } from "../../geo/messages/load-interface.ts";
import { listInterfaces } from "./build/list-interfaces.ts";
import type { Effects } from "./effects.ts";

const HELP = `words

Names the words of the interface that a language lacks; English stands in for them. A language is one file in
geo/messages/locales, named by its BCP 47 code.
`;

export async function words(args: string[], effects: Effects): Promise<number> {
  const { values } = parseArgs({ args, options: { help: { type: "boolean", short: "h" } } });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  for (const { language } of await listInterfaces(effects)) {
    const translation = await loadTranslation(language);
    const missing = translation === undefined ? [] : findMissingWords(translation);
    effects.print(
      `${language}: ${missing.length === 0 ? "complete" : `${missing.length} words missing: ${missing.join(", ")}`}`,
    );
  }
  return 0;
}
