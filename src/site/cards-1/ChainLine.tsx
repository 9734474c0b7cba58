import type { StatementDetail } from "../../../geo/model/map-file-1.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import { AtlasText } from "./AtlasText.tsx";
import { RecordLinks } from "./RecordLinks.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

type Link = StatementDetail["chain"][number];

/** The chain as a line of its links, from the origin to the article. Those that the article does not state say so. */
export function ChainLine({ chain }: { chain: Link[] }) {
  const { card } = useMessages();
  const stages = groupByRole(chain);
  // The article alone is no chain: then the sentence says that no other source is named.
  if (stages.length < 2) return null;
  return (
    <ol className="chain" aria-label={card.chainList}>
      {stages.map((links) => (
        <li key={links.map(({ role, name }) => `${role} ${name}`).join(" ")}>
          {links.map((link) => (
            <ChainChip key={`${link.role} ${link.name}`} link={link} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function ChainChip({ link }: { link: Link }) {
  const { card, chainRole } = useMessages();
  const { chooseLabel } = useAtlasLanguage();
  const isKnown = link.known !== false;
  const role = isKnown ? chooseLabel(link.label, chainRole[link.role]) : card.origin;
  return (
    <span className={link.stated ? "chain-link" : "chain-link chain-inferred"}>
      {/* "The article" names its own role. */}
      {link.role !== "publisher" && <span className="chain-role">{role} </span>}
      <AtlasText>{link.name}</AtlasText>
      {!link.stated && isKnown && (
        <span className="chain-role">
          {" "}
          {card.inferred}
          {link.from !== null && (
            <>
              {" ("}
              <RecordLinks>{link.from}</RecordLinks>)
            </>
          )}
        </span>
      )}
    </span>
  );
}

/** The map file has the article first; links of one role that follow each other, such as two governments, speak together. */
function groupByRole(chain: Link[]): Link[][] {
  const groups: Link[][] = [];
  for (const link of chain) {
    const last = groups.at(-1);
    if (last?.[0]?.role === link.role) last.push(link);
    else groups.push([link]);
  }
  return groups.reverse();
}
