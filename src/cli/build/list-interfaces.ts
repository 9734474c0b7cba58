import { fileURLToPath } from "node:url";
import { loadInterface } from "../../../geo/messages/load-interface.ts";
import type { Interface } from "../../../geo/messages/words.ts";
import type { Effects } from "../effects.ts";

const LANGUAGES = fileURLToPath(new URL("../../../geo/messages/locales", import.meta.url));

/** Every language that the interface has words in: one file each. */
export async function listInterfaces(effects: Pick<Effects, "listFiles">): Promise<Interface[]> {
  const codes = effects.listFiles(LANGUAGES).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);
  return Promise.all(codes.map(loadInterface));
}
