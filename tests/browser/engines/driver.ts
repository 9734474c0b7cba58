import type { Engine } from "./find-engines.ts";

export interface Size {
  width: number;
  height: number;
}

/** Keys by their names in the standard, as `KeyboardEvent.key` has them. */
export type Key = "Tab" | "Enter" | "Escape" | "ArrowRight" | "ArrowLeft";

/** Letters of Control and a letter: all, cut, paste. */
type Shortcut = "a" | "x" | "v";

/** The little that every engine can do, each in its own protocol. Readers who want less motion: nothing moves under the mouse. */
export interface Driver {
  engine: Engine;
  open(url: string): Promise<void>;
  back(): Promise<void>;
  resize(size: Size): Promise<void>;
  /** The value of a JavaScript expression in the page, or in the first frame of the page. Promises are awaited. */
  evaluate(expression: string, inFrame: boolean): Promise<unknown>;
  /** A click of the mouse, in CSS pixels of the page's window. */
  click(x: number, y: number): Promise<void>;
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  /** A letter with Control held down. */
  pressControl(letter: Shortcut): Promise<void>;
  /** Chooses a file in the field for files that a selector names. */
  chooseFile(selector: string, path: string): Promise<void>;
  /** Folder that the browser saves downloads into. */
  downloads: string;
  /** The page as PDF; undefined where the engine's driver cannot print. */
  print(): Promise<Uint8Array | undefined>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Expression for the first frame of a page, also inside a `<claim-map>`. */
export const FIRST_FRAME =
  "(document.querySelector('iframe') ?? document.querySelector('claim-map').shadowRoot.querySelector('iframe'))";

export interface DriverOptions {
  /** The reader prefers dark colours. */
  dark?: boolean;
}
