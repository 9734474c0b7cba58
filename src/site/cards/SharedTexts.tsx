import { useAtlas, useIsWhole } from "../page/atlas-context.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { endSentence, LinkedText, RecordText } from "./AtlasText.tsx";
import { listSharedDates, listSharedTexts } from "./card-content.ts";

/**
 * A paragraph of a card. Where scripts run it stands where the reader opens it; the page that is drawn all at once has what several
 * statements share once, and links to it.
 */
export function SharedText({ children }: { children: string }) {
  const { texts } = useAtlas();
  const isWhole = useIsWhole();
  const order = isWhole ? listSharedTexts(texts).findIndex(({ text }) => text === children) : -1;
  return order === -1 ? <RecordText>{endSentence(children)}</RecordText> : <NoteLink order={order} />;
}

/** A date with its basis; likewise. `short`: the date alone. */
export function SharedDate({ short, children }: { short: string; children: string }) {
  const { atlas, texts } = useAtlas();
  const isWhole = useIsWhole();
  const messages = useMessages();
  const locale = useLocale();
  const order = isWhole
    ? listSharedDates(texts, atlas, messages, locale).findIndex(({ text }) => text === children)
    : -1;
  if (order === -1) return <LinkedText>{`${children}.`}</LinkedText>;
  const number = listSharedTexts(texts).length + order + 1;
  return (
    <>
      {short}
      <sup>
        <a href={`#note-${number}`} aria-label={messages.card.sharedText(number)}>
          {number}
        </a>
      </sup>
    </>
  );
}

function NoteLink({ order }: { order: number }) {
  const { card } = useMessages();
  return <a href={`#note-${order + 1}`}>{card.sharedText(order + 1)}</a>;
}

/** What holds for several statements, once each, on the page that is drawn all at once. */
export function SharedTexts() {
  const { atlas, texts: statements, printing, unfolded = false } = useAtlas();
  const messages = useMessages();
  const locale = useLocale();
  const isWhole = useIsWhole();
  if (!isWhole || !(printing || unfolded)) return null;
  const texts = listSharedTexts(statements);
  const dates = listSharedDates(statements, atlas, messages, locale);
  if (texts.length + dates.length === 0) return null;
  return (
    <section className="list-group shared-texts" aria-labelledby="shared">
      <h2 id="shared">{messages.card.shared}</h2>
      <ol>
        {texts.map(({ text }, order) => (
          <li key={text} id={`note-${order + 1}`}>
            <RecordText>{text}</RecordText>
          </li>
        ))}
        {dates.map(({ text }, order) => (
          <li key={text} id={`note-${texts.length + order + 1}`}>
            <LinkedText>{text}</LinkedText>
          </li>
        ))}
      </ol>
    </section>
  );
}
