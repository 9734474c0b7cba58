import { useId, useState } from "react";
import { tileOrigin } from "../../../geo/model/basemap.ts";
import { useMessages } from "../page/messages-context.tsx";
import type { TileSource } from "./TileLayers.tsx";

/** Whether the tiles are shown, and where they are. */
export interface TileChoice {
  tiles: TileSource;
  /** Absolute; placeholders stay as they are. */
  address: string;
  /** The host that is asked; null for the site itself. */
  host: string | null;
  isOn: boolean;
}

/** What a map may show of the tiles that its atlas names; undefined without any, or with an address that is none of ours to open. */
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
    // The site itself learns nothing new; another host is asked only by a reader who agreed.
    isOn: wanted ?? isOwn,
  };
}

interface TileSwitchProps {
  choice: TileChoice;
  hasFailed: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** Switches the ground of tiles on and off. Before another host is asked, it says which. */
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
