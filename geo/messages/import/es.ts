import type { DateFault } from "../../model/import-note.ts";
import { grammarOf } from "../grammar.ts";
import { isolateText } from "../isolate.ts";
import type { ImportMessages } from "./import-messages.ts";

const { number, plural } = grammarOf("es");

const DELIMITERS: Record<string, string> = { ";": "puntos y comas", "\t": "tabuladores", "|": "barras" };

const quoted = (text: string) => `«${isolateText(text)}»`;
const list = (items: readonly string[]) => items.map(isolateText).join(", ");

const DATE_FAULTS: Record<DateFault, (date: string) => string> = {
  noSuchDay: (date) => `no existe el día ${date}`,
  noDate: (date) => `${quoted(date)} no es una fecha`,
  unreadable: (date) => `${quoted(date)} no se puede leer como fecha; escríbala como 2018-10-31`,
  dayOrMonthFirst: (date) =>
    `${quoted(date)} puede empezar por el día o por el mes; escríbala como 2018-10-31`,
};

export const es: ImportMessages = {
  rows: (runs, more, what) => {
    const isOne = more === 0 && runs.length === 1 && runs[0]?.[0] === runs[0]?.[1];
    const shown = runs.map(([first, last]) => (first === last ? `${first}` : `${first} a ${last}`));
    return `${isOne ? "fila" : "filas"} ${shown.join(", ")}${more === 0 ? "" : ` y ${number(more)} más`}: ${what}`;
  },
  note: {
    zeroBytes: () => "Esto no es texto: contiene bytes nulos. Guarde la tabla como CSV o XLSX.",
    pdf: () => "Esto es un PDF. Copie su tabla en una hoja de cálculo y guárdela como XLSX o CSV.",
    pictureOrArchive: () =>
      "Esto no es una tabla: es una imagen o un archivo comprimido. Use un archivo CSV, TSV, XLSX, ODS o GeoJSON.",
    noJson: ({ reason }) => `Esto no es JSON: ${isolateText(reason)}.`,
    unknownJson: () =>
      "Este JSON no es un FeatureCollection de GeoJSON ni un archivo de StoryMapJS con diapositivas.",
    openQuotationMark: ({ row }) =>
      `Una comilla no se cierra, o la sigue texto: fila ${row}. Ciérrela; dentro de una celda se escribe dos veces.`,
    tooManyRows: ({ rows, most }) =>
      `La tabla tiene ${number(rows)} filas, de ${number(most)} como máximo. Divídala en varios archivos.`,
    tooManyColumns: ({ columns, most }) =>
      `La tabla tiene ${number(columns)} columnas, de ${number(most)} como máximo. Quite lo que no sea una declaración.`,
    workbookTooLarge: ({ bytes, most }) =>
      `El archivo tiene ${number(bytes)} bytes, de ${number(most)} como máximo. Guarde la hoja como CSV.`,
    workbookLocked: () => "El archivo tiene contraseña. Guárdelo sin ella.",
    workbookDamaged: () =>
      "El archivo está dañado o no es una hoja de cálculo. Ábralo en un programa de hojas de cálculo y guárdelo como XLSX, ODS o CSV.",
    noCells: () => "El archivo no tiene celdas.",
    severalSheets: ({ sheets }) =>
      `El archivo tiene varias hojas: ${list(sheets)}. Guarde la que quiera como un archivo aparte.`,
    noSuchSheet: ({ sheet, sheets }) => `No hay una hoja ${quoted(sheet)} con celdas; hay: ${list(sheets)}.`,
    noColumnNames: ({ sheet, rows }) =>
      `${isolateText(sheet)}: no hay una fila con nombres de columnas en las primeras ${number(rows)} filas. Escriba una, por ejemplo: texto, quién, cita, lugar, dicho el.`,
    noRows: ({ sheet }) => `${isolateText(sheet)}: no hay filas debajo de los nombres de columnas.`,
    noTextColumn: ({ columns }) => `Ninguna columna contiene lo que se dijo. Columnas: ${list(columns)}.`,
    mappedColumnMissing: ({ column, columns }) =>
      `La correspondencia nombra una columna ${quoted(column)}; la tabla tiene: ${list(columns)}.`,
    mappedFieldUnknown: ({ column, field, fields }) =>
      `La correspondencia da ${quoted(column)} a un campo ${quoted(field)}; los campos son: ${list(fields)}.`,

    hiddenSheets: ({ sheets }) => `Se dejaron fuera hojas ocultas: ${list(sheets)}.`,
    mergedCells: ({ cells }) =>
      `${plural(cells, { one: "{} grupo de celdas combinadas: su valor se tomó", other: "{} grupos de celdas combinadas: su valor se tomó" })} para cada celda.`,
    errorCells: ({ cells }) =>
      `${plural(cells, { one: "{} celda contiene un error de la hoja de cálculo (como #REF!) y se leyó como vacía", other: "{} celdas contienen un error de la hoja de cálculo (como #REF!) y se leyeron como vacías" })}.`,
    delimiter: ({ delimiter }) => `Las celdas están separadas por ${DELIMITERS[delimiter] ?? delimiter}.`,
    rowsAboveHeader: ({ rows, header }) =>
      `${plural(rows, { one: "Se dejó fuera {} fila", other: "Se dejaron fuera {} filas" })} por encima de los nombres de columnas (fila ${header}).`,
    secondHeader: ({ row }) => `La fila ${row} se leyó como una segunda fila de nombres de columnas.`,
    emptyRows: ({ rows }) =>
      `${plural(rows, { one: "Se dejó fuera {} fila vacía", other: "Se dejaron fuera {} filas vacías" })}.`,
    shapesLeftOut: ({ shapes }) =>
      `${plural(shapes, { one: "No se tomó {} línea o área", other: "No se tomaron {} líneas o áreas" })}: una declaración se sitúa por el nombre de su lugar.`,

    saysNothing: () => "no dice nada: ni texto ni título",
    namesNobody: () => "no nombra a nadie que lo diga: ni hablante ni fuente; indíquelo en una columna",

    speakerAdded: ({ who }) => `se puso a ${isolateText(who)} delante del texto, como quien habla`,
    idRepeated: ({ id, row, became }) =>
      `su identificador ${id} es también el de la fila ${row}; pasó a ser ${became}`,
    idGotLetter: () =>
      "su identificador recibió una r delante del número, pues un identificador empieza por una letra",
    idChanged: ({ id, became }) => `su identificador ${isolateText(id)} pasó a ser ${became}`,
    markupRemoved: ({ field }) => `se quitaron etiquetas (${field})`,
    dateLeftOut: ({ field, fault, date }) => `su fecha se dejó fuera (${field}): ${DATE_FAULTS[fault](date)}`,
    spreadsheetDate: ({ days, date }) => `el número ${days} es una fecha de hoja de cálculo, ${date}`,
    placeUnlocated: () => "su lugar se dejó fuera: la tabla dice que no puede situarse",
    pointLeftOut: ({ name, precision }) =>
      `su punto se dejó fuera: el lugar solo se conoce como ${isolateText(name)} (${precision})`,
    countryFound: ({ country }) => `su país se encontró por su posición: ${country}`,
    countryUnknown: ({ country }) =>
      `su país ${quoted(country)} no se conoce y se dejó fuera; escriba un nombre en uso, o dos letras como SY`,
    precisionUnknown: ({ precision, known }) =>
      `su precisión ${quoted(precision)} no se conoce y se dejó fuera; use ${list(known)}`,
    coordinatesWithoutName: () => "sus coordenadas se dejaron fuera: no las acompaña ningún nombre de lugar",
    coordinatesIncomplete: () => "sus coordenadas se dejaron fuera: falta la latitud o la longitud",
    coordinatesUnreadable: ({ coordinates, mayBeSwapped }) =>
      `sus coordenadas se dejaron fuera: ${quoted(coordinates)} no lo son${mayBeSwapped ? "; intercambiadas lo serían: ¿están cambiadas las columnas?" : ""}`,
    webAddressLeftOut: () => "su dirección web se dejó fuera: no empieza por http:// o https://",
  },
};
