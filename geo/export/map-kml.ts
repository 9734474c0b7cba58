import { markSymbol } from "../cartography/symbols/mark-symbol.ts";
import { formatDate } from "../dates/format-date.ts";
import { describeArticle, describeChain, describeSpeaker } from "../geojson/describe/describe-attribution.ts";
import { describeDate } from "../geojson/describe/describe-date.ts";
import { describeCandidate, describePrecision, nameIn } from "../geojson/describe/describe-place.ts";
import { describeReplies, describeStatus } from "../geojson/describe/describe-status.ts";
import type { AtlasView, PlacementView, StatementView } from "../geojson/view/atlas-view.ts";
import { element, escapeMarkup, type Markup, own, text } from "../markup/element.ts";
import { formatMessage } from "../messages/reason-messages.ts";
import type { FeatureGeometry } from "../model/map-file.ts";
import type { Aspect } from "../model/vocabulary.ts";
import type { ExportContext } from "./export-context.ts";

type Geometry = NonNullable<FeatureGeometry>;
type Position = readonly [number, number];

/** One Placemark: a statement at a place, or a statement without a place. */
interface Pin {
  id: string;
  statement: StatementView;
  placement: PlacementView | null;
}

/**
 * The map as KML 2.2 (OGC 07-147r2) for Google Earth, QGIS and others. Every pair of statement and place is a Placemark with the
 * symbol of the map. Those without a geometry are in a folder of their own, with the reason. Movements are only in the descriptions,
 * since KML has no dashed lines. No Placemark has a time, since programs would play it as events.
 */
export function buildMapKml(atlas: AtlasView, context: ExportContext): string {
  const { exported, notice } = context.messages;
  const pins = atlas.statements.flatMap((statement): Pin[] =>
    statement.placements.length === 0
      ? [{ id: statement.id, statement, placement: null }]
      : statement.placements.map((placement) => ({ id: placement.id, statement, placement })),
  );
  const folder = (name: string, description: string, wanted: Pin[]) =>
    tag("Folder", [
      tag("name", name),
      tag("open", "1"),
      tag("description", balloon([description])),
      ...wanted.map((pin) => drawPin(pin, atlas, context)),
    ]);
  const hasShape = ({ placement }: Pin) => placement !== null && placement.geometry !== null;
  const kml = tag(
    "kml",
    [
      tag("Document", [
        tag("name", atlas.title),
        tag("description", describeAtlas(atlas, context)),
        ...Object.keys(KML_SYMBOLS).flatMap((symbol) => [
          drawStyle(symbol as KmlSymbol, false, context.address),
          // For areas without a published boundary.
          drawStyle(symbol as KmlSymbol, true, context.address),
        ]),
        folder(exported.onMap, notice, pins.filter(hasShape)),
        folder(
          exported.withoutShape,
          exported.withoutShapeFor,
          pins.filter((pin) => !hasShape(pin)),
        ),
      ]),
    ],
    { xmlns: "http://www.opengis.net/kml/2.2" },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${kml}\n`;
}

function describeAtlas(atlas: AtlasView, { messages, locale }: ExportContext): string {
  const { statements, drawn, listed } = atlas.counts;
  return balloon([
    messages.notice,
    atlas.description,
    messages.exported.counts(drawn, statements, listed),
    describeArticle(atlas, messages, locale),
    ...atlas.credits.map(({ what, name, licence }) =>
      messages.labelled(what, licence === null ? name : `${name} (${licence})`),
    ),
    messages.exported.asOf(formatDate(atlas.updated, locale, messages.dates)),
  ]);
}

function drawPin({ id, statement, placement }: Pin, atlas: AtlasView, context: ExportContext): Markup {
  const { messages, locale } = context;
  const place = placement === null ? messages.exported.noPlace : placeName(placement, locale);
  const geometry = placement?.geometry ?? null;
  // Programs show all pins alike, so uncertainty is in the name.
  const doubt = placement?.certainty === "uncertain" ? " (?)" : "";
  return tag(
    "Placemark",
    [
      tag(
        "name",
        messages.exported.pin(
          `${place}${doubt}`,
          statement.id,
          messages.modality[statement.modality],
          describeSpeaker(statement, messages, locale),
        ),
      ),
      tag("description", describePin(statement, placement, atlas, context)),
      ...(geometry === null || placement === null
        ? []
        : [tag("styleUrl", `#${symbolOf(placement)}${placement.soft ? "-soft" : ""}`)]),
      drawData(statement, placement, atlas, context),
      ...(geometry === null ? [] : [drawGeometry(geometry)]),
    ],
    { id: placemarkId(id) },
  );
}

function placeName({ place, toponym }: PlacementView, locale: string): string {
  return place === null ? toponym : nameIn(place.names, locale).text;
}

function symbolOf({ certainty, aspect }: PlacementView): KmlSymbol {
  return certainty === "uncertain" ? "uncertain" : (aspect ?? "ongoing");
}

function describePin(
  statement: StatementView,
  placement: PlacementView | null,
  atlas: AtlasView,
  { messages, locale }: ExportContext,
): string {
  const { exported, labelled } = messages;
  const line = (label: string, value: string | null) =>
    value === null || value === "" ? "" : labelled(label, /[.!?]$/u.test(value) ? value : `${value}.`);
  const reason = placement === null ? statement.notDrawn : placement.notDrawn;
  const candidates = placement?.certainty === "certain" ? [] : (placement?.place?.candidates ?? []);
  return balloon([
    statement.text,
    line(exported.said, statement.said && describeDate(statement.said, messages, locale)),
    statement.quote === null ? "" : exported.quote(statement.paragraph, statement.quote),
    line(exported.chain, describeChain(statement, messages, locale)),
    line(exported.status, describeStatus(statement.status, messages, locale)),
    line(exported.replies, describeReplies(statement, atlas, messages, locale)),
    line(
      exported.place,
      placement &&
        [
          placeName(placement, locale),
          messages.placeRole[placement.role],
          describePrecision(placement, messages),
        ].join(messages.semicolon),
    ),
    line(
      exported.candidates,
      candidates.map((item) => describeCandidate(item, messages, locale)).join(messages.semicolon),
    ),
    ...describeMovements(statement, atlas, { messages, locale }),
    line(exported.notDrawn, reason && formatMessage(reason, messages)),
  ]);
}

function describeMovements(
  statement: StatementView,
  { movements }: AtlasView,
  { messages, locale }: Pick<ExportContext, "messages" | "locale">,
): string[] {
  const { exported, comma } = messages;
  return movements
    .filter((movement) => movement.statement === statement.id)
    .map(({ what, from, to }) => {
      const parts = [
        exported.moved(describeSpeaker(statement, messages, locale), what),
        ...(from === null ? [] : [exported.movedFrom(from.toponym)]),
        ...(to.length === 0 ? [] : [exported.movedTo(to.map(({ toponym }) => toponym).join(comma))]),
      ];
      return `${parts.join(comma)}. ${exported.noRoute}`;
    });
}

/** Fields for filtering in map programs: field names of the map file, values in the locale. */
function drawData(
  statement: StatementView,
  placement: PlacementView | null,
  atlas: AtlasView,
  { messages, locale }: ExportContext,
): Markup {
  const reason = placement === null ? statement.notDrawn : placement.notDrawn;
  const fields: Record<string, string | null | undefined> = {
    statement: statement.id,
    text: statement.text,
    speaker: describeSpeaker(statement, messages, locale),
    organisation: statement.organisation && nameIn(statement.organisation.names, locale).text,
    chain: describeChain(statement, messages, locale),
    status: describeStatus(statement.status, messages, locale),
    replies: describeReplies(statement, atlas, messages, locale),
    accused: statement.accused.map(({ names }) => nameIn(names, locale).text).join("; "),
    modality: messages.modality[statement.modality],
    topic: statement.topic.label,
    place: placement && placeName(placement, locale),
    placeNames: Object.values(placement?.place?.names ?? {}).join("; "),
    precision: placement && describePrecision(placement, messages),
    certainty: placement && messages.certainty[placement.certainty],
    said: statement.said?.best?.edtf,
    happened: statement.happened?.best?.edtf,
    notDrawn: reason && formatMessage(reason, messages),
  };
  return tag(
    "ExtendedData",
    Object.entries(fields).flatMap(([name, value]) =>
      value === null || value === undefined || value === ""
        ? []
        : [tag("Data", [tag("value", value)], { name })],
    ),
  );
}

/**
 * The style of one symbol. Points have the symbol of the map. Areas are filled, except for plans. KML colours are opacity, blue,
 * green, red.
 */
function drawStyle(symbol: KmlSymbol, soft: boolean, address: string | undefined): Markup {
  const isFilled = symbol === "past" || symbol === "ongoing";
  return tag(
    "Style",
    [
      tag("IconStyle", [
        tag("scale", "0.9"),
        tag("Icon", [tag("href", `${address ?? ""}${kmlSymbolFile(symbol)}`)]),
      ]),
      tag("LineStyle", [tag("color", "8c30241c"), tag("width", symbol === "ongoing" ? "2" : "1")]),
      tag("PolyStyle", [
        tag("color", symbol === "past" ? "4030241c" : "2630241c"),
        tag("fill", isFilled || soft ? "1" : "0"),
        tag("outline", soft ? "0" : "1"),
      ]),
    ],
    { id: soft ? `${symbol}-soft` : symbol },
  );
}

function drawGeometry(geometry: Geometry): Markup {
  switch (geometry.type) {
    case "Point":
      return tag("Point", [drawCoordinates([geometry.coordinates])]);
    case "Polygon":
      return drawPolygon(geometry.coordinates);
    case "MultiPolygon":
      return tag("MultiGeometry", geometry.coordinates.map(drawPolygon));
  }
}

function drawPolygon(rings: readonly (readonly Position[])[]): Markup {
  return tag(
    "Polygon",
    rings.map((ring, index) =>
      tag(index === 0 ? "outerBoundaryIs" : "innerBoundaryIs", [tag("LinearRing", [drawCoordinates(ring)])]),
    ),
  );
}

function drawCoordinates(positions: readonly Position[]): Markup {
  return tag("coordinates", positions.map((position) => position.join(",")).join(" "));
}

/** An XML id has no slash and begins with a letter. */
function placemarkId(id: string): string {
  return `statement-${id.replaceAll(/[^\p{L}\p{N}._-]/gu, "-")}`;
}

/** A KML element with children or with text. Attribute values and text are escaped. */
function tag(name: string, content: string | Markup[], attributes: Record<string, string> = {}): Markup {
  if (typeof content === "string") return element(name, attributes, text(content));
  // Joined, not spread: a large folder has more children than a call can have arguments.
  return content.length === 0 ? element(name, attributes) : element(name, attributes, own(content.join("")));
}

/**
 * Paragraphs of plain text as HTML. KML programs unescape a description and show it as HTML, so it is escaped for HTML here and for
 * XML in `tag`.
 */
function balloon(paragraphs: string[]): string {
  return paragraphs
    .filter((words) => words !== "")
    .map((words) => `<p>${escapeMarkup(words)}</p>`)
    .join("\n");
}

/** Symbol of a pin: the aspect of the statement, or `uncertain` for an uncertain place. */
export type KmlSymbol = Aspect | "uncertain";

const INK = "#1c2430";
const QUESTION_MARK = "M-2.6 -2.2A2.7 2.7 0 1 1 1.2 0.3Q0 1 0 2.4M0 4.6V4.7";

/** The symbols as SVG of 64 by 64 pixels. The build writes them as PNG beside the KML, since KML has no SVG. */
export const KML_SYMBOLS: Record<KmlSymbol, string> = {
  past: draw("past", false),
  ongoing: draw("ongoing", false),
  plan: draw("plan", false),
  uncertain: draw("past", true),
};

/** File name of a symbol, beside the KML. */
export function kmlSymbolFile(symbol: KmlSymbol): string {
  return `pin-${symbol}.png`;
}

function draw(aspect: Aspect, uncertain: boolean): string {
  const { radius, shapes } = markSymbol({
    aspects: { past: 0, ongoing: 0, plan: 0, [aspect]: 1 },
    uncertain,
  });
  const colour = (role: "ink" | "paper" | "none") =>
    role === "ink" ? INK : role === "paper" ? "#ffffff" : "none";
  const paths = shapes.map(
    ({ path, fill, stroke, strokeWidth, dashes }) =>
      `<path d="${path}" fill="${colour(fill)}" stroke="${colour(stroke)}" stroke-width="${strokeWidth}"${dashes === undefined ? "" : ` stroke-dasharray="${dashes}"`}/>`,
  );
  const mark = uncertain
    ? `<path d="${QUESTION_MARK}" fill="none" stroke="${INK}" stroke-width="1.5" stroke-linecap="round"/>`
    : "";
  const box = `${-radius} ${-radius} ${2 * radius} ${2 * radius}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="${box}">${paths.join("")}${mark}</svg>`;
}
