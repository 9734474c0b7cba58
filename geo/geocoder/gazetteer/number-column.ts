type Numbers = Uint16Array | Uint32Array | Float64Array;

/** Numbers one after the other, in an array that doubles as it fills. */
export class NumberColumn<Kind extends Numbers> {
  length = 0;
  #values: Kind;
  #make: (length: number) => Kind;

  constructor(make: (length: number) => Kind) {
    this.#make = make;
    this.#values = make(1024);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = this.#make(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  /** What was pushed, without the spare room. */
  finish(): Kind {
    const exact = this.#make(this.length);
    exact.set(this.#values.subarray(0, this.length));
    return exact;
  }
}

export function uint16Column(): NumberColumn<Uint16Array> {
  return new NumberColumn((length) => new Uint16Array(length));
}

export function uint32Column(): NumberColumn<Uint32Array> {
  return new NumberColumn((length) => new Uint32Array(length));
}

export function float64Column(): NumberColumn<Float64Array> {
  return new NumberColumn((length) => new Float64Array(length));
}
