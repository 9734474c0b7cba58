import { ENGLISH, type Interface } from "../../../geo/messages/words.ts";
import type { BuiltAtlas } from "./build-atlas.ts";
import { buildPage } from "./build-page.ts";
import type { PageSetting } from "./fill-page.ts";

/** The page of one atlas in each language of the interface, by path inside the atlas's folder. */
export function buildPages(
  atlas: BuiltAtlas,
  template: string,
  interfaces: Interface[],
): { path: string; html: string }[] {
  const home = homeOf(atlas, interfaces);
  return interfaces.map((face) => {
    const isHome = face.language === home.language;
    const setting = isHome ? { assets: "../", data: "" } : { assets: "../../", data: "../" };
    return {
      path: isHome ? "index.html" : `${face.language}/index.html`,
      html: buildPageIn(face, atlas, template, interfaces, setting),
    };
  });
}

/**
 * One page: in its atlas's language where `language` is empty, or in English where the interface has no words in that.
 * Statements are in the atlas's language everywhere. Undefined for a language without words.
 */
export function buildPageOf(
  language: string,
  atlas: BuiltAtlas,
  template: string,
  interfaces: Interface[],
  setting: PageSetting,
): string | undefined {
  const face =
    language === "" ? homeOf(atlas, interfaces) : interfaces.find((known) => known.language === language);
  return face && buildPageIn(face, atlas, template, interfaces, setting);
}

function buildPageIn(
  face: Interface,
  atlas: BuiltAtlas,
  template: string,
  interfaces: Interface[],
  setting: PageSetting,
): string {
  const home = homeOf(atlas, interfaces);
  const others = interfaces
    .filter(({ language }) => language !== face.language)
    .map(({ language, words }) => ({
      language,
      name: words.name,
      // Data lies in the folder of the home page; the other languages are folders in it.
      address: `${setting.data}${language === home.language ? "" : `${language}/`}` || "./",
    }));
  return buildPage(atlas, template, setting, face, others);
}

/** The interface in the atlas's own language, or in English where there are no words in that. */
export function homeOf({ mapFile }: BuiltAtlas, interfaces: Interface[]): Interface {
  return interfaces.find(({ language }) => language === mapFile.atlas.language) ?? ENGLISH;
}
