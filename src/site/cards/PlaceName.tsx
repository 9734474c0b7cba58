import { nameIn } from "../../../geo/geojson/name-in.ts";
import { isSameLanguage } from "../../../geo/messages/isolate.ts";
import type { Names } from "../../../geo/model/message.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { useLocale } from "../page/messages-context.tsx";

/** The name of a place in the language of the interface, with the one that people there write. */
export function PlaceName({ names }: { names: Names }) {
  return (
    <>
      <Name names={names} /> <LocalName names={names} />
    </>
  );
}

/** A name in the language of the interface, as far as there is one. */
export function Name({ names }: { names: Names }) {
  const locale = useLocale();
  const { text, lang } = nameIn(names, locale, useAtlas().atlas.language);
  return isSameLanguage(lang, locale) ? text : <bdi lang={lang}>{text}</bdi>;
}

/** The name in the other script that people there write, if the atlas has it. */
export function LocalName({ names }: { names: Names }) {
  const { text } = nameIn(names, useLocale(), useAtlas().atlas.language);
  const isLatin = (name: string) => /\p{Script=Latin}/u.test(name);
  const other = Object.entries(names).find(([, name]) => isLatin(name) !== isLatin(text));
  if (other === undefined) return null;
  return (
    <bdi className="local-name" lang={other[0]}>
      {other[1]}
    </bdi>
  );
}
