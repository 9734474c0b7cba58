import type { SharedPlace } from "../../../geo/model/map-file-1.ts";
import { ArabicName } from "../cards-1/ArabicName.tsx";
import { ExternalLink } from "../cards-1/ExternalLink.tsx";
import { useLocale, useMessages } from "../page-1/messages-context.tsx";

/** Why this place was taken for the name: where it is uncertain the candidates stand in the open, their reasons folded. */
export function PlaceReasons({ place, uncertain }: { place: SharedPlace | undefined; uncertain: boolean }) {
  const { map } = useMessages();
  const language = useLocale();
  if (place === undefined) return null;
  const { candidates, reasons, source } = place;
  // Likeliest first; numbered as the rings on the map are.
  const alternatives = new Intl.ListFormat(language, { type: "disjunction" }).format(
    candidates.map(({ description }, position) => map.numbered(position + 1, description)),
  );
  return (
    <>
      {uncertain && candidates.length > 0 && (
        <p className="fine">
          {map.mayBe(alternatives)}
          {candidates.length > 1 && ` ${map.candidatesOnMap}`}
        </p>
      )}
      <details className="reasons">
        <summary>{uncertain ? map.whyThese(candidates.length) : map.whyThis}</summary>
        {candidates.length > 0 ? (
          <ol className="numbered">
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
          {map.positionFrom} <ExternalLink address={source.url}>{source.name}</ExternalLink> ({source.licence}
          ).
        </p>
      </details>
    </>
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
