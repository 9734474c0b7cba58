import { useEffect, useState } from "react";
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

/** Says why a place was taken or set aside. */
export function useReasons(): (reason: Message) => string {
  const messages = useReaderMessages();
  return (reason) => (messages === undefined ? "" : formatMessage(reason, messages));
}
