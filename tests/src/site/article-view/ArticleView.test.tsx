import { describe, expect, test } from "vitest";
import { ArticleView } from "../../../../src/site/article-view/ArticleView.tsx";
import { atlasOf, exampleStatements, renderInAtlas } from "../render-in-atlas.tsx";

const statements = exampleStatements([1, 3, 3, 3, 8]);
const atlas = atlasOf(statements);

function renderView(position: number, passing = statements): string {
  return renderInAtlas(
    <ArticleView
      statements={passing}
      position={position}
      takesFocus={false}
      goTo={() => undefined}
      leave={() => undefined}
    />,
    { atlas },
  );
}

describe("the article view", () => {
  test("says where among the statements and in the article it stands", () => {
    expect(renderView(1)).toContain("<strong>2 of 5</strong> <span>Paragraph 3 of 9</span>");
  });

  test("shows one statement whole, and the others of its paragraph as links", () => {
    const markup = renderView(2);
    expect(markup.match(/<article/g)).toHaveLength(1);
    expect(markup).toContain("The company said it dumped nothing.");
    expect(markup).toContain('href="#B2"');
    expect(markup).toContain('href="#B4"');
    expect(markup).not.toContain('href="#B5"');
  });

  test("says which paragraphs before have no statement, once", () => {
    expect(renderView(1)).toContain("Paragraph 2 has no statement.");
    expect(renderView(2)).not.toContain("has no statement");
    expect(renderView(4)).toContain("Paragraphs 4 to 7 have no statement.");
  });

  test("goes through what passes the filters, and says so", () => {
    const passing = statements.filter(({ id }) => id === "B3" || id === "B5");
    const markup = renderView(0, passing);
    expect(markup).toContain("2 statements that pass the filters.");
    expect(markup).toContain("2 more statements in this paragraph do not pass the filters.");
    expect(markup).toContain("No statement in paragraph 1 passes the filters.");
    expect(renderView(0)).not.toContain("pass the filters");
  });

  test("stays, with a way out, where nothing passes", () => {
    const markup = renderView(-1, []);
    expect(markup).toContain("No statement passes the filters.");
    expect(markup).toContain("Leave");
    expect(markup).not.toContain("<article");
  });

  test("at an end keeps the button, and says that it leads nowhere", () => {
    expect(renderView(0)).toMatch(/aria-label="Previous" aria-disabled="true"/);
    expect(renderView(4)).toMatch(/aria-label="Next" aria-disabled="true"/);
    expect(renderView(2)).not.toContain('aria-disabled="true"');
  });
});
