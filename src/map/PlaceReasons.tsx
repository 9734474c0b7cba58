import type { SharedPlace } from "../../geo/model/map-file.ts";
import { ArabicName } from "../reading/ArabicName.tsx";
import { ExternalLink } from "../reading/ExternalLink.tsx";

/** Why this place was taken for the name: every candidate in the open where it is uncertain, folded otherwise. */
export function PlaceReasons({ place, uncertain }: { place: SharedPlace | undefined; uncertain: boolean }) {
  if (place === undefined) return null;
  const { candidates, reasons, source } = place;
  return (
    <details className="reasons" open={uncertain}>
      <summary>{uncertain ? `${candidates.length} places fit this name` : "Why this place"}</summary>
      {candidates.length > 0 ? (
        <ol>
          {candidates.map(({ name, arabic, description, reasons }) => (
            <li key={`${name} ${description}`}>
              <strong>{name}</strong> <ArabicName>{arabic}</ArabicName> {withoutName(description, name)}
              <Reasons reasons={reasons} />
            </li>
          ))}
        </ol>
      ) : (
        <Reasons reasons={reasons} />
      )}
      <p className="fine">
        Position from <ExternalLink address={source.url}>{source.name}</ExternalLink> ({source.licence}).
      </p>
    </details>
  );
}

function Reasons({ reasons }: { reasons: string[] }) {
  return (
    <ul className="fine">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

/** A description often begins with the name that already stands before it. */
function withoutName(description: string, name: string): string {
  return description.startsWith(name) ? description.slice(name.length).trim() : description;
}
