import { memo, useCallback, useLayoutEffect, useRef } from "react";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import type { Select } from "../page-1/use-address.ts";
import { MapButton } from "./MapButton.tsx";
import { MarksPane } from "./MarksPane.tsx";
import { isCluster, type MarkGroup } from "./mark-group.ts";
import { formatGroupName, formatMarkName } from "./mark-words.ts";
import type { PlacedName } from "./place-names.ts";
import { SymbolShapes } from "./SymbolShapes.tsx";
import type { ViewLayout } from "./use-view-layout.ts";

interface MarkLayerProps {
  layout: ViewLayout;
  /** From longitude and latitude to the pixels of the layout. */
  project: (position: readonly [number, number]) => { x: number; y: number };
  chosen: Mark | undefined;
  /** Id of the cluster whose list is open. */
  openCluster: string | undefined;
  select: Select;
  onCluster: (group: MarkGroup) => void;
}

/**
 * A symbol for each place or cluster, and a name for each area: all of them buttons, in the order of their number of
 * statements, which stays the same however the map is moved.
 */
export function MarkLayer({ layout, project, chosen, openCluster, select, onCluster }: MarkLayerProps) {
  const { groups, named, names, zoom, origin } = layout;
  const pane = useKeptFocus(layout);
  return (
    <MarksPane zoom={zoom} origin={origin}>
      <div ref={pane} className="marks-list">
        {groups.map((group) => (
          <GroupButton
            key={group.anchor.key}
            group={group}
            expanded={isCluster(group) ? group.id === openCluster : group.anchor.key === chosen?.key}
            select={select}
            onCluster={onCluster}
          />
        ))}
        {named.map((mark) => {
          const placed = names.get(mark.key);
          const [x, y] = middleOf(placed) ?? toPair(project(mark.at));
          return (
            <NameButton
              key={mark.key}
              mark={mark}
              x={x}
              y={y}
              width={placed?.box.width}
              expanded={mark.key === chosen?.key}
              select={select}
            />
          );
        })}
      </div>
    </MarksPane>
  );
}

interface GroupButtonProps {
  group: MarkGroup;
  expanded: boolean;
  select: Select;
  onCluster: (group: MarkGroup) => void;
}

/** Drawn anew only where something of it changed: a layout makes new groups of members that are the same. */
const GroupButton = memo(
  function GroupButton({ group, expanded, select, onCluster }: GroupButtonProps) {
    const words = useMessages();
    const { anchor, summary, shift, x, y } = group;
    const cluster = isCluster(group);
    const open = () => (cluster ? onCluster(group) : select({ kind: "place", key: anchor.key }));
    // An area that is too small for its name here: a number in a box, as beside such names.
    const isBadge = !cluster && anchor.form !== "point";
    return (
      <MapButton
        place={anchor.key}
        x={x}
        y={y}
        className={isBadge ? "mark-badge" : cluster ? "mark-symbol mark-cluster" : "mark-symbol"}
        name={formatGroupName(group, words)}
        expanded={expanded}
        onOpen={open}
      >
        {Math.hypot(...shift) > LONGEST_UNLED && <Home shift={shift} />}
        {isBadge ? (
          <span className="mark-count">{summary.statements}</span>
        ) : (
          <SymbolShapes aspects={summary.aspects} uncertain={summary.uncertain} group={cluster} />
        )}
      </MapButton>
    );
  },
  (before, after) =>
    before.group.summary === after.group.summary &&
    before.group.x === after.group.x &&
    before.group.y === after.group.y &&
    before.group.shift.join() === after.group.shift.join() &&
    before.expanded === after.expanded &&
    before.select === after.select &&
    before.onCluster === after.onCluster,
);

interface NameButtonProps {
  mark: Mark;
  x: number;
  y: number;
  /** Where its lines break; pixels. */
  width: number | undefined;
  expanded: boolean;
  select: Select;
}

const NameButton = memo(function NameButton({ mark, x, y, width, expanded, select }: NameButtonProps) {
  const words = useMessages();
  const { key, form, place, arabic, near, uncertain, features } = mark;
  const open = useCallback(() => select({ kind: "place", key }), [key, select]);
  return (
    <MapButton
      place={key}
      x={x}
      y={y}
      widest={width}
      className={`mark-name mark-name-${form}`}
      expanded={expanded}
      onOpen={open}
    >
      <span className="unseen">{formatMarkName(mark, words)}</span>
      <span aria-hidden="true">
        {near ? words.map.near(place) : place}
        {uncertain && " (?)"}
      </span>{" "}
      <span className="mark-count" aria-hidden="true">
        {features.length}
      </span>
      {arabic !== null && (
        <span className="arabic" lang="ar" dir="rtl" aria-hidden="true">
          {arabic}
        </span>
      )}
    </MapButton>
  );
});

/** So far a symbol still covers its place. */
const LONGEST_UNLED = 6;

/** A hairline from a symbol that had to move back to its place. */
function Home({ shift: [dx, dy] }: { shift: readonly [number, number] }) {
  return (
    <svg className="mark-home" aria-hidden="true" width="1" height="1">
      <path d={`M0 0L${-dx} ${-dy}`} />
      <circle cx={-dx} cy={-dy} r="2" />
    </svg>
  );
}

function middleOf(placed: PlacedName | undefined): [number, number] | undefined {
  if (placed === undefined) return undefined;
  const { x, y, width, height } = placed.box;
  return [x + width / 2, y + height / 2];
}

function toPair({ x, y }: { x: number; y: number }): [number, number] {
  return [x, y];
}

/** When a symbol that has focus is swallowed by a cluster, the cluster gets it. */
function useKeptFocus({ groups }: ViewLayout) {
  const pane = useRef<HTMLDivElement>(null);
  const focused = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const remember = ({ target }: FocusEvent) => {
      focused.current = target instanceof HTMLElement ? target.dataset.place : undefined;
    };
    const forget = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.isConnected) focused.current = undefined;
    };
    element.addEventListener("focusin", remember);
    element.addEventListener("focusout", forget);
    return () => {
      element.removeEventListener("focusin", remember);
      element.removeEventListener("focusout", forget);
    };
  }, []);
  useLayoutEffect(() => {
    const key = focused.current;
    if (key === undefined || document.activeElement !== document.body) return;
    focused.current = undefined;
    const group = groups.find(({ members }) => members.some((mark) => mark.key === key));
    const buttons = [...(pane.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [])];
    buttons.find(({ dataset }) => dataset.place === group?.anchor.key)?.focus({ preventScroll: true });
  }, [groups]);
  return pane;
}
