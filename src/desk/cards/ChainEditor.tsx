import { type DragEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import type { ChainRole } from "../../../geo/model/vocabulary.ts";
import {
  addLink,
  type ChainLink,
  type LinkRole,
  makeSpeaker,
  moveLink,
  readChain,
  removeLink,
  writeChain,
} from "../atlas/chain.ts";
import { nameOfPerson } from "../atlas/people.ts";
import { isRecord, listOf, type StatementRecord } from "../atlas/statement-record.ts";
import { useBench } from "../bench-context.tsx";
import { useDeskMessages } from "../messages/desk-context.tsx";

/** The chain of attribution in one line, from the article outwards: links are moved by dragging or by arrow keys, added and taken out. */
export function ChainEditor({ record }: { record: StatementRecord }) {
  const { act } = useBench();
  const { key, fields } = record;
  if (Array.isArray(fields.chain)) return <FullChain record={record} />;
  if (fields.who === undefined && fields.speaker !== undefined) return null;
  const links = readChain(fields);
  return (
    <LightChain
      links={links}
      change={(changed) => act({ type: "setFields", key, fields: writeChain(changed), name: "chain" })}
    />
  );
}

interface LightChainProps {
  links: readonly ChainLink[];
  change: (links: readonly ChainLink[]) => void;
}

function LightChain({ links, change }: LightChainProps) {
  const { chain: messages } = useDeskMessages();
  const [open, setOpen] = useState<number>();
  const link = open === undefined ? undefined : links[open];
  return (
    <ChainLine
      parts={links.map(({ role, name, isNote }) => ({
        name: isNote ? messages.notes[role === "origin" ? "origin" : "citing"] : name,
        role: messages.roles[role],
        isFixed: isNote,
        isSpeaker: role === "who",
      }))}
      open={open}
      setOpen={setOpen}
      move={(from, to) => change(moveLink(links, from, to))}
      remove={(index) => {
        change(removeLink(links, index));
        setOpen(undefined);
      }}
      canRemove={
        link !== undefined && (link.role !== "who" || links.filter(({ role }) => role === "who").length > 1)
      }
      more={
        open !== undefined &&
        link !== undefined &&
        link.role !== "who" &&
        !link.isNote && (
          <button type="button" className="plain" onClick={() => change(makeSpeaker(links, open))}>
            {messages.makeSpeaker}
          </button>
        )
      }
    >
      <AddLink add={(role, name) => change(addLink(links, role, name))} />
    </ChainLine>
  );
}

const LIGHT_ROLE: Record<ChainRole, LinkRole> = {
  publisher: "via",
  relayer: "via",
  speaker: "who",
  cited_body: "citing",
  claimed_origin: "origin",
  unidentified_reports: "citing",
};

/** A chain that is written link by link: its order can be changed, and links taken out. */
function FullChain({ record }: { record: StatementRecord }) {
  const { act, people } = useBench();
  const { chain: messages } = useDeskMessages();
  const [open, setOpen] = useState<number>();
  const links = listOf(record.fields.chain).filter(isRecord);
  const change = (chain: readonly unknown[]) =>
    act({
      type: "setFields",
      key: record.key,
      fields: { chain: chain.length === 0 ? undefined : chain },
      name: "chain",
    });
  return (
    <ChainLine
      parts={links.map(({ role, who, as }) => ({
        name:
          typeof who === "string"
            ? nameOfPerson(people, who)
            : typeof as === "string"
              ? as
              : messages.notes.origin,
        role: messages.roles[LIGHT_ROLE[role as ChainRole] ?? "via"],
        isFixed: false,
        isSpeaker: role === "speaker",
      }))}
      open={open}
      setOpen={setOpen}
      move={(from, to) => {
        const others = links.filter((_, index) => index !== from);
        const at = Math.max(0, Math.min(others.length, to));
        change([...others.slice(0, at), links[from], ...others.slice(at)]);
      }}
      remove={(index) => {
        change(links.filter((_, at) => at !== index));
        setOpen(undefined);
      }}
      canRemove={open !== undefined && links[open]?.role !== "speaker"}
    />
  );
}

interface ChainPart {
  name: string;
  role: string;
  isFixed: boolean;
  isSpeaker: boolean;
}

interface ChainLineProps {
  parts: readonly ChainPart[];
  open: number | undefined;
  setOpen: (index: number | undefined) => void;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
  canRemove: boolean;
  more?: ReactNode;
  children?: ReactNode;
}

function ChainLine(props: ChainLineProps) {
  const { parts, open, setOpen, move, remove, canRemove, more, children } = props;
  const { chain: messages, direction } = useDeskMessages();
  const line = useRef<HTMLOListElement>(null);
  const dragged = useRef<number>(undefined);
  const [over, setOver] = useState<number>();
  const last = parts.filter(({ isFixed }) => !isFixed).length - 1;

  function moveTo(from: number, to: number) {
    if (to < 0 || to > last || from === to) return;
    move(from, to);
    setOpen(to);
    // The link keeps the focus in its new place.
    requestAnimationFrame(() => line.current?.querySelectorAll<HTMLElement>(".chain-link")[to]?.focus());
  }
  function onKeyDown(event: KeyboardEvent, index: number) {
    const ahead = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "ArrowLeft" || event.key === "ArrowRight")
      moveTo(index, index + (event.key === ahead ? 1 : -1));
    else if (event.key === "Delete" && index === open && canRemove) remove(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <fieldset className="chain-field">
      <legend>{messages.legend}</legend>
      <ol ref={line} className="chain">
        <li className="chain-start">{messages.article}</li>
        {parts.map(({ name, role, isFixed, isSpeaker }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a party may stand twice.
            key={`${name} ${index}`}
            className={over === index ? "is-target" : undefined}
            onDragOver={(event: DragEvent) => {
              if (dragged.current === undefined || isFixed) return;
              event.preventDefault();
              setOver(index);
            }}
            onDragLeave={() => setOver(undefined)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(undefined);
              if (dragged.current !== undefined) moveTo(dragged.current, index);
            }}
          >
            <button
              type="button"
              className={isSpeaker ? "chain-link is-speaker" : "chain-link"}
              draggable={!isFixed}
              aria-expanded={open === index}
              onDragStart={(event) => {
                dragged.current = index;
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", name);
              }}
              onDragEnd={() => {
                dragged.current = undefined;
                setOver(undefined);
              }}
              onKeyDown={(event) => onKeyDown(event, index)}
              onClick={() => setOpen(open === index ? undefined : index)}
            >
              <bdi>{name}</bdi>
              <span className="chain-role">{role}</span>
            </button>
          </li>
        ))}
      </ol>
      {open !== undefined && parts[open] !== undefined && (
        <p className="chain-tools">
          {!parts[open].isFixed && (
            <>
              <button type="button" disabled={open === 0} onClick={() => moveTo(open, open - 1)}>
                {messages.earlier}
              </button>
              <button type="button" disabled={open === last} onClick={() => moveTo(open, open + 1)}>
                {messages.later}
              </button>
            </>
          )}
          <button type="button" disabled={!canRemove} onClick={() => remove(open)}>
            {messages.remove}
          </button>
          {more}
        </p>
      )}
      {children}
    </fieldset>
  );
}

function AddLink({ add }: { add: (role: "via" | "citing" | "origin", name: string) => void }) {
  const { chain: messages } = useDeskMessages();
  const [name, setName] = useState("");
  const [role, setRole] = useState<"via" | "citing" | "origin">("via");
  const id = useId();
  return (
    <form
      className="chain-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        add(role, name.trim());
        setName("");
      }}
    >
      <label htmlFor={id} className="unseen">
        {messages.addName}
      </label>
      <input
        id={id}
        type="text"
        dir="auto"
        list="desk-people"
        autoComplete="off"
        placeholder={messages.addName}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <select
        aria-label={messages.addRole}
        value={role}
        onChange={(event) => setRole(event.target.value as typeof role)}
      >
        {(["via", "citing", "origin"] as const).map((each) => (
          <option key={each} value={each}>
            {messages.roles[each]}
          </option>
        ))}
      </select>
      <button type="submit">{messages.add}</button>
    </form>
  );
}
