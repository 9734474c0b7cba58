import { ExternalLink } from "./ExternalLink.tsx";
import { useReading } from "./ReadingContext.ts";
import { RecordText } from "./RecordText.tsx";

/** The article, what was searched, what is not known, corrections, credits. */
export function AboutAtlas() {
  const { index, mapFileAddress } = useReading();
  const { atlas } = index.mapFile;
  return (
    <section className="list-group about">
      <h2>About this atlas</h2>
      <h3>The article</h3>
      <p>{atlas.article.description}</p>
      <p className="fine">
        {atlas.article.paragraphs} paragraphs. SHA-256 of its text: <code>{atlas.article.sha256}</code>
      </p>
      {atlas.notKnown.length > 0 && (
        <>
          <h3>What is not known</h3>
          <ul>
            {atlas.notKnown.map((line) => (
              <li key={line}>
                <RecordText>{line}</RecordText>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>What was searched</h3>
      <p>
        Up to {atlas.searched.onLabel}: {atlas.searched.scope}. That nothing was found is not proof that
        nothing exists.
      </p>
      <h3>Corrections</h3>
      {atlas.corrections.length === 0 ? (
        <p>None so far.</p>
      ) : (
        <ul>
          {atlas.corrections.map(({ date, record, before, after, reason }) => (
            <li key={`${date} ${record} ${after}`}>
              <RecordText>{`${date}, ${record}: “${before}” became “${after}”. ${reason}`}</RecordText>
            </li>
          ))}
        </ul>
      )}
      <p>To correct something or to reply, write to {atlas.contact ?? "whoever publishes this page"}.</p>
      <h3>Download</h3>
      <p>
        <a href={mapFileAddress} download="">
          The map file
        </a>{" "}
        (GeoJSON): every statement with its speaker inside the text, for any map program.
      </p>
      <h3>Credits</h3>
      <ul>
        {atlas.credits.map(({ what, name, licence, url }) => (
          <li key={`${what} ${name}`}>
            {what}: <ExternalLink address={url}>{name}</ExternalLink>
            {licence !== null && `, ${licence}`}
          </li>
        ))}
      </ul>
      <p className="fine">Last changed on {atlas.updatedLabel}.</p>
    </section>
  );
}
