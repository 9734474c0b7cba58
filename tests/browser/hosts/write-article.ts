/** Paragraphs of no meaning around a map, as an article has them. */
const FILLER = `<p>${"Words of the article stand here, one after the other, until the line is full. ".repeat(4)}</p>`;

interface Article {
  head?: string;
  /** Attributes of the html element. */
  attributes?: string;
  /** Paragraphs before the map: with many of them it is out of view at first. */
  before?: number;
  /** Width of the column, CSS pixels. */
  column?: number;
}

/** A publisher's page with something pasted into its article. */
export function writeArticle(
  pasted: string,
  { head = "", attributes = 'lang="en"', before = 1, column = 720 }: Article = {},
): string {
  return `<!doctype html>
<html ${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>An article</title>
${head}
</head>
<body style="margin:0;font:18px/1.5 Georgia,serif">
<article style="max-width:${column}px;margin:0 auto;padding:0 1rem">
<h1>An article with a map</h1>
${FILLER.repeat(before)}
${pasted}
${FILLER.repeat(3)}
</article>
</body>
</html>`;
}
