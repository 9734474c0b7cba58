/** Where the tiles of a layer come from. */
export interface TileOrigin {
  /** As readers are told: "tiles.example"; null for the site itself. */
  host: string | null;
  /** As a Content-Security-Policy names it: "https://*.tiles.example"; null for the site itself. */
  source: string | null;
}

const ABSOLUTE = /^(https?):\/\/(\{s\}\.)?([a-z0-9.-]+(?::\d+)?)(?:\/|$)/i;
/** A path beside the map file: no scheme, no host, nothing that leads out of its folder. */
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:|[/\\])(?!(?:.*[/\\])?\.\.(?:[/\\]|$))[^?#\\]+$/i;

/**
 * The origin of a tile address, a template with `{z}` or the address of a PMTiles file. Undefined for anything but http, https and
 * relative paths: the address may come from anybody.
 */
export function tileOrigin(url: string): TileOrigin | undefined {
  const [, scheme, subdomains, host] = ABSOLUTE.exec(url) ?? [];
  if (scheme !== undefined && host !== undefined) {
    return { host, source: `${scheme.toLowerCase()}://${subdomains === undefined ? "" : "*."}${host}` };
  }
  return RELATIVE.test(url) ? { host: null, source: null } : undefined;
}
