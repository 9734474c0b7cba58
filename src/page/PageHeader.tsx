import type { AtlasMember } from "../../geo/model/map-file.ts";
import { useWords } from "../words/words.ts";

export function PageHeader({ atlas }: { atlas: AtlasMember }) {
  const { page } = useWords();
  const { statements, drawn, listed } = atlas.counts;
  return (
    <header className="page-header">
      <p className="notice-line">{atlas.notice}</p>
      <h1>{atlas.title}</h1>
      <p className="lead">{atlas.description}</p>
      <p className="counts">{page.counts(statements, drawn, listed)}.</p>
    </header>
  );
}
