import { type DragEvent, useRef, useState } from "react";
import type { Action } from "../atlas/history.ts";
import type { Person } from "../atlas/people.ts";
import { useDeskMessages } from "../messages/desk-context.tsx";
import { SidePanel } from "../SidePanel.tsx";

interface PeoplePanelProps {
  people: readonly Person[];
  act: (action: Action) => void;
  /** The step that undo would take back, in words. */
  undoLabel: string | undefined;
  close: () => void;
}

/** Everybody who speaks, is cited, accused or answers: two entries that are one are merged by dragging or by two presses. */
export function PeoplePanel({ people, act, undoLabel, close }: PeoplePanelProps) {
  const { people: messages } = useDeskMessages();
  const [picked, pick] = useState<string>();
  const [over, setOver] = useState<string>();
  const dragged = useRef<string>(undefined);
  const [said, say] = useState("");
  function merge(from: string, to: string) {
    act({ type: "mergePeople", from, to });
    say(messages.merged(from, to));
    pick(undefined);
  }
  return (
    <SidePanel title={messages.title} close={close}>
      <p>{messages.about}</p>
      <p className="people-said" role="status">
        {said}
        {said !== "" && undoLabel !== undefined && (
          <button
            type="button"
            className="plain"
            onClick={() => {
              act({ type: "undo" });
              say("");
            }}
          >
            {undoLabel}
          </button>
        )}
      </p>
      {people.length === 0 && <p className="fine">{messages.empty}</p>}
      <ul className="people">
        {people.map((person) => {
          const { id, name, statements, spoken } = person;
          const isPicked = picked === name;
          return (
            <li
              key={`${id} ${name}`}
              className={over === name ? "person is-target" : isPicked ? "person is-picked" : "person"}
              draggable
              onDragStart={(event: DragEvent) => {
                dragged.current = name;
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", name);
              }}
              onDragOver={(event) => {
                if (dragged.current === undefined || dragged.current === name) return;
                event.preventDefault();
                setOver(name);
              }}
              onDragLeave={() => setOver(undefined)}
              onDragEnd={() => {
                dragged.current = undefined;
                setOver(undefined);
              }}
              onDrop={(event) => {
                event.preventDefault();
                setOver(undefined);
                if (dragged.current !== undefined && dragged.current !== name) merge(dragged.current, name);
                dragged.current = undefined;
              }}
            >
              <PersonName person={person} rename={(to) => act({ type: "renamePerson", from: name, to })} />
              <span className="person-uses">{messages.uses(statements.length, spoken)}</span>
              {picked === undefined || isPicked ? (
                <button
                  type="button"
                  aria-pressed={isPicked}
                  aria-label={isPicked ? undefined : messages.sameAs(name)}
                  onClick={() => pick(isPicked ? undefined : name)}
                >
                  {isPicked ? messages.cancel : messages.merge}
                </button>
              ) : (
                <button type="button" onClick={() => merge(picked, name)}>
                  {messages.isThis}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}

function PersonName({ person, rename }: { person: Person; rename: (to: string) => void }) {
  const { people: messages } = useDeskMessages();
  const { name, alsoKnownAs } = person;
  const [typed, setTyped] = useState(name);
  const commit = () => {
    const to = typed.trim();
    if (to === "") setTyped(name);
    else if (to !== name) rename(to);
  };
  return (
    <span className="person-name">
      <input
        type="text"
        dir="auto"
        aria-label={messages.name(name)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
      {alsoKnownAs.length > 0 && (
        <span className="fine">
          {messages.alsoKnownAs} <bdi>{alsoKnownAs.join("; ")}</bdi>
        </span>
      )}
    </span>
  );
}
