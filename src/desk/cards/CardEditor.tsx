import { type ReactNode, useEffect, useRef, useState } from "react";
import { formatDate } from "../../../geo/dates/format-date.ts";
import { parseEdtf } from "../../../geo/dates/parse-edtf.ts";
import { isDirectSpeech } from "../article/direct-speech.ts";
import type { FieldProblem } from "../atlas/place-problems.ts";
import {
  dateOf,
  type PlaceRecord,
  partiesOf,
  type StatementRecord,
  writeDate,
  writeParties,
  writePlaces,
} from "../atlas/statement-record.ts";
import { useBench } from "../bench-context.tsx";
import { useDeskLocale, useDeskMessages } from "../messages/desk-context.tsx";
import type { Finding } from "../worker/places.ts";
import { ChainEditor } from "./ChainEditor.tsx";
import { percentOf, StateSign } from "./DeskCard.tsx";
import { EditedText, Problems } from "./EditedText.tsx";
import { findFixes } from "./find-fixes.ts";
import { followSpeaker } from "./follow-speaker.ts";
import { ClaimField, KindFields } from "./KindFields.tsx";
import type { Doubt } from "./list-filters.ts";
import { PlaceEditor } from "./PlaceEditor.tsx";
import { REPLY_FIELDS, RepliesEditor } from "./RepliesEditor.tsx";
import { SourceEditor } from "./SourceEditor.tsx";
import { useReaderMessages, useRuleSentence } from "./use-reasons.ts";

const DATES = ["said", "happened"] as const;
/** Fields that the form has; all others are edited as YAML. */
const KNOWN = new Set<string>([
  ...["id", "state", "text", "who", "quote", "place", "via", "citing", "origin", "chain", "accused"],
  ...["kind", "modality", "claim"],
  ...DATES,
  ...REPLY_FIELDS,
]);
const MOST_QUOTED_WORDS = 11;
/** Letters of a name that needs the whole line. */
const LONG_NAME = 24;

interface CardEditorProps {
  record: StatementRecord;
  source: string;
  problems: readonly FieldProblem[];
  doubt: Doubt | undefined;
}

/** The card of the statement that the author is at: every field where it stands, its problems below it. */
export function CardEditor(props: CardEditorProps) {
  const { record, source, problems, doubt } = props;
  const { act, decide, records, numbers, select } = useBench();
  const { cards: messages, states } = useDeskMessages();
  const [isText, setText] = useState(record.isBroken);
  const card = useRef<HTMLLIElement>(null);
  const { key, state, fields } = record;
  const isProposal = record.rule !== undefined && state === "proposed";
  const rule = useRuleSentence(record.rule);
  useEffect(() => {
    card.current?.scrollIntoView({ block: "start" });
  }, []);
  const set = (field: string) => (value: unknown) => act({ type: "setField", key, field, value });
  const elsewhere = problems.filter(({ field }) => field === undefined || !KNOWN.has(field));
  const further = Object.keys(fields).filter((field) => !KNOWN.has(field));
  const number = numbers.get(key) ?? 0;
  const previous = records[number - 2]?.key;

  return (
    <li ref={card} className={`card is-open is-${state}`} id={`card-${key}`} aria-current="true">
      <div className="card-head">
        <StateSign state={state} />
        <span className="card-number">{number}</span>
        <span className="card-state">{states[state]}</span>
        {isProposal && (
          <span className="card-rule">
            {doubt === undefined
              ? messages.confidence(percentOf(record))
              : messages.doubt[doubt](percentOf(record))}
          </span>
        )}
      </div>
      {isProposal && <p className="rule-sentence">{rule}</p>}
      <div className="card-actions">
        <button type="button" className="primary" onClick={() => decide("accepted")}>
          {messages.accept} <kbd>A</kbd>
        </button>
        <button type="button" onClick={() => decide("refused")}>
          {messages.refuse} <kbd>R</kbd>
        </button>
        <span className="card-more">
          <button type="button" className="quiet" onClick={() => act({ type: "split", key })}>
            {messages.split}
          </button>
          {previous !== undefined && (
            <button
              type="button"
              className="quiet"
              aria-label={messages.merge}
              title={messages.merge}
              onClick={() => {
                act({ type: "merge", keys: [previous, key] });
                select(previous);
              }}
            >
              {messages.mergeShort}
            </button>
          )}
          <button
            type="button"
            className="quiet"
            aria-pressed={isText}
            disabled={record.isBroken}
            onClick={() => setText(!isText)}
          >
            {messages.asText}
          </button>
          <button type="button" className="quiet" onClick={() => act({ type: "remove", key })}>
            {messages.remove}
          </button>
        </span>
      </div>
      {isText ? (
        <SourceEditor source={source} change={(text) => act({ type: "setSource", key, source: text })} />
      ) : (
        <Fields {...props} set={set} />
      )}
      {elsewhere.length > 0 && <Problems problems={elsewhere} />}
      {!isText && further.length > 0 && (
        <p className="further">
          {messages.further} <code>{further.join(", ")}</code>
        </p>
      )}
    </li>
  );
}

interface FieldsProps extends Omit<CardEditorProps, "doubt"> {
  set: (field: string) => (value: unknown) => void;
}

const NO_FINDINGS: readonly Finding[] = [];

function Fields({ record, problems, set }: FieldsProps) {
  const { act, article, examination } = useBench();
  const { cards: messages } = useDeskMessages();
  const { key, fields, text, who, quote, places } = record;
  const before = useRef({ text, who });
  const needsLines =
    who.length > LONG_NAME || problems.some(({ field }) => field === "who" || field === "accused");
  const { start, end } = examination?.statements[key] ?? {};
  const isSpoken =
    article !== undefined &&
    start !== undefined &&
    end !== undefined &&
    isDirectSpeech(article.text, { start, end });
  const findings = examination?.statements[key]?.findings ?? NO_FINDINGS;
  const ofField = (field: string) => problems.filter((problem) => problem.field === field);
  const words = quote.split(/\s+/).filter((word) => word !== "").length;
  const setPlaces = (changed: readonly PlaceRecord[]) => set("place")(writePlaces(changed));
  const hasFullSpeaker = fields.who === undefined && fields.speaker !== undefined;

  return (
    <div className="card-fields">
      <EditedText
        label={messages.text}
        name="text"
        isLong
        value={text}
        commit={set("text")}
        problems={ofField("text")}
        fixes={findFixes(record, ofField("text"), messages, isSpoken).map(({ value, ...fix }) => ({
          ...fix,
          apply: () => set("text")(value),
        }))}
      />
      <div className={needsLines ? "parties-field has-long-name" : "parties-field"}>
        {hasFullSpeaker ? (
          <p className="fine">
            {messages.who}: <bdi>{who}</bdi>
          </p>
        ) : (
          <EditedText
            label={messages.who}
            name="who"
            value={who}
            list="desk-people"
            commit={(value) => {
              // The text names the same speaker, as it was before the first letter was typed.
              const named = followSpeaker(before.current.text, before.current.who, value);
              const changed = { text: named, who: writeParties(value, fields.who) };
              act({ type: "setFields", key, fields: changed, name: "edit", tag: "who" });
            }}
            problems={ofField("who")}
            onFocus={() => {
              before.current = { text, who };
            }}
          />
        )}
        <EditedText
          label={messages.accused}
          name="accused"
          list="desk-people"
          value={partiesOf(fields.accused).join(", ")}
          commit={(value) => set("accused")(writeParties(value, fields.accused))}
          problems={ofField("accused")}
        />
      </div>
      <EditedText
        label={messages.quote}
        name="quote"
        isLong
        value={quote}
        commit={(value) => {
          const old = fields.quote;
          const isRecord = typeof old === "object" && old !== null;
          set("quote")(value === "" ? undefined : isRecord ? { exact: value } : value);
        }}
        hasHintAbove
        hint={messages.words(words, MOST_QUOTED_WORDS)}
        problems={ofField("quote")}
        fixes={nearestQuote(ofField("quote")).map((nearest) => ({
          label: messages.takeNearest(nearest),
          apply: () => set("quote")(nearest),
        }))}
      />
      <fieldset className="places-field">
        <legend>{messages.places}</legend>
        <ul>
          {places.map((place, index) => (
            <PlaceEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: places have no name of their own but their order.
              key={index}
              statement={key}
              index={index}
              place={place}
              finding={findings.find(({ name }) => name === place.name)}
              change={(changed) => setPlaces(places.map((each, at) => (at === index ? changed : each)))}
              remove={() => setPlaces(places.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
        {ofField("place").length > 0 && <Problems problems={ofField("place")} />}
        {fields.places === undefined && (
          <button
            type="button"
            className="plain"
            onClick={() => setPlaces([...places, { name: messages.newPlace }])}
          >
            {messages.addPlace}
          </button>
        )}
      </fieldset>
      {fields.places !== undefined && (
        <p className="fine">
          {[...new Set(findings.map(({ name }) => name))].map((name) => (
            <bdi key={name} className="tag place-tag">
              {name}
            </bdi>
          ))}
        </p>
      )}
      <div className="dates-field" hidden={fields.dates !== undefined}>
        {DATES.map((field) => (
          <DateField
            key={field}
            field={field}
            value={fields[field]}
            set={set(field)}
            problems={ofField(field)}
          />
        ))}
      </div>
      <KindFields fields={fields} set={set} />
      {typeof fields.claim === "string" && <ClaimField claim={fields.claim} problems={ofField("claim")} />}
      <Foldable name="chain" isOpen={hasAny(fields, ["via", "citing", "origin", "chain"])}>
        <ChainEditor record={record} />
        {["via", "citing", "origin", "chain"].some((field) => ofField(field).length > 0) && (
          <Problems problems={["via", "citing", "origin", "chain"].flatMap(ofField)} />
        )}
      </Foldable>
      <Foldable
        name="replies"
        isOpen={hasAny(fields, REPLY_FIELDS) || REPLY_FIELDS.some((field) => ofField(field).length > 0)}
      >
        <RepliesEditor record={record} problems={REPLY_FIELDS.flatMap(ofField)} />
      </Foldable>
    </div>
  );
}

function hasAny(fields: Record<string, unknown>, names: readonly string[]): boolean {
  return names.some((name) => fields[name] !== undefined);
}

interface FoldableProps {
  name: "chain" | "replies";
  /** Something is stated in it. */
  isOpen: boolean;
  children: ReactNode;
}

function Foldable({ name, isOpen: isOpenFirst, children }: FoldableProps) {
  const { cards: messages } = useDeskMessages();
  const [isOpen, setOpen] = useState(isOpenFirst);
  return (
    <>
      <button
        type="button"
        className="fold"
        aria-expanded={isOpen}
        data-action={name}
        onClick={() => setOpen(!isOpen)}
      >
        {messages[name]}
      </button>
      {isOpen && children}
    </>
  );
}

interface DateFieldProps {
  field: (typeof DATES)[number];
  value: unknown;
  set: (value: unknown) => void;
  problems: readonly FieldProblem[];
}

/** A date as EDTF, and below it as it will be read. */
function DateField({ field, value, set, problems }: DateFieldProps) {
  const { cards: messages } = useDeskMessages();
  const locale = useDeskLocale();
  const reader = useReaderMessages();
  const written = dateOf(value);
  const parsed = written === "" ? undefined : parseEdtf(written);
  const hint =
    parsed === undefined || reader === undefined
      ? undefined
      : parsed.ok
        ? formatDate(parsed.value, locale, reader.dates)
        : messages.noDate;
  return (
    <EditedText
      label={messages.dates[field]}
      name={field}
      value={written}
      commit={(text) => set(writeDate(text.trim(), value))}
      hint={hint}
      problems={problems}
    />
  );
}

function nearestQuote(problems: readonly FieldProblem[]): string[] {
  return problems.flatMap(({ message }) =>
    message?.code === "quoteNotFound" ? (message.params.nearest ?? []) : [],
  );
}
