import type { Document, YAMLMap } from "yaml";
import type { Response } from "../model/response.ts";

/** Leaves out of a response what the light form takes by itself. `timing`: what its date says. */
export function shortenResponse(
  node: YAMLMap,
  document: Document,
  { language, timing }: { language: string; timing: Response["timing"] | undefined },
): void {
  const record = node.toJS(document) as Record<string, unknown>;
  if (record.language === language) node.delete("language");
  if (record.evidence === "seen") node.delete("evidence");
  if (record.document === record.body) node.delete("document");
  if (record.timing === timing) node.delete("timing");
  if (Array.isArray(record.by) && record.by.length === 1) node.set("by", record.by[0]);
}
