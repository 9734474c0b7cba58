import { expect, test } from "vitest";
import { draftArticle } from "../../../../geo/draft/draft-article.ts";
import { readPlainText } from "../../../../geo/draft/read/read-text.ts";
import { assemble } from "../../geocoder/gazetteer/small-world.ts";

const { value: gazetteer } = assemble({});
/** A Sunday. */
const PUBLISHED = "2026-06-07";

const datesOf = (text: string, published: string | undefined = PUBLISHED) =>
  draftArticle(readPlainText(text), gazetteer, { published }).dates.map(
    ({ edtf, role }) => `${edtf} ${role}`,
  );

test.each([
  ["The council on Friday said the road was shut.", ["2026-06-05 said"]],
  ["The road was shut, the council said on Friday.", ["2026-06-05 said"]],
  ["The mayor said on Sunday that the bridge fell.", ["2026-06-07 said"]],
  ["Late on Thursday, the ministry denied the report.", ["2026-06-04 said"]],
  ["In a statement on Friday the company rejected the claim.", ["2026-06-05 said"]],
  ["Police said Friday night they had found the car.", ["2026-06-05 said"]],
  ["Officers were called early Saturday, police said.", ["2026-06-06 happened"]],
  ["The minister said last Friday that no order was given.", ["2026-06-05 said"]],
  ["She will appear in court this Friday, prosecutors said.", ["2026-06-12 happened"]],
  [
    "The mayor said on Friday that the road would reopen on Monday.",
    ["2026-06-05 said", "2026-06-08 happened"],
  ],
  ["The governor said he would sign the bill by Friday.", ["2026-06-12 happened"]],
  ["By Friday, water had reached the town, the mayor said.", ["2026-06-05 happened"]],
  ["A spokesman said on Monday, 1 June, that nobody was hurt.", ["2026-06-01 said"]],
  ["In January, the agency said it had found no leak.", ["2026-01 said"]],
  ["He was arrested in November, the court said.", ["2025-11 happened"]],
  ["The trial begins in September, the court said.", ["2026-09 happened"]],
  ["Between 3 and 5 June, 40 people died, the agency said.", ["2026-06-03/2026-06-05 happened"]],
  ["On 5 June, 40 people died, the agency said.", ["2026-06-05 happened"]],
  ["It happened on 12.03.2026, he said.", ["2026-03-12 happened"]],
  ["“It was a lie,” she said on Tuesday, two days after the vote.", ["2026-06-02 said"]],
  ["The march was banned, the court said.", []],
])("%s", (text, expected) => {
  expect(datesOf(text)).toEqual(expected);
});

test("where nobody states the day of publication, the dateline does", () => {
  const text = "GENEVA, 5 June 2026 — The agency said on Thursday that the dam held.";
  const { dates } = draftArticle(readPlainText(text), gazetteer);
  expect(dates.map(({ edtf, role }) => `${edtf} ${role}`)).toEqual([
    "2026-06-05 happened",
    "2026-06-04 said",
  ]);
});
