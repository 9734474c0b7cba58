const NAME = "LoadError";

/** A part of the desk did not come from its server: nothing is wrong with what the author gave. */
export class LoadError extends Error {
  override name = NAME;
}

/** By its name, which is all that is left of a class where an error comes from the worker. */
export function isLoadError(error: unknown): boolean {
  return error instanceof Error && error.name === NAME;
}
