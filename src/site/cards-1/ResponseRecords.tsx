import type { StatementRecord } from "./atlas-index.ts";
import { useReading } from "./ReadingContext.ts";
import { ResponseSource } from "./ResponseSource.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** Responses as a list: what each says, who issued it, and how it bears on the statement. */
export function ResponseRecords({ items }: { items: StatementRecord["detail"]["context"] }) {
  const { index } = useReading();
  const { marks } = useAtlasLanguage();
  if (items.length === 0) return null;
  return (
    <ul className="records">
      {items.map((item) => {
        const response = index.responses.get(item.response);
        return response === undefined ? null : (
          <li key={response.id}>
            <p {...marks}>{response.fact}</p>
            <ResponseSource response={response} relation={item} />
          </li>
        );
      })}
    </ul>
  );
}
