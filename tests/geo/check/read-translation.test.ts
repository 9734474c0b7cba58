import { describe, expect, test } from "vitest";
import { checkAtlas } from "../../../geo/check/check-atlas.ts";
import { listTexts, renewTranslation } from "../../../geo/check/read-translation.ts";
import { atlasFiles, sourcedAfter } from "./minimal-atlas.ts";

const FRENCH: Record<string, string> = {
  "Ana Rios accused Salar Company over the well": "Ana Rios a accusé la Société Salar au sujet du puits",
  "Ana Rios spoke of a well; Salar Company denied what she said.":
    "Ana Rios a parlé d’un puits ; la Société Salar a nié ses propos.",
  "public pages in English": "pages publiques en anglais",
  Water: "Eau",
  Mine: "Mine",
  "Who wrote the article.": "Qui a écrit l’article.",
  Places: "Lieux",
  GeoNames: "GeoNames",
  "Ana Rios": "Ana Rios",
  "Salar Company": "Société Salar",
  neighbours: "des voisins",
  Oruro: "Oruro",
  Uyuni: "Uyuni",
  "statements on a well": "déclarations sur un puits",
  "The company said that the well is open.": "La société a dit que le puits est ouvert.",
  Letter: "Lettre",
  "A letter of one page.": "Une lettre d’une page.",
  "There is a well at Uyuni.": "Il y a un puits à Uyuni.",
  "Ana Rios said the company closed the well at Uyuni.":
    "Ana Rios a dit que la société a fermé le puits d’Uyuni.",
  "The company has denied it.": "La société l’a nié.",
  "Ana Rios said neighbours planned to open another well.":
    "Ana Rios a dit que des voisins prévoyaient d’ouvrir un autre puits.",
  "No record of it was found.": "Aucun document n’a été trouvé.",
};

function translationOf(words: Record<string, string>): string {
  const { atlas } = sourcedAfter();
  const entries = [...listTexts(atlas, "fr")].map(([key, source]) => [
    key,
    { en: source, fr: words[source] ?? "" },
  ]);
  return JSON.stringify(Object.fromEntries(entries), null, 1);
}

function checkWith(content: string, name: `translations/${string}.yaml` = "translations/fr.yaml") {
  return checkAtlas("minimal", { ...atlasFiles(), [name]: content });
}

describe("a complete translation", () => {
  const { value, problems } = checkWith(translationOf(FRENCH));
  const french = value?.translations[0]?.atlas;

  test("has no problems", () => {
    expect(problems).toEqual([]);
  });

  test("gives the atlas in its language, quotations and ids as they were", () => {
    expect(french?.language).toBe("fr");
    expect(french?.title).toBe("Ana Rios a accusé la Société Salar au sujet du puits");
    expect(french?.statements.map(({ id, text }) => [id, text])).toEqual([
      ["S01", "Ana Rios a dit que la société a fermé le puits d’Uyuni."],
      ["S02", "Ana Rios a dit que des voisins prévoyaient d’ouvrir un autre puits."],
    ]);
    expect(french?.statements[0]?.quote?.exact).toBe("closed the well");
    expect(french?.article.language).toBe("en");
  });

  test("translates the article's words for people who have no name, and not those for people who have", () => {
    const [first] = french?.statements ?? [];
    expect(first?.chain?.[1]?.as).toBe("des voisins");
    expect(first?.speaker.as).toBe("Ana Rios");
  });

  test("keeps the names in the other languages", () => {
    expect(french?.actors[1]?.names).toEqual({ fr: "Société Salar", en: "Salar Company" });
    expect(french?.mentions[0]?.names).toEqual({ fr: "Oruro", en: "Oruro" });
  });
});

describe("a translation is not used", () => {
  test("while a text is missing, and the problem names it", () => {
    const { value, problems } = checkWith(translationOf({ ...FRENCH, Letter: "", Mine: "" }));
    expect(value?.translations).toEqual([]);
    expect(problems).toMatchObject([
      {
        severity: "warning",
        file: "translations/fr.yaml",
        what: "2 texts (topics.mine, responses.R01.document) are not translated.",
      },
    ]);
  });

  test("while a text is as it was before the author changed it", () => {
    const content = translationOf(FRENCH).replace(
      "The company has denied it.",
      "The company denied it at once.",
    );
    const { value, problems } = checkWith(content);
    expect(value?.translations).toEqual([]);
    expect(problems).toMatchObject([
      {
        severity: "warning",
        what: "The text of statements.S01.statusReason was changed since it was translated.",
      },
    ]);
  });

  test("when there are no messages in its language, or the atlas itself is in it", () => {
    expect(checkWith("{}", "translations/tr.yaml").problems).toMatchObject([
      { severity: "error", file: "translations/tr.yaml", what: expect.stringContaining("“tr”") },
    ]);
    expect(checkWith("{}", "translations/en.yaml").problems).toMatchObject([
      { severity: "error", what: "The atlas itself is in en." },
    ]);
  });

  test("when it cannot be read", () => {
    expect(checkWith("title: [").problems).toMatchObject([
      { severity: "error", file: "translations/fr.yaml", what: expect.stringContaining("YAML") },
    ]);
  });
});

describe("problems of a translation have its file and line", () => {
  test("a text that the atlas does not have", () => {
    const content = translationOf(FRENCH).replace(
      "{",
      '{ "statements.S09.text": { "en": "Gone.", "fr": "Parti." },',
    );
    expect(checkWith(content).problems).toMatchObject([
      { severity: "warning", line: 1, what: "The atlas has no text statements.S09.text." },
    ]);
  });

  test("a sentence without its speaker, by the rules of its own language", () => {
    const text = "La société a fermé le puits d’Uyuni.";
    const content = translationOf({ ...FRENCH, "Ana Rios said the company closed the well at Uyuni.": text });
    const line = content.split("\n").findIndex((row) => row.includes("statements.S01.text")) + 1;
    expect(checkWith(content).problems).toMatchObject([
      { severity: "error", file: "translations/fr.yaml", line, what: "The text does not name its speaker." },
    ]);
  });

  test("a loaded word, a verdict and a plan told as an event", () => {
    const content = translationOf({
      ...FRENCH,
      Water: "Eau du régime",
      "No record of it was found.": "C’est prouvé.",
      "Ana Rios said neighbours planned to open another well.":
        "Ana Rios a dit que des voisins ont ouvert un autre puits.",
    });
    expect(
      checkWith(content)
        .problems.map(({ what }) => what)
        .sort(),
    ).toEqual([
      '"prouvé" is a verdict of our own.',
      '"régime" is a loaded term and stands outside quotation marks.',
      "The text of a plan does not say that it is one.",
    ]);
  });

  test("markup and direction controls", () => {
    const content = translationOf({ ...FRENCH, Water: "Eau \u202e", Mine: "<b>Mine</b>" });
    expect(checkWith(content).problems.map(({ severity, what }) => [severity, what])).toEqual([
      ["error", expect.stringContaining("control")],
      ["error", expect.stringContaining("HTML")],
    ]);
  });
});

test("a renewed translation keeps what is translated, and leaves changed and new texts empty", () => {
  const before = translationOf(FRENCH);
  const { atlas } = sourcedAfter([
    "statements.yaml",
    "The company has denied it.",
    "The company denied it twice.",
  ]);
  const renewed = renewTranslation(atlas, "fr", before);
  const found = (key: string) => renewed.find((entry) => entry.key === key);
  expect(found("title")?.translation).toBe("Ana Rios a accusé la Société Salar au sujet du puits");
  expect(found("statements.S01.statusReason")).toMatchObject({
    source: "The company denied it twice.",
    translation: "",
  });
  expect(renewed.map(({ source }) => source)).toEqual([...new Set(listTexts(atlas, "fr").values())]);
});
