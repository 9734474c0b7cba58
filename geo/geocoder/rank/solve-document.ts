import { distance } from "@turf/distance";
import type { Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";
import { geocodingReason as because, type GeocodingReason } from "../../model/reason.ts";

/** A name of a document with the places it may mean. */
export interface OpenName {
  name: string;
  /** Points by everything but the other names. */
  options: readonly { place: Place; points: number }[];
  /** Points of the answer that it is none of them. */
  unknownPoints: number;
  /** The place that the name got in the end, where that is known: reasons then name only such places. */
  placed?: Place | undefined;
}

/** How well a place goes with the other names of its document. */
export interface Support {
  /** 0 to 1. */
  value: number;
  /** The names it goes with best, and how. */
  reasons: readonly GeocodingReason[];
}

/** Names that judge one another: a longer document is solved in pieces of so many. */
const PIECE = 80;
/** A place is judged by so many of the names it goes with best: a document may speak of several regions. */
const BEST = 4;
/** Only the likeliest places of a name take part. */
const MAX_OPTIONS = 24;
const ROUNDS = 5;

/** Kilometres at which nearness counts half. */
const HALF_KM = 60;
const SAME_PROVINCE = 0.5;
const SAME_COUNTRY = 0.25;
const IN_NAMED_PROVINCE = 0.8;
const IN_NAMED_COUNTRY = 0.45;
/** Up to here a distance in words says more than the province, kilometres. */
const NEAR_KM = 120;
/** A weaker tie is no reason. */
const TELLING = 0.3;
/** Ties that become reasons. */
const MAX_REASONS = 3;

/**
 * Judges the places of all names of a document by one another at once: each name spreads its probability over its
 * places, and a place gains from the likely places of the other names that lie near, in the same province or country,
 * or that are that province or country (relaxation labelling, Rosenfeld, Hummel & Zucker 1976). The order of the names
 * plays no part. One map for each name.
 */
export function solveDocument(names: readonly OpenName[], weight: number): Map<Place, Support>[] {
  const supports: Map<Place, Support>[] = [];
  for (let start = 0; start < names.length; start += PIECE) {
    supports.push(...solvePiece(names.slice(start, start + PIECE), weight));
  }
  return supports;
}

type Node = ReturnType<typeof nodeOf>;

/** All places of all names in one row, with how strongly each ties to each other: a square of numbers. */
interface Graph {
  nodes: Node[];
  /** Where the places of each name begin; one more at the end. */
  starts: number[];
  strengths: Float32Array;
}

function solvePiece(names: readonly OpenName[], weight: number): Map<Place, Support>[] {
  const graph = buildGraph(names);
  const unknown = names.map(({ unknownPoints }) => unknownPoints);
  const own = Float64Array.from(graph.nodes, ({ points }) => points);
  let probabilities = probabilitiesOf(own, unknown, graph);
  for (let round = 0; round < ROUNDS; round++) {
    const known = probabilities;
    const supported = own.map((points, at) => points + weight * bestTies(at, graph, known).value);
    probabilities = probabilitiesOf(supported, unknown, graph);
  }
  return names.map((_, name) => {
    const supports = new Map<Place, Support>();
    for (let at = graph.starts[name] ?? 0; at < (graph.starts[name + 1] ?? 0); at++) {
      const node = graph.nodes[at];
      if (node === undefined) continue;
      const { value, ties } = bestTies(at, graph, probabilities);
      supports.set(node.place, { value, reasons: reasonsOf(node, ties, names, graph.nodes) });
    }
    return supports;
  });
}

function buildGraph(names: readonly OpenName[]): Graph {
  const starts = [0];
  const nodes: Node[] = [];
  for (const [name, { options }] of names.entries()) {
    const likeliest = [...options]
      .sort((a, b) => b.points - a.points || (a.place.key < b.place.key ? -1 : 1))
      .slice(0, MAX_OPTIONS);
    for (const { place, points } of likeliest) nodes.push(nodeOf(place, points, name));
    starts.push(nodes.length);
  }
  const strengths = new Float32Array(nodes.length * nodes.length);
  for (const [at, a] of nodes.entries()) {
    for (let other = starts[a.name + 1] ?? 0; other < nodes.length; other++) {
      const b = nodes[other];
      const strength = b === undefined ? 0 : strengthOf(a, b);
      strengths[at * nodes.length + other] = strength;
      strengths[other * nodes.length + at] = strength;
    }
  }
  return { nodes, starts, strengths };
}

/** A tie to the places of another name, their probability counted. */
interface Tie {
  strength: number;
  /** The place of the other name that ties strongest. */
  to: number;
}

/** The ties of one place to the names it goes with best, strongest first, and their mean. */
function bestTies(at: number, { nodes, starts, strengths }: Graph, probabilities: Float64Array) {
  const ties: Tie[] = [];
  const row = at * nodes.length;
  const own = nodes[at]?.name;
  for (let name = 0; name + 1 < starts.length; name++) {
    if (name === own) continue;
    const tie = { strength: 0, to: starts[name] ?? 0 };
    let most = 0;
    for (let other = tie.to; other < (starts[name + 1] ?? 0); other++) {
      const part = (strengths[row + other] ?? 0) * (probabilities[other] ?? 0);
      tie.strength += part;
      if (part > most) {
        most = part;
        tie.to = other;
      }
    }
    let place = ties.length;
    while (place > 0 && (ties[place - 1]?.strength ?? 0) < tie.strength) place -= 1;
    if (place < BEST) ties.splice(place, 0, tie);
    if (ties.length > BEST) ties.pop();
  }
  const sum = ties.reduce((total, { strength }) => total + strength, 0);
  return { value: sum / Math.max(2, ties.length), ties };
}

/** Probabilities of the places of each name; what is left to one is that it is none of them. */
function probabilitiesOf(points: Float64Array, unknown: readonly number[], { starts }: Graph): Float64Array {
  const probabilities = new Float64Array(points.length);
  for (let name = 0; name + 1 < starts.length; name++) {
    const [first = 0, end = 0] = [starts[name], starts[name + 1]];
    const none = unknown[name] ?? 0;
    const most = Math.max(none, ...points.subarray(first, end));
    let sum = Math.exp(none - most);
    for (let at = first; at < end; at++) {
      const odds = Math.exp((points[at] ?? 0) - most);
      probabilities[at] = odds;
      sum += odds;
    }
    for (let at = first; at < end; at++) probabilities[at] = (probabilities[at] ?? 0) / sum;
  }
  return probabilities;
}

function nodeOf(place: Place, points: number, name: number) {
  const { location, country, province, admin1Code, kind, key } = place;
  const position = location.form === "point" ? location.position : undefined;
  return { place, key, country, province, admin1Code, kind, position, points, name };
}

/** How strongly two places tie two names together; a place does not speak for itself. */
function strengthOf(a: Node, b: Node): number {
  if (a.key === b.key || a.country !== b.country || a.country === "") {
    return a.key !== b.key && a.position && b.position ? nearness(a.position, b.position) : 0;
  }
  if (a.kind === "country" || b.kind === "country") return IN_NAMED_COUNTRY;
  const isSameProvince =
    (a.province !== undefined && a.province === b.province) ||
    (a.admin1Code !== undefined && a.admin1Code === b.admin1Code);
  if (a.kind === "admin1" || b.kind === "admin1") return isSameProvince ? IN_NAMED_PROVINCE : SAME_COUNTRY;
  const near = a.position && b.position ? nearness(a.position, b.position) : 0;
  return Math.max(near, isSameProvince ? SAME_PROVINCE : SAME_COUNTRY);
}

function nearness(a: LonLat, b: LonLat): number {
  return 1 / (1 + distance(a, b) / HALF_KM);
}

/** The strongest ties to places that were placed in the end. */
function reasonsOf(
  node: Node,
  ties: readonly Tie[],
  names: readonly OpenName[],
  nodes: readonly Node[],
): GeocodingReason[] {
  const reasons = ties
    .filter(({ strength }) => strength > TELLING)
    .flatMap(({ to }) => {
      const other = nodes[to];
      const name = other === undefined ? undefined : names[other.name];
      return other === undefined || name?.placed !== other.place ? [] : reasonOf(node, other, name.name);
    });
  const texts = new Set<string>();
  return reasons
    .filter((reason) => texts.size < texts.add(JSON.stringify(reason)).size)
    .slice(0, MAX_REASONS);
}

function reasonOf(node: Node, other: Node, name: string): GeocodingReason {
  const km = node.position && other.position ? distance(node.position, other.position) : undefined;
  if (km !== undefined && km <= NEAR_KM) return because("kmFrom", { km: Math.round(km), name });
  if (node.kind === "country") return because("holdsNamed", { name });
  if (other.kind === "country" || other.kind === "admin1") return because("insideNamed", { name });
  if (node.kind === "admin1") return because("holdsNamed", { name });
  return node.province !== undefined && node.province === other.province
    ? because("inSameProvince", { province: node.province, name })
    : because("inSameCountry", { name });
}
