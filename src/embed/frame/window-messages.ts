import "./frame-globals.ts";

/**
 * Stands for geo/messages/locales/en.ts in the frame's map script (src/cli/build/bundle-app.ts): the messages are those that the script
 * of one locale has left in the window.
 */
export const [en] = Object.values(window.claimAtlasMessages ?? {});
