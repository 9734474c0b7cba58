import { useId, useState } from "react";
import { sentencesOf } from "../../../geo/messages/problems/problem-messages.ts";
import { findSyntaxMistake } from "../atlas/edit-yaml.ts";
import { useDeskMessages } from "../messages/desk-context.tsx";
import { useProblemMessages } from "../messages/use-problem-messages.ts";
import { Problems } from "./EditedText.tsx";
import { useResting } from "./use-resting.ts";

/** Every field of the statement, as its file has it. */
export function SourceEditor({ source, change }: { source: string; change: (source: string) => void }) {
  const { cards: messages } = useDeskMessages();
  const id = useId();
  const [typed, setTyped] = useState(source);
  const mistake = findSyntaxMistake(typed);
  const words = useProblemMessages(mistake !== undefined);
  const { handOn, flush } = useResting((text) => {
    if (findSyntaxMistake(text) === undefined && text !== source) change(text);
  });
  return (
    <div className="field">
      <label>
        {messages.source}
        <textarea
          className="source"
          dir="ltr"
          spellCheck={false}
          rows={Math.min(24, typed.split("\n").length + 1)}
          value={typed}
          aria-invalid={mistake !== undefined || undefined}
          aria-describedby={mistake === undefined ? undefined : id}
          onChange={(event) => {
            setTyped(event.target.value);
            handOn(event.target.value);
          }}
          onBlur={flush}
        />
      </label>
      <div id={id} role="status">
        {mistake !== undefined && words !== undefined && (
          <Problems
            problems={[
              {
                severity: "error",
                file: "",
                line: mistake.line,
                field: undefined,
                ...sentencesOf(mistake.message, words),
              },
            ]}
            namesLines
          />
        )}
      </div>
    </div>
  );
}
