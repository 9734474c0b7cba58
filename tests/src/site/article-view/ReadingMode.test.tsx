import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ReadingMode } from "../../../../src/site/article-view/ReadingMode.tsx";
import { type AtlasIndex, buildAtlasIndex } from "../../../../src/site/cards/atlas-index.ts";
import { ReadingContext } from "../../../../src/site/cards/ReadingContext.ts";
import { exampleMapFile } from "../../example-map-file.ts";
import { exampleRecords } from "../cards/example-records.ts";

const records = exampleRecords([1, 3, 3, 3, 8]);
const example = buildAtlasIndex(exampleMapFile());
const index: AtlasIndex = { ...example, statements: new Map(records.map((record) => [record.id, record])) };

function renderWalk(position: number, passing = records): string {
  return renderToStaticMarkup(
    <ReadingContext value={{ index, mapFileAddress: "map.geojson", languages: [], interactive: true }}>
      <ReadingMode
        records={passing}
        position={position}
        takesFocus={false}
        goTo={() => undefined}
        leave={() => undefined}
      />
    </ReadingContext>,
  );
}

describe("the reading mode", () => {
  test("says where in the walk and in the article it stands", () => {
    expect(renderWalk(1)).toContain("<strong>2 of 5</strong> <span>Paragraph 3 of 9</span>");
  });

  test("shows one statement whole, and the others of its paragraph as links", () => {
    const markup = renderWalk(2);
    expect(markup.match(/<article/g)).toHaveLength(1);
    expect(markup).toContain("The company said it dumped nothing.");
    expect(markup).toContain('href="#B2"');
    expect(markup).toContain('href="#B4"');
    expect(markup).not.toContain('href="#B5"');
  });

  test("says which paragraphs before have no statement, once", () => {
    expect(renderWalk(1)).toContain("Paragraph 2 has no statement.");
    expect(renderWalk(2)).not.toContain("has no statement");
    expect(renderWalk(4)).toContain("Paragraphs 4 to 7 have no statement.");
  });

  test("walks what passes the filters, and says so", () => {
    const passing = records.filter(({ id }) => id === "B3" || id === "B5");
    const markup = renderWalk(0, passing);
    expect(markup).toContain("Walks the 2 statements that pass the filters.");
    expect(markup).toContain("2 more statements in this paragraph do not pass the filters.");
    expect(markup).toContain("No statement in paragraph 1 passes the filters.");
    expect(renderWalk(0)).not.toContain("pass the filters");
  });

  test("stays, with a way out, where nothing passes", () => {
    const markup = renderWalk(-1, []);
    expect(markup).toContain("No statement passes the filters.");
    expect(markup).toContain("Leave");
    expect(markup).not.toContain("<article");
  });

  test("at an end keeps the button, and says that it leads nowhere", () => {
    expect(renderWalk(0)).toMatch(/aria-label="Previous" aria-disabled="true"/);
    expect(renderWalk(4)).toMatch(/aria-label="Next" aria-disabled="true"/);
    expect(renderWalk(2)).not.toContain('aria-disabled="true"');
  });
});
