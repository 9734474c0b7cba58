import { sha256 } from "@noble/hashes/sha2.js";

/** SHA-256 in base64, as policies name what they allow. */
export function hashText(text: string): string {
  return base64(sha256(new TextEncoder().encode(text)));
}

/** Eight characters for the name of a file. */
export function shortHash(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return base64(sha256(bytes)).replaceAll("+", "-").replaceAll("/", "_").slice(0, 8);
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
