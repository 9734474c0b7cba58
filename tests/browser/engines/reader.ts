import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { unzipSync } from "fflate";
import { build, type Rolldown } from "vite";
import { type Driver, FIRST_FRAME, type Key, type Size } from "./driver.ts";
import type { FoundElement } from "./page-queries.ts";

const TIMEOUT = 60_000;

/** Pictures in which an element does not move before it is clicked. */
const STILL_FRAMES = 3;

/** For a file that a page makes before it is saved. */
const TIMEOUT_OF_FILES = 120_000;

export interface Scope {
  /** Selector of the part of the page to look in. */
  within?: string;
}

/** A reader of a page: looks for things by role and accessible name, clicks, types, and waits for what follows. */
export class Reader {
  readonly #driver: Driver;
  readonly #queries: string;
  readonly #inFrame: boolean;

  constructor(driver: Driver, queries: string, inFrame = false) {
    this.#driver = driver;
    this.#queries = queries;
    this.#inFrame = inFrame;
  }

  get engine(): Driver["engine"] {
    return this.#driver.engine;
  }

  /** The same reader, who looks into the first frame of the page. */
  get inFrame(): Reader {
    return new Reader(this.#driver, this.#queries, true);
  }

  async open(url: string): Promise<void> {
    await this.#driver.open(url);
  }

  back(): Promise<void> {
    return this.#driver.back();
  }

  resize(size: Size): Promise<void> {
    return this.#driver.resize(size);
  }

  press(key: Key): Promise<void> {
    return this.#driver.press(key);
  }

  type(text: string): Promise<void> {
    return this.#driver.type(text);
  }

  /** Writes a text into a field as an author pastes it: through the clipboard. */
  async paste(name: RegExp, text: string): Promise<void> {
    await this.click("textbox", name);
    await this.read(`document.execCommand("insertText", false, ${JSON.stringify(text)})`);
    await this.#driver.pressControl("a");
    await this.#driver.pressControl("x");
    await this.expect("document.activeElement.value", "");
    await this.#driver.pressControl("v");
    await this.expect("document.activeElement.value", text);
  }

  /** Writes over what stands in a field. */
  async fill(name: RegExp, text: string, scope: Scope = {}): Promise<void> {
    await this.click("textbox", name, scope);
    await this.#driver.pressControl("a");
    await this.#driver.type(text);
    await this.expect("document.activeElement.value", text);
  }

  chooseFile(selector: string, path: string): Promise<void> {
    return this.#driver.chooseFile(selector, path);
  }

  /** Entries of a zip that the browser saves under a name; the saved file is taken away. */
  async takeZip(name: string): Promise<Record<string, Uint8Array>> {
    const path = join(this.#driver.downloads, name);
    let entries: Record<string, Uint8Array> | undefined;
    await this.#until(
      async () => {
        entries = existsSync(path) ? tryUnzip(readFileSync(path)) : undefined;
        return entries !== undefined;
      },
      () => `${name} was not saved`,
      TIMEOUT_OF_FILES,
    );
    rmSync(path);
    return entries as unknown as Record<string, Uint8Array>;
  }

  print(): Promise<Uint8Array | undefined> {
    return this.#driver.print();
  }

  screenshot(): Promise<Uint8Array> {
    return this.#driver.screenshot();
  }

  /** The value of a JavaScript expression. */
  read(expression: string): Promise<unknown> {
    return this.#driver.evaluate(expression, this.#inFrame);
  }

  /** Waits until an expression has the value, compared as JSON. */
  async expect(expression: string, value: unknown): Promise<void> {
    const wanted = JSON.stringify(value);
    await this.#until(
      async () => JSON.stringify(await this.read(expression)) === wanted,
      async () => `${expression} is ${JSON.stringify(await this.read(expression))}, not ${wanted}`,
    );
  }

  /** Waits for a visible element of the role whose accessible name fits. */
  async see(role: string, name: RegExp, scope: Scope = {}): Promise<FoundElement> {
    let found: FoundElement | null = null;
    await this.#until(
      async () => {
        found = await this.#find(role, name, scope);
        return found !== null;
      },
      () => `there is no ${role} ${name}`,
    );
    return found as unknown as FoundElement;
  }

  async count(role: string, name: RegExp, scope: Scope = {}): Promise<number> {
    return (await this.#query("count", role, name, scope)) as number;
  }

  /** Waits until no such element is visible. */
  async seeNo(role: string, name: RegExp, scope: Scope = {}): Promise<void> {
    await this.#until(
      async () => (await this.count(role, name, scope)) === 0,
      () => `there still is a ${role} ${name}`,
    );
  }

  /** Clicks with the mouse once nothing covers the element and it has stood still in some pictures, however slowly they come. */
  async click(role: string, name: RegExp, scope: Scope = {}): Promise<FoundElement> {
    let last: FoundElement | null = null;
    await this.#until(
      async () => {
        const found = await this.#find(role, name, scope);
        const isStill = found !== null && found.x === last?.x && found.y === last.y;
        if (!isStill) last = found;
        return isStill && found.isReachable && last !== null && found.frame - last.frame >= STILL_FRAMES;
      },
      () => `there is no ${role} ${name} that a click reaches`,
    );
    const { x, y } = last as unknown as FoundElement;
    const offset = this.#inFrame
      ? ((await this.#driver.evaluate(
          `(() => { const { x, y } = ${FIRST_FRAME}.getBoundingClientRect(); return { x, y }; })()`,
          false,
        )) as { x: number; y: number })
      : { x: 0, y: 0 };
    await this.#driver.click(x + offset.x, y + offset.y);
    return last as unknown as FoundElement;
  }

  async #find(role: string, name: RegExp, scope: Scope): Promise<FoundElement | null> {
    return (await this.#query("find", role, name, scope)) as FoundElement | null;
  }

  #query(query: "find" | "count", role: string, name: RegExp, { within = "body" }: Scope): Promise<unknown> {
    const args = [role, name.source, within].map((arg) => JSON.stringify(arg)).join(",");
    // The queries are defined anew in every document.
    return this.read(
      `(() => { window.pageQueries ??= (() => { ${this.#queries}; return pageQueries; })(); return pageQueries.queries.${query}(${args}); })()`,
    );
  }

  async #until(
    condition: () => Promise<boolean>,
    describe: () => string | Promise<string>,
    timeout = TIMEOUT,
  ): Promise<void> {
    const end = Date.now() + timeout;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`${this.engine}: after ${timeout / 1000} s ${await describe()}`);
      await setTimeout(50);
    }
  }
}

/** Undefined while the browser still writes it. */
function tryUnzip(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

/** The queries as one script that defines `pageQueries`. */
export async function bundleQueries(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, "page-queries.ts"),
        formats: ["iife"],
        name: "pageQueries",
      },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = output[0]?.output ?? [];
  if (chunk?.type !== "chunk") throw new Error("the queries were not bundled");
  return chunk.code;
}
