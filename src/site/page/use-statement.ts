import { useEffect, useSyncExternalStore } from "react";
import { type PlaceOutline, rowsAt } from "../../../geo/geojson/view/atlas-outline.ts";
import type { PlaceEntry, StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import { useAtlas } from "./atlas-context.ts";
import type { StatementTexts } from "./statement-texts.ts";

/** The statement at a position, once it is here: undefined until then. */
export function useStatement(position: number): StatementView | undefined {
  const texts = useTexts();
  useEffect(() => {
    if (position >= 0 && texts.at(position) === undefined) texts.want([position]);
  }, [texts, position]);
  return texts.at(position);
}

/** A place with its reasons and its source, which come with the first statement that names it. */
export function usePlaceEntry(place: PlaceOutline): PlaceEntry | undefined {
  const { atlas } = useAtlas();
  const [first] = rowsAt(atlas.columns, place);
  const statement = useStatement(first?.position ?? -1);
  return statement?.placements.find((placement) => placement.place?.key === place.key)?.place ?? undefined;
}

/** Statements of one page of the list of a large atlas. */
export const LIST_PAGE = 100;

/** The address of a statement: in the page itself, or, without script, on the page of a large list that has it. */
export function useStatementAddress(): (position: number) => string {
  const { atlas, texts, interactive, mapFileAddress } = useAtlas();
  const folder = mapFileAddress.slice(0, mapFileAddress.lastIndexOf("/") + 1);
  return (position) => {
    const fragment = `#${atlas.columns.ids[position]}`;
    const isHere = interactive || texts.whole !== null;
    return isHere ? fragment : `${folder}list/${Math.floor(position / LIST_PAGE) + 1}.html${fragment}`;
  };
}

/** The texts, and a new rendering after each part of them. */
export function useTexts(): StatementTexts {
  const { texts } = useAtlas();
  useSyncExternalStore(texts.subscribe, texts.version, texts.version);
  return texts;
}
