// The styles of the first paint. The styles of the list and the interactive map are at the end of the page.
import "../../site/styles/base.css";
import "../../site/map/first-view/first-view.css";
import "./frame.css";
import { type FrameSettings, findLocale, parseFrameSettings } from "../frame-settings.ts";
import type { AppStart, HostRequests } from "./frame-globals.ts";
import { connectToHost } from "./host-connection.ts";
import { withoutSecret } from "./host-dialects.ts";

/*
 * The first script of embed.html, inline and before the list; the Content-Security-Policy allows its hash. Without it, or when it
 * fails, the frame stays as served: map, places and all statements. It loads the interactive app when the frame comes into view or is
 * used.
 */
const root = document.querySelector<HTMLElement>("#root");
if (root !== null) startFrame(root);

function startFrame(root: HTMLElement): void {
  const settings = parseFrameSettings(location.search);
  const { dataset } = document.body;
  const elsewhere = findLocale(settings.language, document.documentElement.lang, dataset.locales ?? "");
  if (elsewhere !== undefined) {
    location.replace(`${elsewhere}${location.search}${location.hash}`);
    return;
  }
  applyTheme(settings.theme);
  const frame = find(root, ".frame");
  let app: HostRequests | undefined;
  let state: "served" | "loading" | "running" = "served";
  /** Target that was requested before the app was running. */
  let asked: string | null = null;
  const button = document.querySelector<HTMLElement>(".frame-start");

  const host = connectToHost(frame, dataset.slug ?? "", settings, {
    open(target) {
      asked = target;
      if (app !== undefined) app.open(target);
      else if (target !== null) load();
    },
    highlight: (target) => app?.highlight(target),
  });
  document.documentElement.classList.add("is-live");
  host.begin();

  /** Loads the app and its data as classic scripts. Their URLs are shared by all frames of the site. */
  async function load(): Promise<void> {
    if (state !== "served") return;
    state = "loading";
    button?.setAttribute("aria-busy", "true");
    try {
      const loadText = receiveData();
      const { map = "", texts } = dataset;
      const folder = map.slice(0, map.lastIndexOf("/") + 1);
      const loadFile = (name: string) => loadText(name, `${folder}${name}.js`);
      const needed = Promise.all([
        loadText("map", map),
        texts === undefined ? undefined : loadFile(texts),
        loadScript(dataset.messages ?? ""),
        loadScript(dataset.app ?? ""),
      ]);
      const basemap = loadText("basemap", dataset.basemap ?? "");
      // The map does without it.
      basemap.catch(() => {});
      const [mapFile, firstTexts] = await needed;
      // Hydration needs the list, which comes after this script.
      await documentParsed();
      const [messages] = Object.values(window.claimAtlasMessages ?? {}) as AppStart["messages"][];
      if (window.claimAtlasApp === undefined || messages === undefined) throw new Error("a script is empty");
      window.claimAtlasApp(root, {
        mapFile,
        ...(firstTexts !== undefined && {
          large: { firstTexts, loadFile, listed: (dataset.listed ?? "").split(" ") },
        }),
        mapFileAddress: `${folder}map.geojson`,
        messages,
        page: dataset.page ?? "./",
        loadBasemap: () => basemap,
        connect(requests) {
          app = requests;
          state = "running";
          const hadFocus = document.activeElement === button;
          show(".frame-start", false);
          show(".frame-failed", false);
          if (hadFocus) document.querySelector<HTMLElement>(".frame-stage")?.focus();
          if (asked !== null) app.open(asked);
        },
        tellSelected: host.tellSelected,
        onFailure: fail,
      });
    } catch (error) {
      console.error(error);
      fail();
    }
  }

  /** Keeps the served frame. The next request tries again. */
  function fail(): void {
    app = undefined;
    state = "served";
    button?.removeAttribute("aria-busy");
    show(".frame-start", true);
    show(".frame-failed", true);
    const [id] = (asked ?? "").split("/");
    if (id) showInList(id) || showInList(`place=${id}`);
  }

  /** Until the app runs, links to marks and statements open the list. */
  root.addEventListener("click", (event) => {
    if (state === "running" || !(event.target instanceof Element)) return;
    // The served frame has no folded content; the app has it.
    if (event.target.closest("summary") !== null) load();
    const link = event.target.closest("a");
    const href = link?.getAttribute("href") ?? "";
    const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!href.startsWith("#") || hasModifier) return;
    event.preventDefault();
    if (href === "#map") frame.dataset.view = "map";
    else if (href === "#statements") {
      frame.dataset.view = "list";
      // Only the app applies filters.
      if (withoutSecret(location.hash).includes("?")) load();
    } else if (showInList(decodeURIComponent(href.slice(1)))) {
      writeHash(href);
      load();
      // Only the full page has documents.
    } else window.open(`${dataset.page}${href}`, "_blank", "noopener");
  });

  /** False when the list has no element of that id. */
  function showInList(id: string): boolean {
    const list = find(root, ".frame-list");
    const element = document.getElementById(id);
    if (element === null || !list.contains(element)) return false;
    frame.dataset.view = "list";
    // Not scrollIntoView, which also scrolls the page around the frame.
    list.scrollTop += element.getBoundingClientRect().top - list.getBoundingClientRect().top;
    return true;
  }

  button?.addEventListener("click", load);
  if (settings.start === "click" || savesData()) {
    show(".frame-start", true);
    return;
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    load();
  });
  observer.observe(find(root, ".frame-stage"));
}

function show(selector: string, isShown: boolean): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element !== null) element.hidden = !isShown;
}

/** Sets the hash of the frame's URL without adding a history entry. */
function writeHash(hash: string): void {
  try {
    history.replaceState(null, "", hash);
  } catch {
    // Some hosts forbid it. The list shows the statement anyway.
  }
}

/** Returns a function that loads a data script and resolves with its text. */
function receiveData(): (name: string, url: string) => Promise<string> {
  const texts = new Map<string, string>();
  window.claimAtlasData = (name, text) => texts.set(name, text);
  return async (name, url) => {
    await loadScript(url);
    const text = texts.get(name);
    if (text === undefined) throw new Error(`${url} holds no ${name}`);
    texts.delete(name);
    return text;
  };
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    // Run in the order of insertion: messages before the app.
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`no script at ${url}`));
    };
    document.head.append(script);
  });
}

async function documentParsed(): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}

/** Whether the reader has asked the browser to save data. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  return (
    typeof connection === "object" && connection !== null && Reflect.get(connection, "saveData") === true
  );
}

/**
 * Forces a colour scheme: rewrites every `prefers-color-scheme` query to match always or never. The style sheet then needs no rules
 * for themes.
 */
function applyTheme(theme: FrameSettings["theme"]): void {
  if (theme === "auto") return;
  document.documentElement.style.colorScheme = theme;
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const { media } = rule;
      media.mediaText = media.mediaText.replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (_, scheme) =>
        // The first always matches, the second never does.
        scheme === theme ? "(min-width: 0)" : "(max-width: 0)",
      );
    }
  }
}

function find(within: HTMLElement, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`embed.html has no ${selector}`);
  return found;
}
