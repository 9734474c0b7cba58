import { useEffect, useSyncExternalStore } from "react";
import { type PlaceOutline, rowsAt } from "../../../geo/geojson/view/atlas-outline.ts";
import type { PlaceEntry, StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import { useAtlas } from "./atlas-context.ts";

/** The statement at a position, once it is here: undefined until then. */
export function useStatement(position: number): StatementView | undefined {
  const { texts } = useAtlas();
  const read = () => texts.at(position);
  const statement = useSyncExternalStore(texts.subscribe, read, read);
  useEffect(() => {
    if (position >= 0 && texts.at(position) === undefined) texts.want([position]);
  }, [texts, position]);
  return statement;
}

/** Whether the text of the statement at a position could not be loaded. */
export function useMissingText(position: number): boolean {
  const { texts } = useAtlas();
  const read = () => texts.hasFailed(position);
  return useSyncExternalStore(texts.subscribe, read, read);
}

/** A place with its reasons and its source, which come with the first statement that names it. */
export function usePlaceEntry(place: PlaceOutline): PlaceEntry | undefined {
  const { atlas } = useAtlas();
  const [first] = rowsAt(atlas.columns, place);
  const statement = useStatement(first?.position ?? -1);
  return statement?.placements.find((placement) => placement.place?.key === place.key)?.place ?? undefined;
}
