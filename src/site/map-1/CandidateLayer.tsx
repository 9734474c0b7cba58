import { divIcon } from "leaflet";
import { useMemo } from "react";
import { Marker, Pane, Polyline } from "react-leaflet";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import { useReading } from "../cards-1/ReadingContext.ts";
import { toLatLng } from "./to-lat-lng.ts";

interface Candidate {
  /** As in the popup, from 1. */
  number: number;
  at: [number, number];
}

/**
 * The places that an uncertain name fits, while its popup is open: small dashed rings with the numbers that they have in the
 * popup, joined to the symbol by hairlines.
 */
export function CandidateLayer({ mark }: { mark: Mark }) {
  const { index } = useReading();
  const candidates = (index.places.get(mark.key)?.candidates ?? []).flatMap(
    ({ lon, lat }, position): Candidate[] =>
      lon === null || lat === null ? [] : [{ number: position + 1, at: [lon, lat] }],
  );
  return (
    <Pane name="candidates">
      {candidates.map((candidate) => (
        <CandidateRing key={candidate.number} candidate={candidate} mark={mark} />
      ))}
    </Pane>
  );
}

function CandidateRing({ candidate: { number, at }, mark }: { candidate: Candidate; mark: Mark }) {
  const [lon, lat] = at;
  const [markLon, markLat] = mark.at;
  const icon = useMemo(
    () => divIcon({ html: String(number), className: "candidate", iconSize: [18, 18] }),
    [number],
  );
  const position = useMemo(() => toLatLng([lon, lat]), [lon, lat]);
  const line = useMemo(
    () => [toLatLng([markLon, markLat]), toLatLng([lon, lat])],
    [markLon, markLat, lon, lat],
  );
  // Where the symbol itself stands there is no room for a ring.
  if (lon === markLon && lat === markLat) return null;
  return (
    <>
      <Polyline positions={line} className="candidate-line" interactive={false} />
      <Marker position={position} icon={icon} interactive={false} keyboard={false} pane="candidates" />
    </>
  );
}
