import { lazy, Suspense, useEffect } from "react";
import { announce } from "../page/announcements.tsx";
import { useMessages } from "../page/messages-context.tsx";
import type { ArticleViewProps } from "./ArticleView.tsx";

const ArticleView = lazy(async () => ({
  default: await import("./ArticleView.tsx").then(
    (module) => module.ArticleView,
    () => ArticleViewFailed,
  ),
}));

/** The article view, loaded when it is first entered. */
export function LazyArticleView(props: ArticleViewProps) {
  return (
    <Suspense>
      <ArticleView {...props} />
    </Suspense>
  );
}

/** The way into the article view. The served page shows where it will be. */
export function ArticleStart({ enter }: { enter: () => void }) {
  const { articleView } = useMessages();
  return (
    <p className="article-start">
      <button type="button" onClick={enter}>
        {articleView.start}
      </button>
    </p>
  );
}

/** Where the article view cannot be fetched the reader is led back to the list, and told so. */
function ArticleViewFailed({ leave }: ArticleViewProps) {
  const { articleView } = useMessages();
  useEffect(() => {
    announce(articleView.failed);
    leave();
  }, [articleView, leave]);
  return null;
}
