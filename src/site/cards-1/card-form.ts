/**
 * In the list a card is the anchor of its address; in a popup it stands at one of its places; alone it is read by itself,
 * one statement after the other.
 */
export type CardForm = "list" | "popup" | "alone";
