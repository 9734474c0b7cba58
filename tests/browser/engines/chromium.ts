import { launchChromium } from "../setup/launch-chromium.ts";
import type { Driver, DriverOptions } from "./driver.ts";

export async function startChromium({ dark = false }: DriverOptions): Promise<Driver> {
  const browser = await launchChromium();
  const context = await browser.newContext({ colorScheme: dark ? "dark" : "light" });
  const page = await context.newPage();
  return {
    engine: "chromium",
    open: async (url) => void (await page.goto(url)),
    back: async () => void (await page.goBack({ waitUntil: "commit" })),
    resize: (size) => page.setViewportSize(size),
    evaluate: async (expression, inFrame) => {
      const frame = inFrame ? page.frames()[1] : page.mainFrame();
      return frame?.evaluate(expression);
    },
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    print: () => page.pdf(),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
