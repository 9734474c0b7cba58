export interface MapFileChoice {
  /** Absolute or relative to the page. */
  address: string;
  /** The map file that the page was built for, whose HTML was served. */
  isOwn: boolean;
  /** Another map file was asked for that this page does not load. */
  refused: boolean;
}

/**
 * The map file to show: the page's own, or the one that `?atlas=ADDRESS` names, relative to the page. Addresses of another
 * origin are refused: the page would speak with its own face for what a stranger wrote into a link.
 */
export function chooseMapFile(page: URL, ownAddress: string): MapFileChoice {
  const asked = page.searchParams.get("atlas");
  const own = { address: ownAddress, isOwn: true };
  if (asked === null || asked === "") return { ...own, refused: false };
  const isSound = URL.canParse(asked, page.href);
  const address = isSound ? new URL(asked, page.href) : undefined;
  if (address === undefined || address.origin !== page.origin || !/^https?:$/.test(address.protocol))
    return { ...own, refused: true };
  if (address.href === new URL(ownAddress, page.href).href) return { ...own, refused: false };
  return { address: address.href, isOwn: false, refused: false };
}
