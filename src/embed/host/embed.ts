import { ClaimMapElement } from "./claim-map-element.ts";
import { linkWords } from "./link-words.ts";
import { listenToFrames } from "./listen-to-frames.ts";

// Loaded twice, or in two versions: the first serves every map of the page.
if (customElements.get("claim-map") === undefined) {
  listenToFrames();
  linkWords();
  customElements.define("claim-map", ClaimMapElement);
}
