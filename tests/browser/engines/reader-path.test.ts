import { DARK_STEP, READER_PATH } from "./reader-path.ts";
import { walkInEngines } from "./walk-in-engines.ts";

walkInEngines(READER_PATH, [DARK_STEP]);
