import { useEffect, useId, useRef, useState } from "react";
import { cornersOfArea } from "../atlas/drawn-area.ts";
import { isRecord, type PlaceRecord } from "../atlas/statement-record.ts";
import { useBench } from "../bench-context.tsx";
import type { PlaceChoice } from "../map/place-choice.ts";
import { useDeskLocale, useDeskMessages } from "../messages/desk-context.tsx";
import type { Finding, FoundPlace } from "../worker/places.ts";
import type { CountryFiles } from "../worker/use-country-files.ts";
import { deskWorker } from "../worker/use-worker.ts";
import { EditedText } from "./EditedText.tsx";
import { OwnPlace } from "./OwnPlace.tsx";
import { useReaderMessages, useReasons } from "./use-reasons.ts";

interface PlaceEditorProps {
  statement: string;
  index: number;
  place: PlaceRecord;
  finding: Finding | undefined;
  change: (place: PlaceRecord) => void;
  remove: () => void;
}

/** One place of a statement: its name, what it was taken for and why, and the ways to say otherwise. */
export function PlaceEditor(props: PlaceEditorProps) {
  const { statement, index, place, finding, change, remove } = props;
  const { act, choice, choose, examination, countryFiles, records } = useBench();
  const { places: messages } = useDeskMessages();
  const locale = useDeskLocale();
  const reader = useReaderMessages();
  const sayReason = useReasons();
  const isChosenHere = choice?.key === statement && choice.index === index;
  // What is refused is not looked up.
  const isLeftOut = records.find(({ key }) => key === statement)?.state === "refused";
  const countries = examination?.countries ?? [];
  const uses = records.filter(({ places }) => places.some(({ name }) => name === place.name)).length;
  const [forAll, setForAll] = useState(uses > 1);
  const [found, setFound] = useState<FoundPlace[]>();
  const candidates = found ?? finding?.candidates ?? [];
  const country = new Intl.DisplayNames(locale, { type: "region" });
  const sayWhere = ({ name, province, country: code }: FoundPlace) => {
    const parts = new Set([name, province, code && country.of(code)]);
    return messages.where([...parts].flatMap((part) => part || []));
  };

  function settle(fields: Record<string, unknown>) {
    if (forAll && uses > 1) act({ type: "settlePlace", name: place.name, fields });
    else change({ ...place, ...fields });
    choose(undefined);
  }
  const open = (more: Partial<PlaceChoice> = {}) =>
    choose({
      key: statement,
      index,
      candidates,
      tool: "none",
      pin: pinOf(place),
      corners: cornersOfArea(place.area),
      ...more,
    });
  // What opens or closes has the focus: first the candidates, then the way to them.
  const line = useRef<HTMLLIElement>(null);
  const wasChosen = useRef(isChosenHere);
  useEffect(() => {
    if (wasChosen.current === isChosenHere) return;
    wasChosen.current = isChosenHere;
    const target = isChosenHere
      ? ".candidates .is-current button, .candidates button, .search-again input"
      : "[data-action=choose-place]";
    line.current?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
    if (isChosenHere) line.current?.scrollIntoView({ block: "start" });
  }, [isChosenHere]);
  const none = {
    is: undefined,
    point: undefined,
    uncertaintyKm: undefined,
    area: undefined,
    source: undefined,
    precision: undefined,
  };

  return (
    <li ref={line} className="place-editor">
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
      <p className={`finding is-${finding?.outcome ?? "waiting"}`} hidden={isLeftOut}>
        {finding === undefined
          ? messages.waiting
          : finding.place !== undefined
            ? messages.placedAt(sayWhere(finding.place))
            : messages.outcome[finding.outcome === "ambiguous" ? "ambiguous" : "unknown"]}
      </p>
      {finding !== undefined && finding.reasons.length > 0 && !isChosenHere && (
        <p className="reasons">{messages.reasons(finding.reasons.map(sayReason))}</p>
      )}
      {!isChosenHere && (
        <button type="button" className="plain" data-action="choose-place" onClick={() => open()}>
          {messages.choose}
        </button>
      )}
      {isChosenHere && choice !== undefined && (
        <div className="place-choice">
          {choice.tool === "none" && (
            <>
              <ol className="candidates">
                {candidates.map((candidate, at) => (
                  <li
                    key={candidate.key}
                    className={candidate.key === finding?.place?.key ? "is-current" : undefined}
                  >
                    <button type="button" onClick={() => settle({ ...none, is: candidate.key })}>
                      <span className="candidate-number">{at + 1}</span>
                      <span>
                        <span>{sayWhere(candidate)}</span>
                        <span className="reasons">
                          {reader?.placeKind[candidate.kind]}
                          {candidate.reasons.length > 0 &&
                            ` · ${messages.reasons(candidate.reasons.map(sayReason))}`}
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
              <CountryFileChoice files={countryFiles} />
            </>
          )}
          <OwnPlace
            choice={choice}
            stated={{ source: sourceOf(place), country: countryOf(place) ?? countries[0] ?? "" }}
            settle={(fields) => settle({ ...none, ...fields })}
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
  const { places: messages, notLoaded } = useDeskMessages();
  const [name, setName] = useState(props.name);
  const [hasFailed, setFailed] = useState(false);
  const [country, setCountry] = useState("");
  const id = useId();
  async function search() {
    setFailed(false);
    const code = /^[A-Z]{2}$/i.test(country) ? country.toUpperCase() : undefined;
    try {
      props.onFound(await (await deskWorker()).searchPlaces(name, code, props.countries));
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
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
      {hasFailed && <p role="alert">{notLoaded}</p>}
    </form>
  );
}

/** Files of GeoNames for countries that the gazetteer of the desk has only in part. */
function CountryFileChoice({ files: { names, open, remove } }: { files: CountryFiles }) {
  const { places: messages, countryFile } = useDeskMessages();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="own-tools">
      <button type="button" onClick={() => input.current?.click()}>
        {messages.countryFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".txt,.tsv,.zip"
        data-field="country-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) open(file);
          event.target.value = "";
        }}
      />
      {names.map((name) => (
        <span key={name} className="country-file">
          <bdi>{name}</bdi>
          <button
            type="button"
            className="quiet"
            aria-label={countryFile.remove(name)}
            onClick={() => remove(name)}
          >
            {countryFile.removeShort}
          </button>
        </span>
      ))}
    </div>
  );
}

function pinOf({ point, uncertaintyKm }: PlaceRecord): PlaceChoice["pin"] {
  if (!isRecord(point) || typeof point.lat !== "number" || typeof point.lon !== "number") return undefined;
  const { lat, lon } = point;
  return { lat, lon, uncertaintyKm: typeof uncertaintyKm === "number" ? uncertaintyKm : 5 };
}

function sourceOf({ source }: PlaceRecord): string {
  const name = isRecord(source) ? source.name : source;
  return typeof name === "string" ? name : "";
}

function countryOf({ country }: PlaceRecord): string | undefined {
  return typeof country === "string" ? country : undefined;
}
