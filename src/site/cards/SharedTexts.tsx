import { useMemo } from "react";
import type { AtlasView } from "../../../geo/geojson/atlas-view.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { useMessages } from "../page/messages-context.tsx";
import { RecordText } from "./AtlasText.tsx";
import { listSharedTexts } from "./card-content.ts";

type Shared = ReturnType<typeof listSharedTexts>;

const known = new WeakMap<AtlasView, Shared>();

function sharedTextsOf(atlas: AtlasView): Shared {
  let shared = known.get(atlas);
  if (shared === undefined) {
    shared = listSharedTexts(atlas);
    known.set(atlas, shared);
  }
  return shared;
}

/**
 * A paragraph of a card. Where scripts run it stands where the reader opens it; the served and the printed page have what several
 * statements share once, and link to it.
 */
export function SharedText({ children }: { children: string }) {
  const { atlas, interactive, printing } = useAtlas();
  const { card } = useMessages();
  const order =
    interactive && !printing ? -1 : sharedTextsOf(atlas).findIndex(({ text }) => text === children);
  return (
    <p>
      {order === -1 ? (
        <RecordText>{children}</RecordText>
      ) : (
        <a href={`#context-${order + 1}`}>{card.sharedText(order + 1)}</a>
      )}
    </p>
  );
}

/** What holds for several statements, once each. Where scripts run every card has it in its place. */
export function SharedTexts() {
  const { atlas, interactive, printing } = useAtlas();
  const { card } = useMessages();
  const shared = useMemo(() => sharedTextsOf(atlas), [atlas]);
  if (shared.length === 0 || (interactive && !printing)) return null;
  const list = (
    <section className="list-group shared-texts" aria-labelledby="shared">
      <h2 id="shared">{card.shared}</h2>
      <ol>
        {shared.map(({ text, statements }, order) => (
          <li key={text} id={`context-${order + 1}`}>
            <RecordText>{text}</RecordText> <span className="fine">{card.sharedBy(statements)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
  return printing ? list : <noscript>{list}</noscript>;
}
