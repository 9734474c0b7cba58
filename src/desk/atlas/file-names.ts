/** Files of an atlas: what its folder may hold, and nothing else. */
const NAMES = String.raw`(?:[a-z]+\.yaml|translations/[a-z-]{2,12}\.yaml|atlas\.[a-z]+\.json|article\.(?:txt|md|html))$`;
const IN_FOLDER = new RegExp(`^${NAMES}`);
const ANYWHERE = new RegExp(`(?:^|/)${NAMES}`);

/** A path that the folder of an atlas may hold. */
export function isPathOfAtlas(path: string): boolean {
  return IN_FOLDER.test(path);
}

/** The same in whatever folder. */
export function mayBeOfAtlas(path: string): boolean {
  return ANYWHERE.test(path);
}
