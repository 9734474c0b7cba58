/** Edges in pixels, as of `getBoundingClientRect`. */
type Edges = Pick<DOMRect, "left" | "top" | "right" | "bottom">;

/** Pixels between a popup and the edge of the map, or its controls. */
const MARGIN = 12;
/** Height of the tip below it. */
const TIP = 20;

/** Pixels rightwards and downwards by which the view must move for the popup to be inside, and beside the controls. */
export function findPopupShift(popup: Edges, frame: Edges, controls?: Edges): [right: number, down: number] {
  const inside = shiftInto(popup, frame);
  const [, down] = inside;
  // Where it will stand beneath them, none of it goes on their side.
  if (controls === undefined || popup.top - down >= controls.bottom + MARGIN) return inside;
  const onRight = controls.left + controls.right > frame.left + frame.right;
  const free = onRight
    ? { ...edgesOf(frame), right: controls.left }
    : { ...edgesOf(frame), left: controls.right };
  return shiftInto(popup, free);
}

function shiftInto(popup: Edges, frame: Edges): [right: number, down: number] {
  return [
    Math.min(0, popup.left - frame.left - MARGIN) + Math.max(0, popup.right - frame.right + MARGIN),
    Math.min(0, popup.top - frame.top - MARGIN) + Math.max(0, popup.bottom - frame.bottom + TIP),
  ];
}

/** A DOMRect has its edges as getters, which a spread leaves behind. */
function edgesOf({ left, top, right, bottom }: Edges): Edges {
  return { left, top, right, bottom };
}
