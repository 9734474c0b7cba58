import { writeArticle } from "./write-article.ts";

/** A page that says to the frame whatever comes to mind. */
export function lyingHost(snippet: string): string {
  return writeArticle(`${snippet}
<script>
  const nothing = [null, 7, "pymxPYMxxxPYMxnavigateToxPYMxjavascript:alert(1)", [], new Map(), { type: "claim-atlas" }];
  const targets = ["", "<img src=x onerror=alert(1)>", "x".repeat(1e6), "javascript:alert(1)", "__proto__",
    "S99", "../../", 7, {}, [["S45"]], null, undefined];
  const messages = targets.flatMap((target) => ["open", "highlight", "navigate"].map((kind) =>
    ({ type: "claim-atlas", version: 1, kind, target, to: "https://elsewhere.example/" })));
  window.lie = () => {
    const frame = document.querySelector("iframe").contentWindow;
    for (const message of [...nothing, ...messages, { sentinel: "amp", type: "navigate", url: "https://elsewhere.example/" }]) {
      frame.postMessage(message, "*");
    }
  };
</script>`);
}
