import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { StatementView } from "../../../../geo/geojson/view/atlas-view.ts";
import { en } from "../../../../geo/messages/locales/en.ts";
import { ExternalLink, formatStatementAddress } from "../../../../src/site/cards/CopyLink.tsx";
import { ListedStatement, StatementCard } from "../../../../src/site/cards/StatementCard.tsx";
import { exampleAtlas } from "../../example-atlas.ts";
import { renderInAtlas, statementOf, textOf } from "../render-in-atlas.tsx";

const atlas = exampleAtlas();

function example(id: "A1" | "A2", changes: Partial<StatementView> = {}): StatementView {
  return { ...statementOf(atlas, id), ...changes };
}

const full = (statement: StatementView, options = {}) =>
  renderInAtlas(<StatementCard statement={statement} density="full" />, { atlas, ...options });
const compact = (statement: StatementView, options = {}) =>
  renderInAtlas(<StatementCard statement={statement} density="compact" place="example:lowbank" />, {
    atlas,
    ...options,
  });

function expectInOrder(text: string, parts: string[]): void {
  const positions = parts.map((part) => text.indexOf(part));
  expect(Object.fromEntries(parts.map((part, order) => [part, positions[order]]))).not.toContain(-1);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
}

describe("a card", () => {
  it("says first who, what, the status, the reply and the source", () => {
    expectInOrder(textOf(full(example("A1"))), [
      "Ada Miller, Mill Owners",
      "had dumped ash",
      "Denied by Ferry Company",
      "The company said it dumped nothing.",
      "Source: Unnamed anglers → Ada Miller → this article, paragraph 3",
    ]);
  });

  it("then quotation, dates, the other documents, versions, limits, places", () => {
    expectInOrder(textOf(full(example("A1"))), [
      "this article, paragraph 3",
      "ash in the river",
      "2 May 2031",
      "The company denied it.",
      "The board found ash.",
      "sand",
      "How much ash there was.",
      "Lowbank",
    ]);
  });

  it("has everything after the source line in a closed fold where there is little room", () => {
    const markup = compact(example("A1"));
    expect(textOf(markup)).toContain("The company said it dumped nothing.");
    expect(markup).toContain('<details class="card-more">');
    expect(textOf(markup)).not.toContain("ash in the river");
    expect(textOf(compact(example("A1"), { printing: true }))).toContain("ash in the river");
  });

  it("sets the reply in the class of the statement", () => {
    expect(full(example("A1"))).toContain('<p class="said">The company said it dumped nothing.</p>');
  });

  it("says that no reply was found, when it was searched, and where, in the page's own voice", () => {
    const markup = full(example("A2"));
    expect(textOf(markup)).toContain(
      "No reply from Ferry Company to this statement found (searched 1 June 2031). What was searched",
    );
    expect(markup).toContain('<p class="reply-absent">');
    expect(markup).toContain('href="#searched"');
  });

  it("names the date of the search once where the status names it", () => {
    const { status } = example("A2");
    const { searched } = atlas;
    const text = textOf(
      full(
        example("A2", {
          status: {
            ...status,
            code: "no_independent_record_located",
            searchedOn: searched?.on ?? null,
          },
        }),
      ),
    );
    expect(text.match(/1 June 2031/g)).toHaveLength(1);
    expect(text).toContain("No reply from Ferry Company to this statement was found in that search.");
  });

  it("says nothing of replies that nobody recorded", () => {
    const replies: StatementView["replies"] = {
      inArticle: { kind: "unrecorded" },
      near: [],
      further: [],
      missing: [],
      searchedOn: null,
    };
    expect(full(example("A1", { replies, accused: [] }))).not.toContain("Reply");
    expect(full(example("A1", { replies }))).not.toContain("carries no reply");
    const absent = { ...replies, inArticle: { kind: "absent" as const } };
    expect(textOf(full(example("A1", { replies: absent })))).toContain(
      "The article itself carries no reply; no search elsewhere is recorded.",
    );
    const { searchedOn } = example("A2").replies;
    expect(textOf(full(example("A1", { replies: { ...absent, searchedOn } })))).toContain(
      "The article itself carries no reply. ",
    );
  });

  it("puts the article's own reply first, with how far it reaches", () => {
    const { replies } = example("A1");
    const inArticle = {
      kind: "given" as const,
      statement: "A2",
      text: "It denied it.",
      extent: "On ash only.",
    };
    const text = textOf(full(example("A1", { replies: { ...replies, inArticle } })));
    expectInOrder(text, [
      "It denied it.",
      "In the article itself, paragraph 3. On ash only.",
      "it dumped nothing",
    ]);
  });

  it("names the reply to a similar claim where there is none to this one, and repeats no fact", () => {
    const { replies } = example("A1");
    const further = replies.near.map((item) => ({ ...item, relation: "same_pattern" as const }));
    const text = textOf(full(example("A1", { replies: { ...replies, near: [], further } })));
    expect(text).toContain("Denial, about a similar claim, not this one: Ferry Company, 3 May 2031");
    expect(text.match(/dumped nothing/g)).toHaveLength(1);
  });

  it("gives each part its own status where parts differ", () => {
    const { status } = example("A1");
    const parts = [
      { id: "A1a", about: "the ash", status, reason: "By the company." },
      { id: "A1b", about: "the river", status: { ...status, code: "contested" as const }, reason: "By two." },
    ];
    const text = textOf(full(example("A1", { parts, status: { ...status, code: "mixed", parts } })));
    expect(text).toContain("The ash: denied; the river: disputed");
    expect(text).toContain("On the ash: By the company.");
    expect(text).toContain("On the river: By two.");
  });

  it("names the documents and statements whose ids stand in a text, and keeps the ids for research", () => {
    const statement = example("A1", { statusReason: "See R1, A2 and Z9 or COVID19." });
    expect(full(statement)).toContain(
      'See <a href="#source-R1">Ferry Company, 3 May 2031</a>, <a href="#A2">paragraph 3</a> and Z9 or COVID19.',
    );
    expect(full(statement)).not.toMatch(/>R1<|>A1 /);
    expect(full(statement, { showsIds: true })).toContain(
      '<a href="#source-R1">R1 Ferry Company, 3 May 2031</a>',
    );
    expect(full(statement, { showsIds: true })).toContain(">A1 </span>");
  });

  it("shows a finding with body, date, standard and limits", () => {
    const text = textOf(full(example("A1")));
    expect(text).toMatch(
      /River Board, 3 May 2031 \. Standard: reasonable grounds\. Limits: Covers May alone\./,
    );
  });

  it("leads to the other places of a statement, and not to the one at which the reader is", () => {
    expect(full(example("A1"))).toContain('href="#A1/lowbank"');
    const markup = compact(example("A1"), { unfolded: true });
    expect(markup).toContain('href="#A1/highford"');
    expect(markup).not.toContain('href="#A1/lowbank"');
  });

  it("shows HTML in any text as text", () => {
    const markup = full(
      example("A1", {
        text: "<img src=x onerror=alert(1)> said Ada",
        quote: "<script>1</script>",
        notKnown: ["<b>bold</b>"],
      }),
    );
    expect(markup).toContain("&lt;img src=x onerror=alert(1)&gt; said Ada");
    expect(markup).not.toMatch(/<(img|script|b)\b/);
  });
});

describe("a row of the list", () => {
  const row = (options = {}) =>
    renderInAtlas(<ListedStatement position={0} selected={false} />, {
      atlas,
      ...options,
    });

  it("is closed: who, what, one line of status; without script reply, source, and where the rest is", () => {
    const markup = row({ interactive: false });
    expect(markup).toContain('<article class="card card-row" id="A1">');
    expect(markup).toMatch(
      /<details><summary class="row-head">.*<\/summary><noscript>.*<\/noscript><\/details>/s,
    );
    expect(markup).toContain("The company said it dumped nothing.");
    expect(markup).toContain("Unnamed anglers → Ada Miller");
    expect(markup).toContain('<a href="list/1.html#A1">Quotation, dates, documents, limits</a>');
    expect(markup).not.toContain("ash in the river");
  });

  it("has the documents by their numbers where the sources have them in full", () => {
    const listed = row({ interactive: false, unfolded: true });
    expect(listed).toContain('<a href="#source-D1">[2]</a>');
    expect(listed).not.toContain("The board found ash.");
  });

  it("is open on paper", () => {
    expect(row({ printing: true })).toMatch(/<details open="">/);
    expect(row({ printing: true })).not.toContain("<noscript>");
  });
});

describe("in an interface of another language", () => {
  const messages = {
    ...en,
    statusWith: { ...en.statusWith, denied: (bodies: string) => `Kāore ${bodies}` },
    precision: { ...en.precision, settlement: "tāone" },
    aspect: { ...en.aspect, past: "i mua" },
  };
  const markup = full(example("A1", { notKnown: ["How much ash there was."] }), { locale: "mi", messages });

  it("texts of the atlas say which language they are in", () => {
    expect(markup).toContain('<p class="said" lang="en" dir="auto">The mill owner said');
    expect(markup).toContain('<q lang="en" dir="auto">ash in the river</q>');
    expect(markup).toContain('<span lang="en" dir="auto">How much ash there was.</span>');
    expect(markup).toContain('<bdi lang="en">Ada Miller</bdi>');
    expect(markup).not.toContain("\u2068");
  });

  it("codes are worded by the interface", () => {
    expect(textOf(markup)).toContain("Kāore Ferry Company");
    expect(textOf(markup)).toContain("tāone");
  });
});

describe("a link out of the page", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    " javascript:x",
    "//example.org",
    "",
  ])("%j stays plain words", (address) => {
    expect(renderToStaticMarkup(<ExternalLink address={address}>Body</ExternalLink>)).toBe(
      "<span>Body</span>",
    );
  });
});

it("the address of a statement is the page's with the statement alone", () => {
  expect(formatStatementAddress("S27", "https://example.org/a/?utm=b#S05/x?q=ash&read=1")).toBe(
    "https://example.org/a/?utm=b#S27",
  );
});
