import { useEffect, useId, useRef, useState } from "react";
import { useMessages } from "../page/messages-context.tsx";
import type { SearchState } from "./search/use-search.ts";

/** Milliseconds of rest before the address follows: browsers refuse more than some hundred changes in half a minute. */
const REST = 150;

interface SearchFieldProps {
  query: string;
  state: SearchState;
  change: (query: string) => void;
  /** The reader is about to search. */
  prepare: () => void;
}

/** Searches as one types. */
export function SearchField({ query, state, change, prepare }: SearchFieldProps) {
  const { explore } = useMessages();
  const id = useId();
  const [draft, setDraft] = useState(query);
  const sent = useRef(query);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // Back, forward and the buttons that clear filters change the query as well.
  useEffect(() => {
    if (query === sent.current) return;
    clearTimeout(timer.current);
    sent.current = query;
    setDraft(query);
  }, [query]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function send(words: string): void {
    clearTimeout(timer.current);
    sent.current = words;
    change(words);
  }

  function type(words: string): void {
    setDraft(words);
    prepare();
    clearTimeout(timer.current);
    timer.current = setTimeout(send, REST, words);
  }

  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(draft);
        }}
      >
        <label htmlFor={id} className="unseen">
          {explore.search}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          value={draft}
          placeholder={explore.search}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          dir="auto"
          onFocus={prepare}
          onChange={({ target }) => type(target.value)}
        />
      </form>
      {draft.trim() !== "" && (state === "preparing" || state === "failed") && (
        <p className="search-state" role="status">
          {state === "preparing" ? explore.preparing : explore.searchFailed}
        </p>
      )}
    </search>
  );
}
