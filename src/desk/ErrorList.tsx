import { useMemo } from "react";
import type { Problem } from "../../geo/model/problem.ts";
import { placeProblems } from "./atlas/place-problems.ts";
import type { Work } from "./atlas/work.ts";
import { useBench } from "./bench-context.tsx";
import { Problems } from "./cards/EditedText.tsx";
import { useDeskMessages } from "./messages/desk-context.tsx";

const MOST_SHOWN = 30;

/** Errors that stand in the way, each with the way to the field that it is about. */
export function ErrorList({ work, problems }: { work: Work; problems: readonly Problem[] }) {
  const { numbers, openField } = useBench();
  const { cards: messages } = useDeskMessages();
  const { byKey, others } = useMemo(
    () => placeProblems(work, problems.slice(0, MOST_SHOWN)),
    [work, problems],
  );
  return (
    <>
      {others.length > 0 && (
        <Problems problems={others.map((each) => ({ ...each, field: undefined }))} namesLines />
      )}
      {[...byKey].map(([key, found]) => (
        <Problems
          key={key}
          problems={found}
          way={{
            label: messages.openStatement(numbers.get(key) ?? 0),
            open: ({ field }) => openField(key, field),
          }}
        />
      ))}
    </>
  );
}
