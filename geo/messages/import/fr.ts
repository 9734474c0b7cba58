import type { DateFault } from "../../model/import-note.ts";
import { grammarOf } from "../grammar.ts";
import { isolateText } from "../isolate.ts";
import type { ImportMessages } from "./import-messages.ts";

const { number, plural } = grammarOf("fr");

const DELIMITERS: Record<string, string> = {
  ";": "des points-virgules",
  "\t": "des tabulations",
  "|": "des barres",
};

const quoted = (text: string) => `« ${isolateText(text)} »`;
const list = (items: readonly string[]) => items.map(isolateText).join(", ");

const DATE_FAULTS: Record<DateFault, (date: string) => string> = {
  noSuchDay: (date) => `le jour ${date} n’existe pas`,
  noDate: (date) => `${quoted(date)} n’est pas une date`,
  unreadable: (date) => `${quoted(date)} ne peut être lu comme une date ; écrivez-la comme 2018-10-31`,
  dayOrMonthFirst: (date) =>
    `${quoted(date)} peut commencer par le jour ou par le mois ; écrivez-la comme 2018-10-31`,
};

export const fr: ImportMessages = {
  rows: (runs, more, what) => {
    const isOne = more === 0 && runs.length === 1 && runs[0]?.[0] === runs[0]?.[1];
    const shown = runs.map(([first, last]) => (first === last ? `${first}` : `${first} à ${last}`));
    return `${isOne ? "ligne" : "lignes"} ${shown.join(", ")}${more === 0 ? "" : ` et ${number(more)} de plus`} : ${what}`;
  },
  note: {
    zeroBytes: () =>
      "Ce n’est pas du texte : il contient des octets nuls. Enregistrez le tableau en CSV ou XLSX.",
    pdf: () => "C’est un PDF. Copiez son tableau dans un tableur et enregistrez-le en XLSX ou CSV.",
    pictureOrArchive: () =>
      "Ce n’est pas un tableau, mais une image ou une archive. Donnez un fichier CSV, TSV, XLSX, ODS ou GeoJSON.",
    noJson: ({ reason }) => `Ce n’est pas du JSON : ${isolateText(reason)}.`,
    unknownJson: () =>
      "Ce JSON n’est ni un FeatureCollection GeoJSON, ni un fichier StoryMapJS avec des diapositives.",
    openQuotationMark: ({ row }) =>
      `Un guillemet n’est pas fermé, ou du texte le suit : ligne ${row}. Fermez-le ; dans une cellule, on l’écrit deux fois.`,
    tooManyRows: ({ rows, most }) =>
      `Le tableau a ${number(rows)} lignes, sur ${number(most)} au plus. Divisez-le en plusieurs fichiers.`,
    tooManyColumns: ({ columns, most }) =>
      `Le tableau a ${number(columns)} colonnes, sur ${number(most)} au plus. Retirez ce qui n’est pas une déclaration.`,
    workbookTooLarge: ({ bytes, most }) =>
      `Le fichier a ${number(bytes)} octets, sur ${number(most)} au plus. Enregistrez la feuille en CSV.`,
    workbookLocked: () => "Le fichier a un mot de passe. Enregistrez-le sans mot de passe.",
    workbookDamaged: () =>
      "Le fichier est endommagé ou n’est pas un tableau. Ouvrez-le dans un tableur et enregistrez-le en XLSX, ODS ou CSV.",
    noCells: () => "Le fichier n’a pas de cellules.",
    severalSheets: ({ sheets }) =>
      `Le fichier a plusieurs feuilles : ${list(sheets)}. Enregistrez celle que vous voulez comme un fichier à part.`,
    noSuchSheet: ({ sheet, sheets }) =>
      `Il n’y a pas de feuille ${quoted(sheet)} avec des cellules ; il y a : ${list(sheets)}.`,
    noColumnNames: ({ sheet, rows }) =>
      `${isolateText(sheet)} : aucune ligne de noms de colonnes dans les ${number(rows)} premières lignes. Écrivez-en une, par exemple : texte, qui, citation, lieu, dit le.`,
    noRows: ({ sheet }) => `${isolateText(sheet)} : il n’y a pas de lignes sous les noms de colonnes.`,
    noTextColumn: ({ columns }) =>
      `Aucune colonne ne contient ce qui a été dit. Colonnes : ${list(columns)}.`,
    mappedColumnMissing: ({ column, columns }) =>
      `La correspondance nomme une colonne ${quoted(column)} ; le tableau a : ${list(columns)}.`,
    mappedFieldUnknown: ({ column, field, fields }) =>
      `La correspondance donne ${quoted(column)} à un champ ${quoted(field)} ; les champs sont : ${list(fields)}.`,

    hiddenSheets: ({ sheets }) => `Des feuilles masquées ont été laissées de côté : ${list(sheets)}.`,
    mergedCells: ({ cells }) =>
      `${plural(cells, { one: "{} fusion de cellules : sa valeur a été prise", other: "{} fusions de cellules : leur valeur a été prise" })} pour chaque cellule.`,
    errorCells: ({ cells }) =>
      `${plural(cells, { one: "{} cellule contient une erreur du tableur (comme #REF!) et a été lue comme vide", other: "{} cellules contiennent une erreur du tableur (comme #REF!) et ont été lues comme vides" })}.`,
    delimiter: ({ delimiter }) => `Les cellules sont séparées par ${DELIMITERS[delimiter] ?? delimiter}.`,
    rowsAboveHeader: ({ rows, header }) =>
      `${plural(rows, { one: "{} ligne a été laissée", other: "{} lignes ont été laissées" })} de côté au-dessus des noms de colonnes (ligne ${header}).`,
    secondHeader: ({ row }) => `La ligne ${row} a été lue comme une seconde ligne de noms de colonnes.`,
    emptyRows: ({ rows }) =>
      `${plural(rows, { one: "{} ligne vide a été laissée", other: "{} lignes vides ont été laissées" })} de côté.`,
    shapesLeftOut: ({ shapes }) =>
      `${plural(shapes, { one: "{} ligne ou surface n’a pas été reprise", other: "{} lignes ou surfaces n’ont pas été reprises" })} : une déclaration est placée d’après le nom de son lieu.`,

    saysNothing: () => "rien n’y est dit : ni texte ni titre",
    namesNobody: () =>
      "personne n’y est nommé qui le dise : ni locuteur ni source ; donnez-en un dans une colonne",

    speakerAdded: ({ who }) => `${isolateText(who)} a été mis devant le texte, comme qui parle`,
    idRepeated: ({ id, row, became }) =>
      `l’identifiant ${id} est aussi celui de la ligne ${row} ; il est devenu ${became}`,
    idGotLetter: () =>
      "l’identifiant a reçu un r devant son numéro, car un identifiant commence par une lettre",
    idChanged: ({ id, became }) => `l’identifiant ${isolateText(id)} est devenu ${became}`,
    markupRemoved: ({ field }) => `des balises ont été retirées (${field})`,
    dateLeftOut: ({ field, fault, date }) =>
      `la date a été laissée de côté (${field}) : ${DATE_FAULTS[fault](date)}`,
    spreadsheetDate: ({ days, date }) => `le nombre ${days} est une date de tableur, ${date}`,
    placeUnlocated: () => "le lieu a été laissé de côté : le tableau dit qu’il ne peut être situé",
    pointLeftOut: ({ name, precision }) =>
      `le point a été laissé de côté : le lieu n’est connu que comme ${isolateText(name)} (${precision})`,
    countryFound: ({ country }) => `le pays a été trouvé d’après la position : ${country}`,
    countryUnknown: ({ country }) =>
      `le pays ${quoted(country)} n’est pas connu et a été laissé de côté ; écrivez un nom en usage, ou deux lettres comme SY`,
    precisionUnknown: ({ precision, known }) =>
      `la précision ${quoted(precision)} n’est pas connue et a été laissée de côté ; employez ${list(known)}`,
    coordinatesWithoutName: () =>
      "les coordonnées ont été laissées de côté : aucun nom de lieu ne va avec elles",
    coordinatesIncomplete: () =>
      "les coordonnées ont été laissées de côté : la latitude ou la longitude est vide",
    coordinatesUnreadable: ({ coordinates, mayBeSwapped }) =>
      `les coordonnées ont été laissées de côté : ${quoted(coordinates)} n’en sont pas${mayBeSwapped ? " ; échangées, elles en seraient : les colonnes sont-elles inversées ?" : ""}`,
    webAddressLeftOut: () =>
      "l’adresse web a été laissée de côté : elle ne commence pas par http:// ou https://",
  },
};
