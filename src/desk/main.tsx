import "../site/styles/base.css";
import "../site/styles/fonts.css";
import "./styles/desk.css";
import { createRoot } from "react-dom/client";
import { Desk } from "./Desk.tsx";
import { chosenLocale, loadDeskMessages } from "./messages/load-desk-messages.ts";

const root = document.querySelector("#desk");
if (root !== null) {
  const locale = chosenLocale();
  createRoot(root).render(<Desk firstLocale={locale} firstMessages={await loadDeskMessages(locale)} />);
}
