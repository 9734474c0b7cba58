import type {
  DateAdvice,
  FieldRule,
  PositionSlip,
  RecordKind,
  ShardMistake,
  YamlMistake,
} from "../../model/problem-message.ts";
import { grammarOf } from "../grammar.ts";
import { isolateText } from "../isolate.ts";
import { es as reader } from "../locales/es.ts";
import type { ProblemMessages } from "./problem-messages.ts";

const { number, plural, country } = grammarOf("es");

const code = (name: string) => `\`${name}\``;
const quoted = (text: string) => `«${isolateText(text)}»`;
const list = (items: readonly (string | number)[]) => items.join(", ");
const fieldOf = (field: string) => (field === "" ? "El registro" : `El campo ${code(field)}`);
const missing = (field: string) => (field === "" ? "el registro" : `el campo ${code(field)}`);
const shown = (value: string) =>
  value === "list" ? "una lista" : value === "record" ? "un registro" : isolateText(value);

const EXAMPLES =
  "Escríbala como 2018-10-31, 2018-10, un intervalo como 2018-10-29/2018-10-30, o /2018-10-30 si no se conoce el comienzo.";
const DOWNLOAD_AGAIN =
  "La fila se dejó fuera. Descargue de nuevo de GeoNames el archivo zip del país y descomprímalo.";
const LOADED_REMEDY =
  "Use una palabra neutral, o cite las palabras de quien habla con la extensión suficiente para que se entiendan solas.";
const NAMES_REMEDY = "Añada name: ..., o los nombres por idioma: names: { en: ..., ar: ... }.";
const CORRECT = "Corrija el valor.";
const NO_ALIASES = "Escriba los valores completos; un atlas no necesita alias (*nombre).";
const REWRITE_TRANSLATION =
  "ejecute `claim-atlas translate`, que escribe el archivo de nuevo: lo traducido se conserva.";
const FILL_IN = `Hasta entonces las páginas siguen en el idioma del atlas. Para completarla, ${REWRITE_TRANSLATION}`;

const EXPECTED: Record<string, string> = {
  string: "un texto",
  int: "un número entero",
  number: "un número",
  array: "una lista",
  object: "un registro con campos",
  record: "un registro con campos",
  boolean: "true o false",
};
const expectedOf = (expected: string) => EXPECTED[expected] ?? expected;

const KINDS: Record<RecordKind, string> = {
  actor: "los actores",
  mention: "los nombres de lugares",
  place: "los lugares",
  claim: "las afirmaciones",
  response: "las respuestas",
  statement: "las declaraciones",
  topic: "los temas",
  part: "las partes de la declaración",
};

const SERVE_SHARDS =
  "Quien publica la página rehace las partes con npm run build:shards y las pone a su lado.";
const MISTAKES: Record<YamlMistake, string> = {
  quoteNotClosed: "falta cerrar una comilla",
  bracketNotClosed: "falta cerrar un corchete o una llave",
  noColon: "una línea no tiene dos puntos después de su campo",
  signMissing: "falta un signo",
  fieldTwice: "un campo aparece dos veces",
  indentation: "una línea no tiene la misma sangría que sus vecinas",
  colonInText: "un texto con dos puntos no lleva comillas",
  firstSign: "un texto que empieza con ese signo necesita comillas",
  escape: "una barra invertida precede a una letra que no le corresponde",
  anchorOrTag: "una palabra empieza con &, * o !, como las anclas y las etiquetas",
  severalDocuments: "el archivo contiene varios documentos, separados por ---",
  noFields: "no tiene campos",
  other: "no se entiende",
};

const SLIPS: Record<PositionSlip, string> = {
  exchanged: "lon y lat intercambiados",
  signOfLon: "el otro signo en lon",
  signOfLat: "el otro signo en lat",
  signOfBoth: "el otro signo en ambos",
  exchangedAndSignOfLon: "lon y lat intercambiados y el otro signo en lon",
  exchangedAndSignOfLat: "lon y lat intercambiados y el otro signo en lat",
  exchangedAndSignOfBoth: "lon y lat intercambiados y el otro signo en ambos",
  decimalOfLon: "el punto decimal de lon desplazado",
  decimalOfLat: "el punto decimal de lat desplazado",
  decimalOfBoth: "los dos puntos decimales desplazados",
};

const SHARDS: Record<ShardMistake, (detail: string) => string> = {
  noShard: () => "el texto no es una parte de un nomenclátor",
  otherVersion: (detail) => `tiene la versión ${detail} del formato`,
  cutOff: () => "está cortada",
  rowOfNoPart: () => "una fila no pertenece a ninguna sección",
  row: (detail) => `no se puede leer una fila (${quoted(detail)})`,
};

const RULES: Record<FieldRule, (limit: number) => string> = {
  empty: () => "está vacío",
  tooLong: (limit) => `tiene más de ${number(limit)} caracteres`,
  controlCharacter: () =>
    "contiene un carácter de control o de dirección de escritura; escriba las palabras sin él",
  markup: () => "contiene HTML; los textos son solo palabras",
  notAnId: () => "no es un identificador: use letras sin acento, cifras y guiones, empezando por una letra",
  notWebAddress: () =>
    "no es una dirección web: empieza por https:// o http:// y no lleva espacios ni comillas",
  notFolderAddress: () =>
    "es una dirección con ? o #; indique solo la carpeta, como https://maps.example/atlases/",
  notLanguageTag: () => "no es un código de idioma como en",
  noName: () => "no contiene ningún nombre",
  notSha256: () => "no es una huella SHA-256 de 64 cifras hexadecimales",
  notCountryCode: () => "no es un código de país de dos letras mayúsculas",
  notLongitude: () => "no es una longitud: va de -180 a 180",
  notLatitude: () => "no es una latitud, que va de -90 a 90; quizá estén cambiadas la latitud y la longitud",
  tooFewCorners: () => "no es un anillo: tiene al menos tres vértices y termina donde empieza",
  tooManyCorners: (limit) => `tiene más de ${number(limit)} vértices: simplifíquelo`,
  ringNotClosed: () => "no es un anillo: su última posición no es la primera",
  notIdentifier: () => "no es un identificador como geonames:173800",
};

const DATE_ADVICE: Record<DateAdvice, (part: string) => string> = {
  examples: () => EXAMPLES,
  openEndWithOneDate: () =>
    "Escriba un extremo abierto con una sola fecha, como [..2018] o [2018..], y una serie con dos, como [2017..2018].",
  oneOpenEnd: () => "Deje abierto un conjunto por un solo extremo.",
  century: (part) => `Escriba un siglo con sus cifras sin especificar: ${part}XX.`,
  decade: (part) => `Escriba una década con su cifra sin especificar: ${part}X.`,
  yearInFull: () => "Escriba el año completo, como Y-17000, o el primer y el último año como intervalo.",
  monthsOfSeason: () =>
    "Escriba los meses de esa parte del año como intervalo, por ejemplo 2018-04/2018-06; las estaciones van de 21 a 24.",
  centuryAtLeast: () => "Indique al menos el siglo, como 20XX, o quite la fecha.",
  lastDigits: () =>
    "Escriba X solo en las últimas cifras: 201X, 2018-XX o 2018-10-XX. Para una parte de un mes, escriba un intervalo.",
  nextDay: () => "Escriba 24:00 como 00:00 del día siguiente.",
};

const HEADINGS = { title: "El título", description: "La descripción" };

export const es: ProblemMessages = {
  fileMissing: () => ({ what: "Falta el archivo.", remedy: "Añádalo a la carpeta del atlas." }),
  fileMissingWithRecords: ({ records }) => ({
    what: `Falta el archivo, y ${plural(records, { one: "{} registro remite a él", other: "{} registros remiten a él" })}.`,
    remedy: "Añádalo a la carpeta del atlas.",
  }),
  fileEmpty: () => ({
    what: "El archivo está vacío.",
    remedy: "Escriba en él el atlas; la carpeta de otro atlas muestra cómo.",
  }),
  fileTooLarge: ({ millions }) => ({
    what: `El archivo tiene más de ${number(millions)} millones de caracteres.`,
    remedy: "Reparta el artículo en varios atlas, o quite lo que no sea texto.",
  }),
  nestedTooDeep: ({ levels }) => ({
    what: `El archivo tiene más de ${number(levels)} niveles anidados.`,
    remedy: "Busque corchetes o llaves que se abren y nunca se cierran.",
  }),
  yamlUnreadable: ({ mistake, detail }) => ({
    what: `No se puede leer el YAML: ${MISTAKES[mistake]}${detail && ` (${quoted(detail)})`}.`,
    remedy:
      "Revise las sangrías, las comillas y los dos puntos cerca de esta línea; un texto con dos puntos necesita comillas.",
  }),
  yamlAliasUnusable: ({ detail }) => ({
    what: `No se puede leer el YAML: un alias (*nombre) no remite a nada, o a demasiado (${quoted(detail)}).`,
    remedy: NO_ALIASES,
  }),
  tooManyAliases: ({ aliases }) => ({
    what: `El archivo usa ${number(aliases)} alias de YAML.`,
    remedy: NO_ALIASES,
  }),
  badIndentation: ({ character }) => ({
    what: `La línea empieza con ${character === null ? "un tabulador" : `un carácter invisible (${character})`} donde YAML necesita espacios.`,
    remedy: "Borre lo que hay antes de la primera letra de la línea y escriba espacios.",
  }),
  jsonLineUnreadable: () => ({
    what: "La línea no es JSON.",
    remedy: "Escriba un registro por línea, como lo escribe JSON.stringify.",
  }),
  fileNoList: () => ({
    what: "El archivo no es una lista.",
    remedy: "Empiece cada registro con un guion al comienzo de una línea.",
  }),
  sectionNoList: ({ section }) => ({
    what: `${section === null ? "El archivo" : code(section)} no es una lista.`,
    remedy: "Empiece cada registro con un guion.",
  }),
  noStatements: () => ({
    what: "El atlas no tiene declaraciones.",
    remedy: "Añada statements: con al menos text, who, quote, place y said en cada una.",
  }),
  lockUnreadable: () => ({
    what: "No se puede leer el archivo de bloqueo.",
    remedy:
      "Tome el de la versión anterior; sin él, los identificadores que usted no escribió se dan de nuevo.",
  }),

  fieldMissing: ({ field, expected }) => ({
    what: `Falta ${missing(field)}.`,
    remedy: `Añádalo; debe ser ${expectedOf(expected)}.`,
  }),
  namesMissing: ({ field }) => ({
    what: `Falta ${missing(field)}.`,
    remedy: `Añádalo, por idioma: names: { en: Aleppo, ar: ${isolateText("حلب")} }.`,
  }),
  choiceMissing: ({ field, allowed }) => ({
    what: `Falta ${missing(field)}.`,
    remedy: `Añada una de estas palabras: ${list(allowed)}.`,
  }),
  wrongType: ({ field, expected }) => ({
    what: `${fieldOf(field)} no es ${expectedOf(expected)}.`,
    remedy: `Escriba ${expectedOf(expected)}${expected === "string" ? ", entre comillas si parece un número o una fecha" : ""}.`,
  }),
  notInVocabulary: ({ field, value, nearest, allowed }) => ({
    what: `${fieldOf(field)} es ${shown(value)}, que no está en el vocabulario.`,
    remedy: `${nearest === null ? "" : `¿Quería decir ${nearest}? `}Use una de estas palabras: ${list(allowed)}.`,
  }),
  unknownFields: ({ field, unknown }) => ({
    what: `${list(unknown.map(code))} ${unknown.length === 1 ? "no es un campo" : "no son campos"} de ${field === "" ? "este registro" : code(field)}.`,
    remedy: "Corrija la grafía o quítelo; los esquemas de geo/data/schema nombran todos los campos.",
  }),
  fitsNoForm: ({ field, value }) => ({
    what: `${fieldOf(field)} es ${shown(value)}, que no encaja con ninguna manera de escribirlo.`,
    remedy: "Compárelo con otro registro del archivo.",
  }),
  outOfRange: ({ field, value }) => ({
    what: `${fieldOf(field)} es ${shown(value)}, fuera de los límites.`,
    remedy: CORRECT,
  }),
  invalidValue: ({ field, value }) => ({
    what: `${fieldOf(field)} es ${shown(value)}, que no es válido.`,
    remedy: CORRECT,
  }),
  breaksRule: ({ field, rule, limit }) => ({
    what: `${fieldOf(field)} ${RULES[rule](limit)}.`,
    remedy: CORRECT,
  }),
  notAnId: ({ field, value, wrong, near }) => {
    const because =
      wrong === "length"
        ? "tiene más de 64 letras"
        : wrong === "start"
          ? "no empieza por una letra"
          : wrong.character === " "
            ? "contiene un espacio"
            : `contiene ${wrong.isVisible ? quoted(wrong.character) : "un carácter invisible"} (${wrong.codePoint})`;
    return {
      what: `${fieldOf(field)} es ${isolateText(value)}, que no es un identificador: ${because}.`,
      remedy: `Use letras de la a a la z, cifras y guiones, empezando por una letra${near === "" ? "" : `, por ejemplo ${near}`}.`,
    };
  },
  formerNames: ({ records, fields, names, hasSpellings, isMention }) => {
    const parts = [
      ...(names === "" ? [] : [names]),
      ...(hasSpellings ? ["alsoKnownAs: [...] para otras grafías"] : []),
    ];
    return {
      what: `${plural(records, { one: "{} registro tiene los nombres", other: "{} registros tienen los nombres" })} a la manera anterior, en ${fields.map(code).join(" y ")}.`,
      remedy: `Escriba ${parts.join(", y ")}${isMention ? "; name sigue siendo el nombre tal como está impreso" : ""}.`,
    };
  },

  idTwice: ({ kind, id }) => ({
    what: `El identificador ${id} está dos veces entre ${KINDS[kind]}.`,
    remedy: "Dé al segundo registro un identificador propio; los identificadores figuran en direcciones.",
  }),
  noSuchId: ({ kind, id, nearest }) => ({
    what: `El identificador ${id} no existe entre ${KINDS[kind]}.`,
    remedy: nearest === null ? "Añádalo, o nombre uno que exista." : `¿Quería decir ${nearest}?`,
  }),
  countWrong: ({ promised, read }) => ({
    what: `atlas.yaml anuncia ${plural(promised, { one: "{} declaración", other: "{} declaraciones" })}, y ${plural(read, { one: "se pudo leer {}", other: "se pudieron leer {}" })}.`,
    remedy: "Corrija las declaraciones que se señalan aquí, o statementCount.",
  }),
  idInWordsUnknown: ({ id }) => ({
    what: `El texto remite a ${id}, que este atlas no muestra.`,
    remedy: "Quite la remisión, o añada el registro.",
  }),
  noSuchTopic: ({ topic, topics }) => ({
    what: `No existe el tema ${isolateText(topic)}.`,
    remedy: `Los temas son: ${list(topics)}.`,
  }),
  folderNameTaken: ({ name, proposed }) => ({
    what: `La carpeta se llama ${name}, y todo sitio tiene un archivo o una carpeta con ese nombre.`,
    remedy: `Cambie el nombre de la carpeta, por ejemplo a ${proposed}.`,
  }),
  folderNameRefused: ({ character, proposed }) => ({
    what: `El nombre de la carpeta contiene ${JSON.stringify(character)}, que algunos discos y servidores rechazan.`,
    remedy: `Cambie el nombre de la carpeta, por ejemplo a ${proposed}.`,
  }),

  noSearch: ({ updated }) => ({
    what: "No consta ninguna búsqueda de respuestas y documentos: las declaraciones sin documentos aparecen como dichas y no examinadas aquí.",
    remedy: `Cuando haya buscado, añada el día y dónde buscó, por ejemplo: searched: { on: ${updated}, scope: public pages in English }.`,
  }),
  noContact: () => ({
    what: "No hay dirección de contacto para respuestas y correcciones.",
    remedy: "Quien publica el mapa añade la suya: todo el que se nombra debe poder responder.",
  }),
  boundsUpsideDown: () => ({
    what: "El sur de la primera vista no está al sur de su norte.",
    remedy: "Escriba los límites en este orden: oeste, sur, este, norte.",
  }),
  tilesNoAddress: ({ address, corrected }) => ({
    what: `${JSON.stringify(address)} no es una dirección de teselas.`,
    remedy:
      corrected === null
        ? "Empiece por https://, o nombre un archivo .pmtiles junto a atlas.yaml."
        : `Escriba / entre carpeta y archivo, como en ${corrected}.`,
  }),
  tilesUnknownPlaceholder: ({ placeholder }) => ({
    what: `La dirección de las teselas contiene {${placeholder}}, que nada sustituye.`,
    remedy: "Use {z}, {x}, {y}, {r} y {s}.",
  }),
  pmtilesPlaceholders: () => ({
    what: "La dirección de un archivo PMTiles no lleva variables.",
    remedy: "Nombre el archivo, por ejemplo ground.pmtiles.",
  }),
  tilesPlaceholdersMissing: () => ({
    what: "En la dirección de las teselas falta {z}, {x} o {y}.",
    remedy: "Escríbala como https://tiles.example/{z}/{x}/{y}.png.",
  }),
  proposalsNotBuilt: ({ count, statements, more, lockFile }) => {
    const named = list(statements.map(({ id, line }) => (line === undefined ? id : `${id} (línea ${line})`)));
    return {
      what: `${plural(count, { one: "{} declaración es una propuesta y no se construye", other: "{} declaraciones son propuestas y no se construyen" })}: ${named}${more === 0 ? "" : ` y ${number(more)} más`}.`,
      remedy: `Lea cada una junto al artículo y escriba state: accepted, edited o refused. Los identificadores que usted no escribe se guardan en ${lockFile}.`,
    };
  },

  speakerMissing: ({ ownVoice }) => ({
    what: "Falta `who`: nadie dice esto.",
    remedy: `Nombre a quien habla, o escriba who: ${ownVoice} si lo dice el propio artículo.`,
  }),
  saidInTwoWays: ({ short, long }) => ({
    what: `${code(short)} y ${code(long)} dicen lo mismo de dos maneras.`,
    remedy: "Deje uno de los dos.",
  }),
  repeatsItself: () => ({
    what: "La declaración se repite a sí misma.",
    remedy: "Nombre la declaración que repite, o quite duplicateOf.",
  }),
  planHasEventDate: () => ({
    what: "Un plan lleva la fecha de un suceso.",
    remedy: "Quite la fecha del suceso: los planes no son sucesos.",
  }),
  movementWithoutEnds: () => ({
    what: "La dirección de un movimiento sin extremos se da por segura.",
    remedy: "Ponga directionCertain en false.",
  }),
  standardMissing: ({ response }) => ({
    what: `El estado se apoya en la conclusión ${response}, que no indica su nivel de prueba.`,
    remedy: "Añada su nivel de prueba.",
  }),
  replyNotRecorded: ({ name }) => ({
    what: `Se acusa a ${isolateText(name)}, y no consta si la búsqueda encontró una respuesta suya.`,
    remedy:
      "Añada una respuesta suya; o póngalo en noReply, si la búsqueda no encontró ninguna; o escriba examined: false, si nadie ha buscado para esta declaración.",
  }),
  noReplyWithoutSearch: () => ({
    what: "Se dice que no se encontró respuesta, sin que conste una búsqueda.",
    remedy:
      "Añada searched: { on: ..., scope: ... } a atlas.yaml, o searched: { on: ... } a la declaración, o quite noReply.",
  }),
  replyInArticleNotRecorded: () => ({
    what: "No consta si el propio artículo recoge una respuesta, y la página no lo dirá.",
    remedy:
      "Escriba replyInArticle: none, o nombre la declaración que responde: replyInArticle: { statement: ..., extent: ... }; o readForReplies: true en atlas.yaml, para todas.",
  }),
  replyInArticleNotLinked: ({ replies }) => ({
    what: `El artículo recoge una respuesta de los acusados (${list(replies)}), y la declaración no dice si esta le responde.`,
    remedy: `Escriba replyInArticle: { statement: ${replies[0]}, extent: ... }, o replyInArticle: none si responde a otra cosa.`,
  }),
  replyNotBuilt: ({ reply }) => ({
    what: `La respuesta ${reply} está propuesta o rechazada, y se deja fuera con el enlace a ella.`,
    remedy: "Acepte la respuesta, o quite replyInArticle.",
  }),
  noReplyNotAccused: ({ id }) => ({
    what: `${id} está en noReply, pero no en accused.`,
    remedy: "Quítelo, o añádalo a accused.",
  }),
  noReplyHasReply: ({ id, response }) => ({
    what: `${id} está en noReply, pero ${response} es su respuesta a esta declaración.`,
    remedy: "Quítelo de noReply.",
  }),

  quoteTooLong: ({ words, most }) => ({
    what: `La cita tiene ${plural(words, { one: "{} palabra", other: "{} palabras" })}.`,
    remedy: `Cite ${number(most)} como máximo.`,
  }),
  quoteOffsetsWrong: () => ({
    what: "El comienzo y el final de la cita no concuerdan con su longitud.",
    remedy: "Corrija start y end; end es la posición que sigue al último carácter.",
  }),
  noSuchParagraph: ({ paragraph, paragraphs }) => ({
    what: `No hay un párrafo ${paragraph}.`,
    remedy: `El artículo tiene ${number(paragraphs)}.`,
  }),
  quoteNotFound: ({ nearest }) => ({
    what: "La cita no está en el artículo.",
    remedy:
      nearest === null
        ? "Cópiela del artículo letra por letra."
        : `Las palabras más parecidas son ${quoted(nearest)}: cópielas, o cite otras.`,
  }),
  quoteNotInText: () => ({
    what: "La cita no está en el artículo.",
    remedy: "Cópiela del artículo letra por letra, con sus comillas y apóstrofos.",
  }),
  quoteInOtherParagraph: ({ paragraph, stated }) => ({
    what: `La cita está en el párrafo ${paragraph}, no en el ${stated}.`,
    remedy: "Quite `paragraph`: la herramienta lo encuentra; o cite palabras de ese párrafo.",
  }),
  quoteParagraphWrong: ({ paragraph, stated }) => ({
    what: `La cita está en el párrafo ${paragraph}${stated === null ? "" : `, no en el ${stated}`}.`,
    remedy: "Corrija el párrafo; es el orden de la línea entre las que no están vacías, desde 1.",
  }),
  quoteInSeveralParagraphs: ({ paragraphs, other }) => ({
    what: `La cita está en varios párrafos: ${list(paragraphs)}. Se toma el primero.`,
    remedy: `Cite una palabra más, o escriba paragraph: ${other}.`,
  }),
  quoteMoved: ({ start, end }) => ({
    what: "La cita ha cambiado de sitio.",
    remedy: `Escriba start: ${start}, end: ${end}.`,
  }),
  articleChanged: ({ moved, lost }) => ({
    what: `El texto del artículo ha cambiado desde que se buscaron sus citas por última vez. Desplazadas: ${number(moved)}; perdidas: ${number(lost)}.`,
    remedy:
      "Mire las perdidas; las desplazadas se encontraron de nuevo por sus palabras. El archivo de bloqueo tiene ya la huella del texto nuevo.",
  }),
  articleOther: ({ sha256, expected }) => ({
    what: `La huella SHA-256 del texto es ${sha256}${expected === null ? "" : `, no ${expected}`}.`,
    remedy:
      "Use el mismo texto del que se hizo el atlas, o acepte las citas desplazadas y anote la nueva huella.",
  }),

  dateTooLong: ({ most }) => ({
    what: `La fecha tiene más de ${number(most)} caracteres.`,
    remedy: EXAMPLES,
  }),
  dateSuperseded: ({ date }) => ({
    what: `${quoted(date)} está en la forma antigua de EDTF.`,
    remedy:
      "Escriba X por una cifra que no se conoce, deje vacío el extremo desconocido de un intervalo y escriba .. por uno abierto.",
  }),
  dateUnreadable: ({ date }) => ({
    what: `${quoted(date)} no es una fecha en EDTF, o es un día que no existe.`,
    remedy: EXAMPLES,
  }),
  dateKindUnused: ({ date, advice, part }) => ({
    what: `${quoted(date)} es una clase de EDTF que un atlas no usa.`,
    remedy: DATE_ADVICE[advice](part),
  }),
  dateEmpty: ({ date }) => ({
    what: `${quoted(date)} no nombra ninguna fecha.`,
    remedy: "Quite la fecha, y ponga basis y precision en undated.",
  }),
  yearTooFar: ({ date, most }) => ({
    what: `El año de ${quoted(date)} está demasiado lejos para dibujarlo.`,
    remedy: `Escriba un año de -${most} a ${most}, o dé la fecha solo en palabras.`,
  }),
  intervalReversed: ({ date }) => ({
    what: `El intervalo ${quoted(date)} no termina después de empezar.`,
    remedy: "Ponga primero la fecha anterior; escriba un solo día como una sola fecha.",
  }),
  bestDateWithoutSource: () => ({
    what: "La fecha que se da por mejor dice más que el artículo, sin fuente.",
    remedy: "Nombre en refs las respuestas que la apoyan.",
  }),
  dateNotConfirmed: () => ({
    what: "La fecha se da por confirmada, y ningún documento en que se apoya viene de fuera del bando de quien habla.",
    remedy:
      "Escriba basis: reported. Una repetición del mismo bando, o de las mismas palabras, fecha una declaración y no confirma nada.",
  }),

  findingWithoutStandard: () => ({
    what: "Una conclusión no tiene nivel de prueba.",
    remedy: "Añada el nivel de prueba o el resultado, o diga que no consta.",
  }),
  documentUnread: () => ({
    what: "No se puede mostrar un documento que nadie ha leído.",
    remedy: "Léalo, o quite el registro.",
  }),
  noLink: () => ({
    what: "No hay enlace, ni una nota que diga por qué no lo hay.",
    remedy: "Añada url o linkNote.",
  }),
  timingWrong: ({ date, isAfter, timing }) => ({
    what: `La fecha ${date} es ${isAfter ? "posterior a" : "anterior al final de"} las declaraciones del artículo, y timing es ${timing}.`,
    remedy: "Corrija la fecha o timing.",
  }),
  bearsOnNothing: () => ({
    what: "La respuesta no dice a qué declaración se refiere.",
    remedy: "Añada bearsOn: { S01: this_claim }, o escríbala bajo la declaración, en responses.",
  }),
  sideMissing: () => ({
    what: "No se dice de qué lado está la respuesta.",
    remedy:
      "Añada independence: third_party, mandated_body, accused_party, allied_with_accused, allied_with_speaker u other_party; o by: con los acusados que responden.",
  }),
  timingMissing: () => ({
    what: "No se sabe si la respuesta es anterior o posterior al artículo.",
    remedy: "Añada su fecha, o timing: before_article, same_time o after_article.",
  }),

  partyWithoutName: () => ({ what: "Un actor no tiene nombre.", remedy: NAMES_REMEDY }),
  placeWithoutName: () => ({ what: "Un lugar no tiene nombre.", remedy: NAMES_REMEDY }),
  mentionWithoutName: () => ({
    what: "Una mención de lugar no tiene nombre.",
    remedy: "Añada name: ..., tal como lo imprime el artículo.",
  }),
  partyDescribedTwice: ({ name, field }) => ({
    what: `Hay dos descripciones de ${quoted(name)}, que difieren en ${field}.`,
    remedy:
      "Describa una parte una sola vez, en actors o donde aparece primero; en lo demás basta su nombre.",
  }),
  placeDescribedTwice: ({ name, field, id }) => ({
    what: `Hay dos descripciones de ${quoted(name)}, que difieren en ${field}.`,
    remedy: `Describa un lugar una sola vez; o, si se trata de otro lugar con ese nombre, dele un identificador: { name: ${isolateText(name)}, id: ${id}, ... }.`,
  }),
  nameOfSeveralPlaces: ({ name, ids }) => ({
    what: `${quoted(name)} nombra varios lugares de este atlas: ${list(ids)}.`,
    remedy: "Escriba el identificador del que se trata.",
  }),
  ownPlaceIncomplete: ({ name, isArea, lacks }) => ({
    what: `${isArea ? "El área" : "El punto"} de ${quoted(name)} está sin ${lacks === "source" ? "fuente" : "país"}.`,
    remedy:
      lacks === "source"
        ? "Añada source: con quién dice que está ahí."
        : "Añada country: con su código de dos letras mayúsculas, como SY.",
  }),

  wordingNotChecked: ({ language, checked }) => ({
    what: `La redacción de los textos en ${quoted(language)} no se comprueba.`,
    remedy: `Las reglas se conocen para ${list(checked)}: lea los textos con las reglas editoriales al lado, y ponga las palabras cargadas en loadedTerms.`,
  }),
  loadedTerm: ({ term }) => ({
    what: `${quoted(term)} es una palabra cargada fuera de comillas.`,
    remedy: LOADED_REMEDY,
  }),
  verdict: ({ term }) => ({
    what: `${quoted(term)} es un juicio nuestro.`,
    remedy: "Diga lo que consta; cite los juicios de otros con su nombre.",
  }),
  partialVerb: ({ term }) => ({
    what: `${quoted(term)} no es un verbo neutral.`,
    remedy: "Escriba dijo, declaró, escribió, negó o confirmó.",
  }),
  claimNameOfDraft: () => ({
    what: "La afirmación conserva el nombre que le da un borrador.",
    remedy:
      "Diga de qué tratan sus declaraciones, por ejemplo: declaraciones sobre contenedores en la frontera.",
  }),
  claimNameAsFact: () => ({
    what: "El nombre de una afirmación se lee como si hubiera ocurrido.",
    remedy: "Diga que es algo dicho, por ejemplo: declaraciones sobre contenedores en la frontera.",
  }),
  actorIsPronoun: ({ name }) => ({
    what: `${quoted(name)} no nombra a nadie.`,
    remedy: `Escriba a quién se refiere el artículo, como: who: Ana Rios; o sus palabras: un vecino del pueblo.`,
  }),
  speakerNotNamed: ({ names }) => ({
    what: "El texto no nombra a quien habla.",
    remedy: `Nombre a quien habla en la misma frase, con uno de: ${names.map(quoted).join(", ")}.`,
  }),
  textOfDraft: () => ({
    what: "El texto conserva los huecos que deja un borrador.",
    remedy: "Escriba la frase completa: quién dijo qué, sobre qué lugar.",
  }),
  extentOfDraft: () => ({
    what: "Falta escribir hasta dónde llega la respuesta del artículo.",
    remedy: "Diga a qué parte de la declaración responde, por ejemplo: toda la declaración.",
  }),
  planNotSaid: () => ({
    what: "El texto de un plan no dice que lo es.",
    remedy: "Escriba que alguien dijo que otros lo planeaban o lo preparaban.",
  }),
  headingWithoutSpeaker: ({ heading }) => ({
    what: `${HEADINGS[heading]} nombra a una parte acusada y a nadie que hable.`,
    remedy: "Diga quién lo dijo, o quite a la parte.",
  }),
  headingLacks: ({ heading, speaker, accused }) => ({
    what: `${HEADINGS[heading]} no dice ${[...(speaker ? ["quién habla"] : []), ...(accused ? ["de quién"] : [])].join(" ni ")}.`,
    remedy:
      "Nombre a quien habla y, si hay acusados, a uno de ellos, por ejemplo: Ana Rios acusó a la empresa por el pozo.",
  }),

  independenceWrong: ({ response, statement, independence, because, name, possible }) => {
    const reason = {
      accused: `viene del lado de ${isolateText(name)}, a quien acusa la declaración`,
      speaker: `viene del lado de ${isolateText(name)}, que habla en la declaración`,
      party: `viene del lado de ${isolateText(name)}, parte en este artículo`,
      none: "esa parte ni habla en la declaración ni es acusada en ella",
    }[because];
    return {
      what: `${response} figura como «${reader.independence[independence]}» para ${statement}, pero ${reason}.`,
      remedy: `Escriba ${statement}: { relation: ..., independence: ${possible.join(" o ")} }.`,
    };
  },
  mediumNotDescribed: ({ response, name, describedAs }) => ({
    what: `${response} nombra a ${isolateText(name)} sin decir ${quoted(describedAs)}.`,
    remedy: "Dígalo en body o linkNote, como con los medios de todos los demás bandos.",
  }),
  mediumSpeakerMissing: ({ response, name, owner, actor }) => ({
    what: `${response} viene de ${isolateText(name)}, y no consta quién habla en él.`,
    remedy: `Añada by: [${owner}] si habla en su nombre; de un medio, diga en describedAs de ${actor} quién lo dirige o lo paga.`,
  }),
  contextUneven: ({ statements }) => ({
    what: `La línea está bajo declaraciones de una afirmación y no bajo ${list(statements)}, con la misma afirmación contra las mismas partes.`,
    remedy: `Añada ${list(statements)}, o escriba líneas que valgan para cada grupo.`,
  }),

  rowColumns: ({ columns, expected }) => ({
    what: `La fila tiene ${plural(columns, { one: "{} columna", other: "{} columnas" })}, y un archivo de país de GeoNames tiene ${number(expected)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutId: ({ value }) => ({
    what: `La primera columna no es un identificador de GeoNames: ${isolateText(JSON.stringify(value))}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutName: ({ id }) => ({ what: `La fila ${id} no tiene nombre.`, remedy: DOWNLOAD_AGAIN }),
  rowNotUtf8: ({ id }) => ({ what: `La fila ${id} no está en UTF-8.`, remedy: DOWNLOAD_AGAIN }),
  rowWithoutCountry: ({ id, value }) => ({
    what: `La fila ${id} no tiene código de país: ${isolateText(JSON.stringify(value))}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutPosition: ({ id, latitude, longitude }) => ({
    what: `La fila ${id} no tiene posición en la Tierra: latitud ${JSON.stringify(latitude)}, longitud ${JSON.stringify(longitude)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  moreRowsUnreadable: ({ rows }) => ({
    what: `${plural(rows, { one: "No se pudo leer {} fila más", other: "No se pudieron leer {} filas más" })}.`,
    remedy: DOWNLOAD_AGAIN,
  }),

  ownPlaceNowhere: ({ name }) => ({
    what: `El lugar ${quoted(name)} no tiene posición.`,
    remedy: "Dele un punto con lon y lat, un área, o en sameAs el identificador de una entrada que describe.",
  }),
  ownPointOutside({ name, lon, lat, country: { code: of }, fault }) {
    const left = "El lugar se dejó fuera.";
    const outside = `El punto de ${quoted(name)} (lon ${lon}, lat ${lat}) queda fuera de su país (${country(of)})`;
    switch (fault.kind) {
      case "zeros":
        return {
          what: `${outside}: hay ceros en lugar de una posición desconocida.`,
          remedy: `${left} Escriba la posición, o quite point: los nombres se encontrarán igualmente.`,
        };
      case "zero":
        return {
          what: `${outside}: hay un cero en lugar de ${fault.axis}, que no se conocía.`,
          remedy: `${left} Escriba ${fault.axis}, o quite point.`,
        };
      case "slip":
        return {
          what: `${outside}; quedaría dentro con ${SLIPS[fault.slip]}.`,
          remedy: `${left} Escriba lon: ${fault.lon}, lat: ${fault.lat}, o corrija el país.`,
        };
      case "abroad":
        return {
          what: `${outside}, en otro (${country(fault.holder.code)}).`,
          remedy: `${left} Escriba country: ${fault.holder.code}, o corrija la posición.`,
        };
      case "unknown":
        return { what: `${outside}.`, remedy: `${left} Corrija la posición, o el país.` };
    }
  },
  ownAreaOutside: ({ name, country: { code: of }, holder, isTakenOver }) => ({
    what: `El área de ${quoted(name)} queda fuera de su país (${country(of)})${holder === null ? "" : `, en otro (${country(holder.code)})`}.`,
    remedy: `El lugar se dejó fuera. Corrija su país, o ${isTakenOver ? "el identificador en sameAs" : "su área: la longitud va primero"}.`,
  }),
  describedNotHeld: ({ ids }) => ({
    what: `Nada de lo cargado contiene ${ids.join(" o ")}, que este lugar describe.`,
    remedy: "Dé al lugar un punto propio, o abra el archivo de país que contiene la entrada.",
  }),
  removedNotHeld: ({ id }) => ({
    what: `Nada de lo cargado contiene ${id}, que este lugar quita.`,
    remedy: "Revise el identificador, o abra el archivo de país que contiene la entrada.",
  }),

  shardNotLoaded: ({ shard, reason }) => ({
    what: `No se pudo cargar la parte ${shard} del nomenclátor (${quoted(reason)}): sus lugares no se encuentran.`,
    remedy: `Se pide otra vez con la próxima búsqueda. ${SERVE_SHARDS}`,
  }),
  shardMissing: ({ shard }) => ({
    what: `Falta la parte ${shard} del nomenclátor: sus lugares no se encuentran.`,
    remedy: SERVE_SHARDS,
  }),
  shardUnusable: ({ shard, mistake, detail }) => ({
    what: `La parte ${shard} del nomenclátor no sirve: ${SHARDS[mistake](detail)}.`,
    remedy: SERVE_SHARDS,
  }),

  translationOfOwnLanguage: ({ language, others }) => ({
    what: `El propio atlas está en ${language}.`,
    remedy: `Nombre el archivo por otro de sus idiomas: ${list(others)}.`,
  }),
  translationWithoutWords: ({ locale, others }) => ({
    what: `El programa no tiene textos en ${quoted(locale)}, así que no puede hacerse una página con esta traducción.`,
    remedy: `Nombre el archivo por otro de sus idiomas: ${list(others)}.`,
  }),
  textsNotTranslated: ({ count, keys }) => ({
    what: `${plural(count, { one: "{} texto está sin traducir", other: "{} textos están sin traducir" })}: ${list(keys)}${count > keys.length ? ", …" : ""}.`,
    remedy: FILL_IN,
  }),
  textChanged: ({ key }) => ({
    what: `El texto de ${key} cambió después de traducirse.`,
    remedy: FILL_IN,
  }),
  translationBreaksRule: ({ rule, limit }) => ({
    what: `El texto traducido ${RULES[rule](limit)}.`,
    remedy: "Corríjalo.",
  }),
  textGone: ({ key }) => ({
    what: `El atlas no tiene un texto ${key}.`,
    remedy: `Quite la entrada, o ${REWRITE_TRANSLATION}`,
  }),
};
