import { describeChain } from "../../geo/geojson/describe/describe-attribution.ts";
import { describeDate } from "../../geo/geojson/describe/describe-date.ts";
import { describePrecision, nameIn } from "../../geo/geojson/describe/describe-place.ts";
import { describeReplies, describeStatus } from "../../geo/geojson/describe/describe-status.ts";
import type { AtlasView, PlacementView, StatementView } from "../../geo/geojson/view/atlas-view.ts";
import { en } from "../../geo/messages/locales/en.ts";
import { formatMessage } from "../../geo/messages/reason-messages.ts";

/** What readers are told by an atlas, as lines of text: statements, movements, extent and counts. */
export function describeOutcome(atlas: AtlasView): string[] {
  const { statements, movements, extent, firstView, counts } = atlas;
  return [
    ...statements.flatMap((statement) => describeStatement(statement, atlas)),
    ...movements.map(
      ({ statement, what, from, to, line }) =>
        `${statement} movement of ${what}: from ${from?.toponym ?? "?"} to ${to.map(({ toponym }) => toponym).join(", ") || "?"}; ${
          line === null ? "no line" : `line ${line.map(String).join(" -> ")}`
        }`,
    ),
    `extent: ${extent?.join(", ") ?? "none"}`,
    ...(firstView === null ? [] : [`first view: ${firstView.join(", ")}`]),
    `${counts.statements} statements: ${counts.drawn} drawn, ${counts.listed} listed`,
  ];
}

function describeStatement(statement: StatementView, atlas: AtlasView): string[] {
  const { id, text, said, dates, notKnown, placements, notDrawn } = statement;
  const replies = describeReplies(statement, atlas, en, "en");
  const rows: [string, string | null][] = [
    ["said", said && describeDate(said, en, "en")],
    ...dates
      .filter((date) => date !== said)
      .map((date): [string, string] => [en.dateRole[date.role], describeDate(date, en, "en")]),
    ["chain", describeChain(statement, en, "en")],
    ["status", describeStatus(statement.status, en, "en")],
    ["replies", replies],
    ...placements.map((placement): [string, string] => ["place", describePlacement(placement)]),
    ["not drawn", notDrawn && formatMessage(notDrawn, en)],
    ...notKnown.map((item): [string, string] => [
      "not known",
      typeof item === "string" ? item : formatMessage(item, en),
    ]),
  ];
  return [`${id} ${text}`, ...rows.flatMap(([name, words]) => (words ? [`   ${name}: ${words}`] : []))];
}

function describePlacement(placement: PlacementView): string {
  const { toponym, place, geometry, label, notDrawn } = placement;
  const name = place === null ? "no place" : `${nameIn(place.names, "en").text} (${place.key})`;
  const where =
    notDrawn !== null
      ? `not drawn: ${formatMessage(notDrawn, en)}`
      : geometry?.type === "Point"
        ? `at ${geometry.coordinates.join(", ")}`
        : geometry === null
          ? `as a name at ${label?.join(", ")}`
          : `as an area with its name at ${label?.join(", ")}`;
  return [`${toponym} = ${name}`, describePrecision(placement, en), where].join("; ");
}
