/** The bundle of what runs in browsers, from which sites are filled without a bundler. */
export interface App {
  /** The page's index.html, with placeholders; see `fillPage`. */
  template: string;
  page: PageFiles;
  frame: FrameFiles;
  /** Styles of pages without script. */
  styles: PlainStyles;
  /** What every site holds, by path inside it: `assets/...`, `embed.js` and its versions. */
  files: Map<string, Uint8Array>;
}

export interface PageFiles {
  /** Stands in the page itself. */
  style: string;
  /** Names of scripts in the folder `assets`: the first one, and the modules that it imports; those of messages by locale. */
  script: string;
  modules: string[];
  messages: Record<string, string>;
  /** Names of the scripts and the styles of the interactive map in the folder `assets`. */
  map: { scripts: string[]; styles: string[] };
}

export interface FrameFiles {
  /** Script and styles that stand in embed.html itself: the later style follows the list. */
  boot: string;
  style: string;
  laterStyle: string;
  /** Names of scripts in the folder `assets`; those of messages by locale. */
  app: string;
  messages: Record<string, string>;
}

interface PlainStyles {
  /** Of the list of atlases. */
  index: string;
  /** Of the pages of a large atlas's list. */
  list: string;
}
