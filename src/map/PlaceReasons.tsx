import type { SharedPlace } from "../../geo/model/map-file.ts";
import { ArabicName } from "../reading/ArabicName.tsx";
import { ExternalLink } from "../reading/ExternalLink.tsx";

/** Why this place was taken for the name: where it is uncertain the candidates stand in the open, their reasons folded. */
export function PlaceReasons({ place, uncertain }: { place: SharedPlace | undefined; uncertain: boolean }) {
  if (place === undefined) return null;
  const { candidates, reasons, source } = place;
  return (
    <>
      {uncertain && <p className="fine">It may be {formatAlternatives(candidates)}.</p>}
      <details className="reasons">
        <summary>{uncertain ? `Why these ${candidates.length} places` : "Why this place"}</summary>
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
    </>
  );
}

/** "A (Hama province), B (Hama province) or C (Homs province)", likeliest first. */
function formatAlternatives(candidates: SharedPlace["candidates"]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(
    candidates.map(({ description }) => description),
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
