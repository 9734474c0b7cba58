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
import { fr as reader } from "../locales/fr.ts";
import type { ProblemMessages } from "./problem-messages.ts";

const { number, plural, country } = grammarOf("fr");

const code = (name: string) => `\`${name}\``;
const quoted = (text: string) => `« ${isolateText(text)} »`;
const list = (items: readonly (string | number)[]) => items.join(", ");
const fieldOf = (field: string) => (field === "" ? "L’enregistrement" : `Le champ ${code(field)}`);
const shown = (value: string) =>
  value === "list" ? "une liste" : value === "record" ? "un enregistrement" : isolateText(value);

const EXAMPLES =
  "Écrivez-la comme 2018-10-31, 2018-10, un intervalle comme 2018-10-29/2018-10-30, ou /2018-10-30 si le début est inconnu.";
const DOWNLOAD_AGAIN =
  "La ligne a été laissée de côté. Téléchargez à nouveau le fichier zip du pays chez GeoNames et décompressez-le.";
const LOADED_REMEDY =
  "Employez un mot neutre, ou citez les paroles de qui parle assez longuement pour qu’elles se comprennent seules.";
const NAMES_REMEDY = "Ajoutez name: ..., ou les noms par langue : names: { en: ..., ar: ... }.";
const CORRECT = "Corrigez la valeur.";
const NO_ALIASES = "Écrivez les valeurs en entier ; un atlas n’a pas besoin d’alias (*nom).";
const REWRITE_TRANSLATION =
  "lancez `claim-atlas translate`, qui écrit le fichier à nouveau : ce qui est traduit est gardé.";
const FILL_IN = `D’ici là, les pages restent dans la langue de l’atlas. Pour compléter, ${REWRITE_TRANSLATION}`;

const EXPECTED: Record<string, string> = {
  string: "un texte",
  int: "un nombre entier",
  number: "un nombre",
  array: "une liste",
  object: "un enregistrement avec des champs",
  record: "un enregistrement avec des champs",
  boolean: "true ou false",
};
const expectedOf = (expected: string) => EXPECTED[expected] ?? expected;

const KINDS: Record<RecordKind, string> = {
  actor: "les acteurs",
  mention: "les noms de lieux",
  place: "les lieux",
  claim: "les allégations",
  response: "les réponses",
  statement: "les déclarations",
  topic: "les sujets",
  part: "les parties de la déclaration",
};

const SERVE_SHARDS =
  "La personne qui publie la page refait les parties avec npm run build:shards et les place à côté d’elle.";
const MISTAKES: Record<YamlMistake, string> = {
  quoteNotClosed: "un guillemet n’est pas fermé",
  bracketNotClosed: "un crochet ou une accolade n’est pas fermé",
  noColon: "une ligne n’a pas de deux-points après son champ",
  signMissing: "il manque un signe",
  fieldTwice: "un champ figure deux fois",
  indentation: "une ligne n’a pas le même retrait que ses voisines",
  colonInText: "un texte avec deux-points n’a pas de guillemets",
  firstSign: "un texte qui commence par un tel signe demande des guillemets",
  escape: "une barre oblique inverse précède une lettre qui ne va pas avec elle",
  anchorOrTag: "un mot commence par &, * ou !, comme les ancres et les balises",
  severalDocuments: "le fichier contient plusieurs documents, séparés par ---",
  noFields: "il n’y a aucun champ",
  other: "il n’est pas compris",
};

const SLIPS: Record<PositionSlip, string> = {
  exchanged: "lon et lat échangés",
  signOfLon: "l’autre signe pour lon",
  signOfLat: "l’autre signe pour lat",
  signOfBoth: "l’autre signe pour les deux",
  exchangedAndSignOfLon: "lon et lat échangés et l’autre signe pour lon",
  exchangedAndSignOfLat: "lon et lat échangés et l’autre signe pour lat",
  exchangedAndSignOfBoth: "lon et lat échangés et l’autre signe pour les deux",
  decimalOfLon: "le point décimal de lon déplacé",
  decimalOfLat: "le point décimal de lat déplacé",
  decimalOfBoth: "les deux points décimaux déplacés",
};

const SHARDS: Record<ShardMistake, (detail: string) => string> = {
  noShard: () => "le texte n’est pas une partie d’un répertoire de lieux",
  otherVersion: (detail) => `elle est dans la version ${detail} du format`,
  cutOff: () => "elle est coupée",
  rowOfNoPart: () => "une ligne n’appartient à aucune section",
  row: (detail) => `une ligne ne peut être lue (${quoted(detail)})`,
};

const RULES: Record<FieldRule, (limit: number) => string> = {
  empty: () => "est vide",
  tooLong: (limit) => `a plus de ${number(limit)} caractères`,
  controlCharacter: () => "contient un caractère de contrôle ou de sens d’écriture ; tapez les mots sans lui",
  markup: () => "contient du HTML ; les textes sont de simples mots",
  notAnId: () =>
    "n’est pas un identifiant : employez des lettres sans accent, des chiffres et des traits d’union, en commençant par une lettre",
  notWebAddress: () =>
    "n’est pas une adresse web : elle commence par https:// ou http://, sans espaces ni guillemets",
  notFolderAddress: () =>
    "est une adresse avec ? ou # ; donnez le dossier seul, comme https://maps.example/atlases/",
  notLanguageTag: () => "n’est pas un code de langue comme en",
  noName: () => "ne contient aucun nom",
  notSha256: () => "n’est pas une empreinte SHA-256 de 64 chiffres hexadécimaux",
  notCountryCode: () => "n’est pas un code de pays de deux lettres majuscules",
  notLongitude: () => "n’est pas une longitude : elle va de -180 à 180",
  notLatitude: () =>
    "n’est pas une latitude, qui va de -90 à 90 ; latitude et longitude sont peut-être inversées",
  tooFewCorners: () => "n’est pas un anneau : il a au moins trois sommets et finit où il commence",
  tooManyCorners: (limit) => `a plus de ${number(limit)} sommets : simplifiez-le`,
  ringNotClosed: () => "n’est pas un anneau : sa dernière position n’est pas la première",
  notIdentifier: () => "n’est pas un identifiant comme geonames:173800",
};

const DATE_ADVICE: Record<DateAdvice, (part: string) => string> = {
  examples: () => EXAMPLES,
  openEndWithOneDate: () =>
    "Écrivez un bout ouvert avec une seule date, comme [..2018] ou [2018..], et une suite avec deux, comme [2017..2018].",
  oneOpenEnd: () => "Ne laissez un ensemble ouvert que d’un côté.",
  century: (part) => `Écrivez un siècle avec ses chiffres non précisés : ${part}XX.`,
  decade: (part) => `Écrivez une décennie avec son chiffre non précisé : ${part}X.`,
  yearInFull: () =>
    "Écrivez l’année en entier, comme Y-17000, ou la première et la dernière année comme un intervalle.",
  monthsOfSeason: () =>
    "Écrivez les mois de cette partie de l’année comme un intervalle, par exemple 2018-04/2018-06 ; les saisons vont de 21 à 24.",
  centuryAtLeast: () => "Donnez au moins le siècle, comme 20XX, ou retirez la date.",
  lastDigits: () =>
    "N’écrivez X que pour les derniers chiffres : 201X, 2018-XX ou 2018-10-XX. Pour une partie de mois, écrivez un intervalle.",
  nextDay: () => "Écrivez 24:00 comme 00:00 du jour suivant.",
};

const HEADINGS = { title: "Le titre", description: "La description" };

export const fr: ProblemMessages = {
  fileMissing: () => ({ what: "Le fichier manque.", remedy: "Ajoutez-le au dossier de l’atlas." }),
  fileMissingWithRecords: ({ records }) => ({
    what: `Le fichier manque, et ${plural(records, { one: "{} enregistrement y renvoie", other: "{} enregistrements y renvoient" })}.`,
    remedy: "Ajoutez-le au dossier de l’atlas.",
  }),
  fileEmpty: () => ({
    what: "Le fichier est vide.",
    remedy: "Écrivez-y l’atlas ; le dossier d’un autre atlas montre comment.",
  }),
  fileTooLarge: ({ millions }) => ({
    what: `Le fichier a plus de ${number(millions)} millions de caractères.`,
    remedy: "Répartissez l’article en plusieurs atlas, ou retirez ce qui n’est pas du texte.",
  }),
  nestedTooDeep: ({ levels }) => ({
    what: `Le fichier a plus de ${number(levels)} niveaux imbriqués.`,
    remedy: "Cherchez des crochets ou des accolades ouverts et jamais fermés.",
  }),
  yamlUnreadable: ({ mistake, detail }) => ({
    what: `Le YAML ne peut être lu : ${MISTAKES[mistake]}${detail && ` (${quoted(detail)})`}.`,
    remedy:
      "Vérifiez les retraits, les guillemets et les deux-points près de cette ligne ; un texte avec deux-points demande des guillemets.",
  }),
  yamlAliasUnusable: ({ detail }) => ({
    what: `Le YAML ne peut être lu : un alias (*nom) ne renvoie à rien, ou à trop de choses (${quoted(detail)}).`,
    remedy: NO_ALIASES,
  }),
  tooManyAliases: ({ aliases }) => ({
    what: `Le fichier emploie ${plural(aliases, { one: "{} alias", other: "{} alias" })} YAML.`,
    remedy: NO_ALIASES,
  }),
  badIndentation: ({ character }) => ({
    what: `La ligne commence par ${character === null ? "une tabulation" : `un caractère invisible (${character})`} là où YAML veut des espaces.`,
    remedy: "Supprimez ce qui précède la première lettre de la ligne, et tapez des espaces.",
  }),
  jsonLineUnreadable: () => ({
    what: "La ligne n’est pas du JSON.",
    remedy: "Écrivez un enregistrement par ligne, comme l’écrit JSON.stringify.",
  }),
  fileNoList: () => ({
    what: "Le fichier n’est pas une liste.",
    remedy: "Commencez chaque enregistrement par un tiret en début de ligne.",
  }),
  sectionNoList: ({ section }) => ({
    what: `${section === null ? "Le fichier" : code(section)} n’est pas une liste.`,
    remedy: "Commencez chaque enregistrement par un tiret.",
  }),
  noStatements: () => ({
    what: "L’atlas n’a pas de déclarations.",
    remedy: "Ajoutez statements: avec au moins text, who, quote, place et said pour chacune.",
  }),
  lockUnreadable: () => ({
    what: "Le fichier de verrouillage ne peut être lu.",
    remedy:
      "Reprenez celui de la version précédente ; sans lui, les identifiants que vous n’avez pas écrits sont donnés à nouveau.",
  }),

  fieldMissing: ({ field, expected }) => ({
    what: `${fieldOf(field)} manque.`,
    remedy: `Ajoutez-le ; ce doit être ${expectedOf(expected)}.`,
  }),
  namesMissing: ({ field }) => ({
    what: `${fieldOf(field)} manque.`,
    remedy: `Ajoutez-le, par langue : names: { en: Aleppo, ar: ${isolateText("حلب")} }.`,
  }),
  choiceMissing: ({ field, allowed }) => ({
    what: `${fieldOf(field)} manque.`,
    remedy: `Ajoutez l’un de ces mots : ${list(allowed)}.`,
  }),
  wrongType: ({ field, expected }) => ({
    what: `${fieldOf(field)} n’est pas ${expectedOf(expected)}.`,
    remedy: `Écrivez ${expectedOf(expected)}${expected === "string" ? ", entre guillemets s’il ressemble à un nombre ou à une date" : ""}.`,
  }),
  notInVocabulary: ({ field, value, nearest, allowed }) => ({
    what: `${fieldOf(field)} est ${shown(value)}, qui n’est pas dans le vocabulaire.`,
    remedy: `${nearest === null ? "" : `Vouliez-vous dire ${nearest} ? `}Employez l’un de ces mots : ${list(allowed)}.`,
  }),
  unknownFields: ({ field, unknown }) => ({
    what: `${list(unknown.map(code))} ${unknown.length === 1 ? "n’est pas un champ" : "ne sont pas des champs"} de ${field === "" ? "cet enregistrement" : code(field)}.`,
    remedy: "Corrigez l’orthographe ou retirez-le ; les schémas de geo/data/schema nomment tous les champs.",
  }),
  fitsNoForm: ({ field, value }) => ({
    what: `${fieldOf(field)} est ${shown(value)}, ce qui ne correspond à aucune façon de l’écrire.`,
    remedy: "Comparez-le avec un autre enregistrement du fichier.",
  }),
  outOfRange: ({ field, value }) => ({
    what: `${fieldOf(field)} est ${shown(value)}, hors des limites.`,
    remedy: CORRECT,
  }),
  invalidValue: ({ field, value }) => ({
    what: `${fieldOf(field)} est ${shown(value)}, ce qui n’est pas valable.`,
    remedy: CORRECT,
  }),
  breaksRule: ({ field, rule, limit }) => ({
    what: `${fieldOf(field)} ${RULES[rule](limit)}.`,
    remedy: CORRECT,
  }),
  notAnId: ({ field, value, wrong, near }) => {
    const because =
      wrong === "length"
        ? "il a plus de 64 lettres"
        : wrong === "start"
          ? "il ne commence pas par une lettre"
          : wrong.character === " "
            ? "il contient une espace"
            : `il contient ${wrong.isVisible ? quoted(wrong.character) : "un caractère invisible"} (${wrong.codePoint})`;
    return {
      what: `${fieldOf(field)} est ${isolateText(value)}, qui n’est pas un identifiant : ${because}.`,
      remedy: `Employez des lettres de a à z, des chiffres et des traits d’union, en commençant par une lettre${near === "" ? "" : `, par exemple ${near}`}.`,
    };
  },
  formerNames: ({ records, fields, names, hasSpellings, isMention }) => {
    const parts = [
      ...(names === "" ? [] : [names]),
      ...(hasSpellings ? ["alsoKnownAs: [...] pour les autres graphies"] : []),
    ];
    return {
      what: `${plural(records, { one: "{} enregistrement a ses noms", other: "{} enregistrements ont leurs noms" })} à l’ancienne manière, dans ${fields.map(code).join(" et ")}.`,
      remedy: `Écrivez ${parts.join(", et ")}${isMention ? " ; name reste le nom tel qu’il est imprimé" : ""}.`,
    };
  },

  idTwice: ({ kind, id }) => ({
    what: `L’identifiant ${id} est employé deux fois parmi ${KINDS[kind]}.`,
    remedy:
      "Donnez au second enregistrement un identifiant à lui ; les identifiants figurent dans des adresses.",
  }),
  noSuchId: ({ kind, id, nearest }) => ({
    what: `L’identifiant ${id} n’existe pas parmi ${KINDS[kind]}.`,
    remedy: nearest === null ? "Ajoutez-le, ou nommez-en un qui existe." : `Vouliez-vous dire ${nearest} ?`,
  }),
  countWrong: ({ promised, read }) => ({
    what: `atlas.yaml annonce ${plural(promised, { one: "{} déclaration", other: "{} déclarations" })}, et ${number(read)} ${read < 2 ? "a pu être lue" : "ont pu être lues"}.`,
    remedy: "Corrigez les déclarations signalées ici, ou statementCount.",
  }),
  idInWordsUnknown: ({ id }) => ({
    what: `Le texte renvoie à ${id}, que cet atlas ne montre pas.`,
    remedy: "Retirez le renvoi, ou ajoutez l’enregistrement.",
  }),
  noSuchTopic: ({ topic, topics }) => ({
    what: `Le sujet ${isolateText(topic)} n’existe pas.`,
    remedy: `Les sujets sont : ${list(topics)}.`,
  }),
  folderNameTaken: ({ name, proposed }) => ({
    what: `Le dossier s’appelle ${name}, et chaque site a un fichier ou un dossier de ce nom.`,
    remedy: `Renommez le dossier, par exemple ${proposed}.`,
  }),
  folderNameRefused: ({ character, proposed }) => ({
    what: `Le nom du dossier contient ${JSON.stringify(character)}, que certains disques et serveurs refusent.`,
    remedy: `Renommez le dossier, par exemple ${proposed}.`,
  }),

  noSearch: ({ updated }) => ({
    what: "Aucune recherche de réponses et de documents n’est consignée : les déclarations sans document sont données comme dites et non examinées ici.",
    remedy: `Quand vous aurez cherché, ajoutez le jour et où vous avez cherché, par exemple : searched: { on: ${updated}, scope: public pages in English }.`,
  }),
  noContact: () => ({
    what: "Il n’y a pas d’adresse de contact pour les réponses et les corrections.",
    remedy: "Qui publie la carte ajoute la sienne : toute personne nommée doit pouvoir répondre.",
  }),
  boundsUpsideDown: () => ({
    what: "Le sud de la première vue n’est pas au sud de son nord.",
    remedy: "Écrivez les limites dans l’ordre ouest, sud, est, nord.",
  }),
  tilesNoAddress: ({ address, corrected }) => ({
    what: `${JSON.stringify(address)} n’est pas une adresse de tuiles.`,
    remedy:
      corrected === null
        ? "Commencez par https://, ou nommez un fichier .pmtiles à côté de atlas.yaml."
        : `Écrivez / entre dossier et fichier, comme dans ${corrected}.`,
  }),
  tilesUnknownPlaceholder: ({ placeholder }) => ({
    what: `L’adresse des tuiles contient {${placeholder}}, que rien ne remplace.`,
    remedy: "Employez {z}, {x}, {y}, {r} et {s}.",
  }),
  pmtilesPlaceholders: () => ({
    what: "L’adresse d’un fichier PMTiles n’a pas de variables.",
    remedy: "Nommez le fichier, par exemple ground.pmtiles.",
  }),
  tilesPlaceholdersMissing: () => ({
    what: "Il manque {z}, {x} ou {y} dans l’adresse des tuiles.",
    remedy: "Écrivez-la comme https://tiles.example/{z}/{x}/{y}.png.",
  }),
  proposalsNotBuilt: ({ count, statements, more, lockFile }) => {
    const named = list(statements.map(({ id, line }) => (line === undefined ? id : `${id} (ligne ${line})`)));
    return {
      what: `${plural(count, { one: "{} déclaration est une proposition et n’est pas construite", other: "{} déclarations sont des propositions et ne sont pas construites" })} : ${named}${more === 0 ? "" : ` et ${number(more)} de plus`}.`,
      remedy: `Lisez chacune à côté de l’article, puis écrivez state: accepted, edited ou refused. Les identifiants que vous n’écrivez pas sont gardés dans ${lockFile}.`,
    };
  },

  speakerMissing: ({ ownVoice }) => ({
    what: "`who` manque : personne ne dit cela.",
    remedy: `Nommez qui parle, ou écrivez who: ${ownVoice} si l’article le dit lui-même.`,
  }),
  saidInTwoWays: ({ short, long }) => ({
    what: `${code(short)} et ${code(long)} disent la même chose de deux façons.`,
    remedy: "Gardez l’un des deux.",
  }),
  repeatsItself: () => ({
    what: "La déclaration se répète elle-même.",
    remedy: "Nommez la déclaration qu’elle répète, ou retirez duplicateOf.",
  }),
  planHasEventDate: () => ({
    what: "Un projet porte la date d’un événement.",
    remedy: "Retirez la date de l’événement : un projet n’est pas un événement.",
  }),
  movementWithoutEnds: () => ({
    what: "La direction d’un mouvement sans extrémités est donnée pour certaine.",
    remedy: "Mettez directionCertain à false.",
  }),
  standardMissing: ({ response }) => ({
    what: `Le statut repose sur la constatation ${response}, qui n’indique pas son degré de preuve.`,
    remedy: "Ajoutez son degré de preuve.",
  }),
  replyNotRecorded: ({ name }) => ({
    what: `Mise en cause : ${isolateText(name)}. Il n’est pas consigné si la recherche a trouvé une réponse de sa part.`,
    remedy:
      "Ajoutez une réponse de sa part ; ou son nom dans noReply, si la recherche n’en a pas trouvé ; ou examined: false, si personne n’a cherché pour cette déclaration.",
  }),
  noReplyWithoutSearch: () => ({
    what: "Il est dit qu’aucune réponse n’a été trouvée, sans recherche consignée.",
    remedy:
      "Ajoutez searched: { on: ..., scope: ... } à atlas.yaml, ou searched: { on: ... } à la déclaration, ou retirez noReply.",
  }),
  replyInArticleNotRecorded: () => ({
    what: "Il n’est pas consigné si l’article lui-même contient une réponse, et la page ne le dira pas.",
    remedy:
      "Écrivez replyInArticle: none, ou nommez la déclaration qui répond : replyInArticle: { statement: ..., extent: ... } ; ou readForReplies: true dans atlas.yaml, pour toutes.",
  }),
  replyInArticleNotLinked: ({ replies }) => ({
    what: `L’article contient une réponse des accusés (${list(replies)}), et la déclaration ne dit pas si celle-ci lui répond.`,
    remedy: `Écrivez replyInArticle: { statement: ${replies[0]}, extent: ... }, ou replyInArticle: none si elle répond à autre chose.`,
  }),
  replyNotBuilt: ({ reply }) => ({
    what: `La réponse ${reply} est proposée ou refusée ; elle est laissée de côté, avec le lien vers elle.`,
    remedy: "Acceptez la réponse, ou retirez replyInArticle.",
  }),
  noReplyNotAccused: ({ id }) => ({
    what: `${id} est dans noReply sans être dans accused.`,
    remedy: "Retirez-le, ou ajoutez-le à accused.",
  }),
  noReplyHasReply: ({ id, response }) => ({
    what: `${id} est dans noReply, mais ${response} est sa réponse à cette déclaration.`,
    remedy: "Retirez-le de noReply.",
  }),

  quoteTooLong: ({ words, most }) => ({
    what: `La citation a ${plural(words, { one: "{} mot", other: "{} mots" })}.`,
    remedy: `Citez-en ${number(most)} au plus.`,
  }),
  quoteOffsetsWrong: () => ({
    what: "Le début et la fin de la citation ne vont pas avec sa longueur.",
    remedy: "Corrigez start et end ; end est la position qui suit le dernier caractère.",
  }),
  noSuchParagraph: ({ paragraph, paragraphs }) => ({
    what: `Il n’y a pas de paragraphe ${paragraph}.`,
    remedy: `L’article en a ${number(paragraphs)}.`,
  }),
  quoteNotFound: ({ nearest }) => ({
    what: "La citation n’est pas dans l’article.",
    remedy:
      nearest === null
        ? "Copiez-la de l’article lettre à lettre."
        : `Les mots les plus proches sont ${quoted(nearest)} : copiez-les, ou citez-en d’autres.`,
  }),
  quoteNotInText: () => ({
    what: "La citation n’est pas dans l’article.",
    remedy: "Copiez-la de l’article lettre à lettre, avec ses guillemets et ses apostrophes.",
  }),
  quoteInOtherParagraph: ({ paragraph, stated }) => ({
    what: `La citation est au paragraphe ${paragraph}, non au ${stated}.`,
    remedy: "Retirez `paragraph` : l’outil le trouve ; ou citez des mots de ce paragraphe-là.",
  }),
  quoteParagraphWrong: ({ paragraph, stated }) => ({
    what: `La citation est au paragraphe ${paragraph}${stated === null ? "" : `, non au ${stated}`}.`,
    remedy:
      "Corrigez le paragraphe ; c’est le rang de la ligne parmi celles qui ne sont pas vides, à partir de 1.",
  }),
  quoteInSeveralParagraphs: ({ paragraphs, other }) => ({
    what: `La citation est dans plusieurs paragraphes : ${list(paragraphs)}. Le premier est retenu.`,
    remedy: `Citez un mot de plus, ou écrivez paragraph: ${other}.`,
  }),
  quoteMoved: ({ start, end }) => ({
    what: "La citation s’est déplacée.",
    remedy: `Écrivez start: ${start}, end: ${end}.`,
  }),
  articleChanged: ({ moved, lost }) => ({
    what: `Le texte de l’article a changé depuis la dernière recherche de ses citations. Déplacées : ${number(moved)} ; perdues : ${number(lost)}.`,
    remedy:
      "Voyez celles qui sont perdues ; celles qui se sont déplacées ont été retrouvées par leurs mots. Le fichier de verrouillage a maintenant l’empreinte du nouveau texte.",
  }),
  articleOther: ({ sha256, expected }) => ({
    what: `L’empreinte SHA-256 du texte est ${sha256}${expected === null ? "" : `, non ${expected}`}.`,
    remedy:
      "Prenez le texte même dont l’atlas a été fait, ou acceptez les citations déplacées et notez la nouvelle empreinte.",
  }),

  dateTooLong: ({ most }) => ({
    what: `La date a plus de ${number(most)} caractères.`,
    remedy: EXAMPLES,
  }),
  dateSuperseded: ({ date }) => ({
    what: `${quoted(date)} est dans l’ancienne forme d’EDTF.`,
    remedy:
      "Écrivez X pour un chiffre inconnu, laissez vide le bout inconnu d’un intervalle, et écrivez .. pour un bout ouvert.",
  }),
  dateUnreadable: ({ date }) => ({
    what: `${quoted(date)} n’est pas une date en EDTF, ou c’est un jour qui n’existe pas.`,
    remedy: EXAMPLES,
  }),
  dateKindUnused: ({ date, advice, part }) => ({
    what: `${quoted(date)} est une forme d’EDTF qu’un atlas n’emploie pas.`,
    remedy: DATE_ADVICE[advice](part),
  }),
  dateEmpty: ({ date }) => ({
    what: `${quoted(date)} ne nomme aucune date.`,
    remedy: "Retirez la date, et mettez basis et precision à undated.",
  }),
  yearTooFar: ({ date, most }) => ({
    what: `L’année de ${quoted(date)} est trop lointaine pour être dessinée.`,
    remedy: `Écrivez une année de -${most} à ${most}, ou donnez la date en mots seulement.`,
  }),
  intervalReversed: ({ date }) => ({
    what: `L’intervalle ${quoted(date)} ne finit pas après son début.`,
    remedy: "Mettez la date la plus ancienne en premier ; écrivez un seul jour comme une seule date.",
  }),
  bestDateWithoutSource: () => ({
    what: "La date retenue dit plus que l’article, sans source.",
    remedy: "Nommez dans refs les réponses qui l’appuient.",
  }),
  dateNotConfirmed: () => ({
    what: "La date est dite confirmée, et aucun document n’y vient d’en dehors du camp de qui parle.",
    remedy:
      "Écrivez basis: reported. Une répétition par le même camp, ou des mêmes mots, date une déclaration et ne confirme rien.",
  }),

  findingWithoutStandard: () => ({
    what: "Une constatation n’a pas de degré de preuve.",
    remedy: "Ajoutez le degré de preuve ou la conclusion, ou dites qu’il n’est pas consigné.",
  }),
  documentUnread: () => ({
    what: "Un document que personne n’a lu ne peut être montré.",
    remedy: "Lisez-le, ou retirez l’enregistrement.",
  }),
  noLink: () => ({
    what: "Il n’y a ni lien, ni note qui dise pourquoi il n’y en a pas.",
    remedy: "Ajoutez url ou linkNote.",
  }),
  timingWrong: ({ date, isAfter, timing }) => ({
    what: `La date ${date} est ${isAfter ? "postérieure aux" : "antérieure à la fin des"} déclarations de l’article, et timing est ${timing}.`,
    remedy: "Corrigez la date ou timing.",
  }),
  bearsOnNothing: () => ({
    what: "La réponse ne dit pas sur quelle déclaration elle porte.",
    remedy: "Ajoutez bearsOn: { S01: this_claim }, ou écrivez-la sous la déclaration, dans responses.",
  }),
  sideMissing: () => ({
    what: "Il n’est pas dit de quel côté est la réponse.",
    remedy:
      "Ajoutez independence: third_party, mandated_body, accused_party, allied_with_accused, allied_with_speaker ou other_party ; ou by: avec les accusés qui répondent.",
  }),
  timingMissing: () => ({
    what: "On ne sait pas si la réponse est plus ancienne ou plus récente que l’article.",
    remedy: "Ajoutez sa date, ou timing: before_article, same_time ou after_article.",
  }),

  partyWithoutName: () => ({ what: "Un acteur n’a pas de nom.", remedy: NAMES_REMEDY }),
  placeWithoutName: () => ({ what: "Un lieu n’a pas de nom.", remedy: NAMES_REMEDY }),
  mentionWithoutName: () => ({
    what: "Une mention de lieu n’a pas de nom.",
    remedy: "Ajoutez name: ..., tel que l’article l’imprime.",
  }),
  partyDescribedTwice: ({ name, field }) => ({
    what: `Il y a deux descriptions de ${quoted(name)}, qui diffèrent par ${field}.`,
    remedy:
      "Décrivez une partie une seule fois, dans actors ou à sa première place ; ailleurs, son nom suffit.",
  }),
  placeDescribedTwice: ({ name, field, id }) => ({
    what: `Il y a deux descriptions de ${quoted(name)}, qui diffèrent par ${field}.`,
    remedy: `Décrivez un lieu une seule fois ; ou, s’il s’agit d’un autre lieu de ce nom, donnez-lui un identifiant : { name: ${isolateText(name)}, id: ${id}, ... }.`,
  }),
  nameOfSeveralPlaces: ({ name, ids }) => ({
    what: `${quoted(name)} nomme plusieurs lieux de cet atlas : ${list(ids)}.`,
    remedy: "Écrivez l’identifiant de celui dont il s’agit.",
  }),
  ownPlaceIncomplete: ({ name, isArea, lacks }) => ({
    what: `${isArea ? "La zone" : "Le point"} de ${quoted(name)} est sans ${lacks === "source" ? "source" : "pays"}.`,
    remedy:
      lacks === "source"
        ? "Ajoutez source: avec qui dit que c’est là."
        : "Ajoutez country: avec son code de deux lettres majuscules, comme SY.",
  }),

  wordingNotChecked: ({ language, checked }) => ({
    what: `La rédaction des textes en ${quoted(language)} n’est pas vérifiée.`,
    remedy: `Les règles sont connues pour ${list(checked)} : relisez les textes avec les règles de rédaction à côté de vous, et listez les mots chargés dans loadedTerms.`,
  }),
  loadedTerm: ({ term }) => ({
    what: `${quoted(term)} est un mot chargé, hors des guillemets.`,
    remedy: LOADED_REMEDY,
  }),
  verdict: ({ term }) => ({
    what: `${quoted(term)} est un jugement de notre part.`,
    remedy: "Dites ce qui est consigné ; citez les jugements des autres avec leur nom.",
  }),
  partialVerb: ({ term }) => ({
    what: `${quoted(term)} n’est pas un verbe neutre.`,
    remedy: "Écrivez a dit, a déclaré, a écrit, a nié ou a confirmé.",
  }),
  claimNameOfDraft: () => ({
    what: "L’allégation porte encore le nom que lui donne une ébauche.",
    remedy:
      "Dites sur quoi portent ses déclarations, par exemple : déclarations sur des conteneurs à la frontière.",
  }),
  claimNameAsFact: () => ({
    what: "Le nom d’une allégation se lit comme un fait.",
    remedy: "Dites que c’est une parole, par exemple : déclarations sur des conteneurs à la frontière.",
  }),
  actorIsPronoun: ({ name }) => ({
    what: `${quoted(name)} ne nomme personne.`,
    remedy: `Écrivez de qui parle l’article, par exemple : who: Ana Rios ; ou ses mots : un habitant de la ville.`,
  }),
  speakerNotNamed: ({ names }) => ({
    what: "Le texte ne nomme pas qui parle.",
    remedy: `Nommez qui parle dans la même phrase, par l’un de ces noms : ${names.map(quoted).join(", ")}.`,
  }),
  textOfDraft: () => ({
    what: "Le texte a encore les blancs que laisse une ébauche.",
    remedy: "Écrivez la phrase en entier : qui a dit quoi, sur quel lieu.",
  }),
  extentOfDraft: () => ({
    what: "Il reste à écrire jusqu’où va la réponse dans l’article.",
    remedy: "Dites à quelle partie de la déclaration elle répond, par exemple : toute la déclaration.",
  }),
  planNotSaid: () => ({
    what: "Le texte d’un projet ne dit pas que c’en est un.",
    remedy: "Écrivez que quelqu’un a dit que d’autres le prévoyaient ou le préparaient.",
  }),
  headingWithoutSpeaker: ({ heading }) => ({
    what: `${HEADINGS[heading]} nomme une partie accusée sans nommer qui parle.`,
    remedy: "Dites-y qui l’a dit, ou retirez la partie.",
  }),
  headingLacks: ({ heading, speaker, accused }) => ({
    what: `${HEADINGS[heading]} ne dit pas ${[...(speaker ? ["qui parle"] : []), ...(accused ? ["de qui"] : [])].join(" ni ")}.`,
    remedy:
      "Nommez qui parle et, s’il y a des accusés, l’un d’eux, par exemple : Ana Rios accuse l’entreprise au sujet du puits.",
  }),

  independenceWrong: ({ response, statement, independence, because, name, possible }) => {
    const reason = {
      accused: `cela vient du côté de ${isolateText(name)}, que la déclaration accuse`,
      speaker: `cela vient du côté de ${isolateText(name)}, qui parle dans la déclaration`,
      party: `cela vient du côté de ${isolateText(name)}, partie de cet article`,
      none: "cette partie ne parle pas dans la déclaration et n’y est pas accusée",
    }[because];
    return {
      what: `${response} est « ${reader.independence[independence]} » pour ${statement}, mais ${reason}.`,
      remedy: `Écrivez ${statement}: { relation: ..., independence: ${possible.join(" ou ")} }.`,
    };
  },
  mediumNotDescribed: ({ response, name, describedAs }) => ({
    what: `${response} nomme ${isolateText(name)} sans dire ${quoted(describedAs)}.`,
    remedy: "Dites-le dans body ou linkNote, comme pour les médias de tous les autres camps.",
  }),
  mediumSpeakerMissing: ({ response, name, owner, actor }) => ({
    what: `${response} vient de ${isolateText(name)}, et il n’est pas consigné qui y parle.`,
    remedy: `Ajoutez by: [${owner}] s’il parle en son nom ; pour un média, dites dans describedAs de ${actor} qui le dirige ou le paie.`,
  }),
  contextUneven: ({ statements }) => ({
    what: `La ligne est sous des déclarations d’une allégation et non sous ${list(statements)}, où la même allégation vise les mêmes parties.`,
    remedy: `Ajoutez ${list(statements)}, ou écrivez des lignes qui soient vraies de chaque groupe.`,
  }),

  rowColumns: ({ columns, expected }) => ({
    what: `La ligne a ${plural(columns, { one: "{} colonne", other: "{} colonnes" })}, là où un fichier de pays de GeoNames en a ${number(expected)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutId: ({ value }) => ({
    what: `La première colonne n’est pas un identifiant GeoNames : ${isolateText(JSON.stringify(value))}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutName: ({ id }) => ({ what: `La ligne ${id} n’a pas de nom.`, remedy: DOWNLOAD_AGAIN }),
  rowNotUtf8: ({ id }) => ({ what: `La ligne ${id} n’est pas en UTF-8.`, remedy: DOWNLOAD_AGAIN }),
  rowWithoutCountry: ({ id, value }) => ({
    what: `La ligne ${id} n’a pas de code de pays : ${isolateText(JSON.stringify(value))}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutPosition: ({ id, latitude, longitude }) => ({
    what: `La ligne ${id} n’a pas de position sur Terre : latitude ${JSON.stringify(latitude)}, longitude ${JSON.stringify(longitude)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  moreRowsUnreadable: ({ rows }) => ({
    what: `${plural(rows, { one: "{} autre ligne n’a pu être lue", other: "{} autres lignes n’ont pu être lues" })}.`,
    remedy: DOWNLOAD_AGAIN,
  }),

  ownPlaceNowhere: ({ name }) => ({
    what: `Le lieu ${quoted(name)} n’a pas de position.`,
    remedy:
      "Donnez-lui un point avec lon et lat, une zone, ou sous sameAs l’identifiant d’une entrée qu’il décrit.",
  }),
  ownPointOutside({ name, lon, lat, country: { code: of }, fault }) {
    const left = "Le lieu a été laissé de côté.";
    const outside = `Le point de ${quoted(name)} (lon ${lon}, lat ${lat}) se trouve hors de son pays (${country(of)})`;
    switch (fault.kind) {
      case "zeros":
        return {
          what: `${outside} : des zéros remplacent une position inconnue.`,
          remedy: `${left} Écrivez la position, ou retirez point : les noms seront trouvés quand même.`,
        };
      case "zero":
        return {
          what: `${outside} : un zéro remplace ${fault.axis}, qui n’était pas connu.`,
          remedy: `${left} Écrivez ${fault.axis}, ou retirez point.`,
        };
      case "slip":
        return {
          what: `${outside} ; il y serait avec ${SLIPS[fault.slip]}.`,
          remedy: `${left} Écrivez lon: ${fault.lon}, lat: ${fault.lat}, ou corrigez le pays.`,
        };
      case "abroad":
        return {
          what: `${outside}, dans un autre (${country(fault.holder.code)}).`,
          remedy: `${left} Écrivez country: ${fault.holder.code}, ou corrigez la position.`,
        };
      case "unknown":
        return { what: `${outside}.`, remedy: `${left} Corrigez la position, ou le pays.` };
    }
  },
  ownAreaOutside: ({ name, country: { code: of }, holder, isTakenOver }) => ({
    what: `La zone de ${quoted(name)} se trouve hors de son pays (${country(of)})${holder === null ? "" : `, dans un autre (${country(holder.code)})`}.`,
    remedy: `Le lieu a été laissé de côté. Corrigez son pays, ou ${isTakenOver ? "l’identifiant sous sameAs" : "sa zone : la longitude vient en premier"}.`,
  }),
  describedNotHeld: ({ ids }) => ({
    what: `Rien de ce qui est chargé ne contient ${ids.join(" ou ")}, que ce lieu décrit.`,
    remedy: "Donnez au lieu son propre point, ou ouvrez le fichier de pays qui contient l’entrée.",
  }),
  removedNotHeld: ({ id }) => ({
    what: `Rien de ce qui est chargé ne contient ${id}, que ce lieu retire.`,
    remedy: "Vérifiez l’identifiant, ou ouvrez le fichier de pays qui contient l’entrée.",
  }),

  shardNotLoaded: ({ shard, reason }) => ({
    what: `La partie ${shard} du répertoire n’a pas pu être chargée (${quoted(reason)}) : ses lieux ne sont pas trouvés.`,
    remedy: `Elle est demandée de nouveau à la prochaine recherche. ${SERVE_SHARDS}`,
  }),
  shardMissing: ({ shard }) => ({
    what: `La partie ${shard} du répertoire n’est pas là : ses lieux ne sont pas trouvés.`,
    remedy: SERVE_SHARDS,
  }),
  shardUnusable: ({ shard, mistake, detail }) => ({
    what: `La partie ${shard} du répertoire ne peut servir : ${SHARDS[mistake](detail)}.`,
    remedy: SERVE_SHARDS,
  }),

  translationOfOwnLanguage: ({ language, others }) => ({
    what: `L’atlas lui-même est en ${language}.`,
    remedy: `Nommez le fichier d’après une autre de ses langues : ${list(others)}.`,
  }),
  translationWithoutWords: ({ locale, others }) => ({
    what: `Le programme n’a pas de textes en ${quoted(locale)} : aucune page ne peut être faite de cette traduction.`,
    remedy: `Nommez le fichier d’après une autre de ses langues : ${list(others)}.`,
  }),
  textsNotTranslated: ({ count, keys }) => ({
    what: `${plural(count, { one: "{} texte n’est pas traduit", other: "{} textes ne sont pas traduits" })} : ${list(keys)}${count > keys.length ? ", …" : ""}.`,
    remedy: FILL_IN,
  }),
  textChanged: ({ key }) => ({
    what: `Le texte de ${key} a été modifié depuis sa traduction.`,
    remedy: FILL_IN,
  }),
  translationBreaksRule: ({ rule, limit }) => ({
    what: `Le texte traduit ${RULES[rule](limit)}.`,
    remedy: "Corrigez-le.",
  }),
  textGone: ({ key }) => ({
    what: `L’atlas n’a pas de texte ${key}.`,
    remedy: `Retirez l’entrée, ou ${REWRITE_TRANSLATION}`,
  }),
};
