import { useEffect, useRef, useState } from "react";

/** Where the work is edited. */
export type Hold = "asking" | "here" | "elsewhere";

interface Sharing {
  /** Keeps what is not kept: another tab takes the work over. */
  handOver: () => Promise<void>;
  /** Takes up what another tab has kept. */
  receive: () => Promise<void>;
}

/** Milliseconds for a tab to hand over. One that is frozen or busy does not answer: its work was kept when it was put away. */
const PATIENCE = 1500;

/**
 * An atlas is edited in one tab. The one that was opened later only reads, until its author takes the work over, or the other tab is
 * closed. A lock of the browser is held as long as a tab lives: a tab that crashed holds none.
 */
export function useOtherTabs(id: string, sharing: Sharing): { hold: Hold; takeOver: () => void } {
  const [hold, setHold] = useState<Hold>("asking");
  const latest = useRef(sharing);
  latest.current = sharing;
  const [tab, setTab] = useState<HoldingTab>();
  useEffect(() => {
    const holding = new HoldingTab(id, setHold, {
      handOver: () => latest.current.handOver(),
      receive: () => latest.current.receive(),
    });
    setTab(holding);
    holding.ask();
    return () => holding.leave();
  }, [id]);
  return { hold, takeOver: () => tab?.takeOver() };
}

class HoldingTab {
  readonly #name: string;
  readonly #tell: (hold: Hold) => void;
  readonly #sharing: Sharing;
  readonly #channel: BroadcastChannel;
  readonly #left = new AbortController();
  #waiting = new AbortController();
  #isHere = false;
  #takesOver = false;
  #onAnswer: () => void = () => undefined;

  constructor(id: string, tell: (hold: Hold) => void, sharing: Sharing) {
    this.#name = `claim-atlas-desk ${id}`;
    this.#tell = tell;
    this.#sharing = sharing;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = async ({ data }: MessageEvent<"give" | "given">) => {
      if (data === "given") this.#onAnswer();
      if (data !== "give" || !this.#isHere) return;
      await sharing.handOver();
      this.#channel.postMessage("given");
    };
  }

  /** Works here if no other tab does; else waits, and works here once the others have left or it takes over. */
  async ask(): Promise<void> {
    let options: LockOptions = { ifAvailable: true };
    while (!this.#left.signal.aborted) {
      try {
        await navigator.locks.request(this.#name, options, (lock) => this.#work(lock));
      } catch (error) {
        // A lock that is taken over, or no longer waited for, ends so. Else there are no locks here: storage itself tells of other tabs.
        if (!(error instanceof DOMException) || error.name !== "AbortError") {
          this.#tell("here");
          return;
        }
      }
      this.#isHere = false;
      if (this.#left.signal.aborted) return;
      this.#tell("elsewhere");
      this.#waiting = new AbortController();
      options = this.#takesOver ? { steal: true } : { signal: this.#waiting.signal };
      this.#takesOver = false;
    }
  }

  async takeOver(): Promise<void> {
    const answered = new Promise<void>((resolve) => {
      this.#onAnswer = resolve;
      setTimeout(resolve, PATIENCE);
    });
    this.#channel.postMessage("give");
    await answered;
    if (this.#isHere) return;
    this.#takesOver = true;
    this.#waiting.abort();
  }

  leave(): void {
    this.#left.abort();
    this.#waiting.abort();
    this.#channel.close();
  }

  /** Holds the lock until the tab leaves the work. */
  async #work(lock: Lock | null): Promise<void> {
    const { signal } = this.#left;
    if (lock === null || signal.aborted) return;
    await this.#sharing.receive();
    if (signal.aborted) return;
    this.#isHere = true;
    this.#tell("here");
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
  }
}
