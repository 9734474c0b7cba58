import { ListedStatement } from "../cards/StatementCard.tsx";
import { AtlasContext, type PageContent } from "../page/atlas-context.ts";
import { type LocalizedMessages, MessagesContext } from "../page/messages-context.tsx";
import { LIST_PAGE } from "../page/use-statement.ts";

interface ListPageProps extends LocalizedMessages {
  content: PageContent;
  /** From 1. */
  page: number;
}

/** A page of the list of a large atlas, whole, for readers without script: every statement has an address there. */
export function ListPage({ content, page, locale, messages }: ListPageProps) {
  const { atlas } = content;
  const { list } = messages;
  const pages = Math.ceil(atlas.columns.count / LIST_PAGE);
  const first = (page - 1) * LIST_PAGE;
  const count = Math.min(LIST_PAGE, atlas.columns.count - first);
  const context = {
    ...content,
    mapFileAddress: "../map.geojson",
    languages: [],
    interactive: false,
    printing: true,
    isWhole: false,
    showsIds: false,
  };
  const turns = (
    <p className="list-pages">
      <a href="../">{list.toMap}</a> {page > 1 && <a href={`${page - 1}.html`}>{list.previousPart}</a>}{" "}
      <span>{list.listPage(page, pages)}</span>{" "}
      {page < pages && <a href={`${page + 1}.html`}>{list.nextPart}</a>}
    </p>
  );
  return (
    <MessagesContext value={{ locale, messages }}>
      <AtlasContext value={context}>
        <main className="list-page">
          <p className="notice-line">{messages.notice}</p>
          <h1>{atlas.title}</h1>
          {turns}
          <ol className="cards" start={first + 1}>
            {Array.from({ length: count }, (_, index) => (
              <li key={atlas.columns.ids[first + index]}>
                <ListedStatement position={first + index} selected={false} />
              </li>
            ))}
          </ol>
          {turns}
        </main>
      </AtlasContext>
    </MessagesContext>
  );
}
