/** A frame that says what no frame of ours says, and waits for a place to go. Served in place of embed.html. */
export const LYING_FRAME = `<!doctype html><html lang="en"><title>Not ours</title><body>
<script>
  const say = (message) => parent.postMessage(message, "*");
  const ours = (message) => say({ type: "claim-atlas", version: 1, ...message });
  ours({ kind: "ready" });
  for (const height of [NaN, Infinity, -1, "900", null, [900], { valueOf: 900 }, 1e12]) ours({ kind: "height", height });
  ours({ kind: "navigate", to: "https://elsewhere.example/" });
  ours({ kind: "open", target: "javascript:alert(1)" });
  ours({ kind: "selected", statement: "<img src=x onerror=alert(1)>", place: null, names: [] });
  ours({ kind: "selected", statement: null, place: null, names: ["<b>", 7, null, "hajin"] });
  ours({ kind: "selected", statement: null, place: null, names: "hajin" });
  ours({ version: 2, kind: "height", height: 3999 });
  say("pymxPYMxclaim-map-1xPYMxnavigateToxPYMxhttps://elsewhere.example/");
  say({ message: "link", value: "https://elsewhere.example/", secret: "x" });
  say(null);
  say(7);
  say(new Map([["type", "claim-atlas"]]));
  ours({ kind: "height", height: 640 });
  window.finished = true;
  addEventListener("message", ({ data }) => {
    if (data.kind !== "open") return;
    if (data.target === "endless") ours({ kind: "height", height: 1e5 });
    // A frame that is always 5 pixels higher than it is: the classic loop.
    if (data.target === "loop") addEventListener("resize", () => ours({ kind: "height", height: innerHeight + 5 }));
    if (data.target === "loop") ours({ kind: "height", height: innerHeight + 5 });
  });
</script></body></html>`;
