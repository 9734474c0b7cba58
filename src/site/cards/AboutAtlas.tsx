import { useMessages } from "../page/messages-context.tsx";
import { AtlasText } from "./AtlasText.tsx";
import { CorrectionLog } from "./CorrectionLog.tsx";
import { ExternalLink } from "./ExternalLink.tsx";
import { endSentence } from "./end-sentence.ts";
import { useReading } from "./ReadingContext.ts";
import { RecordLinks } from "./RecordLinks.tsx";
import { TakeAway } from "./TakeAway.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** The article, what was searched, what is not known, corrections, credits. */
export function AboutAtlas() {
  const { index } = useReading();
  const { about } = useMessages();
  const { marks } = useAtlasLanguage();
  const { atlas } = index.mapFile;
  return (
    <section className="list-group about">
      <h2>{about.title}</h2>
      <h3>{about.article}</h3>
      <p {...marks}>{atlas.article.description}</p>
      <p className="fine">
        {about.hash(atlas.article.paragraphs)} <code>{atlas.article.sha256}</code>
      </p>
      {atlas.notKnown.length > 0 && (
        <>
          <h3>{about.notKnown}</h3>
          <ul>
            {atlas.notKnown.map((line) => (
              <li key={line} {...marks}>
                <RecordLinks>{line}</RecordLinks>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{about.searched}</h3>
      <p>
        {about.searchedUpTo}{" "}
        <AtlasText>
          {atlas.searched.onLabel}: {endSentence(atlas.searched.scope)}
        </AtlasText>{" "}
        {about.noProof}
      </p>
      <h3>{about.corrections}</h3>
      {atlas.corrections.length === 0 ? (
        <p>{about.noCorrections}</p>
      ) : (
        <CorrectionLog corrections={atlas.corrections} />
      )}
      <p>
        {about.contact} {atlas.contact ?? about.publisher}.
      </p>
      <TakeAway />
      <h3>{about.credits}</h3>
      <ul>
        {atlas.credits.map(({ what, name, licence, url }) => (
          <li key={`${what} ${name}`} {...marks}>
            {what}: <ExternalLink address={url}>{name}</ExternalLink>
            {licence !== null && `, ${licence}`}
          </li>
        ))}
      </ul>
      <p className="fine">
        {about.lastChanged} <AtlasText>{atlas.updatedLabel}</AtlasText>.
      </p>
    </section>
  );
}
