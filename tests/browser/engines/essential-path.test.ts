import { READER_PATH } from "./reader-path.ts";
import { walkInEngines } from "./walk-in-engines.ts";

// Open, click a place on the map, list, filter, deep link, frame: so much of the reader's path is walked by every `npm test`.
walkInEngines(READER_PATH.filter(({ isEssential }) => isEssential));
