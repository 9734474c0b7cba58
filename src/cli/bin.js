#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

// React's own build for production draws pages twice as fast.
process.env.NODE_ENV ??= "production";

// Where a machine has much memory, V8 lets its heap grow to twice what a large atlas needs.
setFlagsFromString("--heap-growing-percent=50");

// The commands are TypeScript with JSX: they run as they are, in a clone and in the package.
const { register } = await import("tsx/esm/api").catch(() => {
  console.error(
    "claim-atlas: The package tsx is not installed. Install claim-atlas anew: npm install claim-atlas.",
  );
  process.exit(2);
});
register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { run } = await import("./claim-atlas.ts");

// A reader of our output, such as `head`, may stop before its end.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
process.exitCode = await run(process.argv.slice(2));
