/** An id from a name: `Ana Ríos` is `ana-rios`. A name without Latin letters gets one from its letters' codes, always the same. */
export function idFromName(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return plain === "" ? `n-${hashOf(name)}` : plain;
}

/** The id itself, or the first of `id-2`, `id-3` that is free; it is taken from now on. */
export function takeFreeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

/** The next of `S01`, `S02` ... that is free; it is taken from now on. */
export function takeNextNumber(letter: string, taken: Set<string>): string {
  let number = 1;
  const write = () => `${letter}${String(number).padStart(2, "0")}`;
  while (taken.has(write())) number += 1;
  taken.add(write());
  return write();
}

/** A key that is the same for two ways to write a name. */
export function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/[’‘ʼ]/gu, "'").replace(/\s+/gu, " ").trim();
}

/** FNV-1a, 32 bits, as eight hexadecimal digits. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
