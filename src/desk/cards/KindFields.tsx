import { DRAFT_CLAIM } from "../../../geo/check/draft-gap.ts";
import { KINDS, MODALITIES } from "../../../geo/model/vocabulary.ts";
import type { FieldProblem } from "../atlas/place-problems.ts";
import type { StatementRecord } from "../atlas/statement-record.ts";
import { useBench } from "../bench-context.tsx";
import { useDeskMessages } from "../messages/desk-context.tsx";
import { Choice } from "./Choice.tsx";
import { EditedText } from "./EditedText.tsx";
import { useReaderMessages } from "./use-reasons.ts";

interface KindFieldsProps {
  fields: StatementRecord["fields"];
  set: (field: string) => (value: unknown) => void;
}

/** What kind of statement it is, and whether it tells a plan or what has happened: the map draws these apart. */
export function KindFields({ fields, set }: KindFieldsProps) {
  const { cards: messages } = useDeskMessages();
  const reader = useReaderMessages();
  if (reader === undefined) return null;
  const { kind, modality } = fields;
  // Several modalities have the same words: one of each is offered, of those the stated one.
  const modalities = new Map<string, string>();
  for (const each of MODALITIES) {
    const words = reader.modality[each];
    if (each === modality || !modalities.has(words)) modalities.set(words, each);
  }
  const unstated: [string, string] = ["", messages.unstated];
  return (
    <div className="parties-field">
      <Choice
        label={messages.kind}
        value={typeof kind === "string" ? kind : ""}
        options={[unstated, ...KINDS.map((each): [string, string] => [each, reader.kind[each]])]}
        choose={(chosen) => set("kind")(chosen === "" ? undefined : chosen)}
      />
      <Choice
        label={messages.modality}
        value={typeof modality === "string" ? modality : ""}
        options={[unstated, ...[...modalities].map(([words, each]): [string, string] => [each, words])]}
        choose={(chosen) => set("modality")(chosen === "" ? undefined : chosen)}
      />
    </div>
  );
}

/** What statements that allege the same thing are called together. */
export function ClaimField({ claim, problems }: { claim: string; problems: readonly FieldProblem[] }) {
  const { act } = useBench();
  const { cards: messages } = useDeskMessages();
  const isDraft = DRAFT_CLAIM.test(claim);
  return (
    <EditedText
      label={messages.claim}
      name="claim"
      value={claim}
      commit={(to) => act({ type: "nameClaim", from: claim, to: to.trim() === "" ? undefined : to })}
      problems={problems}
      fixes={
        isDraft
          ? [{ label: messages.noClaim, apply: () => act({ type: "nameClaim", from: claim, to: undefined }) }]
          : []
      }
    />
  );
}
