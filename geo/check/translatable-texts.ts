import type { Atlas } from "../model/article.ts";
import { chiefName, type Names } from "../model/schema.ts";
import type { Statement } from "../model/statement.ts";

/** Gives the words that take the place of a text; the key says where the text stands, such as `statements.S03.text`. */
export type Translate = (key: string, text: string) => string;

/**
 * A copy of an atlas in another language: every text of its author that readers see is replaced by what `translate` gives for it.
 * Quotations, and the article's own words for people and dates, stay as they are printed. The one list of what a translation has.
 */
export function translateTexts(atlas: Atlas, language: string, translate: Translate): Atlas {
  const unnamed = new Set(atlas.actors.flatMap(({ id, kind }) => (kind === "unnamed_group" ? [id] : [])));
  const text = (key: string, words: string | undefined) =>
    words === undefined ? undefined : translate(key, words);
  const addName = (key: string, names: Names): Names => ({
    [language]: names[language] ?? translate(key, chiefName(names, atlas.language)),
    ...names,
  });
  const list = (key: string, items: readonly string[]) =>
    items.map((item, index) => translate(`${key}.${index + 1}`, item));
  /** The article's words for somebody stand in for a name where there is none. */
  const asCalled = (key: string, as: string, who: readonly string[]) =>
    who.every((id) => unnamed.has(id)) ? translate(key, as) : as;

  return {
    ...atlas,
    language,
    title: translate("title", atlas.title),
    description: translate("description", atlas.description),
    article: {
      ...atlas.article,
      language: atlas.article.language ?? atlas.language,
      note: text("article.note", atlas.article.note),
    },
    searched: atlas.searched && {
      ...atlas.searched,
      scope: translate("searched.scope", atlas.searched.scope),
    },
    topics: Object.fromEntries(
      Object.entries(atlas.topics).map(([id, label]) => [id, translate(`topics.${id}`, label)]),
    ),
    notKnown: list("notKnown", atlas.notKnown),
    corrections: atlas.corrections.map((correction, index) => {
      const key = `corrections.${index + 1}`;
      const { before, after, reason } = correction;
      return {
        ...correction,
        before: translate(`${key}.before`, before),
        after: translate(`${key}.after`, after),
        reason: translate(`${key}.reason`, reason),
      };
    }),
    credits: atlas.credits.map((credit, index) => ({
      ...credit,
      what: translate(`credits.${index + 1}.what`, credit.what),
      name: translate(`credits.${index + 1}.name`, credit.name),
    })),
    actors: atlas.actors.map((actor) => ({
      ...actor,
      names: addName(`actors.${actor.id}.name`, actor.names),
      role: text(`actors.${actor.id}.role`, actor.role),
    })),
    mentions: atlas.mentions.map((mention) => {
      const key = `mentions.${mention.id}`;
      const { settled } = mention;
      return {
        ...mention,
        names: addName(`${key}.name`, { [atlas.language]: mention.name, ...mention.names }),
        notSought: text(`${key}.notSought`, mention.notSought),
        ambiguity: text(`${key}.ambiguity`, mention.ambiguity),
        settled: settled && { ...settled, because: text(`${key}.because`, settled.because) },
      };
    }),
    claims: atlas.claims.map((claim) => ({
      ...claim,
      name: translate(`claims.${claim.id}`, claim.name),
    })),
    responses: atlas.responses.map((response) => {
      const key = `responses.${response.id}`;
      return {
        ...response,
        fact: translate(`${key}.fact`, response.fact),
        body: translate(`${key}.body`, response.body),
        document: translate(`${key}.document`, response.document),
        linkNote: text(`${key}.linkNote`, response.linkNote),
        standard: text(`${key}.standard`, response.standard),
        limits: text(`${key}.limits`, response.limits),
      };
    }),
    context: atlas.context.map((line, index) => ({
      ...line,
      known: text(`context.${index + 1}.known`, line.known),
      notKnown: text(`context.${index + 1}.notKnown`, line.notKnown),
    })),
    statements: atlas.statements.map(translateStatement),
  };

  function translateStatement(statement: Statement): Statement {
    const key = `statements.${statement.id}`;
    const { speaker, chain, places, movement, replyInArticle, subclaims, versions } = statement;
    return {
      ...statement,
      text: translate(`${key}.text`, statement.text),
      speaker: { ...speaker, as: asCalled(`${key}.speaker`, speaker.as, speaker.who ?? []) },
      chain: chain?.map((link, index) => ({
        ...link,
        as:
          link.as === undefined
            ? undefined
            : asCalled(`${key}.chain.${index + 1}`, link.as, link.who === undefined ? [] : [link.who]),
      })),
      places: places?.map((place) => ({
        ...place,
        note: text(`${key}.places.${place.mention}`, place.note),
      })),
      movement: movement && {
        ...movement,
        what: translate(`${key}.movement.what`, movement.what),
        note: text(`${key}.movement.note`, movement.note),
      },
      replyInArticle:
        typeof replyInArticle === "object"
          ? { ...replyInArticle, extent: translate(`${key}.reply`, replyInArticle.extent) }
          : replyInArticle,
      subclaims: subclaims?.map((part) => ({
        ...part,
        about: translate(`${key}.${part.id}.about`, part.about),
        reason: translate(`${key}.${part.id}.reason`, part.reason),
      })),
      statusReason: text(`${key}.statusReason`, statement.statusReason),
      versions: versions?.map((version, index) => ({
        ...version,
        article: translate(`${key}.versions.${index + 1}.article`, version.article),
        other: translate(`${key}.versions.${index + 1}.other`, version.other),
      })),
      note: text(`${key}.note`, statement.note),
    };
  }
}
