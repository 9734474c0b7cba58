import type { AtlasView } from "../../../geo/geojson/atlas-view.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { Selected } from "../page/selection.ts";
import type { Select } from "../page/use-address.ts";

export interface MapStageProps {
  atlas: AtlasView;
  /** Ids of the statements that pass the filters. */
  shown: ReadonlySet<string>;
  selected: Pick<Selected, "statement" | "placeKey">;
  select: Select;
  withPopup: boolean;
  /** False in the prerendered page and at its hydration. */
  interactive: boolean;
  loadBasemap: () => Promise<Basemap | null>;
  /** Markup of the first view, only where the page is prerendered; a browser keeps what was served. */
  firstView?: string;
}

/** Stands for the map until it reads the view model. */
export function MapStage({ firstView = "" }: MapStageProps) {
  return (
    <div
      className="map-stage"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React when it was rendered
      dangerouslySetInnerHTML={{ __html: firstView }}
    />
  );
}
