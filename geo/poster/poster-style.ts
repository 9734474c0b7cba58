interface Palette {
  panel: string;
  sea: string;
  land: string;
  neighbour: string;
  beyond: string;
  border: string;
  province: string;
  river: string;
  water: string;
  ink: string;
  muted: string;
  faint: string;
  accent: string;
}

const LIGHT: Palette = {
  panel: "#fcfbf8",
  sea: "#dbe5ea",
  land: "#f6f3ec",
  neighbour: "#ebe7dd",
  beyond: "#e6e1d6",
  border: "#a9a397",
  province: "#cfc9bc",
  river: "#a9c3d1",
  water: "#5b7f93",
  ink: "#1c2430",
  muted: "#5a5f66",
  faint: "#77736a",
  accent: "#1f5fa8",
};

const DARK: Palette = {
  panel: "#1a1e24",
  sea: "#161a20",
  land: "#2a3038",
  neighbour: "#20252c",
  beyond: "#1d2228",
  border: "#5d6570",
  province: "#414953",
  river: "#3a5263",
  water: "#86a8bb",
  ink: "#e8e4da",
  muted: "#b3b1aa",
  faint: "#989a9c",
  accent: "#8db8ee",
};

const SERIF = '"Source Serif 4",Georgia,serif';
const SANS = '"Source Sans 3",system-ui,"Noto Sans Arabic",sans-serif';

/**
 * The style rules of a poster, all under its class: inside a page, rules of an SVG apply to the whole page. Colours are literal, since
 * many SVG renderers do not support custom properties.
 */
export function posterStyle(className: string): string {
  const at = `.${className}`;
  return [
    ...shapes(at),
    ...colours(at, LIGHT),
    `@media screen and (prefers-color-scheme:dark){${colours(at, DARK).join("")}}`,
    `@media print{${at} .panel{fill:#fff}}`,
  ].join("");
}

function shapes(at: string): string[] {
  return [
    `${at}{display:block;width:100%;height:auto}`,
    `${at} text{font-family:${SANS}}`,
    `${at} .title{font-family:${SERIF};font-weight:600}`,
    `${at} .strong{font-weight:600}`,
    `${at} .water-name{font-family:${SERIF};font-style:italic}`,
    `${at} .italic{font-style:italic}`,
    `${at} .name{paint-order:stroke;stroke-width:3px;stroke-linejoin:round;stroke-opacity:.85}`,
    `${at} .line{fill:none;stroke-linejoin:round;stroke-linecap:round}`,
    `${at} .river{stroke-width:1.5px}`,
    `${at} .province-line{stroke-width:.9px}`,
    `${at} .border-line{stroke-width:1.2px}`,
    `${at} .disputed-line{stroke-width:1.2px;stroke-dasharray:4 3;stroke-linecap:butt}`,
    `${at} .hatch-line{stroke-width:1px;stroke-opacity:.22}`,
    `${at} .edge{stroke-width:1px;stroke-opacity:.55}`,
    `${at} .soft{fill-opacity:.08}`,
    `${at} .halo{fill-opacity:.07;stroke-width:.9px;stroke-opacity:.5}`,
    `${at} .movement{stroke-width:1.2px;stroke-opacity:.75;stroke-dasharray:5 4;stroke-linecap:butt}`,
    `${at} .arrowhead{stroke-width:1.2px;stroke-opacity:.75}`,
    `${at} .leader{stroke-width:.8px}`,
    `${at} .count{stroke-width:.8px}`,
  ];
}

function colours(at: string, palette: Palette): string[] {
  const fill = (names: string, colour: string) => `${scoped(at, names)}{fill:${colour}}`;
  const stroke = (names: string, colour: string) => `${scoped(at, names)}{stroke:${colour}}`;
  return [
    fill(".panel,.paper-fill,.count", palette.panel),
    stroke(".paper-stroke", palette.panel),
    fill(".sea,.lake", palette.sea),
    fill(".beyond", palette.beyond),
    fill(".neighbour", palette.neighbour),
    fill(".land", palette.land),
    stroke(".name", palette.land),
    stroke(".river,.lake", palette.river),
    stroke(".province-line", palette.province),
    stroke(".border-line,.disputed-line", palette.border),
    fill(".ink-fill,.soft,.halo,.ink", palette.ink),
    stroke(".ink-stroke,.hatch-line,.edge,.halo,.movement,.arrowhead,.leader,.count,.scale", palette.ink),
    fill(".muted", palette.muted),
    fill(".faint,.town-dot", palette.faint),
    fill(".water-name", palette.water),
    fill(".accent", palette.accent),
    stroke(".rule", palette.province),
  ];
}

function scoped(at: string, names: string): string {
  return names
    .split(",")
    .map((name) => `${at} ${name}`)
    .join(",");
}
