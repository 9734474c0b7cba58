import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Locale } from "../../geo/messages/messages.ts";
import type { OpenedWork } from "./atlas/work.ts";
import { DeskContext } from "./messages/desk-context.tsx";
import type { DeskMessages } from "./messages/desk-messages.ts";
import { keepLocale, loadDeskMessages } from "./messages/load-desk-messages.ts";
import { StartScreen } from "./start/StartScreen.tsx";

const Workbench = lazy(() => import("./Workbench.tsx"));

interface DeskProps {
  firstLocale: Locale;
  firstMessages: DeskMessages;
}

/** The whole desk: a start screen until there is a text, then the workbench. */
export function Desk({ firstLocale, firstMessages }: DeskProps) {
  const [language, setLanguage] = useState({ locale: firstLocale, messages: firstMessages });
  const [opened, setOpened] = useState<OpenedWork>();
  const { locale, messages } = language;
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = messages.direction;
    document.title = messages.title;
  }, [locale, messages]);
  const context = useMemo(() => ({ locale, messages }), [locale, messages]);
  async function chooseLocale(chosen: Locale) {
    keepLocale(chosen);
    setLanguage({ locale: chosen, messages: await loadDeskMessages(chosen) });
  }
  return (
    <DeskContext value={context}>
      {opened === undefined ? (
        <StartScreen open={setOpened} chooseLocale={chooseLocale} />
      ) : (
        <Suspense fallback={<p className="desk-wait">{messages.start.opening}</p>}>
          <Workbench
            key={opened.id}
            opened={opened}
            close={() => setOpened(undefined)}
            chooseLocale={chooseLocale}
          />
        </Suspense>
      )}
    </DeskContext>
  );
}
