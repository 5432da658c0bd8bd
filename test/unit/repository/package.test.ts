import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createPackage } from "@electron/asar";
import { describe, expect, test } from "vitest";
import { sumSizesByPart, listPackagedFiles } from "#scripts/packageContents.ts";
import { encodeIcns, encodeIco, LINUX_ICON_SIZES, MAC_ICON_SIZES, WINDOWS_ICON_SIZES } from "#scripts/iconFormats.ts";
import { ICON_SOURCE, ICON_HASH_FILE, hashSvg, ICONS_FOLDER } from "#scripts/drawIcons.ts";
import { renderLicences } from "#scripts/licences.ts";
import { listThirdParties } from "#scripts/thirdParties.ts";
import { filterPackagedComponents, type Sbom } from "#scripts/sbom.ts";
import { type PackageOptions, electronBuilderSettings } from "#scripts/package.ts";
import { sourceDateEpoch } from "#scripts/sourceDateEpoch.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const ROOT = path.join(import.meta.dirname, "../../..");

describe("A package's settings", () => {
  const settings = readFileSync(path.join(ROOT, "electron-builder.yml"), "utf8");
  const packed: PackageOptions = {
    electron: "/an electron",
    version: "45.5.0",
    isForTests: false,
    isAttachable: false,
  };

  test("turn off for good what the app never needs", () => {
    const made = electronBuilderSettings(packed, settings);
    for (const fuse of [
      "runAsNode: false",
      "enableNodeOptionsEnvironmentVariable: false",
      "enableNodeCliInspectArguments: false",
      "enableEmbeddedAsarIntegrityValidation: true",
      "onlyLoadAppFromAsar: true",
      "grantFileProtocolExtraPrivileges: false",
    ])
      expect(made).toContain(`\n  ${fuse}\n`);
    expect(made).toMatch(/electronDist: "\/an electron"\nelectronVersion: "45.5.0"\n$/);
  });

  test("keep a debugger if asked to, and leave out a fuse that the old Electron lacks", () => {
    const made = electronBuilderSettings({ ...packed, isAttachable: true, isForTests: true }, settings);
    expect(made).toContain("\n  enableNodeCliInspectArguments: true\n");
    expect(made).not.toContain("grantFileProtocolExtraPrivileges");
    expect(() => electronBuilderSettings({ ...packed, isAttachable: true }, "electronFuses: null\n")).toThrow(
      "does not say",
    );
  });

  test("take the time of the files from the environment, else from the last commit", () => {
    expect(sourceDateEpoch({ SOURCE_DATE_EPOCH: "1750000000" })).toBe(1750000000);
    expect(sourceDateEpoch({})).toBeGreaterThan(Date.UTC(2026, 0, 1) / 1000);
  });
});

describe("A package's contents", () => {
  test("leave out the compressed copies of files, and keep the language data of the text recognition", () => {
    const settings = readFileSync(path.join(ROOT, "electron-builder.yml"), "utf8");
    const leftOut = [...settings.matchAll(/^ {2}- "!(out\/.*)"$/gm)].map(([, glob]) => glob!);
    const isLeftOut = (file: string) => leftOut.some((glob) => path.matchesGlob(`out/renderer/web/${file}`, glob));
    const names = ["index.html", "assets/web-Bx3kQ9_z.js", "assets/tesseract-core-simd-lstm-Bx3kQ9_z.wasm"];
    expect(names.flatMap((name) => [`${name}.br`, `${name}.gz`]).filter(isLeftOut)).toHaveLength(6);
    expect([...names, "assets/eng.traineddata-Bx3kQ9_z.gz"].filter(isLeftOut)).toEqual([]);
  });

  /** Creates a package with these files of an app. */
  async function packageOf(files: readonly string[]): Promise<string> {
    const work = createTempFolder("package");
    for (const file of files) {
      mkdirSync(path.dirname(path.join(work, "app", file)), { recursive: true });
      writeFileSync(path.join(work, "app", file), "0123456789");
    }
    mkdirSync(path.join(work, "folder/resources"), { recursive: true });
    mkdirSync(path.join(work, "folder/locales"));
    writeFileSync(path.join(work, "folder/clausemark"), "program");
    writeFileSync(path.join(work, "folder/locales/fr.pak"), "fr");
    await createPackage(path.join(work, "app"), path.join(work, "folder/resources/app.asar"));
    return path.join(work, "folder");
  }

  test("are counted by part", async () => {
    const own = [
      "package.json",
      "out/main/main.cjs",
      "out/renderer/desktop/index.html",
      "out/renderer/web/assets/a-1.ttf",
      "out/renderer/web/assets/eng.traineddata-Bx3kQ9_z.gz",
      "out/renderer/desktop/assets/tesseract-core-simd-lstm-Bx3kQ9_z.wasm",
    ];
    const { parts, unexpected } = sumSizesByPart(listPackagedFiles(await packageOf(own)));
    expect(unexpected).toEqual([]);
    expect(Object.fromEntries(parts.map(({ part, size }) => [part, size]))).toEqual({
      "Electron and Chromium": 7,
      "Chromium's words": 2,
      "name and licence": 10,
      "main process, hub and bridge": 10,
      "the window": 10,
      "fonts of the printed page": 10,
      "text recognition": 20,
    });
  });

  test("have nothing for the developers of the app", async () => {
    const planted = [
      "shared/base/bytes.ts",
      "test/unit/a.test.ts",
      "node_modules/vite/index.js",
      "out/main/main.cjs.map",
      "out/types/shared/a.d.ts",
      ".env",
    ];
    const { unexpected } = sumSizesByPart(listPackagedFiles(await packageOf(["package.json", ...planted])));
    expect([...unexpected].sort()).toEqual(planted.map((name) => `app/${name}`).sort());
  });
});

describe("The app's icons", () => {
  test("are drawn from the present drawing", () => {
    expect(readFileSync(ICON_HASH_FILE, "utf8").trim()).toBe(hashSvg(readFileSync(ICON_SOURCE, "utf8")));
  });

  test("exist in every size, and have that size", () => {
    for (const size of LINUX_ICON_SIZES) {
      const png = readFileSync(path.join(ICONS_FOLDER, `${size}x${size}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  test("have their pictures where Windows and macOS look for them", () => {
    const picture = (size: number) => Buffer.from(`picture ${size}`);
    const pngs = new Map([...WINDOWS_ICON_SIZES, ...MAC_ICON_SIZES].map((size) => [size, picture(size)]));
    const windows = encodeIco(pngs);
    WINDOWS_ICON_SIZES.forEach((size, index) => {
      const line = 6 + 16 * index;
      const [length, at] = [windows.readUInt32LE(line + 8), windows.readUInt32LE(line + 12)];
      expect(windows.subarray(at, at + length)).toEqual(picture(size));
    });
    const mac = encodeIcns(pngs);
    expect(mac.readUInt32BE(4)).toBe(mac.length);
    const kinds: string[] = [];
    for (let at = 8; at < mac.length; at += mac.readUInt32BE(at + 4)) kinds.push(mac.toString("latin1", at, at + 4));
    expect(kinds).toEqual(["icp4", "icp5", "ic07", "ic08", "ic09", "ic10", "ic11", "ic12", "ic13", "ic14"]);
    expect(() => encodeIco(new Map())).toThrow("There is no picture of 16 pixels");
  });
});

describe("The licences of third parties", () => {
  const parts = listThirdParties();

  test("are listed for everything that is needed to run, the fonts and Electron, and for nothing else", () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const names = new Set(parts.map(({ name }) => name));
    for (const name of Object.keys(dependencies)) expect(names).toContain(name);
    for (const name of ["electron", "@expo-google-fonts/noto-serif", "@fontsource/noto-naskh-arabic", "lib0"])
      expect(names).toContain(name);
    for (const name of ["vite", "eslint", "@playwright/test"]) expect(names).not.toContain(name);
    expect(parts.filter(({ licence }) => licence === "")).toEqual([]);
  });

  test("allow distribution with the app", () => {
    const allowed =
      /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1)( (AND|OR) (MIT|OFL-1\.1|Apache-2\.0))?\)?$/;
    expect(parts.filter(({ licence }) => !allowed.test(licence)).map(({ name }) => name)).toEqual([]);
  });

  test("have their own text", () => {
    const text = renderLicences(parts);
    expect(text).toContain("SIL OPEN FONT LICENSE Version 1.1");
    expect(text).toMatch(/yjs@[\d.]+ \(MIT\)/);
  });

  test("have the text of their licence if the packages have none, and the names of its owners from the README", () => {
    expect(parts.filter(({ text }) => text.length < 400).map(({ name }) => name)).toEqual([]);
    expect(
      parts.filter(({ author, text }) => author === "" && text.startsWith("It brings no")).map(({ name }) => name),
    ).toEqual([]);
    const textOf = (name: string) => parts.find((part) => part.name === name)?.text;
    expect(textOf("pgpass")).toMatch(
      /^Copyright \(c\) 2013-2016 Hannes Hörl\n\nPermission is hereby granted[^]+IN THE SOFTWARE\.$/,
    );
    expect(textOf("@myriaddreamin/typst-ts-web-compiler")).toBe(textOf("@myriaddreamin/typst-ts-node-compiler"));
    expect(textOf("saxes")).toMatch(
      /^It brings no text and no copyright line of its own;.+\nThis is.+ISC, says:\n\nPermission to use, copy, modify[^]+THIS SOFTWARE\.$/,
    );
  });
});

describe("The list of what a package is made of", () => {
  const part = (name: string, ...marks: string[]) => ({
    "bom-ref": `${name}@1.0.0`,
    name,
    version: "1.0.0",
    scope: marks.length > 0 ? "optional" : "required",
    properties: marks.map((mark) => ({ name: `cdx:npm:package:${mark}`, value: "true" })),
  });
  /** As npm creates it from the whole lockfile. */
  const made: Sbom = {
    metadata: { timestamp: "now", component: { ...part("clausemark"), name: "a-folder" } },
    components: [part("yjs"), part("lib0"), part("electron", "development"), part("vite", "development")],
    dependencies: [
      { ref: "clausemark@1.0.0", dependsOn: ["yjs@1.0.0", "electron@1.0.0", "vite@1.0.0"] },
      { ref: "yjs@1.0.0", dependsOn: ["lib0@1.0.0"] },
      { ref: "vite@1.0.0", dependsOn: ["yjs@1.0.0"] },
    ],
  };

  test("has everything that is packed and its dependencies, and none of our tools", () => {
    const { components, dependencies } = filterPackagedComponents(made, 1750000000);
    expect(components).toEqual([part("yjs"), part("lib0"), { ...part("electron"), scope: "required" }]);
    expect(dependencies).toEqual([
      { ref: "clausemark@1.0.0", dependsOn: ["yjs@1.0.0", "electron@1.0.0"] },
      { ref: "yjs@1.0.0", dependsOn: ["lib0@1.0.0"] },
    ]);
  });

  test("has the app's own name, and is the same each time", () => {
    const { metadata, serialNumber } = filterPackagedComponents(made, 1750000000);
    expect(metadata).toMatchObject({ timestamp: "2025-06-15T15:06:40.000Z", component: { name: "clausemark" } });
    expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(filterPackagedComponents(made, 1750000000)).toEqual(filterPackagedComponents(made, 1750000000));
  });
});
