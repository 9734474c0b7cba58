import { boundHeight, FIRST_HEIGHT } from "../frame-messages.ts";
import { addFrame, removeFrame } from "./known-frames.ts";

/**
 * `<claim-map src="…/embed.html">`. Its content, a link and the poster, is shown until the frame is ready. Attributes: `height` (CSS
 * pixels; default: the height of the content), `start`, `theme` and `lang` as in frame-settings.ts, `title`, `sandbox`.
 */
export class ClaimMapElement extends HTMLElement {
  static observedAttributes = ["src", "height", "start", "theme", "lang", "title", "sandbox"];

  /** From `connectedCallback` to `disconnectedCallback`. `isConnected` is already true while attributes of an upgrade arrive. */
  #isActive = false;
  #frame: HTMLIFrameElement | undefined;
  #content = document.createElement("slot");

  constructor() {
    super();
    // One listener for all frames: the event is about the current one.
    this.addEventListener("claim-map-ready", () => this.#reveal());
  }

  connectedCallback(): void {
    this.#isActive = true;
    this.#show();
  }

  disconnectedCallback(): void {
    this.#isActive = false;
    this.#drop();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#isActive || before === after) return;
    if (name === "title" && this.#frame !== undefined) this.#frame.title = this.title;
    else this.#show();
  }

  /** Makes a new frame each time: changing the URL of a frame would add a history entry. */
  #show(): void {
    this.#drop();
    const address = this.#address();
    if (address === undefined) return;
    const frame = document.createElement("iframe");
    frame.title = this.title || (this.querySelector("a")?.textContent ?? "");
    frame.loading = "lazy";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.allow = "fullscreen";
    const sandbox = this.getAttribute("sandbox");
    if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
    // In place but invisible: a lazy frame without size is never loaded.
    frame.style.cssText =
      "position:absolute;inset:0;width:100%;height:100%;border:0;visibility:hidden;color-scheme:normal";
    frame.src = address;
    this.style.display = "block";
    this.style.position = "relative";
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.append(this.#content, frame);
    this.#frame = frame;
    addFrame(frame, this, !(this.#height > 0));
  }

  #reveal(): void {
    const frame = this.#frame;
    if (frame === undefined) return;
    this.#content.style.display = "none";
    frame.style.position = "static";
    frame.style.display = "block";
    frame.style.visibility = "";
    frame.style.height = `${this.#height || FIRST_HEIGHT}px`;
  }

  #drop(): void {
    if (this.#frame === undefined) return;
    removeFrame(this.#frame);
    this.#frame.remove();
    this.#frame = undefined;
    this.#content.style.display = "";
  }

  get #height(): number {
    const height = Number.parseInt(this.getAttribute("height") ?? "", 10);
    return height > 0 ? boundHeight(height) : 0;
  }

  /** Undefined for anything but http and https. */
  #address(): string | undefined {
    let address: URL;
    try {
      address = new URL(this.getAttribute("src") ?? "", document.baseURI);
    } catch {
      return undefined;
    }
    if (!/^https?:$/.test(address.protocol)) return undefined;
    for (const name of ["start", "theme", "lang"]) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    if (this.#height === 0) address.searchParams.set("fit", "content");
    return address.href;
  }
}
