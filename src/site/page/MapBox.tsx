import type { ReactNode } from "react";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { describePoster } from "../cards/describe-poster.ts";
import { PartBoundary } from "../cards/PartBoundary.tsx";
import { useLocale, useMessages } from "./messages-context.tsx";
import type { Poster } from "./poster.ts";

interface MapBoxProps {
  mapFile: MapFile;
  poster: Poster | null;
  /** The interactive map, once there is one. */
  children: ReactNode;
}

/** One box of fixed size: the poster first, the interactive map over it later, so that nothing moves. */
export function MapBox({ mapFile, poster, children }: MapBoxProps) {
  const words = useMessages();
  const { page } = words;
  const language = useLocale();
  return (
    <section className="map-box" aria-label={page.map}>
      {poster !== null && (
        <figure className="poster-frame">
          {/* Inside a picture element React sends no preload for it, which would come before the page's own head. */}
          <picture>
            <source media="(max-width: 699.98px)" srcSet={poster.narrowUrl} />
            <img
              className="poster"
              src={poster.url}
              width={poster.width}
              height={poster.height}
              alt={describePoster(mapFile, { language, words })}
            />
          </picture>
        </figure>
      )}
      {/* Where the map fails, the poster and the list stay. */}
      <PartBoundary
        fallback={
          <p className="map-failed" role="alert">
            {page.mapFailed}
          </p>
        }
      >
        {children}
      </PartBoundary>
    </section>
  );
}
