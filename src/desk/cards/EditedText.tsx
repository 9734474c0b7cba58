import { type InputHTMLAttributes, useEffect, useId, useRef, useState } from "react";
import type { FieldProblem } from "../atlas/place-problems.ts";
import { useDeskMessages } from "../messages/desk-context.tsx";
import { useResting } from "./use-resting.ts";

/** The style sizes a field by its words, without a layout for each letter; Firefox does not know it yet. */
const SIZES_FIELDS = CSS.supports("field-sizing", "content");

interface EditedTextProps {
  label: string;
  name: string;
  value: string;
  commit: (value: string) => void;
  /** Several lines that grow with their words. */
  isLong?: boolean;
  problems?: readonly FieldProblem[];
  /** What mends a problem, by a press. */
  fixes?: readonly {
    label: string;
    apply: () => void;
    letter?: string | undefined;
    action?: string | undefined;
  }[];
  hint?: string | undefined;
  /** The hint stands beside the label: it is about how much is written, not about what. */
  hasHintAbove?: boolean;
  list?: string;
  onFocus?: () => void;
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
}

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
    hasHintAbove = false,
    list,
    onFocus,
    inputMode,
  } = props;
  const { cards: messages } = useDeskMessages();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const { handOn, flush } = useResting(commit);
  const area = useRef<HTMLTextAreaElement>(null);
  const shown = typed ?? value;
  function type(text: string) {
    setTyped(text);
    handOn(text);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words.
  useEffect(() => {
    if (area.current === null || SIZES_FIELDS) return;
    area.current.style.height = "auto";
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  }, [shown]);
  const described = [problems.length > 0 ? `${id}-problems` : "", hint ? `${id}-hint` : ""].join(" ").trim();
  const shared = {
    id,
    // An empty field is in the language of the desk.
    dir: shown === "" ? undefined : "auto",
    "data-field": name,
    value: shown,
    "aria-describedby": described || undefined,
    "aria-invalid":
      problems.some(({ severity, isUnfinished }) => severity === "error" && !isUnfinished) || undefined,
    onFocus,
    onBlur: () => {
      flush();
      setTyped(undefined);
    },
  };
  const hintLine = hint && (
    <p id={`${id}-hint`} className="hint">
      {hint}
    </p>
  );
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {hasHintAbove && hintLine}
      </div>
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
      {!hasHintAbove && hintLine}
      {problems.length > 0 && <Problems id={`${id}-problems`} problems={problems} />}
      {fixes.length > 0 && (
        <p className="fixes">
          {fixes.map((fix) => (
            <button
              key={fix.label}
              type="button"
              className="fix"
              data-action={fix.action}
              onClick={fix.apply}
            >
              <span className="unseen">{messages.fix} </span>
              {fix.label}
              {fix.letter && (
                <>
                  {" "}
                  <kbd>{fix.letter}</kbd>
                </>
              )}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

interface ProblemsProps {
  id?: string;
  problems: readonly FieldProblem[];
  /** Where they do not stand beside their field. */
  way?: { label: string; open: (problem: FieldProblem) => void };
  /** With file and line: no field shows where they are. */
  namesLines?: boolean;
}

export function Problems({ id, problems, way, namesLines = false }: ProblemsProps) {
  const { cards: messages } = useDeskMessages();
  return (
    <ul id={id} className="problems">
      {problems.map((problem) => {
        const { severity, file, line, what, remedy, isUnfinished } = problem;
        return (
          <li
            key={`${file} ${line} ${what}`}
            className={`problem ${isUnfinished ? "is-unfinished" : `is-${severity}`}`}
          >
            <strong>
              {isUnfinished ? messages.toFinish : severity === "error" ? messages.error : messages.warning}
            </strong>{" "}
            {namesLines && line !== undefined && <>{messages.atLine(line, file)} </>}
            {what} <span className="remedy">{remedy}</span>
            {way && (
              <button type="button" className="plain" onClick={() => way.open(problem)}>
                {way.label}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
