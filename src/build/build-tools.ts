/** What the program that builds a site brings: a command line with a disk, or a page with the files of its site. */
export interface BuildTools {
  /** A file of an installed package, such as `@resvg/resvg-wasm/index_bg.wasm`. */
  loadFile(path: string): Promise<Uint8Array>;
  /** The result of a slow step: what was kept of the same inputs by the same program, or what `make` gives. `kind` names the step. */
  keep(
    kind: string,
    inputs: readonly (string | object)[],
    make: () => Promise<Uint8Array> | Uint8Array,
  ): Promise<Uint8Array>;
}

/** As `keep`, for a text. */
export async function keepText(
  tools: BuildTools,
  kind: string,
  inputs: readonly (string | object)[],
  make: () => Promise<string> | string,
): Promise<string> {
  const bytes = await tools.keep(kind, inputs, async () => new TextEncoder().encode(await make()));
  return new TextDecoder().decode(bytes);
}
