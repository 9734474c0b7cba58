import type { StatementRecord } from "./atlas-index.ts";
import { useReading } from "./ReadingContext.ts";
import { ResponseSource } from "./ResponseSource.tsx";

/** Responses as a list: what each says, who issued it, and how it bears on the statement. */
export function ResponseRecords({ items }: { items: StatementRecord["detail"]["context"] }) {
  const { index } = useReading();
  if (items.length === 0) return null;
  return (
    <ul className="records">
      {items.map(({ response: id, relationLabel }) => {
        const response = index.responses.get(id);
        return response === undefined ? null : (
          <li key={id}>
            <p>{response.fact}</p>
            <ResponseSource response={response} relationLabel={relationLabel} />
          </li>
        );
      })}
    </ul>
  );
}
