/** The part of Citation.js that is used; the packages ship no types. */
declare module "@citation-js/core" {
  export interface CslItem {
    id: string;
    type: string;
    title: string;
    note?: string;
    URL?: string;
    author?: unknown;
    publisher?: string;
    genre?: string;
    issued?: { "date-parts": number[][] };
  }
  export class Cite {
    constructor(text: string);
    data: CslItem[];
    format(form: "bibliography", options: { template: string }): string;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
