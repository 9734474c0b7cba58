import type { Mention, OwnPlace } from "../model/place.ts";
import { problemMessage } from "../model/problem-message.ts";
import type { StatementPlace } from "../model/statement.ts";
import type { Expansion } from "./expansion.ts";
import type { LightRecord, PlaceLine } from "./light-form.ts";
import { foldName, idFromName, takeFreeId } from "./name-ids.ts";

/** Every toponym of an atlas, once, whether it stands in `mentions` or only in statements; and the author's own places. */
export interface PlaceRegister {
  mentions: Mention[];
  places: OwnPlace[];
  /** The id of the toponym that a line names; it joins the mentions where it is new. */
  idOf(line: PlaceLine, at: object, path: PropertyKey[]): string;
  /** What the statement says of the place, its role aside. */
  linkOf(line: PlaceLine): Omit<StatementPlace, "mention" | "role">;
}

/** What tells two places of one name apart. */
const APART = ["country", "province"] as const;
const DETAILS = [
  "alsoPrinted",
  "names",
  "kind",
  "precision",
  "country",
  "province",
  "notSought",
  "ambiguity",
] as const;

export function registerPlaces(
  listedMentions: readonly LightRecord<"mentions">[],
  listedPlaces: readonly LightRecord<"places">[],
  { language, countries }: { language: string; countries: readonly string[] },
  { origins, fault }: Expansion,
): PlaceRegister {
  const mentions: Mention[] = [];
  const places: OwnPlace[] = [];
  const listed = new Set<string>();
  const byName = new Map<string, Mention[]>();
  const taken = new Set(listedMentions.flatMap(({ id }) => id ?? []));
  const takenByPlaces = new Set(listedPlaces.flatMap(({ id }) => id ?? []));

  for (const record of listedPlaces) {
    const { name, names, reason, ...rest } = record;
    const all = { ...(name === undefined ? {} : { [language]: name }), ...names };
    const [chief] = Object.values(all);
    if (chief === undefined) {
      fault(record, [], problemMessage("placeWithoutName", {}));
      continue;
    }
    const id = rest.id ?? takeFreeId(idFromName(chief), takenByPlaces);
    const place: OwnPlace = { ...rest, names: all, id, reason: reason ?? rest.source.name };
    places.push(place);
    origins.set(place, {
      record,
      pathOf: (path) => (path[0] === "names" && names === undefined ? ["name"] : [...path]),
    });
  }
  for (const record of listedMentions) {
    const { id, name, is, because, ...rest } = record;
    if (name === undefined) {
      fault(record, [], problemMessage("mentionWithoutName", {}));
      continue;
    }
    const mention: Mention = {
      ...rest,
      name,
      id: id ?? takeFreeId(idFromName(name), taken),
      ...settle(is, because),
    };
    add(mention);
    listed.add(mention.id);
    origins.set(mention, {
      record,
      pathOf: (path) => (path[0] === "settled" && is !== undefined ? ["is"] : [...path]),
    });
  }
  return { mentions, places, idOf, linkOf };

  function idOf(line: PlaceLine, at: object, path: PropertyKey[]): string {
    const known = find(line, at, path);
    if (known === undefined) return create(line, at, path).id;
    const details = { ...line, ...settle(line.is, line.because) };
    for (const field of [...DETAILS, "settled"] as const) {
      const value = details[field];
      // How vague a listed name is in one statement is said of that statement.
      if (value === undefined || (field === "precision" && listed.has(known.id))) continue;
      if (known[field] === undefined) Object.assign(known, { [field]: value });
      else if (JSON.stringify(known[field]) !== JSON.stringify(value)) {
        const other = { name: line.name, field, id: `${known.id}-2` };
        fault(at, path, problemMessage("placeDescribedTwice", other));
      }
    }
    return known.id;
  }

  function find(line: PlaceLine, at: object, path: PropertyKey[]): Mention | undefined {
    const byId = mentions.find(({ id }) => id === (line.id ?? line.name));
    if (byId !== undefined || line.id !== undefined) return byId;
    const named = byName.get(foldName(line.name)) ?? [];
    const fitting = named.filter(
      (mention) =>
        APART.every(
          (field) =>
            line[field] === undefined || mention[field] === undefined || line[field] === mention[field],
        ) &&
        (line.is === undefined || mention.settled === undefined || line.is === mention.settled.place) &&
        !hasOwnLocation(line),
    );
    const same = named.find(
      (mention) => hasOwnLocation(line) && mention.settled?.place === ownKey(line, mention),
    );
    if (same !== undefined) return same;
    if (fitting.length > 1) {
      const ids = fitting.map(({ id }) => id);
      fault(at, path, problemMessage("nameOfSeveralPlaces", { name: line.name, ids }));
    }
    return fitting[0];
  }

  /** The key of an own place that already has this very point or area. */
  function ownKey({ point, area }: PlaceLine, mention: Mention): string | undefined {
    const own = places.find(({ id }) => `own:${id}` === mention.settled?.place);
    return own !== undefined && JSON.stringify([own.point, own.area]) === JSON.stringify([point, area])
      ? `own:${own.id}`
      : undefined;
  }

  function create(line: PlaceLine, at: object, path: PropertyKey[]): Mention {
    const {
      name,
      is,
      because,
      point: _point,
      uncertaintyKm: _uncertaintyKm,
      area: _area,
      source: _source,
      role: _role,
      certainty: _certainty,
      note: _note,
      near,
      ...rest
    } = line;
    const id = line.id ?? takeFreeId(idFromName(name), taken);
    taken.add(id);
    const mention: Mention = {
      ...rest,
      name,
      id,
      ...(near === undefined ? {} : { near: near.map((other) => idOf({ name: other }, at, path)) }),
      ...settle(is, because),
    };
    if (hasOwnLocation(line)) mention.settled = { place: addOwnPlace(line, id, at, path) };
    add(mention);
    origins.set(mention, {
      record: at,
      pathOf: (inner) => (inner[0] === "name" ? path : [...path, ...inner]),
    });
    return mention;
  }

  function addOwnPlace(line: PlaceLine, wanted: string, at: object, path: PropertyKey[]): string {
    const { name, point, uncertaintyKm, area, source, names, kind, province } = line;
    const country = line.country ?? (countries.length === 1 ? countries[0] : undefined);
    if (country === undefined || source === undefined) {
      const lacks = source === undefined ? "source" : "country";
      fault(at, path, problemMessage("ownPlaceIncomplete", { name, isArea: area !== undefined, lacks }));
    }
    const id = takeFreeId(wanted, takenByPlaces);
    const place: OwnPlace = {
      id,
      names: { [language]: name, ...names },
      kind: kind?.[0] ?? (area === undefined ? "settlement" : "zone"),
      country: country ?? "XX",
      ...(province === undefined ? {} : { province }),
      ...(point === undefined ? {} : { point }),
      ...(uncertaintyKm === undefined ? {} : { uncertaintyKm }),
      ...(area === undefined ? {} : { area }),
      source: source ?? { name: "?" },
      reason: line.because ?? source?.name ?? "?",
    };
    places.push(place);
    origins.set(place, { record: at, pathOf: (inner) => [...path, ...inner] });
    return `own:${id}`;
  }

  function linkOf(line: PlaceLine): Omit<StatementPlace, "mention" | "role"> {
    const mention =
      mentions.find(({ id }) => id === (line.id ?? line.name)) ?? byName.get(foldName(line.name))?.[0];
    return {
      ...(line.precision !== undefined && mention !== undefined && listed.has(mention.id)
        ? { precision: line.precision }
        : {}),
      ...(line.certainty === undefined ? {} : { certainty: line.certainty }),
      ...(line.note === undefined ? {} : { note: line.note }),
    };
  }

  function add(mention: Mention): void {
    mentions.push(mention);
    for (const name of [mention.name, ...(mention.alsoPrinted ?? [])]) {
      const named = byName.get(foldName(name)) ?? [];
      byName.set(foldName(name), [...named, mention]);
    }
  }
}

function hasOwnLocation({ point, area }: PlaceLine): boolean {
  return point !== undefined || area !== undefined;
}

function settle(is: string | undefined, because: string | undefined): Pick<Mention, "settled"> {
  if (is === undefined) return {};
  return { settled: because === undefined ? { place: is } : { place: is, because } };
}
