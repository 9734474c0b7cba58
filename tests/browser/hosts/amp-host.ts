import { writeArticle } from "./write-article.ts";

/** A page that treats frames as AMP does: sandboxed, asked once for their size, told by `event.source` whose it is. */
export function ampHost(frameAddress: string): string {
  return writeArticle(`<iframe src="${frameAddress}" title="Map" sandbox="allow-scripts allow-popups"
  style="width:100%;border:0" height="300"></iframe>
<script>
  const frame = document.querySelector("iframe");
  addEventListener("message", ({ data, source }) => {
    if (source !== frame.contentWindow || !data || data.sentinel !== "amp") return;
    if (data.type === "embed-size" && Number.isFinite(data.height)) frame.height = data.height;
  });
  frame.addEventListener("load", () => frame.contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*"));
</script>`);
}
