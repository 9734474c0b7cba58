import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds against WCAG 2.2 AA and good practice: each rule with the first elements that break it. The page must be
 * opened with `bypassCSP`: its own policy refuses foreign scripts, and axe is one.
 */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // It measures boxes: what is far from the window has one only once it is laid out.
  await page.addStyleTag({ content: "* { content-visibility: visible !important; }" });
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(" "))
          .join(" | ")}`,
    );
  });
}
