import { Overtaken, type Snapshot } from "./saved-work.ts";

export type SavingState = "saved" | "saving" | "failed";

interface KeeperOptions {
  save: (snapshot: Snapshot, isLast: boolean) => Promise<void>;
  tell: (state: SavingState) => void;
  /** Another tab has kept the same work: what is here has to be kept elsewhere. */
  onOvertaken: () => void;
  /** Milliseconds from a change until it is kept, and from a failure until it is tried again. */
  delay: number;
  retry: number;
}

/** Keeps the latest state of a work: a moment after the first change since it was kept last, and again until it succeeds. */
export class WorkKeeper {
  readonly #options: KeeperOptions;
  #latest: Snapshot | undefined;
  /** Kept, or about to be. */
  #kept: Snapshot | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told: SavingState | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  change(snapshot: Snapshot): void {
    this.#latest = snapshot;
    this.#tell("saving");
    this.#timer ??= setTimeout(() => this.keep(), this.#options.delay);
  }

  /** Keeps what is not kept, at once. */
  async keep(isLast = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const snapshot = this.#latest;
    if (snapshot === undefined || snapshot === this.#kept) return;
    this.#kept = snapshot;
    const { save, onOvertaken, retry } = this.#options;
    try {
      await save(snapshot, isLast);
      if (this.#latest === snapshot) this.#tell("saved");
    } catch (error) {
      if (this.#kept !== snapshot) return;
      this.#kept = undefined;
      if (error instanceof Overtaken) {
        onOvertaken();
        return;
      }
      this.#tell("failed");
      this.#timer ??= setTimeout(() => this.keep(), retry);
    }
  }

  /** Ends it: what is not kept is kept at once, and tried no more. */
  end(): void {
    this.keep(true).finally(() => clearTimeout(this.#timer));
  }

  /**
   * Says it once. A render that leaves a transition out makes the same work anew, so that a state which was set after each would make
   * the next.
   */
  #tell(state: SavingState): void {
    if (state === this.#told) return;
    this.#told = state;
    this.#options.tell(state);
  }
}
