/**
 * Gives each stretch of an SVG's text that has a script of its own a `text` element of its own. resvg 2.6 (rustybuzz 0.7)
 * shapes a whole line with one font and prints boxes for the letters that this font lacks, and a shift inside a line tears Arabic
 * letters apart. `flatten` turns an SVG's text into outlines, which say how wide each stretch comes out.
 */
export function layScriptsApart(svg: string, flatten: (svg: string) => string): string {
  const lines = [...svg.matchAll(MIXED_LINE)].map(([line, attributes = "", inner = ""]) => ({
    line,
    attributes,
    runs: [...inner.matchAll(RUN)].map(
      ([, run = "", content = ""]): Run => ({
        attributes: run,
        content,
        isArabic: run.includes('lang="ar"'),
      }),
    ),
  }));
  const widths = measureRuns(
    svg,
    lines.flatMap(({ runs }) => runs),
    flatten,
  );
  return lines.reduce(
    (laid, { line, attributes, runs }) => laid.replace(line, () => layLine(attributes, runs, widths)),
    svg,
  );
}

interface Run {
  attributes: string;
  content: string;
  isArabic: boolean;
}

/** A line with a run in Arabic; `drawLabel` of the poster writes it so. */
const MIXED_LINE =
  /<text([^>]*)>((?:<tspan[^>]*>[^<]*<\/tspan>)*<tspan[^>]* lang="ar"[^>]*>[^<]*<\/tspan>)<\/text>/g;
const RUN = /<tspan([^>]*)>([^<]*)<\/tspan>/g;

/** Pixels between two runs, as on the poster. */
const GAP = 6;

function layLine(attributes: string, runs: Run[], widths: Map<string, number>): string {
  const start = Number(/ x="([^"]*)"/.exec(attributes)?.[1] ?? 0);
  const anchor = / text-anchor="([^"]*)"/.exec(attributes)?.[1] ?? "start";
  const rest = attributes.replace(/ (x|text-anchor)="[^"]*"/g, "");
  const total =
    runs.reduce((sum, run) => sum + (widths.get(writeRun(run)) ?? 0), 0) + GAP * (runs.length - 1);
  let x = start - (anchor === "end" ? total : anchor === "middle" ? total / 2 : 0);
  return runs
    .map((run) => {
      const text = `<text x="${x.toFixed(1)}"${rest}>${writeRun(run)}</text>`;
      x += (widths.get(writeRun(run)) ?? 0) + GAP;
      return text;
    })
    .join("");
}

function writeRun({ attributes, content, isArabic }: Run): string {
  const plain = attributes.replace(/ (dx|direction|unicode-bidi|lang)="[^"]*"/g, "");
  return `<tspan${isArabic ? plain.replace(' class="', ' class="arabic ') : plain}>${content}</tspan>`;
}

/** Height of a run's row in the drawing that measures, pixels: no letter reaches into the next. */
const ROW = 200;

/** Width of the ink of each run, pixels: each is drawn from x = 0 in a row of its own, then its outlines are read back. */
function measureRuns(svg: string, runs: Run[], flatten: (svg: string) => string): Map<string, number> {
  const written = [...new Set(runs.map(writeRun))];
  const [head = ""] = /^<svg[^>]*>/.exec(svg) ?? [];
  const [style = ""] = /<style>[^<]*<\/style>/.exec(svg) ?? [];
  const rows = written.map((run, index) => `<text x="0" y="${(index + 0.5) * ROW}">${run}</text>`);
  const sized = head.replace(/viewBox="[^"]*"/, `viewBox="0 0 4000 ${(written.length + 1) * ROW}"`);
  const outlines = flatten(`${sized}${style}${rows.join("")}</svg>`);
  const widths = written.map(() => 0);
  for (const [, path = ""] of outlines.matchAll(/ d="([^"]*)"/g)) {
    for (const [, x, y] of path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
      const row = Math.floor(Number(y) / ROW);
      widths[row] = Math.max(widths[row] ?? 0, Number(x));
    }
  }
  return new Map(written.map((run, index) => [run, widths[index] ?? 0]));
}
