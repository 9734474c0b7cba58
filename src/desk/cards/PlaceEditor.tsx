import { useId, useState } from "react";
import type { PlaceRecord } from "../atlas/statement-record.ts";
import { useDeskLocale, useDeskMessages } from "../messages/desk-context.tsx";
import type { Finding, FoundPlace } from "../worker/places.ts";
import { deskWorker } from "../worker/use-worker.ts";
import { EditedText } from "./EditedText.tsx";
import { useReaderMessages, useReasons } from "./use-reasons.ts";

/** What the map shows and takes while a place is chosen. */
export interface PlaceChoice {
  /** Which place of which statement. */
  key: string;
  index: number;
  candidates: readonly FoundPlace[];
  /** The next press on the map gives the position. */
  isPinning: boolean;
  pin: { lat: number; lon: number; uncertaintyKm: number } | undefined;
}

interface PlaceEditorProps {
  statement: string;
  index: number;
  place: PlaceRecord;
  finding: Finding | undefined;
  /** How many statements name it. */
  uses: number;
  countries: readonly string[];
  choice: PlaceChoice | undefined;
  choose: (choice: PlaceChoice | undefined) => void;
  change: (place: PlaceRecord) => void;
  remove: () => void;
  /** The same for every statement with this name. */
  settleAll: (fields: Record<string, unknown>) => void;
}

/** One place of a statement: its name, what it was taken for and why, and the ways to say otherwise. */
export function PlaceEditor(props: PlaceEditorProps) {
  const { statement, index, place, finding, uses, choice, choose, change, remove, settleAll, countries } =
    props;
  const { places: messages } = useDeskMessages();
  const locale = useDeskLocale();
  const reader = useReaderMessages();
  const sayReason = useReasons();
  const isChosenHere = choice?.key === statement && choice.index === index;
  const [forAll, setForAll] = useState(uses > 1);
  const [found, setFound] = useState<FoundPlace[]>();
  const candidates = found ?? finding?.candidates ?? [];
  const country = new Intl.DisplayNames(locale, { type: "region" });
  const sayWhere = ({ name, province, country: code }: FoundPlace) =>
    [name, province === name ? undefined : province, code && country.of(code)].filter(Boolean).join(", ");

  function settle(fields: Record<string, unknown>) {
    if (forAll && uses > 1) settleAll(fields);
    else change({ ...place, ...fields });
    choose(undefined);
  }
  const open = (more: Partial<PlaceChoice> = {}) =>
    choose({ key: statement, index, candidates, isPinning: false, pin: undefined, ...more });
  const none = {
    is: undefined,
    point: undefined,
    uncertaintyKm: undefined,
    source: undefined,
    precision: undefined,
  };

  return (
    <li className="place-editor">
      <div className="place-line">
        <EditedText
          label={messages.name}
          name="place"
          value={place.name}
          commit={(name) => change({ ...place, name, is: undefined })}
        />
        <button type="button" className="quiet" aria-label={messages.remove(place.name)} onClick={remove}>
          {messages.removeShort}
        </button>
      </div>
      <p className={`finding is-${finding?.outcome ?? "waiting"}`}>
        {finding === undefined
          ? messages.waiting
          : finding.place !== undefined
            ? messages.placedAt(sayWhere(finding.place))
            : messages.outcome[finding.outcome === "ambiguous" ? "ambiguous" : "unknown"]}
      </p>
      {finding !== undefined && finding.reasons.length > 0 && (
        <p className="reasons">{finding.reasons.map(sayReason).join("; ")}</p>
      )}
      {!isChosenHere && (
        <button type="button" className="plain" data-action="choose-place" onClick={() => open()}>
          {messages.choose}
        </button>
      )}
      {isChosenHere && choice !== undefined && (
        <div className="place-choice">
          <ol className="candidates">
            {candidates.map((candidate, at) => (
              <li
                key={candidate.key}
                className={candidate.key === finding?.place?.key ? "is-current" : undefined}
              >
                <button type="button" onClick={() => settle({ ...none, is: candidate.key })}>
                  <span className="candidate-number">{at + 1}</span>
                  <span>
                    <bdi>{sayWhere(candidate)}</bdi>
                    <span className="reasons">
                      {reader?.placeKind[candidate.kind]}
                      {candidate.reasons.length > 0 && ` · ${candidate.reasons.map(sayReason).join("; ")}`}
                    </span>
                  </span>
                </button>
              </li>
            ))}
            {candidates.length === 0 && <li className="fine">{messages.noCandidates}</li>}
          </ol>
          <SearchAgain
            countries={countries}
            name={place.name}
            onFound={(places) => {
              setFound(places);
              open({ candidates: places });
            }}
          />
          <Pin
            choice={choice}
            choose={choose}
            settle={(fields) => settle({ ...none, ...fields })}
            countries={countries}
          />
          {uses > 1 && (
            <label className="check">
              <input type="checkbox" checked={forAll} onChange={(event) => setForAll(event.target.checked)} />
              {messages.sameForAll(uses)}
            </label>
          )}
          <div className="choice-foot">
            <button type="button" onClick={() => settle({ ...none, precision: "unlocated" })}>
              {messages.leaveUnknown}
            </button>
            <button type="button" className="quiet" onClick={() => choose(undefined)}>
              {messages.close}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}

/** Another spelling, or another country. */
function SearchAgain(props: {
  name: string;
  countries: readonly string[];
  onFound: (places: FoundPlace[]) => void;
}) {
  const { places: messages } = useDeskMessages();
  const [name, setName] = useState(props.name);
  const [country, setCountry] = useState("");
  const id = useId();
  async function search() {
    const worker = await deskWorker();
    const code = /^[A-Z]{2}$/i.test(country) ? country.toUpperCase() : undefined;
    props.onFound(await worker.searchPlaces(name, code, props.countries));
  }
  return (
    <form
      className="search-again"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <label htmlFor={id}>{messages.search}</label>
      <input id={id} type="text" dir="auto" value={name} onChange={(event) => setName(event.target.value)} />
      <input
        type="text"
        size={3}
        maxLength={2}
        aria-label={messages.country}
        placeholder={messages.countryHint}
        value={country}
        onChange={(event) => setCountry(event.target.value)}
      />
      <button type="submit">{messages.searchShort}</button>
    </form>
  );
}

interface PinProps {
  choice: PlaceChoice;
  choose: (choice: PlaceChoice) => void;
  settle: (fields: Record<string, unknown>) => void;
  countries: readonly string[];
}

/** A position of the author's own, with how far it may be off, and who says so. */
function Pin({ choice, choose, settle, countries }: PinProps) {
  const { places: messages } = useDeskMessages();
  const [source, setSource] = useState("");
  const [country, setCountry] = useState(countries[0] ?? "");
  const { pin, isPinning } = choice;
  if (pin === undefined) {
    return (
      <button
        type="button"
        aria-pressed={isPinning}
        onClick={() => choose({ ...choice, isPinning: !isPinning })}
      >
        {isPinning ? messages.pressMap : messages.pin}
      </button>
    );
  }
  const { lat, lon, uncertaintyKm } = pin;
  const isWhole = source.trim() !== "" && /^[A-Z]{2}$/.test(country);
  const set = (change: Partial<typeof pin>) => choose({ ...choice, pin: { ...pin, ...change } });
  return (
    <fieldset className="pin">
      <legend>{messages.pinned}</legend>
      <label>
        {messages.latitude}
        <input
          type="number"
          step="0.001"
          min={-90}
          max={90}
          value={lat}
          onChange={(event) => set({ lat: Number(event.target.value) })}
        />
      </label>
      <label>
        {messages.longitude}
        <input
          type="number"
          step="0.001"
          min={-180}
          max={180}
          value={lon}
          onChange={(event) => set({ lon: Number(event.target.value) })}
        />
      </label>
      <label>
        {messages.radius}
        <input
          type="number"
          min={0.1}
          max={500}
          step="any"
          value={uncertaintyKm}
          onChange={(event) => set({ uncertaintyKm: Number(event.target.value) })}
        />
      </label>
      <label>
        {messages.country}
        <input
          type="text"
          maxLength={2}
          size={3}
          value={country}
          onChange={(event) => setCountry(event.target.value.toUpperCase())}
        />
      </label>
      <label className="wide">
        {messages.source}
        <input type="text" dir="auto" value={source} onChange={(event) => setSource(event.target.value)} />
      </label>
      <button
        type="button"
        className="primary"
        disabled={!isWhole}
        onClick={() =>
          settle({ point: { lat, lon }, uncertaintyKm, country, source: { name: source.trim() } })
        }
      >
        {messages.usePin}
      </button>
    </fieldset>
  );
}
