import { type InputHTMLAttributes, useEffect, useId, useRef, useState } from "react";
import type { FieldProblem } from "../atlas/place-problems.ts";
import { useDeskMessages } from "../messages/desk-context.tsx";

interface EditedTextProps {
  label: string;
  name: string;
  value: string;
  commit: (value: string) => void;
  /** Several lines that grow with their words. */
  isLong?: boolean;
  problems?: readonly FieldProblem[];
  /** What mends a problem, by a press. */
  fixes?: readonly { label: string; apply: () => void }[];
  hint?: string | undefined;
  list?: string;
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
}

/** Time without a letter after which what was typed is part of the atlas. */
const PAUSE = 300;

/** A field that shows each letter at once and hands its text on when the typing rests; its problems stand below. */
export function EditedText(props: EditedTextProps) {
  const {
    label,
    name,
    value,
    commit,
    isLong = false,
    problems = [],
    fixes = [],
    hint,
    list,
    inputMode,
  } = props;
  const { cards: messages } = useDeskMessages();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; text: string }>(undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  const shown = typed ?? value;
  const latest = useRef(commit);
  latest.current = commit;

  function flush() {
    if (waiting.current === undefined) return;
    clearTimeout(waiting.current.timer);
    const { text } = waiting.current;
    waiting.current = undefined;
    latest.current(text);
  }
  const flushLatest = useRef(flush);
  flushLatest.current = flush;
  useEffect(() => () => flushLatest.current(), []);
  function type(text: string) {
    setTyped(text);
    clearTimeout(waiting.current?.timer);
    waiting.current = { text, timer: setTimeout(() => flushLatest.current(), PAUSE) };
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words.
  useEffect(() => {
    if (area.current === null) return;
    area.current.style.height = "auto";
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  }, [shown]);
  const described = [problems.length > 0 ? `${id}-problems` : "", hint ? `${id}-hint` : ""].join(" ").trim();
  const shared = {
    id,
    dir: "auto",
    "data-field": name,
    value: shown,
    "aria-describedby": described || undefined,
    "aria-invalid": problems.some(({ severity }) => severity === "error") || undefined,
    onBlur: () => {
      flush();
      setTyped(undefined);
    },
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea {...shared} ref={area} rows={1} onChange={(event) => type(event.target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          list={list}
          inputMode={inputMode}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
        />
      )}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problems.length > 0 && <Problems id={`${id}-problems`} problems={problems} />}
      {fixes.length > 0 && (
        <p className="fixes">
          {fixes.map((fix) => (
            <button key={fix.label} type="button" className="fix" onClick={fix.apply}>
              <span className="unseen">{messages.fix} </span>
              {fix.label}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

export function Problems({ id, problems }: { id?: string; problems: readonly FieldProblem[] }) {
  const { cards: messages } = useDeskMessages();
  return (
    <ul id={id} className="problems" lang="en">
      {problems.map(({ severity, what, remedy }) => (
        <li key={what + remedy} className={`problem is-${severity}`}>
          <strong>{severity === "error" ? messages.error : messages.warning}</strong> <bdi>{what}</bdi>{" "}
          <bdi className="remedy">{remedy}</bdi>
        </li>
      ))}
    </ul>
  );
}
