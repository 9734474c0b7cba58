import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { findFrame } from "./browser-setup.ts";

/** Scrolls to a map until it is loaded: maps above it push it away as they find their height. */
export async function reachFrame(page: Page, index: number): Promise<Frame> {
  const frame = await findFrame(page, index);
  const markers = frame.locator(".map button[data-opens-popup]");
  await expect
    .poll(async () => {
      await page.locator("claim-map").nth(index).scrollIntoViewIfNeeded();
      return markers.count();
    })
    .toBeGreaterThan(0);
  return frame;
}

/** Pixels that the frame takes on the page. */
export async function frameSize(page: Page, index = 0): Promise<{ width: number; height: number }> {
  const box = await page.locator("iframe").nth(index).boundingBox();
  if (box === null) throw new Error(`frame ${index} is not visible`);
  return { width: box.width, height: box.height };
}

/** The messages of one kind that the frame sent in our own format. */
export async function said(page: Page, kind: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (wanted) =>
      (window as unknown as { said: { type?: string; kind?: string }[] }).said.filter(
        (message) => message.type === "claim-atlas" && message.kind === wanted,
      ),
    kind,
  );
}

/** Sends a message to the frame in our own format. */
export async function tell(page: Page, message: object): Promise<void> {
  await page.evaluate(
    (data) =>
      document
        .querySelector("iframe")
        ?.contentWindow?.postMessage({ type: "claim-atlas", version: 1, ...data }, "*"),
    message,
  );
}
