import type { PlaceKind } from "../../model/vocabulary.ts";
import { plainWords } from "./plain-words.ts";

/** Generic words that say what a place is: English, French, Spanish, German, Turkish, Russian and Arabic, in both scripts. */
const KIND_WORDS: [PlaceKind, string][] = [
  [
    "admin1",
    "province, department, departamento, département, governorate, governate, gouvernorat, gouvernement, provincia, provinz, gobernación, gobernacion, guvernorate, muhafazat, muhafazah, muhafaza, mohafazat, mohafaza, wilaya, wilayat, vilayet, oblast, state, محافظة, محافظه, ولاية, мухафаза, провинция, область, ili, il, vilayeti, eyaleti, ostan, ustan, استان, край, мухафаза, viloyati, bundesland, regierungsbezirk, prefecture, préfecture, מחוז",
  ],
  [
    "admin2",
    "district, subdistrict, county, mantiqat, mintaqat, nahiyat, nahiyah, nahiya, nahia, qada, kaza, ilçesi, منطقة, ناحية, قضاء, مركز ناحية, район, rayon, raion, kreis, landkreis, ilçe, canton, cercle, mutamadiyat, markaz, municipality, נפה",
  ],
  [
    "camp",
    "refugee camp, camp, idp camp, displacement camp, mukhayyam, camp de réfugiés, مخيم, лагерь, лагерь беженцев, kampı, mülteci kampı, flüchtlingslager, campo de refugiados, camp for displaced people, מחנה פליטים",
  ],
  [
    "base",
    "air base, airbase, military base, army base, military airport, military airfield, airfield, hava üssü, base aérienne, luftwaffenstützpunkt, garrison, base, قاعدة, مطار عسكري, авиабаза, военная база",
  ],
  [
    "crossing",
    "border crossing, crossing, border post, معبر, منفذ, border gate, sınır kapısı, poste frontière, grenzübergang, пункт пропуска",
  ],
  [
    "settlement",
    "city, town, village, hamlet, locality, ville, commune, madinat, qaryat, مدينة, قرية, بلدة, город, село, деревня, посёлок, посёлок городского типа, stadt, dorf, ciudad, pueblo, aldea, şehri, köyü, ilçe merkezi, qaryah, baldat, balda, madina, medinat, ville, bourg, hameau, עיר",
  ],
  ["river", "river, rivière, fleuve, rio, río, nahr, nehri, fluss, نهر, река"],
  ["lake", "lake, lac, lago, buhayrat, gölü, baraj gölü, reservoir, see, بحيرة, озеро"],
  [
    "zone",
    "de-escalation zone, deescalation zone, demilitarised zone, demilitarized zone, buffer zone, zone",
  ],
];

/** Between the generic word and the name: "town of X", "gouvernorat d'X", "Provinz von X". */
const CONNECTORS = ["of", "de", "du", "d", "del", "di", "von", "al"];
const LONGEST_PHRASE = 4;

const PHRASES = new Map<string, PlaceKind>(
  KIND_WORDS.flatMap(([kind, list]) =>
    list.split(",").map((phrase): [string, PlaceKind] => [plainWords(phrase).join(" "), kind]),
  ),
);
const CONNECTOR_SET = new Set(CONNECTORS);
const FIRST_WORDS = new Set([...PHRASES.keys()].map((phrase) => phrase.split(" ")[0] ?? ""));
const LAST_WORDS = new Set([...PHRASES.keys()].map((phrase) => phrase.split(" ").at(-1) ?? ""));

/** Takes generic words off both ends of a name and says what kind of place they announce; never takes the whole name. */
export function takeKindWords(words: string[]): { words: string[]; kind?: PlaceKind } {
  return takeFromEnd(words) ?? takeFromStart(words) ?? { words };
}

function takeFromEnd(words: string[]): { words: string[]; kind: PlaceKind } | undefined {
  if (!LAST_WORDS.has(words.at(-1) ?? "")) return undefined;
  for (let length = Math.min(LONGEST_PHRASE, words.length - 1); length > 0; length--) {
    const kind = PHRASES.get(words.slice(-length).join(" "));
    if (kind !== undefined) return { words: words.slice(0, -length), kind };
  }
  return undefined;
}

function takeFromStart(words: string[]): { words: string[]; kind: PlaceKind } | undefined {
  if (!FIRST_WORDS.has(words[0] === "the" ? (words[1] ?? "") : (words[0] ?? ""))) return undefined;
  const named = words[0] === "the" ? words.slice(1) : words;
  for (let length = Math.min(LONGEST_PHRASE, named.length - 1); length > 0; length--) {
    const kind = PHRASES.get(named.slice(0, length).join(" "));
    if (kind === undefined) continue;
    const rest = named.slice(length);
    while (rest.length > 1 && CONNECTOR_SET.has(rest[0] ?? "")) rest.shift();
    return { words: rest, kind };
  }
  return undefined;
}

/**
 * Words for landforms, ruins and wells that begin the names of villages: part of the name, but often left out or put
 * in. Arabic in the romanisations of BGN/PCGN, of the French mandates and of newspapers, Turkish and Kurdish.
 */
const LANDFORMS = new Set(
  (
    "tell tall tel tal tepe tepesi gire girê jabal jebel djebel gebel jabel dagi wadi ouadi oued uadi khirbat khirbet " +
    "khirbah kharbet kherbet kheurbet xirbe xirbet harabe rasm bir bi'r beer biyar jubb joubb jeb ayn ain ein aïn " +
    "mazraat mazraat mazraah ezbet izbat ard qalat qalaat kalaat hawsh haouch nabi naba qasr ras " +
    "تل جبل وادي خربة خربه رسم بئر بير جب عين مزرعة مزرعه عزبة ارض قلعة حوش"
  )
    .split(" ")
    .flatMap(plainWords),
);

/** The words after one for a landform; none where the name has no such word, or nothing else. */
export function withoutLandform(words: readonly string[]): readonly string[] {
  return words.length > 1 && LANDFORMS.has(words[0] ?? "") ? words.slice(1) : [];
}
