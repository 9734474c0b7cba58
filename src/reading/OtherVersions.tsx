import type { StatementRecord } from "./atlas-index.ts";
import { RecordText } from "./RecordText.tsx";
import { ResponseRecords } from "./ResponseRecords.tsx";

/** The same words by other routes, where they differ side by side; and what a careful reader should know. */
export function OtherVersions({ record }: { record: StatementRecord }) {
  const { versions, otherRoutes, dates, flags, notes } = record.detail;
  const remarks = [...dates, ...flags.map((flag) => `${flag}.`), ...notes];
  return (
    <>
      {versions.length > 0 && (
        <section className="part">
          <h4>Versions of these words differ</h4>
          {versions.map((version) => (
            <dl key={`${version.source} ${version.other}`} className="versions">
              <div>
                <dt>The article</dt>
                <dd>{version.article}</dd>
              </div>
              <div>
                <dt>
                  <RecordText>{`${version.sourceName} (${version.source})`}</RecordText>
                </dt>
                <dd>{version.other}</dd>
              </div>
            </dl>
          ))}
        </section>
      )}
      {otherRoutes.length > 0 && (
        <details className="part">
          <summary>
            The same words by{" "}
            {otherRoutes.length === 1 ? "another route" : `${otherRoutes.length} other routes`}: not
            corroboration
          </summary>
          <ResponseRecords items={otherRoutes} />
        </details>
      )}
      {remarks.length > 0 && (
        <details className="part">
          <summary>Dates and notes</summary>
          {remarks.map((remark) => (
            <p key={remark}>
              <RecordText>{remark}</RecordText>
            </p>
          ))}
        </details>
      )}
    </>
  );
}
