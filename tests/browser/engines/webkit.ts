import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Driver, type DriverOptions, FIRST_FRAME, type Key, type Size } from "./driver.ts";

/** Code points of keys in WebDriver. */
const KEYS: Record<Key, string> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
};

const CONTROL = "\uE009";

/** Name of an element in WebDriver's answers. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** WebKitGTK's MiniBrowser on a display of its own, driven through WebDriver's HTTP commands. */
export async function startWebKit(
  programs: Record<string, string>,
  { dark = false }: DriverOptions,
): Promise<Driver> {
  const { driver = "", browser = "", display = "" } = programs;
  const home = mkdtempSync(join(tmpdir(), "claim-atlas-webkit-"));
  const processes: ChildProcess[] = [];
  const stop = async () => {
    for (const child of processes.reverse()) {
      const exited = once(child, "exit");
      if (child.exitCode === null && endGroup(child)) await exited;
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    // Without it the buttons above the page keep the window wider than a phone.
    mkdirSync(join(home, "gtk-3.0"));
    const downloads = join(home, "Downloads");
    mkdirSync(downloads);
    writeFileSync(join(home, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    writeFileSync(join(home, "gtk-3.0/gtk.css"), "* { min-width: 0; padding: 0; margin: 0; font-size: 1px }");
    // What "reduced motion" is called here.
    writeFileSync(join(home, "gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
    const screen = freeDisplay();
    processes.push(
      spawn(display, [`:${screen}`, "-screen", "0", "2400x1600x24", "-nolisten", "tcp"], {
        stdio: "ignore",
        detached: true,
      }),
    );
    await until(() => existsSync(`/tmp/.X11-unix/X${screen}`));
    const port = await freePort();
    processes.push(
      spawn(driver, [`--port=${port}`], {
        stdio: "ignore",
        detached: true,
        env: {
          PATH: process.env.PATH,
          HOME: home,
          DISPLAY: `:${screen}`,
          GDK_BACKEND: "x11",
          GTK_THEME: dark ? "Adwaita:dark" : "Adwaita",
          LIBGL_ALWAYS_SOFTWARE: "1",
          NO_AT_BRIDGE: "1",
          XDG_RUNTIME_DIR: home,
          XDG_CONFIG_HOME: home,
          XDG_CACHE_HOME: home,
          XDG_DATA_HOME: home,
        },
      }),
    );
    const send = await openSession(`http://127.0.0.1:${port}`, browser);
    return describeDriver(send, downloads, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends a process and those it started: MiniBrowser outlives its driver. False when all had ended. */
function endGroup({ pid }: ChildProcess): boolean {
  try {
    return pid !== undefined && process.kill(-pid, "SIGKILL");
  } catch {
    return false;
  }
}

type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<unknown>;

async function openSession(server: string, binary: string): Promise<Send> {
  const request = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${server}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await until(() =>
    request("GET", "/status").then(
      () => true,
      () => false,
    ),
  );
  const capabilities = {
    alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } },
  };
  const { sessionId } = (await request("POST", "/session", { capabilities })) as { sessionId: string };
  return (method, path, body) => request(method, `/session/${sessionId}${path}`, body);
}

function describeDriver(send: Send, downloads: string, stop: () => Promise<void>): Driver {
  const evaluate = (expression: string) =>
    send("POST", "/execute/sync", { script: `return (${expression});`, args: [] });
  const act = (actions: object[]) => send("POST", "/actions", { actions });
  const pressAll = (keys: string[]) =>
    act([
      {
        type: "key",
        id: "keyboard",
        actions: keys.flatMap((value) => [
          { type: "keyDown", value },
          { type: "keyUp", value },
        ]),
      },
    ]);
  return {
    engine: "webkit",
    open: async (url) => void (await send("POST", "/url", { url })),
    back: async () => void (await send("POST", "/back", {})),
    resize: (size) => resize(send, evaluate, size),
    async evaluate(expression, inFrame) {
      if (!inFrame) return evaluate(expression);
      await send("POST", "/frame", { id: await evaluate(FIRST_FRAME) });
      try {
        return await evaluate(expression);
      } finally {
        await send("POST", "/frame", { id: null });
      }
    },
    async click(x, y) {
      await act([
        {
          type: "pointer",
          id: "mouse",
          parameters: { pointerType: "mouse" },
          actions: [
            { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
        },
      ]);
    },
    press: async (key) => void (await pressAll([KEYS[key]])),
    type: async (text) => void (await pressAll([...text])),
    async pressControl(value) {
      await act([
        {
          type: "key",
          id: "keyboard",
          actions: [
            { type: "keyDown", value: CONTROL },
            { type: "keyDown", value },
            { type: "keyUp", value },
            { type: "keyUp", value: CONTROL },
          ],
        },
      ]);
    },
    async chooseFile(selector, path) {
      const found = (await send("POST", "/element", { using: "css selector", value: selector })) as {
        [ELEMENT]: string;
      };
      await send("POST", `/element/${found[ELEMENT]}/value`, { text: path });
    },
    downloads,
    // WebKitWebDriver has no command for it.
    print: async () => undefined,
    screenshot: async () => Buffer.from((await send("GET", "/screenshot")) as string, "base64"),
    async close() {
      await send("DELETE", "").catch(() => undefined);
      await stop();
    },
  };
}

/** WebDriver sets the outer size of a window; the inner one is what is left of it, a moment later. */
async function resize(
  send: Send,
  evaluate: (expression: string) => Promise<unknown>,
  target: Size,
): Promise<void> {
  const readInner = async () => (await evaluate("({ width: innerWidth, height: innerHeight })")) as Size;
  const isDone = (inner: Size) => inner.width === target.width && inner.height === target.height;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const inner = await readInner();
    if (isDone(inner)) return;
    const outer = (await send("GET", "/window/rect")) as Size;
    await send("POST", "/window/rect", {
      width: outer.width + target.width - inner.width,
      height: outer.height + target.height - inner.height,
    });
    for (let wait = 0; wait < 10 && !isDone(await readInner()); wait += 1) await setTimeout(100);
  }
  if (!isDone(await readInner()))
    throw new Error(`the window does not take the size ${target.width} by ${target.height}`);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (await condition()) return;
    await setTimeout(100);
  }
  throw new Error("a program of the browser did not start within 15 seconds");
}

function freeDisplay(): number {
  for (let screen = 70; screen < 170; screen += 1)
    if (!existsSync(`/tmp/.X11-unix/X${screen}`) && !existsSync(`/tmp/.X${screen}-lock`)) return screen;
  throw new Error("no X display is free");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}
