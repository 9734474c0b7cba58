import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Interface } from "../../../geo/messages/words.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { buildAtlasIndex } from "../../site/cards-1/atlas-index.ts";
import { ReadingContext } from "../../site/cards-1/ReadingContext.ts";
import { useExploration } from "../../site/filters-1/use-exploration.ts";
import { ClaimMap } from "../../site/map-1/ClaimMap.tsx";
import { GentleGestures } from "../../site/map-1/GentleGestures.tsx";
import { PointedPlace } from "../../site/map-1/PointedPlace.tsx";
import type { BasemapShapes } from "../../site/map-1/unpack-basemap.ts";
import { MessagesContext } from "../../site/page-1/messages-context.tsx";
import { findSelected } from "../../site/page-1/selection.ts";
import { select, useAddress } from "../../site/page-1/use-address.ts";
import { withoutSearch } from "../share/share-choices.ts";
import { describeSelected } from "./find-target.ts";
import type { MapOptions } from "./frame-globals.ts";
import type { Pointer } from "./pointed-target.ts";

interface FrameMapProps extends Pick<MapOptions, "onChange"> {
  mapFile: MapFile;
  basemap: BasemapShapes | null;
  pointer: Pointer;
  face: Interface;
  /** Absolute address of the reader's page. */
  page: string;
}

/** The reader's map in a frame: the same marks, popups and filters; gestures that leave scrolling to the page. */
export function FrameMap({ mapFile, basemap, pointer, face, page, onChange }: FrameMapProps) {
  const index = useMemo(() => buildAtlasIndex(mapFile), [mapFile]);
  const address = useAddress();
  // A frame has no search, and must not say that one was made.
  const asked = useMemo(() => ({ ...address, filters: withoutSearch(address.filters) }), [address]);
  const { selected, shown, filtered } = useExploration(index, asked, null);
  const pointed = useSyncExternalStore(pointer.subscribe, pointer.read);
  const { placeKey } = useMemo(() => findSelected(pointed, mapFile), [pointed, mapFile]);
  const reading = useMemo(
    () => ({ index, mapFileAddress: "map.geojson", languages: [], interactive: true, pageAddress: page }),
    [index, page],
  );
  const { frame, explore } = face.words;

  useEffect(() => {
    const { records } = filtered;
    const isAll = shown === mapFile;
    const { statement } = selected;
    const isHidden = statement !== null && !records.some(({ id }) => id === statement);
    onChange({
      selected,
      selection: describeSelected(selected, mapFile),
      shown: isAll
        ? null
        : {
            ids: new Set(records.map(({ id }) => id)),
            words: frame.filtered(records.length, index.statements.size),
          },
      hidden: isHidden ? { words: explore.hidden(statement), show: explore.showHidden(statement) } : null,
    });
  }, [selected, shown, filtered, index, mapFile, onChange, frame, explore]);

  return (
    <MessagesContext value={{ locale: face.language, messages: face.words }}>
      <ReadingContext value={reading}>
        <ClaimMap mapFile={shown} basemap={basemap} selected={selected} select={select}>
          <GentleGestures />
          <PointedPlace mapFile={mapFile} placeKey={placeKey} />
        </ClaimMap>
      </ReadingContext>
    </MessagesContext>
  );
}
