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

/** The article view, loaded on first use. */
export function LazyArticleView(props: ArticleViewProps) {
  return (
    <Suspense>
      <ArticleView {...props} />
    </Suspense>
  );
}

/** The button that opens the article view. It is in the served page, too. */
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

/** Replaces an article view that cannot be loaded: announces it and returns to the list. */
function ArticleViewFailed({ leave }: ArticleViewProps) {
  const { articleView } = useMessages();
  useEffect(() => {
    announce(articleView.failed);
    leave();
  }, [articleView, leave]);
  return null;
}
