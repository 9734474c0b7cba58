import { useAtlas } from "../page/atlas-context.ts";
import { useMessages } from "../page/messages-context.tsx";
import { useMissingText } from "../page/use-statement.ts";

/** Stands where the text of a statement will be; says so where it could not be loaded, and tries again when asked. */
export function WaitingText({ position }: { position: number }) {
  const { list } = useMessages();
  const { texts } = useAtlas();
  if (!useMissingText(position)) return <span className="text-waiting">{list.textWaiting}</span>;
  return (
    <span className="text-missing" role="alert">
      {list.textMissing}{" "}
      <button type="button" className="plain-button" onClick={() => texts.want([position])}>
        {list.tryAgain}
      </button>
    </span>
  );
}
