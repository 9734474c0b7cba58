import { memo } from "react";
import { RUN_GAP } from "../../../../geo/cartography/labels/label-text.ts";
import type { LabelLine, LabelRun, PlacedLabel } from "../../../../geo/cartography/map-layout.ts";

/**
 * The labels of symbols, movements and the basemap. Hidden from assistive technology: the buttons of the marks have names, and no
 * statement is about the basemap labels. Labels of areas are buttons.
 */
export const LabelLayer = memo(function LabelLayer({ labels }: { labels: readonly PlacedLabel[] }) {
  return (
    <svg className="layout-labels" width="1" height="1" aria-hidden="true">
      {labels.map((label) =>
        isAreaLabel(label) ? null : (
          <g
            key={label.id}
            className="keeps-size"
            style={{ transformOrigin: `${label.at.x}px ${label.at.y}px` }}
          >
            <Label label={label} />
          </g>
        ),
      )}
    </svg>
  );
});

/** Whether the label is the button of its mark. */
export function isAreaLabel({ kind, mark }: PlacedLabel): boolean {
  return mark !== undefined && (kind === "area" || kind === "region");
}

/** A label of the basemap, of a symbol or of a movement. */
export function Label({ label }: { label: PlacedLabel }) {
  const { kind, at, box, angle } = label;
  const isTown = kind === "town" || kind === "capital";
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  return (
    <>
      {isTown && <circle className="town-dot" cx={tenth(at.x)} cy={tenth(at.y)} r="2" />}
      {angle === undefined ? (
        <LabelText label={label} />
      ) : (
        <g transform={`rotate(${angle} ${tenth(middleX)} ${tenth(middleY)})`}>
          <LabelText label={label} />
        </g>
      )}
    </>
  );
}

/** The lines of a label as SVG text. */
export function LabelText({ label }: { label: Pick<PlacedLabel, "kind" | "lines" | "box" | "anchor"> }) {
  const { lines, box } = label;
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  let top = box.y + (box.height - height) / 2;
  return lines.map((line) => {
    const middle = top + line.height / 2;
    top += line.height;
    return <Line key={middle} line={line} middle={middle} label={label} />;
  });
}

interface LineProps {
  line: LabelLine;
  middle: number;
  label: Pick<PlacedLabel, "kind" | "box" | "anchor">;
}

/** Distance from the baseline to the middle of the letters, as a share of the font size. */
const MIDDLE = 0.34;
const SHARE = { start: 0, middle: 0.5, end: 1 };

/**
 * One SVG text with all runs, aligned like its label, since the reader's fonts may be slightly wider or narrower than in the layout. A
 * count in its box comes last.
 */
function Line({ line, middle, label: { kind, box, anchor } }: LineProps) {
  const words = line.runs.filter(({ role }) => role !== "count");
  const count = line.runs.find(({ role }) => role === "count");
  const [first, ...others] = words;
  const width = widthOf(line.runs);
  const wordsWidth = widthOf(words);
  const left = box.x + SHARE[anchor] * (box.width - width);
  return (
    <>
      {first !== undefined && (
        <text
          className={`label label-${kind} ${styleOf(first)}`}
          x={tenth(left + SHARE[anchor] * wordsWidth)}
          y={tenth(middle + MIDDLE * first.style.size)}
          textAnchor={anchor === "start" ? undefined : anchor}
          fontSize={first.style.size}
          letterSpacing={first.style.letterSpacing}
          lang={first.lang}
        >
          {first.text}
          {others.map((run) => (
            <tspan
              key={run.text}
              className={styleOf(run)}
              dx={RUN_GAP}
              fontSize={run.style.size}
              letterSpacing={run.style.letterSpacing ?? 0}
              lang={run.lang}
            >
              {run.text}
            </tspan>
          ))}
        </text>
      )}
      {count !== undefined && <Count run={count} right={left + width} middle={middle} />}
    </>
  );
}

function Count({ run, right, middle }: { run: LabelRun; right: number; middle: number }) {
  const { text, style, width } = run;
  const height = 1.44 * style.size;
  return (
    <>
      <rect
        className="count-box"
        x={tenth(right - width)}
        y={tenth(middle - height / 2)}
        width={tenth(width)}
        height={tenth(height)}
        rx={tenth(height / 2)}
      />
      <text
        className="label-count"
        x={tenth(right - width / 2)}
        y={tenth(middle + MIDDLE * style.size)}
        fontSize={style.size}
      >
        {text}
      </text>
    </>
  );
}

function widthOf(runs: readonly LabelRun[]): number {
  return runs.reduce((sum, { width }) => sum + width, 0) + RUN_GAP * Math.max(0, runs.length - 1);
}

function styleOf({ role, style }: LabelRun): string {
  return `run-${role} ${style.family}${style.bold ? " is-bold" : ""}${style.italic ? " is-italic" : ""}`;
}

function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}
