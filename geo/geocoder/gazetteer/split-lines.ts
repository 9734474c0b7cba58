/** Longest line that is read, in UTF-16 code units: the longest of GeoNames has 15,000. What follows is passed over. */
const MAX_LINE = 1_000_000;

/**
 * Cuts a text that comes piece by piece into lines, numbered from 1; `take` gets them without line ends (LF or CRLF) and
 * byte order mark, those that are blank only if asked for.
 */
export function createLineSplitter(
  take: (line: string, number: number) => void,
  { blank = false }: { blank?: boolean } = {},
) {
  let rest = "";
  let number = 0;

  function takeLine(line: string): void {
    number += 1;
    const bare = number === 1 && line.startsWith("\ufeff") ? line.slice(1) : line;
    const row = bare.endsWith("\r") ? bare.slice(0, -1) : bare;
    if (blank || row.trim() !== "") take(row, number);
  }

  return {
    push(text: string): void {
      let start = 0;
      for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
        takeLine(rest + text.slice(start, end));
        rest = "";
        start = end + 1;
      }
      if (rest.length < MAX_LINE) rest += text.slice(start, start + MAX_LINE);
    },
    finish(): void {
      if (rest !== "") takeLine(rest);
      rest = "";
    },
  };
}
