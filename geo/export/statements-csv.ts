import { csvFormatRow } from "d3-dsv";
import { describeChain, describePassage, describeSpeaker } from "../geojson/describe/describe-attribution.ts";
import { describeDate, describeDocument } from "../geojson/describe/describe-date.ts";
import { describeCandidate, describePrecision, nameIn } from "../geojson/describe/describe-place.ts";
import { describeReplies, describeStatus } from "../geojson/describe/describe-status.ts";
import type { AtlasView, BearingView, PlacementView, StatementView } from "../geojson/view/atlas-view.ts";
import { formatMessage } from "../messages/reason-messages.ts";
import type { FeatureGeometry } from "../model/map-file.ts";
import type { LonLat } from "../model/position.ts";
import type { ExportContext } from "./export-context.ts";
import { type TableHeaders, tableHeaders } from "./table-headers.ts";

interface Row {
  statement: StatementView;
  placement: PlacementView | null;
  atlas: AtlasView;
  context: ExportContext;
}

type Cell = string | number | null;
type Column = keyof TableHeaders;

/**
 * The columns of `statements.csv`, in order; `tableHeaders` has their headers. `longitude` and `latitude` (degrees, WGS 84) are empty
 * for areas: their middle is not a place. Their outline is in `wkt`.
 */
const COLUMNS: Record<Column, (row: Row) => Cell> = {
  id: ({ statement, placement }) => placement?.id ?? statement.id,
  statement: ({ statement }) => statement.id,
  claim: ({ statement }) => statement.claim?.id ?? null,
  claimName: ({ statement }) => statement.claim?.name ?? null,
  text: ({ statement }) => statement.text,
  speaker: ({ statement, context }) => describeSpeaker(statement, context.messages, context.locale),
  organisation: ({ statement, context }) =>
    statement.organisation === null ? null : nameIn(statement.organisation.names, context.locale).text,
  chain: ({ statement, context }) => describeChain(statement, context.messages, context.locale),
  status: ({ statement, context }) => describeStatus(statement.status, context.messages, context.locale),
  replies: ({ statement, atlas, context }) =>
    describeReplies(statement, atlas, context.messages, context.locale),
  accused: ({ statement, context }) =>
    statement.accused.map(({ names }) => nameIn(names, context.locale).text).join("; "),
  quote: ({ statement }) => statement.quote,
  paragraph: ({ statement }) => statement.paragraph,
  source: ({ statement, atlas, context }) =>
    describePassage(statement, atlas, context.messages, context.locale),
  kind: ({ statement, context }) => context.messages.kind[statement.kind],
  voice: ({ statement, context }) => context.messages.voice[statement.voice],
  modality: ({ statement, context }) => context.messages.modality[statement.modality],
  topic: ({ statement }) => statement.topic.label,
  said: ({ statement }) => statement.said?.best?.edtf ?? null,
  saidLabel: ({ statement: { said }, context }) =>
    said === null ? null : describeDate(said, context.messages, context.locale),
  happened: ({ statement }) => statement.happened?.best?.edtf ?? null,
  happenedLabel: ({ statement: { happened }, context }) =>
    happened === null ? null : describeDate(happened, context.messages, context.locale),
  documents: ({ statement, context }) =>
    documentsOf(statement)
      .map(({ response }) => describeDocument(response, context.messages, context.locale))
      .join("; "),
  documentUrls: ({ statement }) =>
    documentsOf(statement)
      .flatMap(({ response }) => response.url ?? [])
      .join(" "),
  place: ({ placement, context }) => {
    if (placement === null) return null;
    return placement.place === null ? placement.toponym : nameIn(placement.place.names, context.locale).text;
  },
  placeNames: ({ placement }) => Object.values(placement?.place?.names ?? {}).join("; "),
  toponym: ({ placement }) => placement?.toponym ?? null,
  placeKey: ({ placement }) => placement?.place?.key ?? null,
  placeRole: ({ placement, context }) => placement && context.messages.placeRole[placement.role],
  placeNote: ({ placement }) => placement?.note ?? null,
  precision: ({ placement, context }) => placement && describePrecision(placement, context.messages),
  certainty: ({ placement, context }) => placement && context.messages.certainty[placement.certainty],
  candidates: ({ placement, context }) =>
    placement === null || placement.certainty === "certain"
      ? null
      : (placement.place?.candidates ?? [])
          .map((candidate) => describeCandidate(candidate, context.messages, context.locale))
          .join("; "),
  longitude: ({ placement }) =>
    placement?.geometry?.type === "Point" ? placement.geometry.coordinates[0] : null,
  latitude: ({ placement }) =>
    placement?.geometry?.type === "Point" ? placement.geometry.coordinates[1] : null,
  wkt: ({ placement }) => (placement === null ? null : formatWkt(placement.geometry)),
  uncertaintyKm: ({ placement }) => placement?.uncertaintyKm ?? null,
  drawn: ({ placement, context }) => (placement?.drawn ? context.messages.yes : context.messages.no),
  notDrawn: ({ placement, statement, context }) => {
    const reason = placement === null ? statement.notDrawn : placement.notDrawn;
    return reason && formatMessage(reason, context.messages);
  },
  atlas: ({ atlas, context }) => `${atlas.title}. ${context.messages.notice}`,
};

/** Without it, Excel does not read the file as UTF-8. Other programs skip it. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * One row for each pair of statement and place, and one for each statement without a place. Format: RFC 4180 (commas, double quotes,
 * CRLF, a header line), UTF-8. Texts and headers are in the locale of the context.
 */
export function buildStatementsCsv(atlas: AtlasView, context: ExportContext): string {
  const columns = Object.entries(COLUMNS) as [Column, (row: Row) => Cell][];
  const rows = atlas.statements.flatMap((statement): Row[] =>
    statement.placements.length === 0
      ? [{ statement, placement: null, atlas, context }]
      : statement.placements.map((placement) => ({ statement, placement, atlas, context })),
  );
  const cells = rows.map((row) => columns.map(([, read]) => formatCell(read(row))));
  const headers = tableHeaders(context.locale);
  const lines = [columns.map(([name]) => headers[name]), ...cells].map((row) => csvFormatRow(row));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

/** All documents about a statement: replies, then context, then other sources of the same words. */
function documentsOf({ replies, context, otherRoutes }: StatementView): BearingView[] {
  return [...replies.near, ...replies.further, ...context, ...otherRoutes];
}

/** Only text can be a formula. A negative number stays a number. */
function formatCell(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? defuseFormula(cell) : String(cell);
}

/**
 * Spreadsheets run a cell that begins with one of these characters as a formula; some also after blanks or quotes, or in full-width
 * form. A leading apostrophe makes it text (OWASP, "CSV Injection").
 */
export function defuseFormula(text: string): string {
  return /^[\s"'“”‘’\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** Well-known text (OGC 06-103r4), longitude first, as QGIS and PostGIS read it; null for no geometry. */
function formatWkt(geometry: FeatureGeometry): string | null {
  switch (geometry?.type) {
    case "Point":
      return `POINT (${formatPosition(geometry.coordinates)})`;
    case "Polygon":
      return `POLYGON ${formatPolygon(geometry.coordinates)}`;
    case "MultiPolygon":
      return `MULTIPOLYGON (${geometry.coordinates.map(formatPolygon).join(", ")})`;
    default:
      return null;
  }
}

function formatPolygon(rings: readonly (readonly LonLat[])[]): string {
  return `(${rings.map((ring) => `(${ring.map(formatPosition).join(", ")})`).join(", ")})`;
}

function formatPosition([longitude, latitude]: LonLat): string {
  return `${longitude} ${latitude}`;
}
