import { type ReactNode, useState } from "react";
import { DRAFT_EXTENT } from "../../../geo/check/draft-gap.ts";
import { describeStatus } from "../../../geo/geojson/describe/describe-status.ts";
import { EFFECTS, INDEPENDENCES, RELATIONS, RESPONSE_KINDS } from "../../../geo/model/vocabulary.ts";
import { nameOfPerson } from "../atlas/people.ts";
import type { FieldProblem } from "../atlas/place-problems.ts";
import { type Reply, readReplies } from "../atlas/replies.ts";
import { isRecord, listOf, partiesOf, type StatementRecord } from "../atlas/statement-record.ts";
import { useBench } from "../bench-context.tsx";
import { useDeskLocale, useDeskMessages } from "../messages/desk-context.tsx";
import { Choice } from "./Choice.tsx";
import { EditedText, Problems } from "./EditedText.tsx";
import { useReaderMessages } from "./use-reasons.ts";

interface RepliesEditorProps {
  record: StatementRecord;
  problems: readonly FieldProblem[];
}

/** Fields of a statement that this form has. */
export const REPLY_FIELDS = ["responses", "replyInArticle", "noReply"] as const;

/** What the accused answer and what documents say, with the status that follows from it, computed as everywhere. */
export function RepliesEditor({ record, problems }: RepliesEditorProps) {
  const { act, atlasWords, examination, people } = useBench();
  const { replies: messages } = useDeskMessages();
  const locale = useDeskLocale();
  const reader = useReaderMessages();
  const { key, fields } = record;
  const replies = readReplies(fields);
  const examined = examination?.statements[key];
  const accused = partiesOf(fields.accused).map((name) => nameOfPerson(people, name));
  return (
    <fieldset className="replies-field">
      <legend>{messages.legend}</legend>
      {examined?.status !== undefined && reader !== undefined && (
        <p className="status-line">
          {messages.status} <strong>{describeStatus(examined.status, reader, locale)}</strong>
        </p>
      )}
      <ol>
        {replies.map((reply, index) => (
          <ReplyForm
            // biome-ignore lint/suspicious/noArrayIndexKey: replies have no name of their own but their order.
            key={index}
            reply={reply}
            change={(change) => act({ type: "setReply", key, index, change })}
            remove={() => act({ type: "removeReply", key, index })}
          />
        ))}
      </ol>
      {examined !== undefined && examined.documents.length > 0 && (
        <>
          <p className="fine">{messages.elsewhere}</p>
          <ul className="fine documents">
            {examined.documents.map(({ id, body, document }) => (
              <li key={id}>
                <bdi>{document === body ? body : `${body}: ${document}`}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <button
        type="button"
        className="plain"
        onClick={() => {
          const [by = ""] = accused;
          const reply =
            by === ""
              ? ({
                  kind: "context",
                  fact: atlasWords.replies.newFact,
                  body: atlasWords.replies.newBody,
                  independence: "third_party",
                } as const)
              : ({ kind: "denial", by, fact: atlasWords.replies.newReply(by), body: by } as const);
          act({ type: "addReply", key, reply });
        }}
      >
        {messages.add}
      </button>
      <AnswerInArticle record={record} />
      {accused.length > 0 && <NoReply record={record} />}
      {problems.length > 0 && <Problems problems={problems} />}
    </fieldset>
  );
}

interface ReplyFormProps {
  reply: Reply;
  change: (change: Partial<Reply>) => void;
  remove: () => void;
}

const WITH_EFFECT: readonly string[] = ["independent_finding", "fact_check", "corroboration"];

function ReplyForm({ reply, change, remove }: ReplyFormProps) {
  const { replies: messages } = useDeskMessages();
  const reader = useReaderMessages();
  const [isOpen, setOpen] = useState(reply.document === "");
  const text = (
    name: "by" | "fact" | "body" | "document" | "date" | "url" | "standard" | "limits",
    isLong = false,
  ) => (
    <EditedText
      label={messages.fields[name]}
      name={`reply-${name}`}
      isLong={isLong}
      value={reply[name]}
      {...(name === "by" ? { list: "desk-people" } : {})}
      {...(name === "url" ? { inputMode: "url" as const } : {})}
      commit={(value) => change({ [name]: value.trim() })}
    />
  );
  return (
    <li className="reply">
      <div className="reply-head">
        <button type="button" className="reply-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span className="reply-kind">{reader?.responseKind[reply.kind] ?? reply.kind}</span>{" "}
          <bdi>{reply.body || reply.by}</bdi>
        </button>
        <button type="button" className="quiet" onClick={remove}>
          {messages.remove}
        </button>
      </div>
      {isOpen ? (
        <div className="reply-fields">
          <Choice
            label={messages.fields.kind}
            value={reply.kind}
            options={RESPONSE_KINDS.map((kind) => [kind, reader?.responseKind[kind] ?? kind])}
            choose={(kind) => change({ kind: RESPONSE_KINDS.find((each) => each === kind) ?? reply.kind })}
          />
          {text("by")}
          <div className="wide">{text("fact", true)}</div>
          {text("body")}
          {text("document")}
          {text("date")}
          {text("url")}
          <Choice
            label={messages.fields.relation}
            value={reply.relation}
            options={RELATIONS.map((relation) => [relation, reader?.relation[relation] ?? relation])}
            choose={(relation) =>
              change({ relation: RELATIONS.find((each) => each === relation) ?? reply.relation })
            }
          />
          <Choice
            label={messages.fields.independence}
            value={reply.independence ?? ""}
            options={[
              ["", messages.fromBy],
              ...INDEPENDENCES.map((side): [string, string] => [side, reader?.independence[side] ?? side]),
            ]}
            choose={(side) => change({ independence: INDEPENDENCES.find((each) => each === side) })}
          />
          {WITH_EFFECT.includes(reply.kind) && (
            <>
              <Choice
                label={messages.fields.effect}
                value={reply.effect ?? ""}
                options={[
                  ["", messages.noEffect],
                  ...EFFECTS.map((effect): [string, string] => [effect, messages.effects[effect]]),
                ]}
                choose={(effect) => change({ effect: EFFECTS.find((each) => each === effect) })}
              />
              {text("standard")}
            </>
          )}
          <div className="wide">{text("limits", true)}</div>
        </div>
      ) : (
        <p className="reply-fact" dir="auto">
          {reply.fact}
        </p>
      )}
    </li>
  );
}

const MOST_LETTERS = 70;

/** Which statement of the article answers this one, and how far; or that none does. */
function AnswerInArticle({ record }: { record: StatementRecord }) {
  const { act, atlasWords, records, numbers, examination } = useBench();
  const { replies: messages } = useDeskMessages();
  const { key, fields } = record;
  const answer = fields.replyInArticle;
  const id = isRecord(answer) ? String(answer.statement) : undefined;
  const idOf = (other: StatementRecord) =>
    typeof other.fields.id === "string" ? other.fields.id : examination?.statements[other.key]?.id;
  const others = records.filter((other) => other.key !== key && other.state !== "refused" && idOf(other));
  const extent = isRecord(answer) && typeof answer.extent === "string" ? answer.extent : "";
  const set = (value: unknown) => act({ type: "setField", key, field: "replyInArticle", value });
  return (
    <>
      <Choice
        label={messages.inArticle}
        value={answer === "none" ? "none" : (id ?? "")}
        options={[
          ["", messages.notRecorded],
          ["none", messages.noneInArticle],
          ...others.map((other): [string, string] => [
            idOf(other) ?? "",
            `${numbers.get(other.key)}. ${shorten(other.text)}`,
          ]),
        ]}
        choose={(chosen) => {
          const other = others.find((each) => idOf(each) === chosen);
          if (other === undefined) set(chosen === "" ? undefined : "none");
          else
            act({
              type: "setAnswer",
              key,
              answer: other.key,
              id: chosen,
              extent: extent || atlasWords.replies.wholeExtent,
            });
        }}
      />
      {id !== undefined && (
        <EditedText
          label={messages.extent}
          name="extent"
          value={extent}
          commit={(value) => value.trim() !== "" && set({ statement: id, extent: value.trim() })}
          fixes={
            extent === DRAFT_EXTENT
              ? [
                  {
                    label: messages.takeWhole(atlasWords.replies.wholeExtent),
                    apply: () => set({ statement: id, extent: atlasWords.replies.wholeExtent }),
                  },
                ]
              : []
          }
        />
      )}
    </>
  );
}

function shorten(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, text.lastIndexOf(" ", MOST_LETTERS))} …`;
}

/** From whom a reply was sought and not found, where, and when. */
function NoReply({ record }: { record: StatementRecord }) {
  const { act, head, people } = useBench();
  const { replies: messages } = useDeskMessages();
  const { key, fields } = record;
  const missing = listOf(fields.noReply).map(String);
  const searched = isRecord(head.searched) ? head.searched : {};
  const on = typeof searched.on === "string" ? searched.on : "";
  const scope = typeof searched.scope === "string" ? searched.scope : "";
  const setSearched = (change: { on?: string; scope?: string }) => {
    const value = { on, scope, ...change };
    act({
      type: "setHead",
      field: "searched",
      value: value.on === "" && value.scope === "" ? undefined : value,
    });
  };
  function toggle(name: string, isMissing: boolean) {
    const others = missing.filter((each) => each !== name);
    const value = isMissing ? [...others, name] : others;
    act({
      type: "setField",
      key,
      field: "noReply",
      value: value.length === 0 ? undefined : value.length === 1 ? value[0] : value,
    });
  }
  let details: ReactNode = null;
  if (missing.length > 0) {
    details = (
      <div className="reply-fields">
        <EditedText
          label={messages.searchedOn}
          name="searched-on"
          value={on}
          commit={(value) => setSearched({ on: value.trim() })}
        />
        <EditedText
          label={messages.searchedIn}
          name="searched-in"
          value={scope}
          commit={(value) => setSearched({ scope: value.trim() })}
        />
      </div>
    );
  }
  return (
    <>
      {partiesOf(fields.accused).map((name) => (
        <label key={name} className="check">
          <input
            type="checkbox"
            checked={missing.includes(name)}
            onChange={(event) => toggle(name, event.target.checked)}
          />
          {messages.noReply(nameOfPerson(people, name))}
        </label>
      ))}
      {details}
    </>
  );
}
