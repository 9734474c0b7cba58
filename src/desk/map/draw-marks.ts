import { Circle, DivIcon, LayerGroup, Marker } from "leaflet";
import type { PlaceChoice } from "../cards/PlaceEditor.tsx";

/** A place on the desk's map. */
export interface DeskMark {
  /** Key of the place. */
  place: string;
  name: string;
  at: readonly [number, number];
  uncertaintyKm: number | undefined;
  /** Keys of its statements. */
  statements: readonly string[];
  /** Several places may be meant: this is the likeliest. */
  isAmbiguous: boolean;
  /** None of its statements is decided. */
  isProposed: boolean;
  /** One of its statements is the one that the author is at. */
  isSelected: boolean;
  isPointed: boolean;
}

interface MarkActions {
  select: (key: string) => void;
  point: (key: string | undefined) => void;
  label: (name: string, count: number) => string;
}

const SIZE = 26;

/** Filled: decided; ringed: proposed; dashed with a question mark: several places may be meant. */
export function drawMarks(marks: readonly DeskMark[], { select, point, label }: MarkActions): LayerGroup {
  const group = new LayerGroup();
  for (const mark of marks) {
    const [longitude, latitude] = mark.at;
    const classes = [
      "desk-mark",
      mark.isAmbiguous ? "is-ambiguous" : mark.isProposed ? "is-proposed" : "is-decided",
      mark.isSelected && "is-selected",
      mark.isPointed && "is-pointed",
    ].filter(Boolean);
    const sign = document.createElement("span");
    sign.textContent = mark.isAmbiguous ? "?" : String(mark.statements.length);
    const marker = new Marker([latitude, longitude], {
      icon: new DivIcon({ html: sign, className: classes.join(" "), iconSize: [SIZE, SIZE] }),
      title: mark.name,
      alt: label(mark.name, mark.statements.length),
      zIndexOffset: mark.isSelected ? 1000 : 0,
    });
    const [first] = mark.statements;
    marker.on("click", () => first !== undefined && select(first));
    marker.on("mouseover", () => point(first));
    marker.on("mouseout", () => point(undefined));
    marker.on("add", () =>
      marker.getElement()?.setAttribute("aria-label", label(mark.name, mark.statements.length)),
    );
    marker.addTo(group);
    if (mark.isSelected && mark.uncertaintyKm !== undefined && mark.uncertaintyKm > 3)
      new Circle([latitude, longitude], {
        radius: mark.uncertaintyKm * 1000,
        className: "doubt-ring",
        interactive: false,
      }).addTo(group);
  }
  return group;
}

/** The candidates of a name, numbered as in the list; the author's own pin with its radius of doubt. */
export function drawCandidates(
  { candidates, pin }: PlaceChoice,
  onCandidate: (index: number) => void,
): LayerGroup {
  const group = new LayerGroup();
  for (const [index, { name, at }] of candidates.entries()) {
    if (at === undefined) continue;
    const sign = document.createElement("span");
    sign.textContent = String(index + 1);
    const marker = new Marker([at[1], at[0]], {
      icon: new DivIcon({ html: sign, className: "candidate-mark", iconSize: [SIZE, SIZE] }),
      title: name,
      zIndexOffset: 2000 - index,
    });
    marker.on("click", () => onCandidate(index));
    marker.on("add", () => marker.getElement()?.setAttribute("aria-label", `${index + 1}. ${name}`));
    marker.addTo(group);
  }
  if (pin !== undefined) {
    const { lat, lon, uncertaintyKm } = pin;
    new Circle([lat, lon], {
      radius: uncertaintyKm * 1000,
      className: "doubt-ring is-pin",
      interactive: false,
    }).addTo(group);
    new Marker([lat, lon], {
      icon: new DivIcon({ className: "pin-mark", iconSize: [SIZE, SIZE] }),
      interactive: false,
      keyboard: false,
    }).addTo(group);
  }
  return group;
}
