import { isRecord } from "./record.ts";

/**
 * A validator of JSON for the reader's browser, where a schema library would weigh too much. Returns the path of the first fault,
 * such as `.features[3].properties.paragraph`, or undefined when the value is valid.
 */
export interface Shape<Value> {
  (value: unknown): string | undefined;
  /** Only for the type; never set. */
  readonly value?: Value;
}
export type ValueOf<S> = S extends Shape<infer Value> ? Value : never;

/** The path of a fault in the value itself. The shapes around it add the steps before. */
const HERE = "";

function shape<Value>(isValid: (value: unknown) => boolean): Shape<Value> {
  return (value) => (isValid(value) ? undefined : HERE);
}

export function string(maxLength: number): Shape<string> {
  return shape((value) => typeof value === "string" && value.length <= maxLength);
}

export function matching(pattern: RegExp, maxLength: number): Shape<string> {
  return shape((value) => typeof value === "string" && value.length <= maxLength && pattern.test(value));
}

export const boolean: Shape<boolean> = shape((value) => typeof value === "boolean");

export function number(least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): Shape<number> {
  return shape(
    (value) => typeof value === "number" && Number.isFinite(value) && value >= least && value <= most,
  );
}

export function integer(least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): Shape<number> {
  return shape((value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most);
}

/** An array of integers: as `array(integer(least, most), length)`, for the long columns of an index. */
export function integers(least: number, most: number, longest: number): Shape<number[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > longest) return HERE;
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      if (!Number.isInteger(item) || Number(item) < least || Number(item) > most) return `[${index}]`;
    }
    return undefined;
  };
}

export function literal<const Value extends string | number>(wanted: Value): Shape<Value> {
  return shape((value) => value === wanted);
}

export function oneOf<const Code extends string>(vocabulary: readonly Code[]): Shape<Code> {
  return shape((value) => vocabulary.some((code) => code === value));
}

export function nullable<Value>(inner: Shape<Value>): Shape<Value | null> {
  return (value) => (value === null ? undefined : inner(value));
}

export function optional<Value>(inner: Shape<Value>): Shape<Value | undefined> {
  return (value) => (value === undefined ? undefined : inner(value));
}

/** Any of the shapes. A fault is reported at the whole value. */
export function either<Shapes extends Shape<unknown>[]>(...shapes: Shapes): Shape<ValueOf<Shapes[number]>> {
  return shape((value) => shapes.some((inner) => inner(value) === undefined));
}

export function array<Value>(inner: Shape<Value>, most: number, least = 0): Shape<Value[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most || value.length < least) return HERE;
    for (let index = 0; index < value.length; index++) {
      const fault = inner(value[index]);
      if (fault !== undefined) return `[${index}]${fault}`;
    }
    return undefined;
  };
}

export function tuple<Shapes extends Shape<unknown>[]>(
  ...shapes: Shapes
): Shape<{ [Index in keyof Shapes]: ValueOf<Shapes[Index]> }> {
  return (value) => {
    if (!Array.isArray(value) || value.length !== shapes.length) return HERE;
    for (const [index, inner] of shapes.entries()) {
      const fault = inner(value[index]);
      if (fault !== undefined) return `[${index}]${fault}`;
    }
    return undefined;
  };
}

type Fields = Record<string, Shape<unknown>>;
type OptionalKeys<F extends Fields> = {
  [Key in keyof F]: undefined extends ValueOf<F[Key]> ? Key : never;
}[keyof F];
type ObjectOf<F extends Fields> = { [Key in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[Key]> } & {
  [Key in OptionalKeys<F>]?: ValueOf<F[Key]>;
};

/** Other members are allowed and ignored. */
export function object<F extends Fields>(fields: F): Shape<{ [Key in keyof ObjectOf<F>]: ObjectOf<F>[Key] }> {
  const entries = Object.entries(fields);
  return (value) => {
    if (!isRecord(value)) return HERE;
    for (const [key, inner] of entries) {
      const fault = inner(value[key]);
      if (fault !== undefined) return `.${key}${fault}`;
    }
    return undefined;
  };
}

/** An object whose keys are data. */
export function record<Value>(inner: Shape<Value>, most: number, least = 0): Shape<Record<string, Value>> {
  return (value) => {
    if (!isRecord(value)) return HERE;
    const entries = Object.entries(value);
    if (entries.length > most || entries.length < least) return HERE;
    for (const [key, item] of entries) {
      const fault = inner(item);
      if (fault !== undefined) return `.${key.slice(0, 40)}${fault}`;
    }
    return undefined;
  };
}
