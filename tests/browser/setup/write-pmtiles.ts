/** A PMTiles archive, version 3, with one picture: the tile of the whole world at zoom 0. */
export function writePmtiles(png: Uint8Array): Uint8Array {
  const HEADER = 127;
  // One entry: tile 0, once, its length, and 1 for an offset of 0.
  const directory = Uint8Array.from([1, 0, 1, ...varint(png.length), 1]);
  const metadata = new TextEncoder().encode("{}");
  const header = new DataView(new ArrayBuffer(HEADER));
  for (const [at, letter] of [..."PMTiles"].entries()) header.setUint8(at, letter.charCodeAt(0));
  header.setUint8(7, 3);
  const tiles = HEADER + directory.length + metadata.length;
  const words = [
    [HEADER, directory.length],
    [HEADER + directory.length, metadata.length],
    [tiles, 0],
    [tiles, png.length],
    [1, 1],
    [1],
  ].flat();
  for (const [index, word] of words.entries()) header.setBigUint64(8 + 8 * index, BigInt(word), true);
  // Clustered; neither directories nor tiles are compressed; tiles are PNG.
  for (const [index, byte] of [1, 1, 1, 2].entries()) header.setUint8(96 + index, byte);
  for (const [index, degrees] of [-180, -85, 180, 85].entries())
    header.setInt32(102 + 4 * index, degrees * 1e7, true);
  return Uint8Array.from([...new Uint8Array(header.buffer), ...directory, ...metadata, ...png]);
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
