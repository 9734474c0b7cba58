import { SharedTexts } from "../cards/SharedTexts.tsx";
import { SourceList } from "../cards/SourceList.tsx";
import { ListedStatement } from "../cards/StatementCard.tsx";
import { AtlasContext, type PageContent } from "../page/atlas-context.ts";
import { LIST_PAGE } from "../page/list-addresses.ts";
import { type LocalizedMessages, MessagesContext } from "../page/messages-context.tsx";

interface ListPageProps extends LocalizedMessages {
  /** With its texts as a whole: everything is on the first page, and what is shared stands there once. */
  content: PageContent;
  /** From 1; "sources" for the page that has those of a large atlas. */
  page: number | "sources";
}

/** A page of the list, with everything in the open, for readers without script: every statement and document has an address there. */
export function ListPage({ content, page, locale, messages }: ListPageProps) {
  const { atlas, texts } = content;
  const { list } = messages;
  const { count } = atlas.columns;
  const isLarge = texts.whole === null;
  const pages = isLarge ? Math.ceil(count / LIST_PAGE) : 1;
  const order = page === "sources" ? 0 : page;
  const first = (order - 1) * LIST_PAGE;
  const length = order === 0 ? 0 : isLarge ? Math.min(LIST_PAGE, count - first) : count;
  const context = {
    ...content,
    mapFileAddress: "../map.geojson",
    // The map is there.
    pageAddress: "../",
    languages: [],
    interactive: false,
    printing: false,
    unfolded: true,
    isWhole: !isLarge,
    showsIds: false,
  };
  const turns = (
    <p className="list-pages">
      <a href="../">{list.toMap}</a> {order > 1 && <a href={`${order - 1}.html`}>{list.previousPart}</a>}{" "}
      {isLarge && order > 0 && <span>{list.listPage(order, pages)}</span>}{" "}
      {order < pages && <a href={`${order + 1}.html`}>{list.nextPart}</a>}
    </p>
  );
  return (
    <MessagesContext value={{ locale, messages }}>
      <AtlasContext value={context}>
        <main className="list-page">
          <p className="notice-line">{messages.notice}</p>
          <h1>{atlas.title}</h1>
          {turns}
          {length > 0 && (
            <ol className="cards" start={first + 1}>
              {Array.from({ length }, (_, index) => (
                <li key={atlas.columns.ids[first + index]}>
                  <ListedStatement position={first + index} selected={false} />
                </li>
              ))}
            </ol>
          )}
          {!isLarge && <SharedTexts />}
          {(!isLarge || page === "sources") && <SourceList asked={null} />}
          {turns}
        </main>
      </AtlasContext>
    </MessagesContext>
  );
}
