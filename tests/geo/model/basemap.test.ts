import { describe, expect, test } from "vitest";
import { tileOrigin } from "../../../geo/model/basemap.ts";

describe("the address of tiles", () => {
  test.each([
    ["https://tiles.example/{z}/{x}/{y}.png", "tiles.example", "https://tiles.example"],
    ["http://127.0.0.1:8080/{z}/{x}/{y}{r}.png", "127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["https://{s}.tiles.example/{z}/{x}/{y}.png", "tiles.example", "https://*.tiles.example"],
    ["https://files.example/syria.pmtiles", "files.example", "https://files.example"],
  ])("names the host of %s", (url, host, source) => {
    expect(tileOrigin(url)).toEqual({ host, source });
  });

  test.each(["ground.pmtiles", "tiles/{z}/{x}/{y}.png", "a..b/ground.pmtiles"])(
    "%s is the site's own",
    (url) => {
      expect(tileOrigin(url)).toEqual({ host: null, source: null });
    },
  );

  test.each([
    "javascript:alert(1)",
    "data:image/png;base64,AAAA",
    "//tiles.example/{z}/{x}/{y}.png",
    "/etc/passwd",
    "../other/ground.pmtiles",
    "tiles/../../ground.pmtiles",
    "tiles\\..\\ground.pmtiles",
    "https://user@tiles.example/{z}.png",
    "https://tiles.example; script-src *",
    "https://a.{s}.example/{z}/{x}/{y}.png",
    "",
  ])("%s is refused", (url) => {
    expect(tileOrigin(url)).toBeUndefined();
  });
});
