import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ENGLISH, type Interface } from "../../../../geo/messages/words.ts";
import type { StatementDetail } from "../../../../geo/model/map-file-1.ts";
import { type AtlasIndex, buildAtlasIndex } from "../../../../src/site/cards/atlas-index.ts";
import { formatStatementAddress } from "../../../../src/site/cards/CopyLink.tsx";
import { ReadingContext } from "../../../../src/site/cards/ReadingContext.ts";
import { SourceList } from "../../../../src/site/cards/SourceList.tsx";
import { StatementCard } from "../../../../src/site/cards/StatementCard.tsx";
import { MessagesContext } from "../../../../src/site/page/messages-context.tsx";
import { type ExampleChanges, exampleMapFile } from "../../example-map-file.ts";

/** English words, said to be those of another language, so that what stays in the atlas's own can be told. */
const OTHER: Interface = {
  language: "mi",
  words: {
    ...ENGLISH.words,
    status: { ...ENGLISH.words.status, denied: "Kāore" },
    relation: { ...ENGLISH.words.relation, same_event: "tonu" },
    precision: { ...ENGLISH.words.precision, settlement: "tāone" },
    modality: { ...ENGLISH.words.modality, alleged_past: "i mua" },
  },
};

function render(face: Interface, index: AtlasIndex, content: ReactNode): string {
  return renderToStaticMarkup(
    <MessagesContext value={{ locale: face.language, messages: face.words }}>
      <ReadingContext value={{ index, mapFileAddress: "map.geojson", languages: [], interactive: true }}>
        {content}
      </ReadingContext>
    </MessagesContext>,
  );
}

function renderCard(
  changes: ExampleChanges = {},
  { face = ENGLISH, placeKey = null }: { face?: Interface; placeKey?: string | null } = {},
): string {
  const index = buildAtlasIndex(exampleMapFile(changes));
  const record = index.statements.get("A1");
  if (record === undefined) throw new Error("the example has lost its first statement");
  const form = placeKey === null ? "list" : "popup";
  return render(face, index, <StatementCard record={record} form={form} placeKey={placeKey} />);
}

type Link = StatementDetail["chain"][number];
const link = (change: Partial<Link>): Link => ({
  role: "speaker",
  label: "speaker",
  name: "Ada Miller",
  as: null,
  stated: true,
  from: null,
  ...change,
});
const ARTICLE = link({ role: "publisher", label: "article", name: "The article" });

describe("the chain of a statement", () => {
  /** The chips of each link, role before name. */
  function readChain(chain: Link[]): string[] {
    const line = /<ol class="chain".*?<\/ol>/s.exec(renderCard({ detail: { chain } }))?.[0] ?? "";
    return [...line.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = ""]) =>
      item
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
  }

  test("is a list from the origin to the article, links of one role together", () => {
    const chain = [
      ARTICLE,
      link({}),
      link({ name: "Bo Potter" }),
      link({ role: "claimed_origin", label: "origin given", name: "anglers (unnamed)" }),
    ];
    expect(readChain(chain)).toEqual([
      "origin given anglers (unnamed)",
      "speaker Ada Miller speaker Bo Potter",
      "The article",
    ]);
  });

  test("says of a link that is inferred that the article does not state it, and from what it is known", () => {
    const chain = [ARTICLE, link({}), link({ name: "River Board", stated: false, from: "D1" })];
    const markup = renderCard({ detail: { chain } });
    expect(markup).toContain("chain-link chain-inferred");
    expect(markup).toContain('not stated in the article; inferred (<a href="#source-D1">D1</a>)');
  });

  test("keeps an origin that nobody names", () => {
    const name = "Where this information came from is not stated";
    const chain = [ARTICLE, link({}), link({ role: "claimed_origin", name, stated: false, known: false })];
    expect(readChain(chain)[0]).toBe(`origin ${name}`);
  });

  test("is a sentence as well, and only that where there is but the article", () => {
    const markup = renderCard({ detail: { chain: [ARTICLE] } });
    expect(markup).toContain("as cited by Ada Miller, as reported by the article.</p>");
    expect(readChain([ARTICLE])).toEqual([]);
  });
});

describe("versions of the same words", () => {
  const version = { article: "ash in May", other: "sand in May", source: "D2", sourceName: "River Board" };

  test("have what only one of them has marked, and heard", () => {
    const differences = {
      article: [
        { words: "ash", differs: true },
        { words: " in May", differs: false },
      ],
      other: [
        { words: "sand", differs: true },
        { words: " in May", differs: false },
      ],
    };
    const markup = renderCard({ detail: { versions: [{ ...version, differences }] } });
    expect(markup).toContain(
      '<dd><mark class="differs"><span class="unseen">differs: </span>ash</mark> in May</dd>',
    );
    expect(markup).toContain("</span>sand</mark> in May</dd>");
  });

  test("of a map file without differences stand as they are", () => {
    const markup = renderCard({ detail: { versions: [version] } });
    expect(markup).toContain("<dd>ash in May</dd>");
    expect(markup).not.toContain("<mark");
  });
});

describe("a statement that names several places", () => {
  test("says so in the popup of one of them, and leads to the others", () => {
    const markup = renderCard({}, { placeKey: "example:1" });
    expect(markup).toContain("Names 2 places; also:");
    expect(markup).toContain('href="#A1/highford"');
    expect(markup).not.toContain('href="#A1/lowbank"');
  });
});

describe("in an interface of another language", () => {
  const changes: ExampleChanges = {
    detail: { statusReason: "The company denied it (R1).", notKnown: ["How much ash there was."] },
  };
  const markup = renderCard(changes, { face: OTHER });

  test("the atlas's own texts say which language they are in", () => {
    expect(markup).toContain('<p class="said" lang="en" dir="auto">The mill owner said');
    expect(markup).toContain('<q lang="en" dir="auto">ash in the river</q>');
    expect(markup).toContain('<p class="said" lang="en" dir="auto">The company said it dumped nothing.</p>');
    expect(markup).toContain('<p lang="en" dir="auto">How much ash there was.</p>');
    expect(markup).toContain(
      '<span lang="en" dir="auto">The company denied it (<a href="#source-R1">R1</a>).',
    );
  });

  test("codes are worded by the interface", () => {
    for (const words of ["<strong>Kāore.</strong>", "<strong>tonu</strong>", "tāone", "I mua"])
      expect(markup).toContain(words);
    expect(markup).not.toContain("Denied by the ferry company");
  });

  test("sources keep their language too", () => {
    const index = buildAtlasIndex(exampleMapFile());
    const sources = render(OTHER, index, <SourceList />);
    expect(sources).toContain('<p lang="en" dir="auto">The river floods in May.</p>');
    expect(render(ENGLISH, index, <SourceList />)).not.toContain('lang="en"');
  });
});

test("the address of a statement is the page's with the statement alone", () => {
  expect(formatStatementAddress("S27", "https://example.org/a/?utm=b#S05/x?q=ash&read=1")).toBe(
    "https://example.org/a/?utm=b#S27",
  );
});
