import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { renderControl, writeDeb } from "#scripts/packaging/debPackage.ts";
import { APP_ID, LINUX_FILES, renderMetainfo } from "#scripts/packaging/metainfo.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const ROOT = path.join(import.meta.dirname, "../../..");
const TIME = Date.UTC(2026, 10, 30) / 1000;
const desktop = readFileSync(path.join(LINUX_FILES, `${APP_ID}.desktop`), "utf8");

describe("What a Linux desktop reads of the app", () => {
  test("names every type of file that electron-builder's packages open", () => {
    const settings = readFileSync(path.join(ROOT, "electron-builder.yml"), "utf8");
    const own = [...settings.matchAll(/^ {4}mimeType: (\S+)$/gm)].map(([, type]) => type!);
    const [, others = ""] = /^ {2}mimeTypes:\n((?: {4}- \S+\n)+)/m.exec(settings) ?? [];
    const schemes = [...settings.matchAll(/^ {4}schemes: \[(\w+)\]$/gm)].map(([, name]) => `x-scheme-handler/${name}`);
    const named = /^MimeType=(.*);$/m.exec(desktop)![1]!.split(";");
    expect(named.sort()).toEqual([...own, ...others.match(/[\w.+-]+\/[\w.+-]+/g)!, ...schemes].sort());
    const types = readFileSync(path.join(LINUX_FILES, `${APP_ID}.xml`), "utf8");
    expect([...types.matchAll(/mime-type type="([^"]+)"/g)].map(([, type]) => type)).toEqual(own);
  });

  test("says the version and the day of the build, and a homepage if there is one", () => {
    expect(renderMetainfo("1.2.3", TIME, "")).toContain(`<release version="1.2.3" date="2026-11-30"/>`);
    expect(renderMetainfo("1.2.3", TIME, "https://a.example/?b&c")).toContain(
      `<url type="homepage">https://a.example/?b&amp;c</url>`,
    );
  });

  test.skipIf(!findProgramOnPath("appstreamcli"))("is valid AppStream metadata", () => {
    const file = path.join(createTempFolder("metainfo"), `${APP_ID}.metainfo.xml`);
    writeFileSync(file, renderMetainfo("1.2.3", TIME, "https://clausemark.example"));
    const { status, stdout } = spawnSync("appstreamcli", ["validate", "--no-net", "--pedantic", file], {
      encoding: "utf8",
    });
    expect(stdout).toContain("successful");
    expect(status).toBe(0);
  });

  test.skipIf(!findProgramOnPath("desktop-file-validate"))("is a valid desktop entry", () => {
    const { status, stdout } = spawnSync("desktop-file-validate", [path.join(LINUX_FILES, `${APP_ID}.desktop`)], {
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([0, ""]);
  });
});

describe.skipIf(!findProgramOnPath("dpkg-deb"))("A Debian package", () => {
  /** Creates an unpacked app with a program, its sandbox and a plain file. */
  function unpackedApp(): string {
    const folder = createTempFolder("unpacked");
    mkdirSync(path.join(folder, "resources"));
    for (const name of ["clausemark", "chrome-sandbox", "resources/app.asar"])
      writeFileSync(path.join(folder, name), name);
    chmodSync(path.join(folder, "clausemark"), 0o700);
    chmodSync(path.join(folder, "chrome-sandbox"), 0o711);
    return folder;
  }

  const built = async () => {
    const file = path.join(createTempFolder("deb"), "a.deb");
    await writeDeb({ folder: unpackedApp(), file, version: "1.2.3", arch: "x64", time: TIME });
    return file;
  };

  test("has the app, what the system reads, and the modes that they need", async () => {
    const listed = execFileSync("dpkg-deb", ["-c", await built()], { encoding: "utf8" });
    const modeOf = (name: string) =>
      listed
        .split("\n")
        .find((line) => line.endsWith(` ./${name}`))
        ?.split(" ")[0];
    expect(modeOf("usr/lib/clausemark/clausemark")).toBe("-rwxr-xr-x");
    expect(modeOf("usr/lib/clausemark/chrome-sandbox")).toBe("-rwsr-xr-x");
    expect(modeOf("usr/lib/clausemark/resources/app.asar")).toBe("-rw-r--r--");
    expect(modeOf(`usr/share/applications/${APP_ID}.desktop`)).toBe("-rw-r--r--");
    expect(modeOf(`usr/share/icons/hicolor/256x256/apps/${APP_ID}.png`)).toBe("-rw-r--r--");
    expect(listed).toContain("./usr/bin/clausemark -> ../lib/clausemark/clausemark");
    expect(listed).not.toMatch(/^\S+ (?!root\/root )/m);
  });

  test("is the same to the byte for the same files", async () => {
    expect(readFileSync(await built()).equals(readFileSync(await built()))).toBe(true);
  });

  test("is for processors that Debian knows", () => {
    expect(renderControl("1.2.3", "arm64", 5)).toContain("\nArchitecture: arm64\n");
    expect(() => renderControl("1.2.3", "mips", 5)).toThrow("mips");
  });
});
