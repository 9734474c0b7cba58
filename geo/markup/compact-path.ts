/**
 * Rewrites a path of straight lines ("M1,2L3,4Z") with relative, whole-number coordinates: about a third of the bytes after
 * compression. `unit`: size of a step in pixels. Points that become equal are merged; lines that become a single point are left out.
 */
export function compactPath(path: string, unit: number): string {
  return path
    .split("M")
    .slice(1)
    .map((line) => compactLine(line, unit))
    .join("");
}

function compactLine(line: string, unit: number): string {
  const [start = [0, 0], ...points] = [...line.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(
    ([, x, y]) => [Math.round(Number(x) / unit), Math.round(Number(y) / unit)] as const,
  );
  let [x, y] = start;
  let steps = "";
  for (const [toX, toY] of points) {
    if (toX === x && toY === y) continue;
    // A minus sign separates numbers: no space is needed before it.
    steps += `${steps === "" || toX < x ? "" : " "}${toX - x}${toY < y ? "" : " "}${toY - y}`;
    [x, y] = [toX, toY];
  }
  if (steps === "") return "";
  return `M${start.join(" ")}l${steps}${line.endsWith("Z") ? "z" : ""}`;
}
