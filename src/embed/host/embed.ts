import { ClaimMapElement } from "./claim-map-element.ts";
import { linkWords } from "./link-words.ts";
import { listenToFrames } from "./listen-to-frames.ts";

// When the script is loaded twice, the first one serves all maps of the page.
if (customElements.get("claim-map") === undefined) {
  listenToFrames();
  linkWords();
  customElements.define("claim-map", ClaimMapElement);
}
