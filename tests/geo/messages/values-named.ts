/*
 * Values of a message that no sentence has by itself: words with an underscore, and numbers of three digits from 700.
 */

/** Those of the values that a text names, whatever its digits. */
export function valuesNamed(params: unknown, text: string): string[] {
  const plain = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return valuesIn(params).filter((value) => plain.includes(value));
}

function valuesIn(params: unknown): string[] {
  if (typeof params === "object" && params !== null) return Object.values(params).flatMap(valuesIn);
  const value = String(params);
  return /_|^7\d\d$/.test(value) ? [value] : [];
}
