import { formatDate } from "../../../geo/dates/format-date.ts";
import { describeArticle } from "../../../geo/geojson/describe/describe-attribution.ts";
import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import { changeAddress } from "../page/address/use-address.ts";
import { useAtlas, useInteractive } from "../page/atlas-context.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { AtlasText, endSentence, RecordText, Sentence, useAtlasLanguage } from "./AtlasText.tsx";
import { ExternalLink } from "./CopyLink.tsx";
import { TakeAway } from "./TakeAway.tsx";

/** The article, what was searched, what is not known, corrections, files, credits. */
export function AboutAtlas() {
  const { atlas, showsIds } = useAtlas();
  const interactive = useInteractive();
  const messages = useMessages();
  const locale = useLocale();
  const marks = useAtlasLanguage();
  const { about } = messages;
  const { article, searched } = atlas;
  return (
    <section className="list-group about" aria-labelledby="about">
      <h2 id="about">{about.title}</h2>
      <h3>{about.article}</h3>
      <p>
        <Sentence>{describeArticle(atlas, messages, locale)}</Sentence>{" "}
        {article.url !== null && <ExternalLink address={article.url}>{article.url}</ExternalLink>}
      </p>
      {article.paragraphs !== null && article.sha256 !== null && (
        <p className="fine">
          {about.hash(article.paragraphs)} <code>{article.sha256}</code>
        </p>
      )}
      {searched !== null && (
        <>
          <h3 id="searched">{about.searched}</h3>
          <p>
            {about.searchedUntil(formatDate(searched.on, locale, messages.dates))}{" "}
            <AtlasText>{endSentence(searched.scope)}</AtlasText> {about.noProof}
          </p>
        </>
      )}
      {atlas.notKnown.length > 0 && (
        <>
          <h3>{about.notKnown}</h3>
          <ul className="lines">
            {atlas.notKnown.map((line) => (
              <li key={line}>
                <RecordText>{line}</RecordText>
              </li>
            ))}
          </ul>
        </>
      )}
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
      <ul className="lines">
        {atlas.credits.map(({ what, name, licence, url }) => (
          <li key={`${what} ${name}`} {...marks}>
            {what}: <ExternalLink address={url}>{name}</ExternalLink>
            {licence !== null && `, ${licence}`}
          </li>
        ))}
      </ul>
      <p className="fine">
        {about.changedOn(formatDate(atlas.updated, locale, messages.dates))}
        {interactive && (
          <>
            {" "}
            <button
              type="button"
              className="plain-button"
              aria-pressed={showsIds}
              onClick={() => changeAddress({ showsIds: !showsIds })}
            >
              {about.showIds}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

/** What was changed, with the old wording kept and the reason. */
export function CorrectionLog({ corrections }: { corrections: AtlasView["corrections"] }) {
  const messages = useMessages();
  const locale = useLocale();
  return (
    <ul className="lines">
      {corrections.map(({ date, record, before, after, reason }) => (
        <li key={`${date.edtf} ${record} ${after}`}>
          {formatDate(date, locale, messages.dates)}
          {messages.comma}
          <RecordText>{messages.labelled(record, messages.attribution.articleTitled(before))}</RecordText>{" "}
          {messages.about.became} <RecordText>{`“${after}”. ${reason}`}</RecordText>
        </li>
      ))}
    </ul>
  );
}
