import type { FrameSettings } from "../frame-settings.ts";

/**
 * Light or dark whatever the reader's system has: every rule that asks for the system's scheme is made to hold always or
 * never. So the style sheet says each colour once, and the same sheet serves all three.
 */
export function applyTheme(theme: FrameSettings["theme"]): void {
  if (theme === "auto") return;
  document.documentElement.style.colorScheme = theme;
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const { media } = rule;
      media.mediaText = media.mediaText.replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (_, scheme) =>
        // Widths are never negative: always, and never.
        scheme === theme ? "(min-width: 0)" : "(max-width: 0)",
      );
    }
  }
}
