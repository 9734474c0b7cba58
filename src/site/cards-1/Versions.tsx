import type { StatementDetail, VersionPart } from "../../../geo/model/map-file-1.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import { RecordText } from "./RecordText.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** Words that changed on their way, side by side: the article's, and as another source has them. */
export function Versions({ versions }: { versions: StatementDetail["versions"] }) {
  const { card } = useMessages();
  if (versions.length === 0) return null;
  return (
    <section className="part">
      <h4>{card.versions}</h4>
      {versions.map((version) => (
        <dl key={`${version.source} ${version.other}`} className="versions">
          <div>
            <dt>{card.theArticle}</dt>
            <VersionWords words={version.article} parts={version.differences?.article} />
          </div>
          <div>
            <dt>
              <RecordText>{`${version.sourceName} (${version.source})`}</RecordText>
            </dt>
            <VersionWords words={version.other} parts={version.differences?.other} />
          </div>
        </dl>
      ))}
    </section>
  );
}

/** Without parts, as in older map files, nothing is marked. */
function VersionWords({ words, parts }: { words: string; parts: VersionPart[] | undefined }) {
  const { card } = useMessages();
  const { marks } = useAtlasLanguage();
  return (
    <dd {...marks}>
      {parts === undefined
        ? words
        : parts.map((part, position) =>
            part.differs ? (
              // The parts of a version keep their places.
              // biome-ignore lint/suspicious/noArrayIndexKey: position is the identity here
              <mark key={position} className="differs">
                <span className="unseen">{card.differs}</span>
                {part.words}
              </mark>
            ) : (
              part.words
            ),
          )}
    </dd>
  );
}
