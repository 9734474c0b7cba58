import type { AtlasMember } from "../../../geo/model/map-file-1.ts";
import { useMessages } from "../page/messages-context.tsx";
import { RecordLinks } from "./RecordLinks.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** What was changed, with the old wording kept and the reason. */
export function CorrectionLog({ corrections }: { corrections: AtlasMember["corrections"] }) {
  const { about } = useMessages();
  const { marks } = useAtlasLanguage();
  return (
    <ul>
      {corrections.map(({ date, record, before, after, reason }) => (
        <li key={`${date} ${record} ${after}`} {...marks}>
          <RecordLinks>{`${date}, ${record}: “${before}” ${about.became} “${after}”. ${reason}`}</RecordLinks>
        </li>
      ))}
    </ul>
  );
}
