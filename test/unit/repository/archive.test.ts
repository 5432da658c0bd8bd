import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { listArchiveEntries, writeTarGz, writeZip } from "#scripts/writeArchive.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const TIME = Date.UTC(2026, 10, 20, 12, 30, 14) / 1000;
const LONG = `${"folder/".repeat(14)}a-file-with-a-name-of-its-own.txt`;

describe("A package's archives", () => {
  let work: string;
  let source: string;
  const at = (...names: string[]) => path.join(work, ...names);

  beforeAll(() => {
    work = createTempFolder("archive");
    source = at("source");
    mkdirSync(path.dirname(path.join(source, LONG)), { recursive: true });
    writeFileSync(path.join(source, LONG), "deep");
    writeFileSync(path.join(source, "program"), Buffer.alloc(100_000, "x"));
    chmodSync(path.join(source, "program"), 0o750);
    writeFileSync(path.join(source, "Überschrift.txt"), "");
    symlinkSync("program", path.join(source, "link"));
  });

  test("unpack with tar as they were packed, links and modes included", async () => {
    await writeTarGz(at("a.tar.gz"), listArchiveEntries(source, "app"), TIME);
    mkdirSync(at("tar"));
    execFileSync("tar", ["-xzf", at("a.tar.gz"), "-C", at("tar")]);
    expect(readFileSync(at("tar/app", LONG), "utf8")).toBe("deep");
    expect(readFileSync(at("tar/app/program")).length).toBe(100_000);
    expect(statSync(at("tar/app/program")).mode & 0o777).toBe(0o755);
    expect(statSync(at("tar/app", LONG)).mode & 0o111).toBe(0);
    expect(statSync(at("tar/app/program")).mtimeMs / 1000).toBe(TIME);
    expect(readlinkSync(at("tar/app/link"))).toBe("program");
  });

  test("unpack as a zip, with names in UTF-8", async () => {
    await writeZip(at("a.zip"), listArchiveEntries(source, "app"), TIME);
    const files = unzipSync(readFileSync(at("a.zip")));
    expect(Object.keys(files)).toEqual(["app/Überschrift.txt", `app/${LONG}`, "app/link", "app/program"].sort());
    expect(files["app/program"]!.length).toBe(100_000);
    expect(new TextDecoder().decode(files["app/link"])).toBe("program");
    expect(new TextDecoder().decode(files[`app/${LONG}`])).toBe("deep");
  });

  test("are the same bytes for the same files, whenever they were written", async () => {
    const [tarred, zipped] = [readFileSync(at("a.tar.gz")), readFileSync(at("a.zip"))];
    utimesSync(path.join(source, "program"), 1, 1);
    await writeTarGz(at("b.tar.gz"), listArchiveEntries(source, "app"), TIME);
    await writeZip(at("b.zip"), listArchiveEntries(source, "app"), TIME);
    expect(readFileSync(at("b.tar.gz")).equals(tarred)).toBe(true);
    expect(readFileSync(at("b.zip")).equals(zipped)).toBe(true);
    await writeZip(at("c.zip"), listArchiveEntries(source, "app"), TIME + 2);
    expect(readFileSync(at("c.zip")).equals(zipped)).toBe(false);
  });

  test("refuse a name that does not fit into tar, rather than cut it", async () => {
    const entry = { name: `app/${"n".repeat(101)}`, mode: 0o644, bytes: Buffer.from("x"), isLink: false };
    await expect(writeTarGz(at("d.tar.gz"), [entry], TIME)).rejects.toThrow("No tar holds a name this long");
  });
});
