import { useMessages } from "./messages-context.tsx";

/** Stands for the filters or the timeline where their chunk is not to be had. */
export function PartFailed() {
  const { explore } = useMessages();
  return (
    <p className="part-failed" role="alert">
      {explore.partFailed}
    </p>
  );
}
