import type { Mention } from "../../model/place.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";

/** A place whose own name has a comma (Washington, D.C.) is listed so, in these or nearly these words. */
const SAME_NAME = 0.97;

/**
 * "Springfield, Ohio" states its province, or its country, in the name: the part after the last comma is taken for it, where
 * the mention states none and no place bears the whole name. Other mentions come back as they are.
 */
export function readQualified(mention: Mention, gazetteer: Gazetteer): Mention {
  const comma = mention.name.lastIndexOf(",");
  if (comma < 1 || mention.province !== undefined || mention.notSought !== undefined) return mention;
  const name = mention.name.slice(0, comma).trim();
  const province = mention.name.slice(comma + 1).trim();
  if (name === "" || province === "") return mention;
  const isName = gazetteer.find(mention.name).some(({ closeness }) => closeness >= SAME_NAME);
  return isName ? mention : { ...mention, name, province };
}
