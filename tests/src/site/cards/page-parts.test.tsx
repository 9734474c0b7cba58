import { describe, expect, test } from "vitest";
import { AboutAtlas } from "../../../../src/site/cards/AboutAtlas.tsx";
import { PlaceList } from "../../../../src/site/cards/PlaceList.tsx";
import { SharedTexts } from "../../../../src/site/cards/SharedTexts.tsx";
import { SourceList } from "../../../../src/site/cards/SourceList.tsx";
import { StatementCard } from "../../../../src/site/cards/StatementCard.tsx";
import { exampleAtlas } from "../../example-atlas.ts";
import { renderInAtlas, statementOf, textOf } from "../render-in-atlas.tsx";

const atlas = exampleAtlas();

describe("the list of places", () => {
  const passes = Uint8Array.of(1, 1);

  test("has each place on the map with who said something there and about what, under the anchor that markers lead to", () => {
    const markup = renderInAtlas(<PlaceList passes={passes} selected={null} />, {
      atlas,
      interactive: false,
    });
    expect(markup.match(/<li id="place=/g)).toHaveLength(2);
    expect(markup).toContain('<li id="place=lowbank">');
    expect(markup).toContain('<a href="#A1">Ada Miller: ash</a>');
  });

  test("leads to the map where there is one", () => {
    const markup = renderInAtlas(<PlaceList passes={passes} selected="example:highford" />, { atlas });
    expect(markup).toContain('href="#place=lowbank"');
    expect(markup).toContain('<li id="place=highford" aria-current="true">');
  });

  test("leaves out what the filters leave out", () => {
    expect(renderInAtlas(<PlaceList passes={Uint8Array.of(0, 1)} selected={null} />, { atlas })).toBe("");
  });
});

describe("a text that several statements share", () => {
  const card = (options = {}) =>
    textOf(
      renderInAtlas(<StatementCard statement={statementOf(atlas, "A1")} density="full" />, {
        atlas,
        ...options,
      }),
    );

  test("stands where the reader opens it", () => {
    expect(card()).toContain("How much ash there was.");
    expect(renderInAtlas(<SharedTexts />, { atlas })).toBe("");
  });

  test.each([{ interactive: false, unfolded: true }, { printing: true }])(
    "stands once on a page that is %j, and is linked",
    (state) => {
      expect(card(state)).not.toContain("How much ash there was.");
      expect(card(state)).toContain("note 1");
      const notes = renderInAtlas(<SharedTexts />, { atlas, ...state });
      expect(notes).toContain('<li id="note-1">How much ash there was.');
    },
  );
});

describe("the sources", () => {
  test("are folded, and without script lead to the page that has them", () => {
    const markup = renderInAtlas(<SourceList asked={null} />, { atlas, interactive: false });
    expect(markup).toMatch(/<details class="section-fold">/);
    expect(markup).toContain('<a href="list/1.html#sources">');
    expect(markup).not.toContain("The board found ash.");
  });

  test("hold each document once with body, date, standard and limits", () => {
    const markup = renderInAtlas(<SourceList asked={null} />, {
      atlas,
      interactive: false,
      unfolded: true,
    });
    expect(markup.match(/<li id="source-/g)).toHaveLength(3);
    expect(textOf(markup)).toContain("The board found ash.");
    expect(textOf(markup)).toContain("Standard: reasonable grounds.");
  });

  test("open for a link to one of them", () => {
    expect(renderInAtlas(<SourceList asked={{ id: "source-D1", count: 1 }} />, { atlas })).toContain(
      '<details class="section-fold" open="">',
    );
  });
});

describe("about the atlas", () => {
  test("says what was searched and until when, and nothing of a search where none is recorded", () => {
    expect(textOf(renderInAtlas(<AboutAtlas />, { atlas, interactive: false }))).toContain(
      "Up to 1 June 2031: public pages.",
    );
    const silent = { ...atlas, searched: null };
    expect(renderInAtlas(<AboutAtlas />, { atlas: silent, interactive: false })).not.toContain("searched");
  });
});
