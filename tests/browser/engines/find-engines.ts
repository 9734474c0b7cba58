import { existsSync } from "node:fs";
import { findChromium, HOW_TO_GET_CHROMIUM } from "../setup/find-chromium.ts";

export const ENGINES = ["chromium", "firefox", "webkit"] as const;
export type Engine = (typeof ENGINES)[number];

/** What an engine needs, by the name that its driver knows it by. */
const PROGRAMS: Record<Exclude<Engine, "chromium">, Record<string, string[]>> = {
  firefox: { firefox: ["/usr/bin/firefox-esr", "/usr/bin/firefox"] },
  webkit: {
    driver: ["/usr/bin/WebKitWebDriver"],
    browser: [
      "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
      "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    ],
    display: ["/usr/bin/Xvfb"],
  },
};

export const HOW_TO_GET: Record<Engine, string> = {
  chromium: HOW_TO_GET_CHROMIUM,
  firefox: "On Debian: `apt-get install firefox-esr`.",
  webkit: "On Debian: `apt-get install webkit2gtk-driver xvfb`.",
};

/** Paths of the programs of an engine by their names; undefined where one is missing. */
export function findEngine(engine: Engine): Record<string, string> | undefined {
  if (engine === "chromium") {
    const path = findChromium();
    return path === undefined ? undefined : { browser: path };
  }
  const found: Record<string, string> = {};
  for (const [name, paths] of Object.entries(PROGRAMS[engine])) {
    const path = paths.find((candidate) => existsSync(candidate));
    if (path === undefined) return undefined;
    found[name] = path;
  }
  return found;
}
