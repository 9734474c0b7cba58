import { FORMAT_VERSION } from "../../../geo/model/format-version-1.ts";
import type {
  AtlasMember,
  MapFile,
  SharedPlace,
  StatementDetail,
  StatementFeature,
} from "../../../geo/model/map-file-1.ts";
import { isDetail, isExtent, isFeature, isPlace, MEMBER_CHECKS } from "./map-file-checks.ts";
import type { JsonPiece } from "./split-json.ts";

/** The containers of a map file that hold many records: read one record at a time. */
export const RECORDS = new Set(["", "features", "atlas", "atlas.statements", "atlas.places"]);

/** A map file of which some has been read. */
export interface MapFileGatherer {
  add(piece: JsonPiece): void;
  /** The map file so far; what `atlas` has not said yet is empty there. */
  snapshot(): MapFile;
  counts(): GatheredCounts;
  /** Features on the map so far. */
  drawn(): number;
  /** The file states a version of the format that this page does not know. */
  isNewer(): boolean;
}

export interface GatheredCounts {
  statements: number;
  /** Features and parts of the atlas that could not be read and are left out. */
  leftOut: number;
  /** Statements of the whole file; null where it has not said so yet. */
  total: number | null;
}

/** The member `atlas` without its long lists, which are gathered one record at a time. */
type AtlasFrame = Omit<AtlasMember, "statements" | "places">;
type Extent = NonNullable<AtlasMember["extent"]>;

/**
 * Puts a map file together from its pieces. Each record is judged by the schema as it comes, with the same outcome as on
 * a whole file; what does not fit is left out and counted, so that nothing unjudged is drawn.
 */
export function gatherMapFile(): MapFileGatherer {
  const features: StatementFeature[] = [];
  const details: StatementDetail[] = [];
  const places: SharedPlace[] = [];
  const members: Partial<AtlasFrame> = {};
  /** Statement -> whether any of its features is on the map. */
  const statements = new Map<string, boolean>();
  let drawn = 0;
  let leftOut = 0;
  let bbox: Extent | null = null;
  let reach: Extent | null = null;

  function add({ path, text }: JsonPiece): void {
    if (path === "features[]") take(isFeature, text, addFeature);
    else if (path === "atlas.statements[]") take(isDetail, text, (detail) => details.push(detail));
    else if (path === "atlas.places[]") take(isPlace, text, (place) => places.push(place));
    else if (path === "bbox") take(isExtent, text, addBox);
    else if (path.startsWith("atlas.")) addMember(path.slice("atlas.".length), text);
  }

  function take<Kind>(
    isKind: (value: unknown) => value is Kind,
    text: string,
    keep: (value: Kind) => unknown,
  ): void {
    const value = parseJson(text);
    if (isKind(value)) keep(value);
    else leftOut += 1;
  }

  function addBox(box: Extent): void {
    bbox = box;
  }

  function addFeature(feature: StatementFeature): void {
    const { properties, geometry } = feature;
    features.push(feature);
    statements.set(properties.statement, properties.drawn || statements.get(properties.statement) === true);
    if (!properties.drawn) return;
    drawn += 1;
    if (geometry?.type === "Point") reach = widen(reach, geometry.coordinates);
  }

  function addMember(name: string, text: string): void {
    const isMember = MEMBER_CHECKS.get(name);
    // Members that this version does not know are no trouble.
    if (isMember === undefined) return;
    const value = parseJson(text);
    if (isMember(value)) Object.assign(members, { [name]: value });
    else leftOut += 1;
  }

  function snapshot(): MapFile {
    const onMap = [...statements.values()].filter(Boolean).length;
    const counts = { statements: statements.size, drawn: onMap, listed: statements.size - onMap };
    const frame: AtlasFrame = {
      ...PROVISIONAL,
      counts,
      extent: bbox ?? reach,
      ...members,
    };
    const atlas: AtlasMember = { ...frame, statements: details.slice(), places: places.slice() };
    return { type: "FeatureCollection", features: features.slice(), atlas };
  }

  return {
    add,
    snapshot,
    counts: () => ({
      statements: statements.size,
      leftOut,
      total: members.counts?.statements ?? null,
    }),
    drawn: () => drawn,
    isNewer: () => (members.formatVersion ?? 0) > FORMAT_VERSION,
  };
}

/** What the file has not said is empty. */
const PROVISIONAL: Omit<AtlasFrame, "counts" | "extent"> = {
  formatVersion: FORMAT_VERSION,
  slug: "",
  title: "",
  description: "",
  language: "en",
  notice: "",
  updated: "",
  updatedLabel: "",
  article: {
    sha256: "",
    paragraphs: 0,
    title: null,
    publisher: null,
    date: null,
    url: null,
    description: "",
  },
  searched: { on: "", onLabel: "", scope: "" },
  notKnown: [],
  contact: null,
  corrections: [],
  speakers: [],
  claims: [],
  responses: [],
  movements: [],
  credits: [],
};

function widen(reach: Extent | null, [lon, lat]: [number, number]): Extent {
  if (reach === null) return [lon, lat, lon, lat];
  return [Math.min(reach[0], lon), Math.min(reach[1], lat), Math.max(reach[2], lon), Math.max(reach[3], lat)];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
