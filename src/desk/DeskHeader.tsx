import type { Locale } from "../../geo/messages/messages.ts";
import type { Problem } from "../../geo/model/problem.ts";
import type { Action, History } from "./atlas/history.ts";
import { EditedText, Problems } from "./cards/EditedText.tsx";
import { useDeskMessages } from "./messages/desk-context.tsx";
import { LanguageChoice } from "./start/StartScreen.tsx";
import type { SavingState } from "./storage/work-keeper.ts";

/** What opens over the panes. */
export type Panel = "preview" | "take-away" | "people" | "help";

interface DeskHeaderProps {
  title: string;
  setTitle: (title: string) => void;
  left: number;
  /** How many statements that are decided have errors. */
  faulty: number;
  total: number;
  history: History;
  act: (action: Action) => void;
  /** Undefined where the work is only read. */
  saving: SavingState | undefined;
  /** Whether the work as it is was checked. */
  checking: "busy" | "failed" | "done";
  /** Problems of no statement: of the head, of other files. */
  others: readonly Problem[];
  open: (panel: Panel) => void;
  close: () => void;
  chooseLocale: (locale: Locale) => void;
}

/** Title, what is left to decide, undo and redo, and the ways out. */
export function DeskHeader(props: DeskHeaderProps) {
  const {
    title,
    setTitle,
    left,
    faulty,
    total,
    history,
    act,
    saving,
    checking,
    others,
    open,
    close,
    chooseLocale,
  } = props;
  const messages = useDeskMessages();
  const { header } = messages;
  const undone = history.past.at(-1);
  const redone = history.future[0];
  const done = total === 0 ? 0 : (total - left) / total;
  return (
    <section className="bench-head" aria-label={messages.title}>
      <div className="head-title">
        <button type="button" className="quiet home" onClick={close}>
          {messages.title}
        </button>
        <h1 className="unseen">{title}</h1>
        <EditedText label={header.title} name="title" value={title} commit={setTitle} />
      </div>
      <div className="head-progress">
        <span className="progress-bar" aria-hidden="true">
          <span style={{ inlineSize: `${Math.round(done * 100)}%` }} />
        </span>
        <span role="status">
          {left > 0
            ? header.left(left, total)
            : faulty > 0
              ? header.decidedWithErrors(total, faulty)
              : header.allDecided(total)}
        </span>
        <span className={`saving is-${saving}`} role={saving === "failed" ? "alert" : undefined}>
          {checking === "busy" && saving !== "failed" ? header.checking : saving && header.saving[saving]}
        </span>
        {checking === "failed" && <span role="alert">{messages.notLoaded}</span>}
      </div>
      <div className="head-tools">
        <button
          type="button"
          disabled={undone === undefined}
          title={undone && header.undoStep(messages.steps[undone.name])}
          aria-label={undone === undefined ? header.undo : header.undoStep(messages.steps[undone.name])}
          onClick={() => act({ type: "undo" })}
        >
          <Arrow isBack />
        </button>
        <button
          type="button"
          disabled={redone === undefined}
          title={redone && header.redoStep(messages.steps[redone.name])}
          aria-label={redone === undefined ? header.redo : header.redoStep(messages.steps[redone.name])}
          onClick={() => act({ type: "redo" })}
        >
          <Arrow />
        </button>
        {others.length > 0 && (
          <details className="others">
            <summary>{header.others(others.length)}</summary>
            <Problems problems={others.map((problem) => ({ ...problem, field: undefined }))} namesLines />
          </details>
        )}
        <button type="button" onClick={() => open("preview")}>
          {header.preview}
        </button>
        <button type="button" className="primary" onClick={() => open("take-away")}>
          {header.takeAway}
        </button>
        <button type="button" className="round" aria-label={header.help} onClick={() => open("help")}>
          ?
        </button>
        <LanguageChoice choose={chooseLocale} />
      </div>
    </section>
  );
}

function Arrow({ isBack = false }: { isBack?: boolean }) {
  return (
    <svg
      viewBox="0 0 18 18"
      width="18"
      height="18"
      aria-hidden="true"
      className={isBack ? "arrow" : "arrow is-forward"}
    >
      <path d="M6.5 4 3 7.5 6.5 11M3.5 7.5H11a4 4 0 0 1 0 8H8" />
    </svg>
  );
}
