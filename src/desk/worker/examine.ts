import { LOCK_FILE } from "../../../geo/authoring/atlas-lock.ts";
import { type AtlasFiles, checkAtlas } from "../../../geo/check/check-atlas.ts";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import { parseEdtf } from "../../../geo/dates/parse-edtf.ts";
import { buildStatus } from "../../../geo/geojson/statement-responses.ts";
import type { StatusView } from "../../../geo/geojson/view/atlas-view.ts";
import type { Locale } from "../../../geo/messages/messages.ts";
import { translateProblem } from "../../../geo/messages/problems/describe-problem.ts";
import { loadProblemMessages } from "../../../geo/messages/problems/load-problem-messages.ts";
import type { Atlas } from "../../../geo/model/article.ts";
import { responsesTo } from "../../../geo/model/derive-status.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import type { Statement } from "../../../geo/model/statement.ts";
import type { PlaceRole } from "../../../geo/model/vocabulary.ts";
import { type Finding, type PlaceFinder, toFinding } from "./places.ts";

/** What the worker must know to examine an atlas. */
export interface ExamineRequest {
  slug: string;
  files: Readonly<Record<string, string>>;
  article: { source: string; text: string } | undefined;
  /** Language of the problems. */
  locale: Locale;
  /** In the order of the files; `words` is the quote, or the text where there is none. */
  statements: readonly {
    key: string;
    id: string | undefined;
    words: string;
    /** What the replies say that stand in it. */
    replies: readonly string[];
  }[];
}

/** What is known of one statement, by the key of its piece. */
interface ExaminedStatement {
  id: string;
  /** Of the quote, in UTF-16 code units of the article's text. */
  start?: number | undefined;
  end?: number | undefined;
  /** Ids of the names it links to, with what was found for each. */
  findings: Finding[];
  /** As readers will see it; undefined while the statement is not whole. */
  status: StatusView | undefined;
  /** Replies and documents that bear on it and do not stand in it. */
  documents: { id: string; body: string; document: string }[];
}

export interface Examination {
  problems: Problem[];
  statements: Record<string, ExaminedStatement>;
  /** As it should be kept; undefined where the files are in the form of before. */
  lock: string | undefined;
  countries: readonly string[];
}

/**
 * Checks the atlas as if every proposal were accepted, so that its problems are seen while it is read; refused statements are left out.
 * Lines of problems are those of the files.
 */
export async function examine(request: ExamineRequest, finder: PlaceFinder): Promise<Examination> {
  const files = Object.fromEntries(
    Object.entries(request.files).map(([name, text]) => [
      name,
      text.replace(/^(\s*(?:- )?state: )proposed\s*$/gm, "$1accepted"),
    ]),
  );
  const { value, problems } = await check(request, files);
  if (value === undefined) return { problems, statements: {}, lock: undefined, countries: [] };
  const findings = await findPlaces(value.atlas, finder);
  return {
    problems: [...problems, ...(await finder.problemsOf(value, request.locale))],
    statements: linkStatements(request, value, findings),
    lock: value.lock,
    countries: value.atlas.countries,
  };
}

/** The files as they are. */
export async function check(
  { slug, article, locale, files: given }: Pick<ExamineRequest, "slug" | "files" | "article" | "locale">,
  files: Readonly<Record<string, string>> = given,
) {
  const { [LOCK_FILE]: lock, ...others } = files;
  const checked = checkAtlas(slug, others as AtlasFiles, {
    lock,
    article: article && (await hashed(article)),
  });
  const words = await loadProblemMessages(locale);
  return { ...checked, problems: checked.problems.map((problem) => translateProblem(problem, words)) };
}

const hashes = new Map<string, string>();

async function hashed({ source, text }: NonNullable<ExamineRequest["article"]>) {
  const known = hashes.get(source);
  if (known !== undefined) return { text, sha256: known };
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(source));
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  hashes.clear();
  hashes.set(source, sha256);
  return { text, sha256 };
}

/** What was found for a name, whatever a statement says of the place. */
type FoundName = Omit<Finding, "isSite">;

/** Roles of places that no map draws. */
const NO_SITES: readonly PlaceRole[] = ["informant_location", "statement_about_area", "mentioned_only"];

async function findPlaces(atlas: Atlas, finder: PlaceFinder): Promise<Map<string, FoundName>> {
  const geocodings = await finder.geocodeToChoose(atlas);
  return new Map(
    atlas.mentions.flatMap(({ id, name }) => {
      const geocoding = geocodings.get(id);
      return geocoding === undefined ? [] : [[id, toFinding(name, geocoding)] as const];
    }),
  );
}

function linkStatements(
  { statements, article }: ExamineRequest,
  { atlas, lock }: SourcedAtlas,
  findings: ReadonlyMap<string, FoundName>,
): Record<string, ExaminedStatement> {
  const locked: { id: string; words: string; start?: number; end?: number }[] =
    lock === undefined ? [] : JSON.parse(lock).statements;
  const byId = new Map(atlas.statements.map((statement) => [statement.id, statement]));
  const toUnits = article === undefined ? undefined : unitOffsets(article.text);
  const left = [...locked];
  const linked: Record<string, ExaminedStatement> = {};
  for (const { key, id, words, replies } of statements) {
    const at = left.findIndex((each) => (id === undefined ? each.words === words : each.id === id));
    const entry = at === -1 ? undefined : left.splice(at, 1)[0];
    const statement = byId.get(entry?.id ?? id ?? "");
    const found = entry ?? statement?.quote;

    const start = found?.start === undefined ? undefined : toUnits?.(found.start);
    const end = found?.end === undefined ? undefined : toUnits?.(found.end);
    linked[key] = {
      id: entry?.id ?? id ?? "",
      start,
      end,
      findings: (statement?.places ?? []).flatMap(({ mention, role }) => {
        const found = findings.get(mention);
        return found === undefined ? [] : [{ ...found, isSite: !NO_SITES.includes(role) }];
      }),
      status: statement && statusOf(statement, atlas),
      documents: responsesTo(statement?.id ?? "", atlas.responses)
        .filter(({ response }) => !replies.includes(response.fact))
        .map(({ response: { id: name, body, document } }) => ({ id: name, body, document })),
    };
  }
  return linked;
}

/** The status that the build gives it. */
function statusOf(statement: Statement, atlas: Atlas): StatusView {
  const searched = parseEdtf(statement.searched?.on ?? atlas.searched?.on ?? "");
  const on = searched.ok ? searched.value : null;
  return {
    ...buildStatus(statement, undefined, atlas.responses, on),
    kind: statement.kind,
    parts: (statement.subclaims ?? []).map((part) => ({
      about: part.about,
      status: { ...buildStatus(statement, part, atlas.responses, on), kind: statement.kind, parts: [] },
    })),
  };
}

/** The lock counts code points, the page UTF-16 code units. */
function unitOffsets(text: string): (point: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (point) => point;
  const offsets: number[] = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  offsets.push(unit);
  return (point) => offsets[point] ?? unit;
}
