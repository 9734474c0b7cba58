import { useEffect, useState } from "react";
import { type DraftMessages, sentenceOfRule } from "../../../geo/messages/draft/draft-messages.ts";
import { loadDraftMessages } from "../../../geo/messages/draft/load-draft-messages.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import { formatMessage } from "../../../geo/messages/reason-messages.ts";
import type { Message } from "../../../geo/model/reason.ts";
import { useDeskLocale } from "../messages/desk-context.tsx";

/** The catalogue of readers' words in the language of the interface; undefined until it is there. */
export function useReaderMessages(): Messages | undefined {
  const locale = useDeskLocale();
  const [messages, setMessages] = useState<Messages>();
  useEffect(() => {
    loadMessages(locale).then(setMessages);
  }, [locale]);
  return messages;
}

/** Says what a rule of drafting says; its name until the words are there. */
export function useRuleSentence(rule: string | undefined): string | undefined {
  const locale = useDeskLocale();
  const [messages, setMessages] = useState<DraftMessages>();
  useEffect(() => {
    loadDraftMessages(locale).then(setMessages);
  }, [locale]);
  return rule === undefined || messages === undefined ? rule : sentenceOfRule(rule, messages);
}

/** Says why a place was taken or set aside. */
export function useReasons(): (reason: Message) => string {
  const messages = useReaderMessages();
  return (reason) => (messages === undefined ? "" : formatMessage(reason, messages));
}
