import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Effects, UsageError } from "./effects.ts";

interface Recipe {
  about: string;
  /** Where the file goes, from the folder of the project. */
  path: string;
  text: string;
}

/** Files whose names hold a hash never change; pages and data may change with every build. Only the frame is meant for other sites. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  github: {
    about:
      "GitHub Pages: builds and publishes on every push. In Settings, Pages, choose “GitHub Actions”. Headers cannot be set there.",
    path: ".github/workflows/publish-atlas.yml",
    text: `name: Publish the atlas
on:
  push:
    branches: [main]
permissions:
  contents: read
  pages: write
  id-token: write
concurrency: { group: pages }
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: { name: github-pages }
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      - run: npx --yes claim-atlas build . --out dist
      - uses: actions/upload-pages-artifact@v3
        with: { path: dist }
      - uses: actions/deploy-pages@v4
`,
  },
  gitlab: {
    about:
      "GitLab Pages: builds and publishes on every push to the default branch. Headers cannot be set there.",
    path: ".gitlab-ci.yml",
    text: `pages:
  image: node:22
  script:
    - npx --yes claim-atlas build . --out public
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`,
  },
  netlify: {
    about: "Netlify: connect the repository; this file says how to build, and sets the headers.",
    path: "netlify.toml",
    text: `[build]
command = "npx --yes claim-atlas build . --out dist"
publish = "dist"

[[headers]]
for = "/assets/*"
[headers.values]
Cache-Control = "public, max-age=31536000, immutable"
Access-Control-Allow-Origin = "*"

[[headers]]
for = "/*"
[headers.values]
Cache-Control = "public, max-age=300"
X-Content-Type-Options = "nosniff"
Access-Control-Allow-Origin = "*"
`,
  },
  nginx: {
    about:
      "nginx: copy dist/ to /srv/atlas, and include this in the server block. Name in frame-ancestors who may show the map; * is everybody.",
    path: "atlas.nginx.conf",
    text: `# types: GeoJSON has a media type of its own
location / {
  root /srv/atlas;
  add_header Cache-Control "public, max-age=300";
  add_header X-Content-Type-Options nosniff;
  add_header Access-Control-Allow-Origin "*";
}
location ~ /assets/ {
  root /srv/atlas;
  add_header Cache-Control "public, max-age=31536000, immutable";
  add_header Access-Control-Allow-Origin "*";
}
location ~ /embed\\.html$ {
  root /srv/atlas;
  add_header Cache-Control "public, max-age=300";
  add_header Content-Security-Policy "frame-ancestors *";
}
location ~ \\.geojson$ {
  root /srv/atlas;
  default_type application/geo+json;
  add_header Cache-Control "public, max-age=300";
  add_header Access-Control-Allow-Origin "*";
}
`,
  },
  apache: {
    about: "Apache: put this file into dist/ before you copy it to the server (mod_headers must be on).",
    path: ".htaccess",
    text: `AddType application/geo+json .geojson
Header set Cache-Control "public, max-age=300"
Header set X-Content-Type-Options "nosniff"
Header set Access-Control-Allow-Origin "*"
<If "%{REQUEST_URI} =~ m#/assets/#">
  Header set Cache-Control "public, max-age=31536000, immutable"
</If>
<Files "embed.html">
  Header set Content-Security-Policy "frame-ancestors *"
</Files>
`,
  },
  s3: {
    about:
      "S3 and stores like it: run this with the name of the bucket. Assets of earlier builds stay, so that pages that readers have open go on working.",
    path: "publish-atlas.sh",
    text: `#!/bin/sh
set -eu
bucket="$1"
npx --yes claim-atlas build . --out dist
aws s3 sync dist/assets "s3://$bucket/assets" --cache-control "public, max-age=31536000, immutable"
aws s3 sync dist "s3://$bucket" --exclude "assets/*" --cache-control "public, max-age=300"
aws s3 cp dist "s3://$bucket" --recursive --exclude "*" --include "*.geojson" \\
  --content-type application/geo+json --cache-control "public, max-age=300"
`,
  },
};

const HELP = `publish RECIPE [--to DIR] [--json] | publish --help

Prints the file that publishes an atlas, or writes it into a folder. Pages are kept by caches for five minutes, files with a
hash in their names for ever. Nothing is sent anywhere.

${Object.entries(RECIPES)
  .map(([name, { about, path }]) => `  ${name.padEnd(9)} ${path}\n            ${about}`)
  .join("\n")}
`;

export function publish(args: string[], effects: Effects): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const [name = ""] = positionals;
  const recipe = Object.hasOwn(RECIPES, name) ? RECIPES[name] : undefined;
  if (recipe === undefined || positionals.length > 1)
    throw new UsageError(
      `Name one recipe: ${Object.keys(RECIPES).join(", ")}. publish --help explains them.`,
    );
  const report = { recipe: name, about: recipe.about, path: recipe.path, text: recipe.text };
  if (values.to === undefined) {
    effects.print(values.json === true ? JSON.stringify(report, null, 2) : recipe.text);
    return 0;
  }
  const path = join(resolve(values.to), recipe.path);
  if (effects.kindOf(path) !== undefined)
    throw new UsageError(`${path} is there already, and is left as it is. Without --to the file is printed.`);
  effects.writeFile(path, recipe.text);
  effects.print(
    values.json === true
      ? JSON.stringify({ ...report, written: path }, null, 2)
      : `${path} is written. ${recipe.about}`,
  );
  return 0;
}
