import { useWords } from "../../../geo/messages/words.ts";
import type { Growth } from "./load-map-file.ts";

/** How much of a long map file is there; gone once all of it is, or a plain word on what is missing. */
export function LoadingLine({ counts, state }: Pick<Growth, "counts" | "state">) {
  const { loading } = useWords();
  const { statements, total, leftOut } = counts;
  if (state === "complete" && leftOut === 0) return null;
  return (
    <div className={state === "growing" ? "loading-line is-growing" : "loading-line"} role="status">
      <p>
        {state === "growing" && loading.soFar(statements, total)}
        {state === "cut" && loading.cut(statements, total)}
        {state === "newer" && loading.newer(statements)} {leftOut > 0 && loading.leftOut(leftOut)}
      </p>
    </div>
  );
}
