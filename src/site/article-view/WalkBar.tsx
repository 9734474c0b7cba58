import { useMessages } from "../page/messages-context.tsx";

interface WalkBarProps {
  /** From 0. */
  position: number;
  count: number;
  /** "Paragraph 3 of 26" */
  where: string;
  go: (step: -1 | 1) => void;
  leave: () => void;
}

/** Where the reader is in the walk, one back, one on, and out. */
export function WalkBar({ position, count, where, go, leave }: WalkBarProps) {
  const { walk } = useMessages();
  return (
    <nav className="walk-bar" aria-label={walk.bar}>
      <StepButton label={walk.previous} side="back" isEnd={position <= 0} onStep={() => go(-1)} />
      <p className="walk-position">
        <strong>{walk.position(position + 1, count)}</strong> <span>{where}</span>
      </p>
      <StepButton label={walk.next} side="on" isEnd={position >= count - 1} onStep={() => go(1)} />
      <button type="button" className="walk-leave" onClick={leave}>
        {walk.leave}
      </button>
    </nav>
  );
}

interface StepButtonProps {
  label: string;
  side: "back" | "on";
  isEnd: boolean;
  onStep: () => void;
}

/** At an end it stays, so that the focus does: it only says that there is nothing further. */
function StepButton({ label, side, isEnd, onStep }: StepButtonProps) {
  return (
    <button
      type="button"
      className={`walk-step walk-${side}`}
      aria-label={label}
      aria-disabled={isEnd}
      onClick={isEnd ? undefined : onStep}
    >
      <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
        <path d="M1.5 1L6.5 6L1.5 11" />
      </svg>
      <span>{label}</span>
    </button>
  );
}
