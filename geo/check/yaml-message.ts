import type { YAMLError } from "yaml";
import { type ProblemMessage, problemMessage, type YamlMistake } from "../model/problem-message.ts";

const MISTAKES: Partial<Record<YAMLError["code"], YamlMistake>> = {
  ALIAS_PROPS: "anchorOrTag",
  BAD_ALIAS: "anchorOrTag",
  BAD_COLLECTION_TYPE: "anchorOrTag",
  BAD_DQ_ESCAPE: "escape",
  BAD_INDENT: "indentation",
  BAD_PROP_ORDER: "anchorOrTag",
  BAD_SCALAR_START: "firstSign",
  BLOCK_AS_IMPLICIT_KEY: "colonInText",
  DUPLICATE_KEY: "fieldTwice",
  MISSING_CHAR: "signMissing",
  MULTILINE_IMPLICIT_KEY: "noColon",
  MULTIPLE_ANCHORS: "anchorOrTag",
  MULTIPLE_DOCS: "severalDocuments",
  MULTIPLE_TAGS: "anchorOrTag",
  TAB_AS_INDENT: "indentation",
  TAG_RESOLVE_FAILED: "anchorOrTag",
};

const TOLD_BY_WORDS: [words: RegExp, mistake: YamlMistake][] = [
  [/^Missing closing/, "quoteNotClosed"],
  [/and end with a [\]}]/, "bracketNotClosed"],
  [/^Implicit map keys need to be followed/, "noColon"],
];

/** What the parser says of a text, as data. It tells some mistakes apart by its words alone, which go along. */
export function yamlMessage({ code, message }: YAMLError): ProblemMessage {
  const [detail = ""] = message.split("\n");
  const [, mistake = MISTAKES[code] ?? "other"] = TOLD_BY_WORDS.find(([words]) => words.test(detail)) ?? [];
  return problemMessage("yamlUnreadable", { mistake, detail });
}
