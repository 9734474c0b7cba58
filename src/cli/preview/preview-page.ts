import { escapeMarkup } from "../../../geo/markup/element.ts";

/** The page around the atlas: its problems beside it. Texts of the author are set as text by the script, never as markup. */
export function previewPage(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Preview</title>
<link rel="stylesheet" href="/-/preview.css">
<main><iframe id="page" src="/atlas/" title="The atlas"></iframe></main>
<aside aria-labelledby="heading"><h1 id="heading" role="status">Reading …</h1><ol id="problems"></ol></aside>
<script src="/-/preview.js"></script>
</html>
`;
}

export const PREVIEW_STYLE = `body{margin:0;display:grid;grid-template-columns:1fr 22rem;height:100vh;font:15px/1.45 system-ui,sans-serif;color:#1d1d1b;background:#faf9f6}
main,iframe{height:100%;width:100%;border:0}
aside{overflow:auto;padding:0 1rem 1rem;border-inline-start:1px solid #c9c5bb;background:#fff}
h1{font-size:1rem;position:sticky;top:0;margin:0;padding:.9rem 0;background:#fff}
ol{list-style:none;margin:0;padding:0}
li{padding:.6rem 0;border-top:1px solid #e4e1d9;overflow-wrap:anywhere}
a{color:inherit;font-weight:600}
.error a{color:#9b1c1c}
p{margin:.2rem 0 0}
.remedy{color:#555}
@media (max-width:60rem){body{grid-template-columns:1fr;grid-template-rows:1fr auto}aside{max-height:40vh;border-top:1px solid #c9c5bb}}
pre{margin:0;white-space:pre-wrap;font:13px/1.5 ui-monospace,monospace}
pre :target,pre mark{background:#fff1b8}
`;

export const PREVIEW_SCRIPT = `const list=document.getElementById("problems"),heading=document.getElementById("heading"),page=document.getElementById("page");
const element=(name,text,className)=>{const made=document.createElement(name);made.textContent=text;if(className)made.className=className;return made};
async function show(reload){
  const {problems,took}=await(await fetch("/-/problems")).json();
  const count=kind=>problems.filter(({severity})=>severity===kind).length;
  heading.textContent=count("error")+" errors, "+count("warning")+" warnings; read in "+took+" ms";
  list.replaceChildren(...problems.map(({severity,file,line,id,what,remedy,rule})=>{
    const item=element("li","",severity),link=element("a",file+(line?":"+line:"")+(id?"  "+id:""));
    link.href="/-/source/"+encodeURIComponent(file)+(line?"#L"+line:"");link.target="_blank";
    item.append(link,element("p",what),element("p",remedy,"remedy"));
    if(rule){const why=element("a","Why");why.href="/-/guide/"+rule;why.target="_blank";item.append(why)}
    return item;
  }));
  if(reload)page.contentWindow.location.reload();
}
new EventSource("/-/changes").addEventListener("change",({data})=>show(data==="page"));
show(false);
`;

/** A file of the author's with its lines numbered, so that a problem can lead to one. */
export function sourcePage(name: string, text: string): string {
  const lines = text
    .split("\n")
    .map(
      (line, index) =>
        `<span id="L${index + 1}">${String(index + 1).padStart(5)}  ${escapeMarkup(line)}</span>`,
    );
  return plainPage(name, lines.join("\n"));
}

/** A section of the guide, as it is written. */
export function guidePage(name: string, section: string): string {
  return plainPage(name, escapeMarkup(section));
}

function plainPage(title: string, markup: string): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${escapeMarkup(title)}</title><link rel="stylesheet" href="/-/preview.css">
<pre>${markup}</pre></html>
`;
}
