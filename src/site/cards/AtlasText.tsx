import { Fragment, type ReactNode } from "react";
import { describeDocument } from "../../../geo/geojson/describe/describe-date.ts";
import { nameIn } from "../../../geo/geojson/describe/describe-place.ts";
import { paragraphAt } from "../../../geo/geojson/view/atlas-columns.ts";
import { findPosition } from "../../../geo/geojson/view/atlas-outline.ts";
import type { ResponseView } from "../../../geo/geojson/view/atlas-view.ts";
import { isSameLanguage, splitIsolates } from "../../../geo/messages/isolate.ts";
import type { Names } from "../../../geo/model/schema.ts";
import { useAtlas, useIsWhole } from "../page/atlas-context.ts";
import { useListAddresses } from "../page/list-addresses.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { listSources } from "./card-content.ts";

/** Attributes of an element that holds texts of the atlas alone: empty where the interface is in the same language. */
export function useAtlasLanguage(): { lang?: string; dir?: "auto" } {
  const { language } = useAtlas().atlas;
  return isSameLanguage(language, useLocale()) ? {} : { lang: language, dir: "auto" };
}

/** Words of the atlas inside a line of the interface: they keep their language and direction. */
export function AtlasText({ children }: { children: ReactNode }) {
  const marks = useAtlasLanguage();
  return marks.lang === undefined ? children : <span {...marks}>{children}</span>;
}

/** A text of the program with texts of the atlas in it, each of which keeps its language. */
export function Sentence({ children }: { children: string }) {
  const { language, article } = useAtlas().atlas;
  // On a page in the atlas's own language, what is foreign is the article's.
  const lang = isSameLanguage(language, useLocale()) ? article.language : language;
  return splitIsolates(children).map(({ text, isIsolated }, position) =>
    isIsolated ? (
      // The parts of a text keep their places.
      // biome-ignore lint/suspicious/noArrayIndexKey: position is the identity here
      <bdi key={position} lang={lang}>
        {text}
      </bdi>
    ) : (
      text
    ),
  );
}

/** A text of the program, such as a date with its basis, in which ids of documents are links that name them. */
export function LinkedText({ children }: { children: string }) {
  const { responses } = useAtlas().atlas;
  return children.split(ID).map((piece, position) => {
    const response = position % 2 === 1 ? responses.get(piece) : undefined;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places
      <Fragment key={position}>
        {response === undefined ? <Sentence>{piece}</Sentence> : <DocumentReference response={response} />}
      </Fragment>
    );
  });
}

/** What may be the id of a statement or a document. */
const ID = /\b([A-Z][A-Za-z-]{0,20}\d{1,6})\b/;

interface RecordTextProps {
  children: string;
  /** Id of the reply that the text speaks of, and that stands above it. */
  reply?: string;
}

/** A text of the atlas, in which ids of statements and documents, such as (D20), are links that name them. */
export function RecordText({ children, reply }: RecordTextProps) {
  const { atlas, showsIds } = useAtlas();
  const { card } = useMessages();
  const pieces = children.split(ID);
  return (
    <AtlasText>
      {pieces.map((piece, position) => {
        const named = position % 2 === 1 ? findPosition(atlas, piece) : undefined;
        const response = position % 2 === 1 ? atlas.responses.get(piece) : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places
          <Fragment key={position}>
            {named !== undefined && piece === reply && !showsIds && card.thisReply}
            {named !== undefined && (piece !== reply || showsIds) && (
              <StatementReference
                position={named}
                opensSentence={SENTENCE_OPENS.test(pieces[position - 1] ?? "")}
              />
            )}
            {response && <DocumentReference response={response} />}
            {named === undefined && !response && piece}
          </Fragment>
        );
      })}
    </AtlasText>
  );
}

/** The end of what stands before the first word of a sentence. */
const SENTENCE_OPENS = /(?:^|[.!?…؟。]\s+)$/u;

interface StatementReferenceProps {
  position: number;
  opensSentence: boolean;
}

function StatementReference({ position, opensSentence }: StatementReferenceProps) {
  const { atlas, showsIds } = useAtlas();
  const { attribution } = useMessages();
  const locale = useLocale();
  const id = atlas.columns.ids[position];
  const paragraph = paragraphAt(atlas.columns, position);
  const name = showsIds || paragraph === null ? id : attribution.paragraph(paragraph);
  return <a href={`#${id}`}>{opensSentence && name !== undefined ? capitalise(name, locale) : name}</a>;
}

function capitalise(text: string, locale: string): string {
  return `${text.charAt(0).toLocaleUpperCase(locale)}${text.slice(1)}`;
}

/** Leads to a document among the sources: by its name, or by its number there on the page that is drawn all at once. */
export function DocumentReference({ response }: { response: ResponseView }) {
  const { atlas } = useAtlas();
  const isWhole = useIsWhole();
  const addresses = useListAddresses();
  return (
    <a href={addresses.source(sourceAnchor(response.id))}>
      {isWhole ? `[${listSources(atlas).indexOf(response) + 1}]` : <DocumentName response={response} />}
    </a>
  );
}

/** "Sputnik, 30 October 2018", after its id where ids are shown. */
export function DocumentName({ response }: { response: ResponseView }) {
  const { atlas, showsIds } = useAtlas();
  const name = describeDocument(response, useMessages(), useLocale(), atlas.language);
  return <Sentence>{showsIds ? `${response.id} ${name}` : name}</Sentence>;
}

/** Id of a document's entry in the page, apart from the ids of statements. */
export function sourceAnchor(response: string): string {
  return `source-${response}`;
}

/** Closes words with a full stop where they have no mark of their own. */
export function endSentence(words: string): string {
  return /[.!?…؟。][\u2069"”’)»]*$/u.test(words) ? words : `${words}.`;
}

/** The name of a place in the language of the interface, with the one that people there write. */
export function PlaceName({ names }: { names: Names }) {
  return (
    <>
      <Name names={names} /> <LocalName names={names} />
    </>
  );
}

/** A name in the language of the interface, as far as there is one. */
export function Name({ names }: { names: Names }) {
  const locale = useLocale();
  const { text, lang } = nameIn(names, locale, useAtlas().atlas.language);
  return isSameLanguage(lang, locale) ? text : <bdi lang={lang}>{text}</bdi>;
}

/** The name in the other script that people there write, if the atlas has it. */
export function LocalName({ names }: { names: Names }) {
  const { text } = nameIn(names, useLocale(), useAtlas().atlas.language);
  const isLatin = (name: string) => /\p{Script=Latin}/u.test(name);
  const other = Object.entries(names).find(([, name]) => isLatin(name) !== isLatin(text));
  if (other === undefined) return null;
  return (
    <bdi className="local-name" lang={other[0]}>
      {other[1]}
    </bdi>
  );
}
