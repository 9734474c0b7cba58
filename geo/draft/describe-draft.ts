import type { ArticleDraft } from "./draft-article.ts";
import type { Span } from "./proposal.ts";
import type { DraftStatement } from "./statements/statement.ts";

/** A draft as plain data, for programs and for measuring. Spans are UTF-16 offsets of the text. */
export function describeDraft(draft: ArticleDraft) {
  const { text } = draft.article;
  const withText = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) });
  return {
    language: draft.language ?? null,
    notices: draft.notices,
    metadata: draft.article.metadata,
    countries: draft.countries,
    places: draft.toponyms.map((toponym) => {
      const placed = draft.placed.get(toponym);
      const [lon, lat] = placed?.position ?? [null, null];
      return {
        ...withText(toponym),
        type: toponym.use,
        kind: placed?.place?.kind ?? null,
        place: placed?.place?.key ?? null,
        name: placed?.place?.name ?? null,
        country: placed?.place?.country ?? null,
        outcome: placed?.geocoding.outcome ?? "unknown",
        lat,
        lon,
        confidence: rounded(toponym.confidence),
        rule: toponym.rule,
      };
    }),
    attributions: draft.attributions.map((each) => ({
      source: each.source === undefined ? null : withText(each.source),
      cue: withText(each.cue),
      contents: each.contents.map(withText),
      confidence: rounded(each.confidence),
      class: each.class,
      rule: each.rule,
      depth: each.depth,
      implied: each.isImplied,
    })),
    dates: draft.dates.map((date) => ({
      ...withText(date),
      edtf: date.edtf ?? null,
      interval: date.interval ?? null,
      role: date.role,
      confidence: rounded(date.confidence),
      rule: date.rule,
    })),
    statements: draft.statements.map((each) => describeStatement(each)),
    actors: draft.actors.map(({ id, name, kind, roles, mentions }) => ({
      id,
      name,
      kind,
      roles: [...roles],
      mentions: mentions.map(withText),
    })),
    quotes: draft.quotations.map((quotation) => {
      const holds = ({ start, end }: Span) => start < quotation.end && quotation.start < end;
      const statements = draft.statements.filter((each) => each.attribution?.contents.some(holds));
      const statement = statements.find((each) => each.speaker?.kind === "person") ?? statements[0];
      const own = statement?.attribution ?? draft.attributions.find(({ contents }) => contents.some(holds));
      return {
        ...withText(quotation),
        closed: quotation.isClosed,
        speaker: statement?.speaker?.name ?? null,
        source: own?.source === undefined ? null : withText(own.source),
      };
    }),
  };
}

function describeStatement(each: DraftStatement) {
  return {
    id: each.id,
    paragraph: each.paragraph,
    start: each.start,
    end: each.end,
    kind: each.kind,
    voice: each.voice,
    modality: each.modality,
    text: each.words,
    quote: each.quote,
    speaker:
      each.speaker === undefined
        ? null
        : { id: each.speaker.id, name: each.speaker.name, kind: each.speaker.kind },
    chain: each.chain.map(({ role, actor, asDescribed }) => ({
      role,
      name: actor?.name ?? null,
      asDescribed: asDescribed ?? null,
    })),
    places: each.places,
    dates: each.dates.map(({ text, edtf, interval, role }) => ({
      text,
      edtf: interval ?? edtf ?? null,
      role,
    })),
    claim: each.claim ?? null,
    accused: each.accused === undefined ? null : { id: each.accused.id, name: each.accused.name },
    answers: each.answers ?? [],
    confidence: rounded(each.confidence),
    rule: each.rule,
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
