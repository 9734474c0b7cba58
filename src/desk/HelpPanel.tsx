import { useDeskMessages } from "./messages/desk-context.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { KEYS } from "./use-keyboard.ts";

interface HelpPanelProps {
  close: () => void;
  hasLetters: boolean;
  setHasLetters: (on: boolean) => void;
}

/** What can be done by keyboard, and what the signs mean. */
export function HelpPanel({ close, hasLetters, setHasLetters }: HelpPanelProps) {
  const { help: messages } = useDeskMessages();
  return (
    <SidePanel title={messages.title} close={close}>
      <p>{messages.intro}</p>
      <dl className="keys">
        {KEYS.map(([key, action]) => (
          <div key={action}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{messages.keys[action]}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Z</kbd>
          </dt>
          <dd>{messages.keys.undo}</dd>
        </div>
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>Z</kbd>
          </dt>
          <dd>{messages.keys.redo}</dd>
        </div>
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </dt>
          <dd>{messages.acceptWhileTyping}</dd>
        </div>
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={hasLetters}
          onChange={(event) => setHasLetters(event.target.checked)}
        />
        {messages.letters}
      </label>
    </SidePanel>
  );
}
