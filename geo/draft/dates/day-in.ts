import * as chrono from "chrono-node";

/** The first full date of some words, `YYYY-MM-DD`; undefined where day, month or year is missing. */
export function dayIn(words: string): string | undefined {
  const found = chrono.en.strict
    .parse(words)
    .find(
      ({ start }) => start.isCertain("year") && start.isCertain("month") && start.isCertain("day"),
    )?.start;
  if (found === undefined) return undefined;
  const [month, day] = [found.get("month"), found.get("day")].map((part) => String(part).padStart(2, "0"));
  return `${found.get("year")}-${month}-${day}`;
}
