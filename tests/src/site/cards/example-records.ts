import { buildAtlasIndex, type StatementRecord } from "../../../../src/site/cards/atlas-index.ts";
import { exampleMapFile } from "../../example-map-file.ts";

/** Statements B1, B2, ... in the order given, each in its paragraph. */
export function exampleRecords(paragraphs: number[]): StatementRecord[] {
  const first = buildAtlasIndex(exampleMapFile()).statements.get("A1");
  if (first === undefined) throw new Error("the example has lost its first statement");
  return paragraphs.map((paragraph, order) => {
    const id = `B${order + 1}`;
    const properties = { ...first.properties, statement: id, paragraph, order };
    return { ...first, id, properties };
  });
}
