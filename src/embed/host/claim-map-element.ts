import { boundHeight, FIRST_HEIGHT } from "../frame-messages.ts";
import { addFrame, removeFrame } from "./known-frames.ts";

/**
 * `<claim-map src="…/embed.html">`: its content, a link and the poster, stands until the frame answers, and stays where
 * it never does. Attributes: `height` (CSS pixels; without it the frame says how high it is), `start`, `theme` and
 * `lang` as in frame-settings.ts, `title`, `sandbox`.
 */
export class ClaimMapElement extends HTMLElement {
  static observedAttributes = ["src", "height", "start", "theme", "lang", "title", "sandbox"];

  #isThere = false;
  #frame: HTMLIFrameElement | undefined;
  #content = document.createElement("slot");

  constructor() {
    super();
    // Once, whatever frames follow: it is said of the one that stands here then.
    this.addEventListener("claim-map-ready", () => this.#reveal());
  }

  connectedCallback(): void {
    this.#isThere = true;
    this.#show();
  }

  disconnectedCallback(): void {
    this.#isThere = false;
    this.#drop();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#isThere || before === after) return;
    if (name === "title" && this.#frame !== undefined) this.#frame.title = this.title;
    else this.#show();
  }

  /** A new frame each time: changing the address of one would add a step to the page's history. */
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
    // In place but unseen, since a lazy frame that takes no room is never loaded.
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
