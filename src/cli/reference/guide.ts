import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { nearestOf } from "../../../geo/check/describe-issue.ts";
import { type Effects, UsageError } from "../effects.ts";

const HELP = `guide [SECTION]

The author's guide: from an article to a published map, the editorial rules, and how to do what authors do. check names
the section that explains a problem, such as: guide name-the-speaker.
`;

const GUIDE = fileURLToPath(new URL("../../../geo/README.md", import.meta.url));

export function guide(args: string[], effects: Effects): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const text = readGuide(effects);
  const [name] = positionals;
  if (name === undefined) {
    effects.print(text);
    return 0;
  }
  const section = sectionOf(text, name);
  if (section === undefined) {
    const nearest = nearestOf(name, sectionsOf(text));
    const hint = nearest === undefined ? "guide alone prints the whole." : `Did you mean ${nearest}?`;
    throw new UsageError(`The guide has no section ${name}. ${hint}`);
  }
  effects.print(section);
  return 0;
}

/** A section of the guide by the address of its heading, its own sections included; undefined where there is none. */
export function sectionOf(text: string, name: string): string | undefined {
  const lines = text.split("\n");
  const headings = headingsOf(lines);
  const at = headings.findIndex((heading) => heading.name === name);
  const heading = headings[at];
  if (heading === undefined) return undefined;
  const next = headings.slice(at + 1).find(({ level }) => level <= heading.level);
  return lines.slice(heading.line, next?.line).join("\n").trimEnd();
}

/** The text of the guide, for who shows a part of it. */
export function readGuide(effects: Effects): string {
  return new TextDecoder().decode(effects.readFile(GUIDE));
}

function sectionsOf(text: string): string[] {
  return headingsOf(text.split("\n")).map(({ name }) => name);
}

/** Headings outside code, with the addresses that they have on a page. */
function headingsOf(lines: readonly string[]): { name: string; level: number; line: number }[] {
  let inCode = false;
  return lines.flatMap((text, line) => {
    if (text.startsWith("```")) inCode = !inCode;
    const [, marks, heading] = /^(#+) (.+)$/.exec(inCode ? "" : text) ?? [];
    if (marks === undefined || heading === undefined) return [];
    const name = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-");
    return [{ name, level: marks.length, line }];
  });
}
