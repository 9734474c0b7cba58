import { uint16Column, uint32Column } from "./number-column.ts";

/** Many strings as two arrays of numbers: UTF-16 code units end to end, and where each string starts. */
export interface TextColumn {
  units: Uint16Array;
  /** One more than there are strings: the last is the end. */
  starts: Uint32Array;
}

/** Code units that one call may take as arguments; a province's area is longer than a stack. */
const PIECE = 8192;

export function textAt({ units, starts }: TextColumn, index: number): string {
  const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? 0];
  if (end - start <= PIECE) return textOf(units.subarray(start, end));
  let text = "";
  for (let at = start; at < end; at += PIECE) text += textOf(units.subarray(at, Math.min(end, at + PIECE)));
  return text;
}

export class TextColumnBuilder {
  #units = uint16Column();
  #starts = uint32Column();

  constructor() {
    this.#starts.push(0);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  add(text: string): void {
    for (let at = 0; at < text.length; at++) this.#units.push(text.charCodeAt(at));
    this.#starts.push(this.#units.length);
  }

  finish(): TextColumn {
    return { units: this.#units.finish(), starts: this.#starts.finish() };
  }
}

function textOf(units: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, undefined, units);
}
