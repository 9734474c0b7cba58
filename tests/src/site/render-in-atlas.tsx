import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { outlineOf } from "../../../geo/geojson/view/atlas-outline.ts";
import type { AtlasView, StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import { AtlasContext, type PageContent, type PageContext } from "../../../src/site/page/atlas-context.ts";
import { MessagesContext } from "../../../src/site/page/messages-context.tsx";
import { wholeTexts } from "../../../src/site/page/statement-texts.ts";
import { exampleAtlas } from "../example-atlas.ts";

interface RenderOptions extends Partial<Omit<PageContext, "atlas" | "texts">> {
  atlas?: AtlasView;
  locale?: string;
  messages?: Messages;
}

/** Static markup of a part of the page, without the comments that React puts between texts. */
export function renderInAtlas(content: ReactNode, options: RenderOptions = {}): string {
  const { locale = "en", messages = en, atlas = exampleAtlas(), ...context } = options;
  const page: PageContext = {
    ...contentOf(atlas),
    mapFileAddress: "map.geojson",
    languages: [],
    interactive: true,
    printing: false,
    showsIds: false,
    ...context,
  };
  return renderToStaticMarkup(
    <MessagesContext value={{ locale, messages }}>
      <AtlasContext value={page}>{content}</AtlasContext>
    </MessagesContext>,
  );
}

/** What pages are given of an atlas that is here as a whole. */
export function contentOf(atlas: AtlasView): PageContent {
  return { atlas: outlineOf(atlas), texts: wholeTexts(atlas), prepareSearch: async () => undefined };
}

/** What readers see of a markup. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

export function statementOf(atlas: AtlasView, id: string): StatementView {
  const statement = atlas.statementsById.get(id);
  if (statement === undefined) throw new Error(`no statement ${id}`);
  return statement;
}

/** Statements B1, B2, ... in the order given, each in its paragraph. */
export function exampleStatements(paragraphs: number[]): StatementView[] {
  const first = statementOf(exampleAtlas(), "A1");
  return paragraphs.map((paragraph, order) => ({ ...first, id: `B${order + 1}`, paragraph, order }));
}

/** An atlas of these statements. */
export function atlasOf(statements: StatementView[]): AtlasView {
  return {
    ...exampleAtlas(),
    statements,
    statementsById: new Map(statements.map((statement) => [statement.id, statement])),
  };
}
