import type { Words } from "../../../geo/messages/words.ts";
import { useMessages } from "../page/messages-context.tsx";
import { CiteAtlas } from "./CiteAtlas.tsx";
import { useReading } from "./ReadingContext.ts";

/** The files of the atlas, each with what it is for, and how to cite it. */
export function TakeAway() {
  const { mapFileAddress } = useReading();
  const { takeAway } = useMessages();
  const folder = mapFileAddress.replace(/[^/]*$/, "");
  const others = listFiles(takeAway, folder);
  return (
    <>
      <h3>{takeAway.title}</h3>
      <ul className="take-away">
        {[{ address: mapFileAddress, name: takeAway.mapFile, purpose: takeAway.mapFileFor }, ...others].map(
          ({ address, name, purpose }) => (
            <li key={address}>
              <a href={address} download="">
                {name}
              </a>
              : {purpose}
            </li>
          ),
        )}
      </ul>
      <CiteAtlas folder={folder} />
    </>
  );
}

function listFiles(words: Words["takeAway"], folder: string) {
  return [
    { address: `${folder}statements.csv`, name: words.table, purpose: words.tableFor },
    { address: `${folder}map.kml`, name: words.kml, purpose: words.kmlFor },
    { address: `${folder}places.lpf.json`, name: words.places, purpose: words.placesFor },
    { address: `${folder}claims.jsonld`, name: words.claims, purpose: words.claimsFor },
    { address: `${folder}poster.svg`, name: words.drawing, purpose: words.drawingFor },
    { address: `${folder}poster.png`, name: words.picture, purpose: words.pictureFor },
  ];
}
