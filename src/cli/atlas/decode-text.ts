import type { Problem } from "../../../geo/model/problem.ts";

/** Decodes a text that comes in pieces of bytes. UTF-8 is expected; UTF-16 is read too, with a warning. */
export function createDecoder(file: string, take: (text: string) => void) {
  const problems: Problem[] = [];
  let decoder: TextDecoder | undefined;
  return {
    push(piece: Uint8Array): void {
      if (decoder === undefined) {
        const encoding = encodingOf(piece);
        if (encoding !== "utf-8") problems.push(otherEncoding(file, encoding));
        decoder = new TextDecoder(encoding);
      }
      take(decoder.decode(piece, { stream: true }));
    },
    finish(): Problem[] {
      if (decoder !== undefined) take(decoder.decode());
      return problems;
    },
  };
}

/** UTF-16 by its mark, or by the zero bytes that Latin letters have in it. */
export function encodingOf(piece: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = piece;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = piece.subarray(0, 1000);
  const zerosAt = (rest: 0 | 1) => start.filter((byte, at) => byte === 0 && at % 2 === rest).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (Math.max(even, odd) <= start.length / 8) return "utf-8";
  return odd > even ? "utf-16le" : "utf-16be";
}

function otherEncoding(file: string, encoding: string): Problem {
  const what = `The file is in ${encoding.toUpperCase()}, not in UTF-8.`;
  return { severity: "warning", file, what, remedy: "It was read as such; save it as UTF-8." };
}
