import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { BuildTools } from "../../build/build-tools.ts";
import { cacheContent, hashOf } from "../content-cache.ts";

const require = createRequire(import.meta.url);

/** Files of the installed packages, and results that are kept in the cache. */
export const nodeTools: BuildTools = {
  loadFile: (path) => readFile(resolvePackageFile(path)),
  keep: (kind, inputs, make) =>
    cacheContent(
      kind,
      inputs.map((input) =>
        typeof input === "string" || input instanceof Uint8Array ? input : hashOf(input),
      ),
      make,
    ),
};

/** Also of packages whose `exports` do not name the file. */
function resolvePackageFile(path: string): string {
  const [scope = "", name = "", ...inside] = path.split("/");
  const [packageName, file] = scope.startsWith("@")
    ? [`${scope}/${name}`, inside.join("/")]
    : [scope, [name, ...inside].join("/")];
  try {
    return require.resolve(path);
  } catch {
    return join(dirname(require.resolve(`${packageName}/package.json`)), file);
  }
}
