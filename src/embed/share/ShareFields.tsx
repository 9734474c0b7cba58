import { type ReactNode, useId } from "react";
import type { Messages } from "../../../geo/messages/messages.ts";
import { useLocale, useMessages } from "../../site/page/messages-context.tsx";
import { LEAST_HEIGHT, MOST_HEIGHT } from "../frame-messages.ts";
import { RATIOS } from "./build-snippet.ts";
import type { ShareChoices } from "./share-choices.ts";

interface ShareFieldsProps {
  chosen: ShareChoices;
  change: (change: Partial<ShareChoices>) => void;
  languages: { language: string; name: string }[];
  /** Number of statements that pass the filters; null without filters. */
  found: number | null;
  /** Whether the page has a search. A frame cannot have one. */
  isSearched: boolean;
}

/** The fields of the dialog. */
export function ShareFields({ chosen, change, languages, found, isSearched }: ShareFieldsProps) {
  const { share, name } = useMessages();
  const own = useLocale();
  const offered = [{ language: own, name }, ...languages].sort((a, b) => (a.language < b.language ? -1 : 1));
  return (
    <form className="share-fields" onSubmit={(event) => event.preventDefault()}>
      <Methods chosen={chosen} change={change} share={share} />
      <Select
        label={share.size}
        value={chosen.method === "frame" || chosen.size === "fixed" ? chosen.size : RATIOS[0]}
        options={[...listSizes(chosen.method, share), ["fixed", share.fixed]]}
        choose={(size) => change({ size })}
      />
      {chosen.size === "fixed" && (
        <label className="share-field">
          {share.height}
          <input
            type="number"
            min={LEAST_HEIGHT}
            max={MOST_HEIGHT}
            value={chosen.height}
            onChange={({ target }) => change({ height: target.value })}
          />
        </label>
      )}
      <fieldset>
        <legend>{share.shows}</legend>
        <Check isOn={chosen.withView} turn={(withView) => change({ withView })}>
          {share.view}
        </Check>
        {found !== null && (
          <Check isOn={chosen.withFilters} turn={(withFilters) => change({ withFilters })}>
            {share.filters(found)}
          </Check>
        )}
        {isSearched && <p className="fine">{share.withoutSearch}</p>}
      </fieldset>
      <Select
        label={share.start}
        value={chosen.start}
        options={[
          ["view", share.inView],
          ["click", share.onRequest],
        ]}
        choose={(start) => change({ start })}
      />
      <Select
        label={share.theme}
        value={chosen.theme}
        options={[
          ["auto", share.auto],
          ["light", share.light],
          ["dark", share.dark],
        ]}
        choose={(theme) => change({ theme })}
      />
      {offered.length > 1 && (
        <Select
          label={share.language}
          value={chosen.language}
          options={[
            ["", share.ofAtlas],
            ...offered.map((each): [string, string] => [each.language, each.name]),
          ]}
          choose={(language) => change({ language })}
        />
      )}
      <Check isOn={chosen.isSandboxed} turn={(isSandboxed) => change({ isSandboxed })}>
        {share.sandbox}
      </Check>
    </form>
  );
}

type Share = Messages["share"];

function Methods({ chosen, change, share }: Pick<ShareFieldsProps, "chosen" | "change"> & { share: Share }) {
  const group = useId();
  const methods = [
    { method: "frame", name: share.frame, purpose: share.frameFor },
    { method: "resized-frame", name: share.resized, purpose: share.resizedFor },
    { method: "element", name: share.element, purpose: share.elementFor },
  ] as const;
  return (
    <fieldset>
      <legend>{share.method}</legend>
      {methods.map(({ method, name, purpose }) => (
        <label key={method} className="share-option">
          <input
            type="radio"
            name={group}
            checked={chosen.method === method}
            onChange={() => change({ method })}
          />
          <span>
            {name} <span className="fine">{purpose}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: [value: Value, words: string][];
  choose: (value: Value) => void;
}

function Select<Value extends string>({ label, value, options, choose }: SelectProps<Value>) {
  return (
    <label className="share-field">
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const found = options.find(([each]) => each === target.value);
          if (found !== undefined) choose(found[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Check({
  isOn,
  turn,
  children,
}: {
  isOn: boolean;
  turn: (isOn: boolean) => void;
  children: ReactNode;
}) {
  return (
    <label className="share-option">
      <input type="checkbox" checked={isOn} onChange={({ target }) => turn(target.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** Sizes for a method: ratios for an iframe alone; otherwise the height of the content. */
function listSizes(method: ShareChoices["method"], share: Share): [ShareChoices["size"], string][] {
  if (method !== "frame") return [[RATIOS[0], share.content]];
  return RATIOS.map((ratio) => {
    const [width, height] = ratio.split("/").map(Number);
    return [ratio, share.ratio(width ?? 1, height ?? 1)];
  });
}
