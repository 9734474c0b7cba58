import type { Facet } from "../facets.ts";
import type { Constraint, Filters } from "../filter-statements.ts";

/** Chooses a value of a facet, or no longer. */
export function toggleChoice(filters: Filters, facet: Facet, value: string): Filters {
  const chosen = filters.choices[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return withChoices(filters, facet, values);
}

/** Takes one part of the filters away, whatever it holds. */
export function liftConstraint(filters: Filters, constraint: Constraint): Filters {
  if (constraint === "query") return { ...filters, query: "" };
  if (constraint === "said" || constraint === "happened") return { ...filters, [constraint]: null };
  return withChoices(filters, constraint, []);
}

/** How many choices and ranges are active; what is searched for stands in its own field and does not count. */
export function countActive({ choices, said, happened }: Filters): number {
  const values = Object.values(choices).reduce((sum, own) => sum + own.length, 0);
  return values + Number(said !== null) + Number(happened !== null);
}

function withChoices(filters: Filters, facet: Facet, values: readonly string[]): Filters {
  const { [facet]: _, ...others } = filters.choices;
  return { ...filters, choices: values.length === 0 ? others : { ...others, [facet]: values } };
}
