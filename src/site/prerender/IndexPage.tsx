import type { Messages } from "../../../geo/messages/messages.ts";

/** One atlas in the list of a site. */
interface IndexEntry {
  /** Relative URLs of the page and of its poster. */
  page: string;
  poster: string;
  title: string;
  description: string;
  /** BCP 47 language of title and description. */
  language: string;
  statements: number;
}

interface IndexPageProps {
  entries: IndexEntry[];
  locale: string;
  messages: Messages;
}

/** The first page of a site with several atlases. It needs no script. */
export function IndexPage({ entries, locale, messages: { index, list, loading } }: IndexPageProps) {
  return (
    <main className="index">
      <header className="index-head">
        <p className="index-notice">{loading.notice}</p>
        <h1>{index.title}</h1>
        <p>{index.introduction}</p>
      </header>
      <ul className="index-list">
        {entries.map(({ page, poster, title, description, language, statements }) => {
          const marks = language === locale ? {} : { lang: language, dir: "auto" as const };
          return (
            <li key={page} className="index-entry">
              <div>
                <h2 {...marks}>
                  <a href={page}>{title}</a>
                </h2>
                {description !== title && <p {...marks}>{description}</p>}
                <p className="fine">{list.statements(statements)}</p>
              </div>
              {/* The heading is the link; the picture repeats it. */}
              <img src={poster} width={1200} height={675} alt="" loading="lazy" />
            </li>
          );
        })}
      </ul>
    </main>
  );
}
