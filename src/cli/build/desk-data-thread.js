import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../../tsconfig.json", import.meta.url)) });
const { packDeskData } = await import("./pack-desk-data.ts");
const data = await packDeskData();
parentPort.postMessage(data, [data.buffer]);
