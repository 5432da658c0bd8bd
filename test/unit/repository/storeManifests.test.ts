import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  listElectronSources,
  listNpmSources,
  withLocalTarballs,
  type Lockfile,
} from "#scripts/packaging/flatpakSources.ts";
import { parseChecksums, renderHomebrewCask, renderWingetManifests } from "#scripts/packaging/storeManifests.ts";

const ROOT = path.join(import.meta.dirname, "../../..");
const readJson = <T>(file: string) => JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as T;
const lock = readJson<Lockfile>("package-lock.json");
const hexOf = (integrity: string) => Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");

describe("A build of the Flatpak without a network", () => {
  const sources = listNpmSources(lock);

  test("has every package of the lockfile with its integrity", () => {
    const locked = Object.entries(lock.packages).filter(([place]) => place !== "");
    expect(locked.length).toBeGreaterThan(500);
    const missing = locked.filter(([place, { version, integrity }]) => {
      const name = place.replace(/^.*node_modules\//, "");
      const url = `https://registry.npmjs.org/${name}/-/${name.split("/").at(-1)}-${version}.tgz`;
      return !sources.some((source) => source.url === url && source.sha512 === hexOf(integrity!));
    });
    expect(missing).toEqual([]);
  });

  test("gives no two packages the same file", () => {
    const names = new Map(sources.map((source) => [source["dest-filename"], source.url]));
    expect(names.size).toBe(new Set(sources.map(({ url }) => url)).size);
  });

  test("installs each package from its file, and changes nothing else of the lockfile", () => {
    const local = withLocalTarballs(lock, "/build/npm");
    const files = new Set(sources.map((source) => `file:/build/npm/${source["dest-filename"]}`));
    for (const [place, locked] of Object.entries(local.packages)) {
      if (place === "") expect(locked).toEqual(lock.packages[""]);
      else expect(files.has(locked.resolved!)).toBe(true);
      expect({ ...locked, resolved: undefined }).toEqual({ ...lock.packages[place], resolved: undefined });
    }
    expect(() => listNpmSources({ packages: { "node_modules/a": { version: "1.0.0" } } })).toThrow("node_modules/a");
  });

  test("has Electron in the version that is installed, with the checksum of its own package", () => {
    const checksums = readJson<Record<string, string>>("node_modules/electron/checksums.json");
    const { version } = readJson<{ version: string }>("node_modules/electron/package.json");
    const electron = listElectronSources(version, checksums);
    expect(electron.map((source) => source["only-arches"])).toEqual([["x86_64"], ["aarch64"]]);
    expect(electron.map(({ sha256 }) => sha256)).toEqual(
      ["x64", "arm64"].map((arch) => checksums[`electron-v${version}-linux-${arch}.zip`]),
    );
    expect(() => listElectronSources("0.0.0", checksums)).toThrow("electron-v0.0.0-linux-x64.zip");
  });

  test("runs the steps that exist, on the files that exist", () => {
    const manifest = readJson<{
      modules: readonly { "build-commands": readonly string[]; sources: readonly unknown[] }[];
    }>("packaging/flatpak/org.clausemark.app.json");
    const [app] = manifest.modules;
    const named = app!["build-commands"].join("\n").match(/(?:scripts|packaging)\/[\w./-]+/g)!;
    expect(named.length).toBeGreaterThan(4);
    for (const file of named) expect(() => readFileSync(path.join(ROOT, file))).not.toThrow();
    expect(app!.sources).toContain("sources.json");
  });
});

describe("The manifests of a release", () => {
  const digest = (digit: string) => digit.repeat(64);
  const packages = parseChecksums(
    [
      `${digest("a")}  clausemark-1.2.3-win-x64.exe`,
      `${digest("b")} *clausemark-1.2.3-win-arm64.exe`,
      `${digest("c")}  clausemark-1.2.3-mac-x64.dmg`,
      `${digest("d")}  clausemark-1.2.3-mac-arm64.dmg`,
      "",
    ].join("\n"),
  );
  const release = {
    version: "1.2.3",
    date: "2026-11-30",
    download: "https://example.org/download/v1.2.3",
    homepage: "https://example.org",
    packages,
  };

  test("name for winget each installer with its checksum", () => {
    const manifests = renderWingetManifests(release);
    expect(Object.keys(manifests)).toHaveLength(3);
    const installer = manifests["Clausemark.Clausemark.installer.yaml"]!;
    for (const [arch, sum] of [
      ["x64", "A"],
      ["arm64", "B"],
    ] as const)
      expect(installer).toContain(
        `  - Architecture: ${arch}\n    InstallerUrl: https://example.org/download/v1.2.3/clausemark-1.2.3-win-${arch}.exe\n    InstallerSha256: ${digest(sum)}\n`,
      );
    for (const text of Object.values(manifests)) {
      expect(text).toContain("\nPackageIdentifier: Clausemark.Clausemark\nPackageVersion: 1.2.3\n");
      expect(text).toMatch(/\nManifestType: \w+\nManifestVersion: 1\.10\.0\n$/);
    }
    expect(() => renderWingetManifests({ ...release, packages: new Map() })).toThrow("Windows");
  });

  test("name for Homebrew the image of each processor with its checksum", () => {
    const cask = renderHomebrewCask(release);
    expect(cask).toContain(`sha256 arm:   "${digest("d")}",\n         intel: "${digest("c")}"`);
    expect(cask).toContain(`url "https://example.org/download/v#{version}/clausemark-#{version}-mac-#{arch}.dmg"`);
    expect(() => renderHomebrewCask({ ...release, packages: new Map() })).toThrow("x64");
  });

  test("are made of checksums only", () => {
    expect(() => parseChecksums("abc  file")).toThrow("abc  file");
  });
});
