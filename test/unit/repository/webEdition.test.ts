import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { WEB_MANIFEST_ICON_SIZES, serialiseWebManifest } from "#scripts/webManifest.ts";
import { codeStoringTimeOf, writeCodeRelease } from "#scripts/writeCodeRelease.ts";
import { parseCodeRelease, CODE_RELEASE_FILE } from "#shared/host/codeRelease.ts";
import { SHARE_FIELDS, SHARE_PATH } from "#shared/host/sharedItems.ts";
import { sha256 } from "#shared/base/hash.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

interface ShareParams {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly files: readonly { readonly name: string; readonly accept: readonly string[] }[];
}

const ROOT = path.join(import.meta.dirname, "../../..");

test("A device stores what opens the window first, and the large and the rarely used files later", () => {
  const times = {
    "index.html": "start",
    "assets/window-CPZmbR3t.js": "start",
    "assets/MatrixView-D4FGjvUQ.js": "start",
    "assets/inter-latin-wght-normal-Dx4kXJAl.woff2": "start",
    "manifest.webmanifest": "start",
    "assets/typst_ts_web_compiler_bg-D2mWRS72.wasm": "idle",
    "assets/typeset-Da9bVaa8.js": "idle",
    "assets/guide-fr-Ba3kQx1Z.js": "idle",
    "assets/NotoSansSC_400Regular-j7Y_Znm4.ttf": "idle",
    "assets/tesseract-core-simd-lstm-BjU_mgBz.wasm": "use",
    "assets/eng.traineddata-CYZ2qwst.gz": "use",
    "assets/noto-serif-latin-ext-400-italic-CvtPMLHG.woff": "use",
    "serviceWorker.js": "never",
  };
  for (const [name, time] of Object.entries(times)) expect(codeStoringTimeOf(name), name).toBe(time);
});

test("The list of a build has each of its files with its hash", () => {
  const folder = createTempFolder("release");
  mkdirSync(path.join(folder, "assets"));
  writeFileSync(path.join(folder, "index.html"), "page");
  writeFileSync(path.join(folder, "assets/window-1.js"), "window");
  writeCodeRelease(folder, "1.0.0");
  const release = unwrapOutcome(parseCodeRelease(readFileSync(path.join(folder, CODE_RELEASE_FILE), "utf8")));
  expect(release).toEqual({
    version: "1.0.0",
    files: [
      { path: "assets/window-1.js", bytes: 6, sha256: sha256("window"), when: "start" },
      { path: "index.html", bytes: 4, sha256: sha256("page"), when: "start" },
    ],
  });
});

test("The manifest names only places of the app, and icons that are built", () => {
  const manifest = JSON.parse(serialiseWebManifest()) as {
    readonly icons: readonly { readonly src: string }[];
    readonly file_handlers: readonly { readonly action: string; readonly accept: object }[];
    readonly share_target: { readonly action: string; readonly method: string; readonly params: ShareParams };
    readonly start_url: string;
  };
  const addresses = [manifest.start_url, manifest.share_target.action, ...manifest.icons.map(({ src }) => src)];
  expect(addresses.filter((each) => !each.startsWith("./"))).toEqual([]);
  expect(manifest.share_target).toMatchObject({ action: `./${SHARE_PATH}`, method: "POST" });
  // The service worker reads the form by these names.
  const { files, ...words } = manifest.share_target.params;
  expect(words).toEqual({ title: SHARE_FIELDS.title, text: SHARE_FIELDS.text, url: SHARE_FIELDS.url });
  expect(files.map(({ name }) => name)).toEqual([SHARE_FIELDS.files]);
  expect(files[0]!.accept).toEqual(expect.arrayContaining([".clausemark", ".docx", ".pdf", "application/pdf"]));
  expect(files[0]!.accept.filter((each) => !/^(?:\.[a-z\d-]+|[a-z]+\/[a-z\d.*+-]+)$/.test(each))).toEqual([]);
  expect(Object.values(manifest.file_handlers[0]!.accept).flat()).toContain(".clausemark");
  for (const size of WEB_MANIFEST_ICON_SIZES)
    expect(existsSync(path.join(ROOT, `electron/icons/${size}x${size}.png`)), String(size)).toBe(true);
});

test("The web edition makes no identifiers in a way that browsers have only at addresses with HTTPS", () => {
  const folders = ["renderer/bootstrap", "renderer/features", "renderer/frame", "renderer/host-web", "renderer/parts"];
  const files = [...folders, "renderer/text", "renderer/workers", "renderer/workspace", "shared"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => readFileSync(path.join(ROOT, file), "utf8").includes("crypto.randomUUID("))).toEqual(
    [],
  );
});
