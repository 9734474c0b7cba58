/**
 * Where the frame stands in the language asked for, or in the nearest to it ("ar" for "ar-SY"); undefined where this is the
 * one, or where there is none. `languages` as in the frame's attribute: a code, a space and the way there, with commas between.
 */
export function findLanguage(
  asked: string | undefined,
  current: string,
  languages: string,
): string | undefined {
  if (asked === undefined) return undefined;
  const ways = new Map(languages.split(",").map((each) => [each.split(" ")[0] ?? "", each.split(" ")[1]]));
  const code = [asked, asked.split("-")[0] ?? ""].find((each) => ways.has(each));
  return code === undefined || code === current ? undefined : ways.get(code);
}
