import { hashOf } from "../geocoder/gazetteer/columns.ts";
import { parseCoordinates } from "../geocoder/parse-coordinates.ts";
import { type ImportNote, importNote } from "../model/import-note.ts";
import type { LonLat } from "../model/position.ts";
import { PRECISIONS, type Precision } from "../model/vocabulary.ts";
import type { Columns, Field } from "./columns.ts";
import type { FindCountryCode } from "./country-index.ts";
import type { Preset } from "./presets.ts";
import { type DateOrder, findDateOrder, readDateCell } from "./read-date-cell.ts";
import { foldColumnName, type Table, type TableRow } from "./table.ts";

/** A statement as a row of a table tells it; what the row does not say is absent. */
export interface ImportedStatement {
  /** Number of the row in its file. */
  row: number;
  id: string;
  text: string;
  who: string;
  quote?: string;
  place?: ImportedPlace;
  /** EDTF. */
  said?: string;
  /** EDTF. */
  happened?: string;
  source?: string;
  url?: string;
  note?: string;
}

interface ImportedPlace {
  name: string;
  district?: string;
  province?: string;
  country?: string;
  precision?: Precision;
  /** Only for a site, a settlement or what is near one: a point on a district would make up a location. */
  at?: LonLat;
}

/** What became of the rows: each row is in `statements`, with its changes, or in `refused`. */
export interface ImportReport {
  statements: ImportedStatement[];
  changed: RowNote[];
  refused: RowNote[];
}

export interface RowNote {
  row: number;
  note: ImportNote;
}

export interface ImportOptions {
  preset?: Preset | undefined;
  /** Speaker of rows that name none and no source. */
  who?: string | undefined;
  dateOrder?: DateOrder | undefined;
  findCountryCode: FindCountryCode;
  /** The country that holds a position: a point needs one, and tables with coordinates often have no column of it. */
  countryAt?: ((position: LonLat) => string | undefined) | undefined;
  /** Puts a speaker in front of a text that does not name one, in the atlas's language. */
  attribute: (who: string, text: string) => string;
}

/**
 * Rows as statements. A row without a speaker is a statement of its source. A row without a text or without anybody who says it is
 * refused with its reason; a cell that cannot be read leaves its field out and is reported.
 */
export function readStatements(table: Table, columns: Columns, options: ImportOptions): ImportReport {
  const report: ImportReport = { statements: [], changed: [], refused: [] };
  const column = (field: Field) => {
    const index = columns.byField.get(field);
    return index === undefined ? [] : table.rows.map(({ cells }) => cells[index] ?? "");
  };
  const orders = {
    said: options.dateOrder ?? findDateOrder(column("said")),
    happened: options.dateOrder ?? findDateOrder([...column("happened"), ...column("happenedUntil")]),
  };
  const taken = new Map<string, number>();
  for (const row of table.rows) {
    const reader = new RowReader(table, row, columns, options, orders);
    const outcome = reader.read();
    report.changed.push(...reader.changed.map((note) => ({ row: row.number, note })));
    if ("code" in outcome) {
      report.refused.push({ row: row.number, note: outcome });
      continue;
    }
    const before = taken.get(outcome.id);
    if (before !== undefined) {
      const id = `${outcome.id}-row-${row.number}`;
      report.changed.push({
        row: row.number,
        note: importNote("idRepeated", { id: outcome.id, row: before, became: id }),
      });
      outcome.id = id;
    }
    taken.set(outcome.id, row.number);
    report.statements.push(outcome);
  }
  return report;
}

type DateOrders = Record<"said" | "happened", DateOrder | undefined>;

class RowReader {
  readonly changed: ImportNote[] = [];

  private readonly table: Table;
  private readonly row: TableRow;
  private readonly columns: Columns;
  private readonly options: ImportOptions;
  private readonly orders: DateOrders;

  constructor(table: Table, row: TableRow, columns: Columns, options: ImportOptions, orders: DateOrders) {
    this.table = table;
    this.row = row;
    this.columns = columns;
    this.options = options;
    this.orders = orders;
  }

  read(): ImportedStatement | ImportNote {
    const source = this.text("source");
    const who = this.text("who") || this.options.who || source || this.options.preset?.speaker || "";
    const said = this.words();
    if (said === "") return importNote("saysNothing", {});
    if (who === "") return importNote("namesNobody", {});
    const attributed = names(said, who) ? said : this.options.attribute(who, said);
    if (attributed !== said) this.changed.push(importNote("speakerAdded", { who }));
    const statement: ImportedStatement = {
      row: this.row.number,
      // The same as long as the words are, wherever the row stands.
      id:
        this.id() ||
        `r${hashOf([attributed, who, this.raw("place"), this.raw("said")].join("\n")).toString(36)}`,
      text: attributed,
      who,
    };
    this.set(statement, "quote", withoutQuotes(this.text("quote")));
    const place = this.place();
    if (place !== undefined) statement.place = place;
    this.set(statement, "said", this.date("said", this.orders.said));
    this.set(statement, "happened", this.happened());
    if (source !== "" && source !== who) statement.source = source;
    this.set(statement, "url", this.url());
    this.set(statement, "note", this.text("note"));
    return statement;
  }

  private set(
    statement: ImportedStatement,
    key: "quote" | "said" | "happened" | "url" | "note",
    value: string,
  ): void {
    if (value !== "") statement[key] = value;
  }

  private raw(field: Field): string {
    const index = this.columns.byField.get(field);
    return index === undefined ? "" : (this.row.cells[index] ?? "");
  }

  /** A cell as plain text: markup goes, and that is reported. */
  private text(field: Field): string {
    const cell = this.raw(field);
    if (!/<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i.test(cell)) return cell;
    const text = withoutMarkup(cell);
    if (text !== cell) this.changed.push(importNote("markupRemoved", { field }));
    return text;
  }

  private words(): string {
    const [title, text] = [this.text("title"), this.text("text")];
    const both =
      title !== "" && text !== "" && !text.startsWith(title)
        ? `${title.replace(/[.:]$/, "")}: ${text}`
        : text || title;
    const filled = this.fillTemplate();
    return [both, filled].filter((part) => part !== "").join(": ");
  }

  private fillTemplate(): string {
    const template = this.options.preset?.text;
    if (template === undefined) return "";
    const cell = (name: string) => {
      const index = this.table.columns.findIndex((column) => foldColumnName(column) === foldColumnName(name));
      return this.row.cells[index] ?? "";
    };
    const fill = (part: string) => {
      const cells = [...part.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => cell(name));
      return cells.includes("") ? "" : part.replace(/\{([^}]+)\}/g, (_, name: string) => cell(name));
    };
    const optional = template.replace(/\[([^\]]+)\]/g, (_, part: string) => fill(part));
    return fill(optional);
  }

  private id(): string {
    const typed = this.text("id");
    const id = typed.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^-+|-+$/g, "");
    if (id === "") return "";
    // An id stands in addresses and begins with a letter.
    const full = /^\p{L}/u.test(id) ? id : `r${id}`;
    // Alike for every row, so that a column of numbers is one line of the report.
    if (full === `r${typed}`) this.changed.push(importNote("idGotLetter", {}));
    else if (full !== typed) this.changed.push(importNote("idChanged", { id: typed, became: full }));
    return full;
  }

  private date(field: "said" | "happened" | "happenedUntil", order: DateOrder | undefined): string {
    const cell = this.raw(field);
    if (cell === "") return "";
    const read = readDateCell(cell, order);
    if ("fault" in read) {
      this.changed.push(importNote("dateLeftOut", { field, ...read }));
      return "";
    }
    if (read.settled !== undefined) this.changed.push(read.settled);
    return read.edtf;
  }

  private happened(): string {
    const parts = [this.raw("year"), this.raw("month"), this.raw("day")];
    if (parts[0] !== "") {
      const end = parts.indexOf("");
      const edtf = (end < 0 ? parts : parts.slice(0, end)).map((part) => part.padStart(2, "0")).join("-");
      const read = readDateCell(edtf, undefined);
      if (!("fault" in read)) return read.edtf;
      this.changed.push(importNote("dateLeftOut", { field: "happened", ...read }));
      return "";
    }
    const from = this.date("happened", this.orders.happened);
    const until = this.date("happenedUntil", this.orders.happened);
    if (from === "") return until === "" ? "" : `../${until}`;
    const known = this.options.preset?.datePrecision?.[this.raw("datePrecision")];
    if (known === "month") return from.slice(0, 7);
    if (known === "year") return from.slice(0, 4);
    const span = until === "" || until === from ? from : `${from}/${until}`;
    return known === "about" ? `${span}~` : span;
  }

  private place(): ImportedPlace | undefined {
    const precision = this.precision();
    const [place, district, province, country] = (["place", "district", "province", "country"] as const).map(
      (field) => this.text(field),
    ) as [string, string, string, string];
    if (precision === "unlocated") {
      this.changed.push(importNote("placeUnlocated", {}));
      return undefined;
    }
    // A stand-in town for a province is not the place that is meant.
    const meant =
      precision === "country"
        ? country
        : precision === "admin1"
          ? province
          : precision === "admin2"
            ? district
            : place;
    const name = meant || place || district || province || country;
    const at = this.position();
    if (name === "") {
      if (at !== undefined) this.changed.push(importNote("coordinatesWithoutName", {}));
      return undefined;
    }
    const stated: ImportedPlace = { name };
    // The district of a stand-in town says nothing of a province or a country.
    const isInDistrict = precision === undefined || POINTS.has(precision);
    if (isInDistrict && district !== "" && district !== name) stated.district = district;
    if (province !== "" && province !== name) stated.province = province;
    const code = this.country(country);
    if (code !== "" && country !== name) stated.country = code;
    if (precision !== undefined) stated.precision = precision;
    if (at === undefined) return stated;
    if (precision === undefined || POINTS.has(precision)) {
      stated.at = at;
      const holder = code === "" && country === "" ? this.options.countryAt?.(at) : undefined;
      if (holder !== undefined) {
        stated.country = holder;
        this.changed.push(importNote("countryFound", { country: holder }));
      }
    } else this.changed.push(importNote("pointLeftOut", { name, precision }));
    return stated;
  }

  /** As a code; a country by another name than those known is left out, so that nothing wrong is looked up in it. */
  private country(typed: string): string {
    if (typed === "") return "";
    const code = this.options.findCountryCode(typed);
    if (code === undefined) this.changed.push(importNote("countryUnknown", { country: typed }));
    return code ?? "";
  }

  private precision(): Precision | undefined {
    const cell = this.raw("precision");
    if (cell === "") return undefined;
    const known = this.options.preset?.precision?.[foldColumnName(cell)] ?? (cell as Precision);
    if (PRECISIONS.includes(known)) return known;
    this.changed.push(importNote("precisionUnknown", { precision: cell, known: PRECISIONS }));
    return undefined;
  }

  private position(): LonLat | undefined {
    const [latitude, longitude] = [this.raw("latitude"), this.raw("longitude")];
    const pair = this.raw("coordinates");
    const typed = latitude !== "" && longitude !== "" ? `latitude ${latitude}, longitude ${longitude}` : pair;
    if (typed === "") {
      if (latitude !== longitude) this.changed.push(importNote("coordinatesIncomplete", {}));
      return undefined;
    }
    const read = parseCoordinates(typed) ?? parseCoordinates(`${latitude}; ${longitude}`);
    if (read !== undefined && "position" in read) return read.position;
    const swapped = parseCoordinates(`latitude ${longitude}, longitude ${latitude}`);
    this.changed.push(
      importNote("coordinatesUnreadable", {
        coordinates: pair || `${latitude}, ${longitude}`,
        mayBeSwapped: swapped !== undefined && "position" in swapped,
      }),
    );
    return undefined;
  }

  private url(): string {
    const url = this.raw("url");
    if (url === "" || /^https?:\/\/[^\s]+$/i.test(url)) return url;
    this.changed.push(importNote("webAddressLeftOut", {}));
    return "";
  }
}

const POINTS: ReadonlySet<Precision> = new Set(["site", "settlement", "near_place"]);

function names(text: string, who: string): boolean {
  return foldColumnName(text).includes(foldColumnName(who));
}

/** Typographic or straight quotation marks around the whole cell. */
function withoutQuotes(text: string): string {
  return text.replace(/^[“”„«»"'‘’\s]+|[“”„«»"'‘’\s]+$/g, "");
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Text of a cell that was written for a web page. What is shown later is escaped all the same. */
function withoutMarkup(cell: string): string {
  return cell
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&(?:#(\d{1,7})|([a-z]+));/gi, (whole, code: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const point = Number(code);
      return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
    })
    .replace(/\s+/g, " ")
    .trim();
}
