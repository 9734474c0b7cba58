import { lazy, useId, useState } from "react";
import { tileOrigin } from "../../../geo/model/basemap.ts";
import { useMessages } from "../page/messages-context.tsx";
import type { TileSource } from "./TileLayers.tsx";

/** Few atlases have tiles. Here, in the page's first script: an import from the map's would ask for the style of the page as a file. */
export const LazyTileLayers = lazy(async () => ({
  default: (await import("./TileLayers.tsx")).TileLayers,
}));

/** The tiles of the atlas, and whether they are shown. */
export interface TileChoice {
  tiles: TileSource;
  /** Absolute URL, with its placeholders. */
  address: string;
  /** Host of the tiles; null for the site itself. */
  host: string | null;
  isOn: boolean;
}

/** The tiles to offer; undefined when the atlas names none, or when their URL is not allowed. `wanted`: the reader's choice. */
export function chooseTiles(
  tiles: TileSource | null,
  base: URL,
  wanted: boolean | undefined,
): TileChoice | undefined {
  if (tiles === null) return undefined;
  const origin = tileOrigin(tiles.url);
  if (origin === undefined) return undefined;
  const isOwn = origin.host === null || origin.host === base.host;
  const folder = new URL(".", base).href;
  return {
    tiles,
    address: origin.host === null ? `${folder}${tiles.url}` : tiles.url,
    host: isOwn ? null : origin.host,
    // Another host is contacted only after the reader agrees.
    isOn: wanted ?? isOwn,
  };
}

interface TileSwitchProps {
  choice: TileChoice;
  hasFailed: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** The button that shows and hides tiles. For another host it first names the host and asks. */
export function TileSwitch({ choice: { host, isOn }, hasFailed, onSwitch }: TileSwitchProps) {
  const { tiles } = useMessages();
  const [isAsking, setAsking] = useState(false);
  const id = useId();

  function press(): void {
    if (isOn) onSwitch(false);
    else if (host === null) onSwitch(true);
    else setAsking(!isAsking);
  }

  return (
    <div className="tile-switch">
      {isAsking && host !== null && (
        <fieldset id={id} className="tile-question" aria-label={tiles.show}>
          <p>{tiles.asks(host)}</p>
          <button
            type="button"
            onClick={() => {
              setAsking(false);
              onSwitch(true);
            }}
          >
            {tiles.agree(host)}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {tiles.decline}
          </button>
        </fieldset>
      )}
      {hasFailed && isOn && <p role="alert">{tiles.failed(host ?? location.host)}</p>}
      <button
        type="button"
        className="tile-button"
        aria-expanded={host === null || isOn ? undefined : isAsking}
        aria-controls={isAsking ? id : undefined}
        onClick={press}
      >
        {isOn ? tiles.hide : tiles.show}
      </button>
    </div>
  );
}
