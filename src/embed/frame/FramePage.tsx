import type { Interface } from "../../../geo/messages/words.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { AtlasText } from "../../site/cards-1/AtlasText.tsx";
import type { StatementRecord } from "../../site/cards-1/atlas-index.ts";
import { buildAtlasIndex } from "../../site/cards-1/atlas-index.ts";
import { describePoster } from "../../site/cards-1/describe-poster.ts";
import { ReadingContext } from "../../site/cards-1/ReadingContext.ts";
import { MessagesContext, useMessages } from "../../site/page-1/messages-context.tsx";
import { FrameCard } from "./FrameCard.tsx";
import { FrameFoot } from "./FrameFoot.tsx";

export interface FramePageProps {
  mapFile: MapFile;
  slug: string;
  /** Address of the poster: the drawing itself, as a data: address. */
  poster: string;
  /** Way from the frame to the reader's page. */
  page: string;
  scripts: FrameScripts;
  /** The frame in each language: its code, a space, the way there. */
  languages: string[];
  face: Interface;
}

/** Addresses of the scripts that bring the interactive map. */
export interface FrameScripts {
  map: string;
  mapData: string;
  basemapData: string;
  /** Of the interface. */
  words: string;
}

/**
 * What stands in embed.html: notice, title, poster, every statement, complete without script. Scripts only put the map in
 * the poster's place and the list behind a switch; no element here is drawn by them.
 */
export function FramePage({ mapFile, slug, poster, page, scripts, languages, face }: FramePageProps) {
  const { atlas } = mapFile;
  const index = buildAtlasIndex(mapFile);
  const records = [...index.statements.values()];
  const { frame, list } = face.words;
  return (
    <MessagesContext value={{ locale: face.language, messages: face.words }}>
      <ReadingContext value={{ index, mapFileAddress: "map.geojson", languages: [], interactive: false }}>
        <main className="frame" data-view="map" data-atlas={slug} data-languages={languages.join(",")}>
          <div className="frame-screen">
            <header className="frame-head">
              <p className="frame-notice">
                <AtlasText>{atlas.notice}</AtlasText>
              </p>
              <h1 className="frame-title">
                <a href={page}>
                  <AtlasText>{atlas.title}</AtlasText>
                </a>
              </h1>
            </header>
            <section
              className="frame-stage map-box"
              id="map"
              aria-label={face.words.page.map}
              tabIndex={-1}
              data-script={scripts.map}
              data-map-data={scripts.mapData}
              data-basemap-data={scripts.basemapData}
              data-words={scripts.words}
            >
              <img className="frame-poster" src={poster} alt={describePoster(mapFile, face)} />
              <button type="button" className="frame-start" hidden>
                <span className="when-idle">{frame.openMap}</span>
                <span className="when-busy">{frame.loading}</span>
              </button>
              <p className="frame-failed" role="alert" hidden>
                {face.words.page.mapFailed}
              </p>
            </section>
            <FrameFoot statements={records.length} page={page} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="frame-list" id="statements" tabIndex={0} aria-label={frame.statements}>
            <p className="frame-filtered" role="status" hidden>
              <span />{" "}
              <button type="button" className="show-all">
                {frame.showAll}
              </button>
            </p>
            <FrameGroup title={list.onMap} records={records.filter(({ drawn }) => drawn)} page={page} />
            <FrameGroup title={list.offMap} records={records.filter(({ drawn }) => !drawn)} page={page} />
            <p className="frame-end">
              <AtlasText>
                {atlas.article.description}{" "}
                {atlas.credits.map(({ what, name }) => `${what}: ${name}.`).join(" ")}
              </AtlasText>
            </p>
          </section>
        </main>
      </ReadingContext>
    </MessagesContext>
  );
}

interface FrameGroupProps {
  title: string;
  records: StatementRecord[];
  page: string;
}

function FrameGroup({ title, records, page }: FrameGroupProps) {
  const { list } = useMessages();
  if (records.length === 0) return null;
  return (
    <section>
      <h2 className="frame-group">
        {title} <small>{list.statements(records.length)}</small>
      </h2>
      {records.map((record) => (
        <FrameCard key={record.id} record={record} page={page} />
      ))}
    </section>
  );
}
