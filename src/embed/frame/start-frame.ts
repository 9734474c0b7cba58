import { parseFrameSettings } from "../frame-settings.ts";
import { applyTheme } from "./apply-theme.ts";
import { findLanguage } from "./find-language.ts";
import type { FrameMapHandle, FrameState } from "./frame-globals.ts";
import { withoutSecret } from "./host-dialects.ts";
import { markCards, showCard } from "./mark-cards.ts";
import { showView, type View } from "./show-view.ts";
import { speakToHost } from "./speak-to-host.ts";
import { startMap } from "./start-map.ts";

/*
 * The script of embed.html. It stands in the page itself, before the list and allowed by its hash: no request comes before it. Until it has
 * run, and where anything in it fails, the page stays as served: text, poster, every statement.
 */
const frame = document.querySelector<HTMLElement>(".frame");
if (frame !== null) startFrame(frame);

function startFrame(frame: HTMLElement): void {
  const settings = parseFrameSettings(location.search);
  const way = findLanguage(settings.language, document.documentElement.lang, frame.dataset.languages ?? "");
  if (way !== undefined) {
    location.replace(`${way}${location.search}${location.hash}`);
    return;
  }
  applyTheme(settings.theme);
  const stage = find(frame, ".frame-stage");
  const start = find(frame, ".frame-start");
  let map: FrameMapHandle | undefined;
  /** What was asked for before the map was there. */
  let asked: string | null = null;
  let isStarted = false;

  const host = speakToHost(frame, settings, {
    open,
    highlight: (target) => map?.highlight(target),
  });
  document.documentElement.classList.add("is-live");
  host.begin();

  function begin(): void {
    if (isStarted) return;
    isStarted = true;
    start.setAttribute("aria-busy", "true");
    startMap(stage, { onChange: follow, onFailure: fail })
      .then((handle) => {
        map = handle;
        // The button had the focus, if anything here.
        const hadFocus = document.activeElement === start;
        start.hidden = true;
        if (hadFocus) stage.focus();
        if (asked !== null) map.open(asked);
      })
      .catch(fail);
  }

  /** Poster and list stay; the next request tries again, since the line may be back. */
  function fail(): void {
    map = undefined;
    isStarted = false;
    start.removeAttribute("aria-busy");
    start.hidden = false;
    find(stage, ".frame-failed").hidden = false;
    if (asked !== null) {
      const [statement = ""] = asked.split("/");
      if (showCard(frame, statement)) show("list");
    }
  }

  function open(target: string | null): void {
    asked = target;
    if (map !== undefined) map.open(target);
    else if (target !== null) begin();
  }

  let before = { selection: "", hidden: "" };
  function follow(state: FrameState): void {
    const { selection, hidden } = state;
    find(stage, ".frame-failed").hidden = true;
    markCards(frame, state);
    const now = { selection: JSON.stringify(selection), hidden: hidden?.words ?? "" };
    const isNew = now.selection !== before.selection;
    if (!isNew && now.hidden === before.hidden) return;
    before = now;
    if (isNew) host.tellSelected(selection);
    if (hidden !== null) {
      show("list");
      find(frame, ".frame-list").scrollTop = 0;
    } else if (selection.place !== null) show("map");
    else if (selection.statement !== null && showCard(frame, selection.statement)) show("list");
  }

  function show(view: View): void {
    showView(frame, view);
    // Filters are the map's to apply, and the list must not show more than was chosen.
    if (view === "list" && withoutSecret(location.hash).includes("?")) begin();
  }

  start.addEventListener("click", begin);
  frame.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented) return;
    const link = event.target instanceof Element ? event.target.closest("a, .show-all") : null;
    if (link?.matches(".show-all")) map?.showAll();
    if (!(link instanceof HTMLAnchorElement)) return;
    const target = link.closest(".where") === null ? (link.getAttribute("href") ?? "") : link.hash;
    if (!target.startsWith("#")) return;
    const name = decodeURIComponent(target.slice(1));
    if (link.matches(".to-list, .to-map")) {
      show(link.matches(".to-list") ? "list" : "map");
      find(frame, link.matches(".to-list") ? ".frame-list" : ".to-list").focus();
    } else if (link.closest(".where") !== null) {
      showView(frame, "map");
      open(name);
    } else if (showCard(frame, name)) {
      show("list");
      // Links inside the map lead to places of it: other ones of a statement, those of a cluster.
    } else if (!map?.open(name.replace(/^place=/, ""))) {
      // Sources and the like stand on the full page alone.
      link.href = `${find(frame, ".to-page").getAttribute("href")}${target}`;
      return;
    }
    event.preventDefault();
  });

  start.hidden = settings.start === "view" && !savesData();
  if (!start.hidden) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    begin();
  });
  observer.observe(stage);
}

/** The reader asked the browser to save data: then nothing loads unasked. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  return (
    typeof connection === "object" && connection !== null && Reflect.get(connection, "saveData") === true
  );
}

function find(within: HTMLElement, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`embed.html has no ${selector}`);
  return found;
}
