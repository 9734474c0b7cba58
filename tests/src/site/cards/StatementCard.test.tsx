import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { buildAtlasIndex } from "../../../../src/site/cards/atlas-index.ts";
import { ExternalLink } from "../../../../src/site/cards/ExternalLink.tsx";
import { ReadingContext } from "../../../../src/site/cards/ReadingContext.ts";
import { StatementCard } from "../../../../src/site/cards/StatementCard.tsx";
import { type ExampleChanges, exampleMapFile } from "../../example-map-file.ts";

function renderCard(id: string, changes: ExampleChanges = {}, form: "list" | "popup" = "list"): string {
  const index = buildAtlasIndex(exampleMapFile(changes));
  const record = index.statements.get(id);
  if (record === undefined) throw new Error(`no statement ${id}`);
  return renderToStaticMarkup(
    <ReadingContext value={{ index, mapFileAddress: "map.geojson", languages: [], interactive: true }}>
      <StatementCard record={record} form={form} />
    </ReadingContext>,
  );
}

/** The parts of the markup that stand inside a fold. */
function foldsOf(markup: string): string {
  return [...markup.matchAll(/<details.*?<\/details>/gs)].join(" ");
}

describe("a statement's card", () => {
  it("reads in the order of the editorial rules", () => {
    const markup = renderCard("A1");
    const positions = [
      "Ada Miller, Mill Owners",
      "Said 2 May 2031",
      "had dumped ash",
      "<blockquote",
      "ash in the river",
      "paragraph 3",
      "unnamed anglers",
      "Denied by the ferry company.",
      "The company denied it",
      "The company said it dumped nothing.",
      "The board found ash.",
      "The river floods in May.",
      "<dd>sand</dd>",
      "How much ash there was.",
      "Link to this statement",
    ].map((words) => markup.indexOf(words));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it("sets a reply in the statement's own class, and never in a fold", () => {
    const markup = renderCard("A1");
    expect(markup).toContain('<p class="said">The mill owner said');
    expect(markup).toContain('<p class="said">The company said it dumped nothing.</p>');
    expect(foldsOf(markup)).toContain("The river floods in May.");
    expect(foldsOf(markup)).not.toContain("The company said it dumped nothing.");
  });

  it("says that no reply was found and when it was searched in the page's own voice, and never in a fold", () => {
    const markup = renderCard("A2");
    expect(foldsOf(markup)).not.toContain("No reply from");
    expect(markup).toContain(
      '<p class="reply-absent">The article itself carries no reply. No reply from Ferry Company to this statement found (searched 1 June 2031).</p>',
    );
  });

  it("says so where nobody is accused", () => {
    const detail = { accused: [], replies: [], noReply: [] };
    expect(renderCard("A1", { detail })).toContain('<p class="reply-absent">Nobody is accused.</p>');
  });

  it("puts the article's own reply before all others", () => {
    const replyInArticle = {
      statement: "A2",
      text: "The article says the company denied it.",
      extent: "On ash only.",
    };
    const markup = renderCard("A1", { detail: { replyInArticle } });
    expect(markup).toContain('<p class="said">The article says the company denied it.</p>');
    expect(markup).toContain('In the article itself (<a href="#A2">A2</a>). On ash only.');
    expect(markup).not.toContain("carries no reply");
    expect(markup.indexOf("The article says the company")).toBeLessThan(markup.indexOf("it dumped nothing"));
  });

  it("prints a finding with body, date, relation, standard and limits, its link named as the body", () => {
    const markup = renderCard("A1");
    expect(markup).toContain(
      '<a href="https://example.org/reply" hrefLang="en" rel="noopener noreferrer external">River Board</a>',
    );
    expect(markup).toContain("about the event this statement refers to");
    expect(markup).toContain("Standard: reasonable grounds. Limits: Covers May alone.");
  });

  it("gives each part its own status where parts differ", () => {
    const parts = [
      { id: "A1a", about: "the ash", status: "denied", statusLabel: "Denied", reason: "By the company." },
      { id: "A1b", about: "the river", status: "contested", statusLabel: "Disputed", reason: "By two." },
    ] as const;
    const markup = renderCard("A1", { detail: { parts: [...parts] } });
    expect(markup).toContain("On the ash: <strong>Denied.</strong> By the company.");
    expect(markup).toContain("On the river: <strong>Disputed.</strong> By two.");
  });

  it("turns ids of records in texts into links, and leaves other capitals alone", () => {
    const markup = renderCard("A1", { detail: { statusReason: "See R1, A2 and Z9 or COVID19." } });
    expect(markup).toContain('See <a href="#source-R1">R1</a>, <a href="#A2">A2</a> and Z9 or COVID19.');
  });

  it("leads to each of its places", () => {
    const markup = renderCard("A1");
    expect(markup).toContain('href="#A1/lowbank"');
    expect(markup).toContain('href="#A1/highford"');
  });

  it("in a popup says who said what before when and where", () => {
    const markup = renderCard("A1", {}, "popup");
    const positions = [
      "Ada Miller",
      "had dumped ash",
      "ash in the river",
      "Said 2 May 2031",
      "#A1/highford",
    ].map((words) => markup.indexOf(words));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it("in a popup has the replies and no second anchor of the same name", () => {
    const markup = renderCard("A1", {}, "popup");
    expect(markup).toContain("The company said it dumped nothing.");
    expect(markup).not.toContain('id="A1"');
    expect(markup).toContain('href="#A1"');
  });

  it("shows HTML in any text as text", () => {
    const markup = renderCard("A1", {
      properties: { text: "<img src=x onerror=alert(1)> said Ada", quote: "<script>1</script>" },
      detail: { notKnown: ["<b>bold</b>"] },
    });
    expect(markup).toContain("&lt;img src=x onerror=alert(1)&gt; said Ada");
    expect(markup).not.toMatch(/<(img|script|b)\b/);
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
