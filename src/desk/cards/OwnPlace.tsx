import { useState } from "react";
import { areaOfCorners, crossesItself, roundDegrees } from "../atlas/drawn-area.ts";
import { useBench } from "../bench-context.tsx";
import type { PlaceChoice } from "../map/place-choice.ts";
import { useDeskMessages } from "../messages/desk-context.tsx";

interface OwnPlaceProps {
  choice: PlaceChoice;
  /** What the file says of where the place is from. */
  stated: { source: string; country: string };
  settle: (fields: Record<string, unknown>) => void;
}

/** A position or an area of the author's own, and where it is from. */
export function OwnPlace({ choice, stated, settle }: OwnPlaceProps) {
  const { choose } = useBench();
  const { places: messages } = useDeskMessages();
  const [source, setSource] = useState(stated.source);
  const [country, setCountry] = useState(stated.country);
  const { tool, pin, corners } = choice;
  const isSourced = source.trim() !== "" && /^[A-Z]{2}$/.test(country);
  const from = { country, source: source.trim() };
  const toggle = (chosen: "pin" | "area") => choose({ ...choice, tool: tool === chosen ? "none" : chosen });
  const isCrossed = tool === "area" && crossesItself(corners);
  const area = isCrossed ? undefined : areaOfCorners(corners);
  return (
    <>
      <p className="own-tools">
        <button type="button" aria-pressed={tool === "pin"} onClick={() => toggle("pin")}>
          {messages.pin}
        </button>
        <button type="button" aria-pressed={tool === "area"} onClick={() => toggle("area")}>
          {messages.draw}
        </button>
      </p>
      {tool !== "none" && (
        <fieldset className="own-place">
          <legend>{tool === "pin" ? messages.pinned : messages.drawn}</legend>
          <p className="wide fine" role="status">
            {tool === "pin"
              ? pin === undefined
                ? messages.pressMap
                : messages.pinMoves
              : isCrossed
                ? messages.crossed
                : messages.corners(corners.length)}
          </p>
          {tool === "pin" && pin !== undefined && (
            <PinFields pin={pin} set={(changed) => choose({ ...choice, pin: changed })} />
          )}
          {tool === "area" && corners.length > 0 && (
            <p className="wide own-tools">
              <button type="button" onClick={() => choose({ ...choice, corners: corners.slice(0, -1) })}>
                {messages.takeBack}
              </button>
              <button type="button" className="quiet" onClick={() => choose({ ...choice, corners: [] })}>
                {messages.drawAnew}
              </button>
            </p>
          )}
          <label className="wide">
            {messages.source}
            <input
              type="text"
              dir="auto"
              value={source}
              onChange={(event) => setSource(event.target.value)}
            />
          </label>
          <label>
            {messages.country}
            <input
              type="text"
              maxLength={2}
              value={country}
              onChange={(event) => setCountry(event.target.value.toUpperCase())}
            />
          </label>
          <button
            type="button"
            className="primary"
            disabled={!isSourced || (tool === "pin" ? pin === undefined : area === undefined)}
            onClick={() => {
              if (tool === "area") settle({ area, ...from });
              else if (pin !== undefined)
                settle({ point: { lat: pin.lat, lon: pin.lon }, uncertaintyKm: pin.uncertaintyKm, ...from });
            }}
          >
            {tool === "pin" ? messages.usePin : messages.useArea}
          </button>
        </fieldset>
      )}
    </>
  );
}

type Pin = NonNullable<PlaceChoice["pin"]>;

function PinFields({ pin, set }: { pin: Pin; set: (pin: Pin) => void }) {
  const { places: messages } = useDeskMessages();
  const { lat, lon, uncertaintyKm } = pin;
  const degrees = (value: string, most: number) =>
    Math.max(-most, Math.min(most, roundDegrees(Number(value))));
  return (
    <>
      <label>
        {messages.latitude}
        <input
          type="number"
          step="0.001"
          min={-90}
          max={90}
          value={lat}
          onChange={(event) => set({ ...pin, lat: degrees(event.target.value, 90) })}
        />
      </label>
      <label>
        {messages.longitude}
        <input
          type="number"
          step="0.001"
          min={-180}
          max={180}
          value={lon}
          onChange={(event) => set({ ...pin, lon: degrees(event.target.value, 180) })}
        />
      </label>
      <label>
        {messages.radius}
        <input
          type="number"
          min={0.1}
          max={500}
          step="any"
          value={uncertaintyKm}
          onChange={(event) => {
            const radius = Number(event.target.value);
            if (radius > 0) set({ ...pin, uncertaintyKm: radius });
          }}
        />
      </label>
    </>
  );
}
