import { expect, test } from "vitest";
import { placeLeft } from "../../../../src/desk/storage/left-work.ts";
import type { SavedWork } from "../../../../src/desk/storage/saved-record.ts";

function record(stamp: string | undefined): SavedWork {
  return {
    id: "a",
    version: 1,
    title: "Wells",
    changed: 0,
    slug: "wells",
    files: {},
    article: undefined,
    ...(stamp !== undefined && { stamp }),
  };
}

test.each([
  ["in-place", "nothing is kept", undefined],
  ["in-place", "what the page began with is kept", "old 3"],
  ["in-place", "an earlier state of the same page is kept", "tab 4"],
  ["known", "the same state is kept", "tab 5"],
  ["known", "a later state of the same page is kept", "tab 12"],
  ["beside", "another tab has written since", "other 9"],
  ["beside", "a desk of the first weeks has written since", ""],
])("work that was left is taken up %s where %s", (place, _, stamp) => {
  const left = { record: record("tab 5"), basis: "old 3" };
  expect(placeLeft(left, stamp === undefined ? undefined : record(stamp || undefined))).toBe(place);
});

test("work that was left goes on from an entry without a stamp", () => {
  expect(placeLeft({ record: record("tab 1"), basis: undefined }, record(undefined))).toBe("in-place");
});
