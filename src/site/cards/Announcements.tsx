import { useSyncExternalStore } from "react";
import { readAnnouncement, subscribeToAnnouncements } from "./announcement.ts";

/** Where the page speaks: it must stand in the page before there is anything to say. */
export function Announcements() {
  const words = useSyncExternalStore(subscribeToAnnouncements, readAnnouncement, () => "");
  return (
    <p className="unseen" role="status" data-announcements="">
      {words}
    </p>
  );
}
