/** What the page had of its rows before the long list took their place. */
export interface FoundRows {
  /** Pixels, by the id of the statement. */
  heights: ReadonlyMap<string, number>;
  /** Ids of those that the reader has opened. */
  opened: ReadonlySet<string>;
  /** Id of the row that has the focus. */
  focused: string | undefined;
  /** The first row in the window, and how far below its upper edge it begins; pixels. */
  first: { id: string; top: number } | undefined;
}

/** The rows of the list as they are in the page now. */
export function findRows(): FoundRows {
  const rows = [...document.querySelectorAll<HTMLElement>(".cards > li")].flatMap((row) => {
    const card = row.querySelector<HTMLElement>(".card-row");
    return card === null ? [] : [{ row, id: card.id }];
  });
  const boxes = rows.map(({ row, id }) => ({ id, box: row.getBoundingClientRect() }));
  const first = boxes.find(({ box }) => box.bottom > 0 && box.top < window.innerHeight);
  return {
    heights: new Map(boxes.map(({ id, box }) => [id, box.height])),
    first: first && { id: first.id, top: first.box.top },
    opened: new Set(
      rows.filter(({ row }) => row.querySelector("details[open]") !== null).map(({ id }) => id),
    ),
    focused: rows.find(({ row }) => row.contains(document.activeElement))?.id,
  };
}
