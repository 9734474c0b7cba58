/** The static map that stands in the map's box until the map is there, without script, and in print. */
export interface Poster {
  url: string;
  /** The same map drawn upright, for narrow screens. */
  narrowUrl: string;
  /** Pixels of the image itself; they keep its proportions before it has loaded. */
  width: number;
  height: number;
}

/** Reads the poster back from the served page, so that the first render on the client equals it. */
export function readPoster(root: HTMLElement): Poster | null {
  const image = root.querySelector("img.poster");
  const url = image?.getAttribute("src");
  const narrowUrl = root.querySelector(".poster-frame source")?.getAttribute("srcset");
  if (!image || !url || !narrowUrl) return null;
  return {
    url,
    narrowUrl,
    width: Number(image.getAttribute("width")),
    height: Number(image.getAttribute("height")),
  };
}
