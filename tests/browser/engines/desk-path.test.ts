import { DESK_PATH } from "./desk-path.ts";
import { walkInEngines } from "./walk-in-engines.ts";

walkInEngines(DESK_PATH);
