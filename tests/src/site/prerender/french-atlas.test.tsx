import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "../../../../geo/export/export-formats.ts";
import { describeReplies, describeStatus } from "../../../../geo/geojson/describe/describe-status.ts";
import type { AtlasView } from "../../../../geo/geojson/view/atlas-view.ts";
import { en } from "../../../../geo/messages/locales/en.ts";
import { fr } from "../../../../geo/messages/locales/fr.ts";
import { formatMessage } from "../../../../geo/messages/reason-messages.ts";
import { drawPoster } from "../../../../geo/poster/draw-poster.ts";
import { StatementCard } from "../../../../src/site/cards/StatementCard.tsx";
import { renderPage } from "../../../../src/site/prerender/render-page.tsx";
import { CASES_FOLDER, mapAtlasFolder } from "../../../geo/atlas-folder.ts";
import { readCsv } from "../../../geo/export/read-exports.ts";
import { BLANK_BASEMAP } from "../../../geo/poster/blank-basemap.ts";
import { contentOf, renderInAtlas } from "../render-in-atlas.tsx";

/** Names, formats and signs that no language translates. */
const INTERNATIONAL = wordsOf(
  "Claim Atlas GeoNames Natural Earth GeoJSON CSV KML JSON-LD Linked Places SHA BibTeX RIS CSL SVG PNG Google schema.org iframe claim map WordPress Wikipedia",
);

let atlas: AtlasView;
/** Words that the English catalogue has and neither the French one nor the texts of the atlas. */
let english: Set<string>;
beforeAll(async () => {
  ({ atlas } = await mapAtlasFolder("delta-2033", join(CASES_FOLDER, "delta-2033", "input")));
  // Codes such as "denied" are no texts: those have spaces.
  const written = textsOf(atlas).filter((text) => text.includes(" "));
  const own = new Set([...textsOf(fr), ...written].flatMap((text) => [...wordsOf(text)]));
  const words = textsOf(en).flatMap((text) => [...wordsOf(text)]);
  english = new Set(words.filter((word) => !own.has(word) && !INTERNATIONAL.has(word)));
}, 60_000);

function findEnglish(text: string): string[] {
  return [...wordsOf(text)].filter((word) => english.has(word));
}

describe("an atlas written in French has no English", () => {
  it("to look for, unless the words are known", () => {
    expect(english.size).toBeGreaterThan(300);
    expect(findEnglish("Denied by SANA; the article gives no year")).toContain("denied");
  });

  it("on its page", () => {
    const { head, body } = renderPage({
      ...contentOf(atlas),
      locale: "fr",
      messages: fr,
      mapFileAddress: "map.geojson",
      basemapAddress: "basemap.json",
      languages: [],
    });
    expect(body).toContain("Coopérative des pêcheurs du Delta");
    expect(findEnglish(shownBy(`${head}${body}`))).toEqual([]);
  });

  it("in the cards of its popups", () => {
    for (const place of atlas.places) {
      for (const id of place.statements) {
        const statement = atlas.statementsById.get(id);
        if (statement === undefined) throw new Error(`no statement ${id}`);
        const card = renderInAtlas(
          <StatementCard statement={statement} density="compact" place={place.key} />,
          {
            atlas,
            locale: "fr",
            messages: fr,
          },
        );
        expect(card).toContain(`href="#${id}"`);
        expect([id, findEnglish(shownBy(card))]).toEqual([id, []]);
      }
      expect(findEnglish(place.reasons.map((reason) => formatMessage(reason, fr)).join(" "))).toEqual([]);
    }
  });

  it("on its poster", () => {
    const poster = drawPoster(atlas, BLANK_BASEMAP, { messages: fr, locale: "fr" });
    expect(poster).toContain("Mopti");
    expect(findEnglish(shownBy(poster.replace(/<style[\s\S]*?<\/style>/gu, "")))).toEqual([]);
  });

  it("in its statuses and replies", () => {
    const statuses = atlas.statements.map(({ status }) => describeStatus(status, fr, "fr", "fr"));
    expect(statuses).toContain("Démentie par Eaux du Sahel");
    expect(statuses).toContain("Aucune trace indépendante trouvée (recherche du 30 juin 2033)");
    expect(findEnglish(statuses.join(" "))).toEqual([]);
    const replies = atlas.statements.map((statement) => describeReplies(statement, atlas, fr, "fr"));
    expect(replies[3]).toContain("Aucune réponse de Eaux du Sahel à cette déclaration trouvée");
    expect(findEnglish(replies.join(" "))).toEqual([]);
  });

  it("in its table, down to the heads of the columns", () => {
    const csv = write("statements.csv");
    expect(readCsv(csv, "identifiant")[1]).toMatchObject({ statut: "Démentie par Eaux du Sahel" });
    expect(findEnglish(csv.replaceAll(/https?:\S+|\b[a-z]+:[\w-]+/gu, " "))).toEqual([]);
  });

  it("in what its other files show to people", () => {
    const balloons = [...write("map.kml").matchAll(/<(?:name|description)>([\s\S]*?)<\//gu)].map(
      ([, text]) => text,
    );
    expect(balloons.length).toBeGreaterThan(10);
    expect(findEnglish(balloons.join(" "))).toEqual([]);
    const descriptions = [...write("claims.jsonld").matchAll(/"description": "(.*)"/gu)].map(
      ([, text]) => text,
    );
    expect(descriptions.length).toBeGreaterThan(10);
    expect(findEnglish(descriptions.join(" "))).toEqual([]);
  });
});

function write(name: string): string {
  const format = EXPORT_FORMATS.find((known) => known.name === name);
  return format?.build(atlas, { locale: "fr", messages: fr, address: undefined }) ?? "";
}

/** What readers see or hear of a markup: its texts, and the attributes that are read out. */
function shownBy(markup: string): string {
  const spoken = [...markup.matchAll(/\s(?:aria-label|alt|title|placeholder|content)="([^"]*)"/gu)].map(
    ([, text]) => text,
  );
  const texts = markup.replaceAll(/<(script|style)[\s\S]*?<\/\1>/gu, " ").replaceAll(/<[^>]*>/gu, " ");
  return `${texts} ${spoken.join(" ")}`.replaceAll(/https?:\S+/gu, " ");
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}[\p{L}’'-]{2,}/gu) ?? []);
}

/** Every text inside a value; of a function of a catalogue, its fixed words. */
function textsOf(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const literals = String(value).match(/`[^`]*`|"[^"]*"/gu) ?? [];
    return literals.map((literal) => literal.replaceAll(/\$\{[^}]*\}/gu, " "));
  }
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  if (value instanceof Map) return [...value.values()].flatMap((item) => textsOf(item, seen));
  // Reasons are the program's.
  return Object.entries(value).flatMap(([key, item]) => (key === "reasons" ? [] : textsOf(item, seen)));
}
