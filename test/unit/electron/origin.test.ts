import fc from "fast-check";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fileForAppUrl, APP_HOME_URL, isAppUrl } from "#electron/main/network/appUrl.ts";

const FOLDER = path.resolve("/srv/app/window");

describe("isAppUrl", () => {
  it.each([APP_HOME_URL, "app://clausemark/", "app://clausemark/assets/a.js?x#y"])("recognises %s", (address) => {
    expect(isAppUrl(address)).toBe(true);
  });

  it.each([
    "app://clausemark.evil.org/index.html",
    "app://evil/clausemark",
    "app://clausemark@evil/index.html",
    "app://evil@clausemark/index.html",
    "app://clausemark:80/index.html",
    "https://clausemark/index.html",
    "file:///etc/passwd",
    "data:text/html,app://clausemark",
    "about:blank",
    "",
  ])("does not recognise %s", (address) => {
    expect(isAppUrl(address)).toBe(false);
  });
});

describe("fileForAppUrl", () => {
  it.each([
    ["app://clausemark/", "index.html"],
    [APP_HOME_URL, "index.html"],
    ["app://clausemark/assets/read-1.js?v=2", "assets/read-1.js"],
    ["app://clausemark/a%20b.css", "a b.css"],
    ["app://clausemark/../../index.html", "index.html"],
  ])("finds the file of %s", (address, file) => {
    expect(fileForAppUrl(address, FOLDER)).toBe(path.join(FOLDER, file));
  });

  it.each([
    "app://clausemark/..%2fsecret",
    "app://clausemark/..%2Fsecret",
    "app://clausemark/%2e%2e%2fsecret",
    "app://clausemark/..%5csecret",
    "app://clausemark/a\\..\\..\\secret",
    "app://clausemark/a%00.html",
    "app://clausemark/%E0%A4%A",
    "app://evil/index.html",
    "file:///etc/passwd",
  ])("refuses %s", (address) => {
    expect(fileForAppUrl(address, FOLDER)).toBeNull();
  });

  it("never leaves its folder, whatever the address", () => {
    const piece = fc.constantFrom("..", ".", "%2e%2e", "%2f", "%5c", "\\", "/", "a", "%00", "%252f", "?", "#", ":");
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 }), (pieces) => {
        const file = fileForAppUrl(`app://clausemark/${pieces.join("")}`, FOLDER);
        expect(file === null || file.startsWith(FOLDER + path.sep)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
