import "./styles/workbench.css";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { DRAFT_GAP } from "../../geo/check/draft-gap.ts";
import type { Locale } from "../../geo/messages/messages.ts";
import { ArticlePane, selectedStretch } from "./article/ArticlePane.tsx";
import type { QuoteMark } from "./article/segments.ts";
import { type Action, act as actOn, startHistory } from "./atlas/history.ts";
import { listPeople } from "./atlas/people.ts";
import { placeProblems } from "./atlas/place-problems.ts";
import { readRecord, type StatementRecord, writePlaces } from "./atlas/statement-record.ts";
import { headOf, type OpenedWork, piecesOf, type Stretch } from "./atlas/work.ts";
import { type Bench, BenchContext, PointingContext } from "./bench-context.tsx";
import { CardList, visibleCards } from "./cards/CardList.tsx";
import { countErrors, type Filter, isDoubtful, passes } from "./cards/list-filters.ts";
import { DeskHeader, type Panel } from "./DeskHeader.tsx";
import { DoneBar, sayDone } from "./DoneBar.tsx";
import { HelpPanel } from "./HelpPanel.tsx";
import { Hints } from "./Hints.tsx";
import { DeskMap } from "./map/DeskMap.tsx";
import { marksOf } from "./map/marks-of.ts";
import type { PlaceChoice } from "./map/place-choice.ts";
import { useGround } from "./map/use-ground.ts";
import { useDeskMessages, useMessagesOf } from "./messages/desk-context.tsx";
import { readSetting, writeSetting } from "./messages/load-desk-messages.ts";
import { PeoplePanel } from "./people/PeoplePanel.tsx";
import { PreviewPanel } from "./preview/PreviewPanel.tsx";
import { newId, readIfChanged } from "./storage/saved-work.ts";
import { useOtherTabs } from "./storage/use-other-tabs.ts";
import { useSaving } from "./storage/use-saving.ts";
import { TakeAwayPanel } from "./take-away/TakeAwayPanel.tsx";
import { useKeyboard } from "./use-keyboard.ts";
import type { Examination } from "./worker/examine.ts";
import { useCountryFiles } from "./worker/use-country-files.ts";
import { useExamination } from "./worker/use-examination.ts";

interface WorkbenchProps {
  opened: OpenedWork;
  close: () => void;
  chooseLocale: (locale: Locale) => void;
}

const NO_STATEMENTS: Examination["statements"] = {};
const LETTERS = "claim-atlas-desk-letters";

/** The three panes, and what holds them together: the work with its history, and which statement the author is at. */
export default function Workbench({ opened, close, chooseLocale }: WorkbenchProps) {
  const messages = useDeskMessages();
  const [history, dispatch] = useReducer(actOn, opened.work, startHistory);
  const { work } = history;
  const pieces = useMemo(() => piecesOf(work), [work]);
  const records = useMemo(() => pieces.map(readRecord), [pieces]);
  const [selected, setSelected] = useState<string | undefined>(() => pieces[0]?.key);
  const [pointed, point] = useState<string>();
  const [filter, setFilter] = useState<Filter>("all");
  const [threshold, setThreshold] = useState(0.6);
  const [choice, choose] = useState<PlaceChoice>();
  const [panel, setPanel] = useState<Panel>();
  const [showsSilent, setShowsSilent] = useState(false);
  const [hasLetters, setHasLetters] = useState(() => readSetting(LETTERS) !== "off");
  const [said, say] = useState("");
  const [notices, setNotices] = useState(opened.notices);
  const head = useMemo(() => headOf(work), [work]);
  const title = typeof head.title === "string" ? head.title : messages.untitled;
  const [id, setId] = useState(opened.id);
  const { hold, takeOver } = useOtherTabs(id, {
    handOver: () => keepNow(),
    async receive() {
      const newer = await readIfChanged(id).catch(() => undefined);
      if (newer === undefined) return;
      dispatch({ type: "open", work: newer });
      setSelected(piecesOf(newer)[0]?.key);
    },
  });
  const isElsewhere = hold === "elsewhere";
  const { saving, keepNow } = useSaving({
    id,
    title,
    work,
    mayWrite: hold === "here",
    onOvertaken() {
      setId(newId());
      setNotices((before) => [messages.overtaken, ...before]);
    },
  });
  const countryFiles = useCountryFiles({
    id,
    hold,
    keepNow,
    say: (notice, outdated) =>
      setNotices((before) => [notice, ...before.filter((each) => each !== outdated)]),
  });
  const { examination, state: checking } = useExamination(work, countryFiles.names);
  const people = useMemo(() => listPeople(work), [work]);
  const problems = useMemo(() => placeProblems(work, examination?.problems ?? []), [work, examination]);
  const errorsOf = useCallback((key: string) => countErrors(problems.byKey.get(key) ?? []), [problems]);

  /** What a step changed beyond the open card, in words; with undo beside it until the next step. */
  const [done, setDone] = useState("");
  const act = useCallback(
    (action: Action) => {
      if (isElsewhere) return;
      dispatch(action);
      setDone(sayDone(action, messages.said));
    },
    [isElsewhere, messages],
  );
  const select = useCallback((key: string | undefined) => {
    setSelected(key);
    choose(undefined);
  }, []);

  const shown = records.filter(
    (record) => record.key === selected || passes(record, filter, threshold, errorsOf(record.key)),
  );
  const { statements = NO_STATEMENTS } = examination ?? {};
  // The article and the map are drawn anew when one of these changes, and not with each letter.
  const states = JSON.stringify(records.map(({ key, state }) => ({ key, state })));
  const quotes = useMemo(
    () =>
      readStates(states).flatMap(({ key, state }): QuoteMark[] => {
        const { start, end } = statements[key] ?? {};
        return start === undefined || end === undefined ? [] : [{ key, state, start, end }];
      }),
    [states, statements],
  );
  const numbers = useMemo(
    () => new Map(readStates(states).map(({ key }, index) => [key, index + 1])),
    [states],
  );
  const marks = useMemo(() => marksOf(readStates(states), statements), [states, statements]);
  const positions = useMemo(
    () =>
      (choice?.candidates.flatMap(({ at }) => (at === undefined ? [] : [at])) ?? []).concat(
        marks.map(({ mark }) => [...mark.at] as [number, number]),
      ),
    [choice, marks],
  );
  const ground = useGround(examination && positions, examination?.countries ?? []);

  function move(step: 1 | -1) {
    const at = shown.findIndex(({ key }) => key === selected);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + step))];
    if (next !== undefined) select(next.key);
  }
  /** The next that is still to be decided, in the list as it is shown; else the next one. */
  function goOn(from = selected) {
    const at = shown.findIndex(({ key }) => key === from);
    const after = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
    const next = after.find(({ state }) => state === "proposed") ?? shown[at + 1];
    if (next !== undefined) select(next.key);
  }
  function decide(state: "accepted" | "refused") {
    if (selected === undefined || isElsewhere) return;
    // What is typed becomes part of the work first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    act({ type: "setState", keys: [selected], state });
    say(state === "accepted" ? messages.said.accepted : messages.said.refused);
    goOn();
  }
  function acceptVisible() {
    const visible = new Set(visibleCards());
    const keys = records
      .filter(({ key, state }) => state === "proposed" && visible.has(key))
      .map(({ key }) => key);
    act({ type: "setState", keys, state: "accepted" });
  }
  const atlasWords = useMessagesOf(typeof head.language === "string" ? head.language : "en");
  const wantsSelection = useRef(false);
  function add(stretch: Stretch | undefined = selectedStretch()) {
    const quote =
      stretch === undefined ? "" : (work.article?.text.slice(stretch.start, stretch.end) ?? "").trim();
    const places = (work.article?.found ?? [])
      .filter(
        ({ kind, start, end }) =>
          kind === "place" && stretch !== undefined && start >= stretch.start && end <= stretch.end,
      )
      .map(({ start, end }) => ({ name: work.article?.text.slice(start, end) ?? "" }));
    const place = writePlaces(places);
    act({
      type: "add",
      after: selected,
      fields: {
        state: "edited",
        text: quote === "" ? atlasWords.cards.newText : atlasWords.cards.newSaid(quote),
        ...(quote === "" ? {} : { quote }),
        ...(place === undefined ? {} : { place }),
      },
    });
    wantsSelection.current = true;
  }
  // The same function from render to render: the paragraphs of the article are drawn anew only when they change.
  const latestAdd = useRef(add);
  latestAdd.current = add;
  const addFrom = useCallback((stretch: Stretch) => latestAdd.current(stretch), []);
  // What was just added is where the author goes on.
  if (wantsSelection.current) {
    const at = records.findIndex(({ key }) => key === selected);
    const added = records[at + 1] ?? records.at(-1);
    if (added !== undefined && added.key !== selected) {
      wantsSelection.current = false;
      select(added.key);
    }
  }
  const [wanted, setWanted] = useState<{ key: string; field: string | undefined }>();
  useEffect(() => {
    if (wanted !== undefined) focusField(wanted.field);
  }, [wanted]);
  const pressInCard = (selector: string) =>
    document.querySelector<HTMLElement>(`.card.is-open ${selector}`)?.click();
  const previousOf = (key: string | undefined) =>
    records[records.findIndex((each) => each.key === key) - 1]?.key;

  useKeyboard(
    {
      next: () => move(1),
      previous: () => move(-1),
      accept: () => decide("accepted"),
      refuse: () => decide("refused"),
      edit: editText,
      sayQuote: () => pressInCard("[data-action=say-quote]"),
      nextDoubtful: () => {
        const at = records.findIndex(({ key }) => key === selected);
        const after = [...records.slice(at + 1), ...records.slice(0, at + 1)];
        const next = after.find((record) => isDoubtful(record, threshold));
        if (next === undefined) say(messages.said.noDoubtful);
        else select(next.key);
      },
      add: () => add(),
      split: () => selected !== undefined && act({ type: "split", key: selected }),
      merge: () => {
        const previous = previousOf(selected);
        if (previous === undefined || selected === undefined) return;
        act({ type: "merge", keys: [previous, selected] });
        select(previous);
      },
      place: () => pressInCard("[data-action=choose-place]"),
      candidate: (number = 1) => pressInCard(`.candidates > li:nth-child(${number}) button`),
      undo: () => act({ type: "undo" }),
      redo: () => act({ type: "redo" }),
      people: () => setPanel(panel === "people" ? undefined : "people"),
      preview: () => setPanel(panel === "preview" ? undefined : "preview"),
      help: () => setPanel(panel === "help" ? undefined : "help"),
      leave: () => {
        if (choice !== undefined) choose(undefined);
        else if (panel !== undefined) setPanel(undefined);
        else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      },
    },
    hasLetters,
  );

  const pointing = useMemo(
    () => ({ numbers, selected, pointed, choice, select, point, choose, addFrom }),
    [numbers, selected, pointed, choice, select, addFrom],
  );
  const bench: Bench = {
    ...pointing,
    records,
    article: work.article,
    head,
    people,
    atlasWords,
    examination,
    act,
    decide,
    openPeople: () => setPanel("people"),
    openField(key, field) {
      setPanel(undefined);
      select(key);
      setWanted({ key, field });
    },
    countryFiles,
  };
  const undone = history.past.at(-1);
  const left = records.filter(({ state }) => state === "proposed").length;
  return (
    <PointingContext value={pointing}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside each place opens a file too. */}
      <div
        className={work.article === undefined ? "bench has-no-article" : "bench"}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes("Files")) event.preventDefault();
        }}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files;
          if (file === undefined) return;
          event.preventDefault();
          countryFiles.open(file);
        }}
      >
        <DeskHeader
          title={title}
          setTitle={(value) => act({ type: "setHead", field: "title", value })}
          left={left}
          faulty={records.filter(({ key, state }) => state !== "refused" && errorsOf(key) > 0).length}
          total={records.length}
          history={history}
          act={act}
          saving={isElsewhere ? undefined : saving}
          checking={checking}
          others={problems.others}
          open={setPanel}
          close={() => {
            if (saving === "failed" && !window.confirm(messages.leaveSure)) return;
            keepNow();
            close();
          }}
          chooseLocale={chooseLocale}
        />
        {isElsewhere && (
          <p className="bench-notice" role="alert">
            {messages.elsewhere}{" "}
            <button type="button" onClick={takeOver}>
              {messages.takeOver}
            </button>
          </p>
        )}
        {notices.length > 0 && (
          <div className="bench-notice" role="status">
            <ul>
              {notices.slice(0, 5).map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
            <button type="button" className="quiet" onClick={() => setNotices([])}>
              {messages.dismiss}
            </button>
          </div>
        )}
        <Hints />
        <main className="panes">
          {work.article !== undefined && (
            <ArticlePane
              article={work.article}
              quotes={quotes}
              showsSilent={showsSilent}
              setShowsSilent={setShowsSilent}
            />
          )}
          <CardList
            bench={bench}
            shown={shown}
            pieces={pieces}
            problems={problems.byKey}
            filter={filter}
            setFilter={setFilter}
            threshold={threshold}
            setThreshold={setThreshold}
            acceptVisible={acceptVisible}
            add={() => add()}
            isReadOnly={isElsewhere}
          />
          <DeskMap marks={marks} ground={ground} onCandidate={pressCandidate} />
        </main>
        <p className="unseen" role="status">
          {said}
        </p>
        <DoneBar
          done={done}
          undoLabel={undone && messages.header.undoStep(messages.steps[undone.name])}
          undo={() => act({ type: "undo" })}
          close={() => setDone("")}
        />
        <BenchContext value={bench}>
          {panel === "preview" && <PreviewPanel work={work} left={left} close={() => setPanel(undefined)} />}
          {panel === "take-away" && (
            <TakeAwayPanel
              work={work}
              lock={examination?.lock}
              left={left}
              act={act}
              close={() => setPanel(undefined)}
            />
          )}
          {panel === "people" && (
            <PeoplePanel
              people={people}
              act={act}
              undoLabel={undone && messages.header.undoStep(messages.steps[undone.name])}
              close={() => setPanel(undefined)}
            />
          )}
          {panel === "help" && (
            <HelpPanel
              close={() => setPanel(undefined)}
              hasLetters={hasLetters}
              setHasLetters={(on) => {
                setHasLetters(on);
                writeSetting(LETTERS, on ? "on" : "off");
              }}
            />
          )}
        </BenchContext>
      </div>
    </PointingContext>
  );
}

function pressCandidate(index: number): void {
  document.querySelectorAll<HTMLElement>(".card.is-open .candidates button")[index]?.click();
}

function readStates(states: string): Pick<StatementRecord, "key" | "state">[] {
  return JSON.parse(states);
}

/** In the open card; where it does not show that field, the card itself. */
function focusField(name: string | undefined): void {
  const card = document.querySelector(".card.is-open");
  const field =
    name === undefined ? null : card?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  (field ?? card?.querySelector<HTMLElement>(".source, .card-actions button"))?.focus();
}

/** What a draft left to be written is selected: the next letter replaces it. */
function editText(): void {
  const field = document.querySelector<HTMLTextAreaElement>(".card.is-open [data-field=text]");
  if (field === null) return;
  field.focus();
  const gap = DRAFT_GAP.exec(field.value);
  field.setSelectionRange(gap?.index ?? field.value.length, field.value.length);
}
