import { PNG } from "pngjs";
import { seededRandom } from "./seeded-random.ts";

const SIZE = 256;
const INKS = [
  [214, 208, 196],
  [170, 211, 223],
  [200, 215, 171],
  [233, 172, 119],
  [120, 110, 105],
];

/**
 * A map tile such as raster tile servers send: a land colour with streets, waters and names, drawn as lines of a few colours
 * from a seeded random, about 10 kB as a PNG, which is usual for a tile of OpenStreetMap's standard style.
 */
export function drawTile(path: string): Buffer {
  const { next: random, pick } = seededRandom(
    [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7),
  );
  const tile = new PNG({ width: SIZE, height: SIZE });
  for (let at = 0; at < tile.data.length; at += 4) tile.data.set([242, 239, 233, 255], at);
  for (let line = 0; line < 130; line += 1) {
    const ink = pick(INKS);
    let [x, y, angle] = [random() * SIZE, random() * SIZE, random() * Math.PI * 2];
    for (let step = 0; step < 70; step += 1) {
      angle += (random() - 0.5) * 0.6;
      x += Math.cos(angle) * 1.4;
      y += Math.sin(angle) * 1.4;
      const [column, row] = [Math.floor(x), Math.floor(y)];
      if (column < 0 || row < 0 || column >= SIZE || row >= SIZE) break;
      tile.data.set([...ink, 255], 4 * (row * SIZE + column));
    }
  }
  return PNG.sync.write(tile, { deflateLevel: 9 });
}
