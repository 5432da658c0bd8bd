import { describe, expect, test } from "vitest";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import {
  codeFingerprintOf,
  findChangedCodeFiles,
  parseCodeRelease,
  serialiseCodeRelease,
  type CodeRelease,
} from "#shared/host/codeRelease.ts";

const file = (path: string, content: string) =>
  ({ path, bytes: content.length, sha256: sha256(content), when: "start" }) as const;
const RELEASE: CodeRelease = {
  version: "1.2.3",
  files: [file("index.html", "page"), file("assets/window-Ab3_x-9Z.js", "window")],
};

describe("The list of the web edition's files", () => {
  test("is read as it was written", () => {
    expect(parseCodeRelease(serialiseCodeRelease(RELEASE))).toEqual(RELEASE);
  });

  test.each([
    ["no JSON", "{"],
    ["nothing", "null"],
    ["no version", JSON.stringify({ files: RELEASE.files })],
    ["a version that is a sentence", JSON.stringify({ ...RELEASE, version: "<b>new</b> version" })],
    ["no files", JSON.stringify({ ...RELEASE, files: [] })],
    ["no page", JSON.stringify({ ...RELEASE, files: RELEASE.files.slice(1) })],
    ["a path that leads elsewhere", listWith({ path: "../secret" })],
    ["an absolute path", listWith({ path: "/challenge" })],
    ["another site's address", listWith({ path: "https://example.org/a.js" })],
    ["a hash that is too short", listWith({ sha256: "abc" })],
    ["a size below nothing", listWith({ bytes: -1 })],
    ["an unknown time", listWith({ when: "now" })],
    ["one path twice", JSON.stringify({ ...RELEASE, files: [...RELEASE.files, ...RELEASE.files] })],
  ])("is refused with %s", (_, text) => {
    expect(isRefusal(parseCodeRelease(text))).toBe(true);
  });

  test("has a fingerprint that sha256sum gives, too", () => {
    const list = serialiseCodeRelease(RELEASE);
    expect(codeFingerprintOf(list)).toMatch(/^[0-9a-f]{4}(?: [0-9a-f]{4}){5}$/);
    expect(sha256(list).startsWith(codeFingerprintOf(list).replaceAll(" ", ""))).toBe(true);
  });
});

/** The list with another file whose fields are as given. */
function listWith(wrong: object): string {
  return JSON.stringify({ ...RELEASE, files: [...RELEASE.files, { ...file("other.js", "other"), ...wrong }] });
}

test("A file has changed if it has other bytes, is gone, or is not in the list", () => {
  const found = [
    { path: "index.html", sha256: sha256("page") },
    { path: "assets/window-Ab3_x-9Z.js", sha256: sha256("window ") },
    { path: "assets/added.js", sha256: sha256("added") },
  ];
  expect(findChangedCodeFiles(RELEASE, found)).toEqual(["assets/window-Ab3_x-9Z.js", "assets/added.js"]);
  expect(findChangedCodeFiles(RELEASE, [{ path: "index.html", sha256: null }])).toEqual(["index.html"]);
});
