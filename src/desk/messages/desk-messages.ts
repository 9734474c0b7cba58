import type { en } from "./en.ts";

/** Every text of the desk, in one language. */
export type DeskMessages = Loose<typeof en>;

type Loose<T> = {
  [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Loose<T[Key]>;
};
