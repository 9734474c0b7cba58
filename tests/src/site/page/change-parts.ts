/** The way from a JSON value to one of its parts: names of members, indexes of elements. */
export type Path = readonly (string | number)[];

/** Every part of a JSON value with the way to it, the value itself first. */
export function partsOf(value: unknown, path: Path = []): { path: Path; part: unknown }[] {
  const own = { path, part: value };
  if (Array.isArray(value)) return [own, ...value.flatMap((item, index) => partsOf(item, [...path, index]))];
  if (typeof value !== "object" || value === null) return [own];
  return [own, ...Object.entries(value).flatMap(([name, member]) => partsOf(member, [...path, name]))];
}

/** The value with another part in the place of one; the original stays. */
export function replacePart(value: unknown, [name, ...rest]: Path, replacement: unknown): unknown {
  if (name === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, index) => (index === name ? replacePart(item, rest, replacement) : item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === name ? replacePart(member, rest, replacement) : member,
    ]),
  );
}
