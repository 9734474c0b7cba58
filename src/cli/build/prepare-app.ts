import type { App } from "../../build/app.ts";
import type { Effects } from "../effects.ts";
import { isAppStale, readApp } from "./app.ts";

/** The scripts and styles of the pages. Only where their sources have changed does this need the bundler. */
export async function prepareApp({ print }: Pick<Effects, "print">): Promise<App> {
  if (isAppStale()) {
    print("The scripts of the pages have changed and are bundled first.");
    const { bundleApp } = await import("./bundle-app.ts");
    await bundleApp();
  }
  return readApp();
}
