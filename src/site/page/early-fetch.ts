interface EarlyFetch {
  /** Absolute. */
  address: string;
  response: Promise<Response>;
}

declare global {
  /** Set by the script at the head of the page (`fillPage`), which runs long before the bundle does. */
  var earlyFetch: EarlyFetch | undefined;
}

/** Fetches, or takes what the head of the page has begun to fetch from this address; that once. */
export function fetchOnce(address: string): Promise<Response> {
  const early = globalThis.earlyFetch;
  if (early === undefined || early.address !== new URL(address, document.baseURI).href) return fetch(address);
  globalThis.earlyFetch = undefined;
  return early.response;
}
