import { uint32Column } from "./number-column.ts";

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
  #units = new Uint16Array(1024);
  #length = 0;
  #starts = uint32Column();

  constructor() {
    this.#starts.push(0);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  add(text: string): void {
    const end = this.#length + text.length;
    if (end > this.#units.length) {
      const larger = new Uint16Array(Math.max(end, this.#units.length * 2));
      larger.set(this.#units.subarray(0, this.#length));
      this.#units = larger;
    }
    const units = this.#units;
    for (let at = 0, to = this.#length; to < end; at++, to++) units[to] = text.charCodeAt(at);
    this.#length = end;
    this.#starts.push(end);
  }

  finish(): TextColumn {
    return { units: this.#units.slice(0, this.#length), starts: this.#starts.finish() };
  }
}

function textOf(units: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, undefined, units);
}
