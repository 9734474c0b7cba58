import type { AtlasMember } from "../../geo/model/map-file.ts";
import { formatCounts } from "../reading/format-counts.ts";

export function PageHeader({ atlas }: { atlas: AtlasMember }) {
  return (
    <header className="page-header">
      <p className="notice-line">{atlas.notice}</p>
      <h1>{atlas.title}</h1>
      <p className="lead">{atlas.description}</p>
      <p className="counts">{formatCounts(atlas.counts)}.</p>
    </header>
  );
}
