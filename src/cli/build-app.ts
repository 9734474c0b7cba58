import { bundleApp } from "./build/bundle-app.ts";

// `npm run build:app`.
await bundleApp();
