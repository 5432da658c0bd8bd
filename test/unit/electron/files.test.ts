import fc from "fast-check";
import { symlink, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { OpenRequestQueue, findFilesInArguments } from "#electron/main/openRequestQueue.ts";
import { readWholeFile, toSafeFileName } from "#electron/main/readWholeFile.ts";
import { MAX_HOST_FILE_BYTES } from "#shared/host/ipcSchemas.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

describe("safeFileName", () => {
  it.each([
    ["Rev. 3: final?.pdf", "Rev. 3 final .pdf"],
    ["../../.ssh/authorized_keys", "ssh authorized_keys"],
    ["C:\\boot.ini", "C boot.ini"],
    ["…", "…"],
    ["...", "clausemark"],
    ["", "clausemark"],
    ["مشروع الاتفاقية.clausemark", "مشروع الاتفاقية.clausemark"],
  ])("makes a name of %j", (name, safe) => {
    expect(toSafeFileName(name)).toBe(safe);
  });

  it("is always a single name in one folder", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (name) => {
        const safe = toSafeFileName(name);
        expect(safe).not.toBe("");
        expect(path.basename(safe)).toBe(safe);
        expect(path.win32.basename(safe)).toBe(safe);
        expect(safe.startsWith(".")).toBe(false);
      }),
    );
  });
});

describe("filesInArguments", () => {
  const files = [path.resolve("/home/me/a.docx"), path.resolve("/b/c.clausemark")];

  it("returns arguments that are not switches, resolved against the folder in which the program was started", () => {
    expect(
      findFilesInArguments(["/opt/clausemark", "--x", "", "a.docx", "/b/c.clausemark", "-y"], null, "/home/me"),
    ).toEqual(files);
  });

  it("skips the app's own folder, wherever it is and however it is written", () => {
    const argv = (app: string) => ["/usr/bin/electron", "--no-sandbox", app, "a.docx", "/b/c.clausemark"];
    expect(findFilesInArguments(argv("/home/me"), "/home/me", "/home/me")).toEqual(files);
    expect(findFilesInArguments(argv("."), "/home/me", "/home/me")).toEqual(files);
    expect(findFilesInArguments(["/usr/bin/electron", "/home/me"], "/home/me", "/")).toEqual([]);
  });
});

describe("readWholeFile", () => {
  let folder = "";
  beforeAll(() => void (folder = createTempFolder("files")));

  it("gives a base name and bytes, never a path", async () => {
    await writeFile(path.join(folder, "draft.txt"), "Article 1");
    const read = await readWholeFile(path.join(folder, "draft.txt"));
    expect(read).toEqual({ name: "draft.txt", bytes: new TextEncoder().encode("Article 1") });
  });

  it("refuses folders, devices, missing files and links to them", async () => {
    await symlink("/dev/zero", path.join(folder, "endless"));
    expect(await readWholeFile(folder)).toMatchObject({ code: "file.none" });
    expect(await readWholeFile(path.join(folder, "endless"))).toMatchObject({ code: "file.none" });
    expect(await readWholeFile(path.join(folder, "no.txt"))).toMatchObject({
      code: "file.not-read",
      params: { code: "ENOENT" },
    });
  });

  it("refuses a file that is larger than any that can be opened, before it is read", async () => {
    const file = path.join(folder, "endless.pdf");
    await writeFile(file, "");
    await truncate(file, MAX_HOST_FILE_BYTES + 1);
    expect(await readWholeFile(file)).toMatchObject({
      code: "file.too-large",
      params: { name: "endless.pdf", megabytes: 256 },
    });
  });
});

describe("Files that come from outside", () => {
  it("are opened together even if a system names them one by one, as macOS does", async () => {
    const arrivals = new OpenRequestQueue();
    const taken: (readonly string[])[] = [];
    arrivals.deliverTo((files) => {
      taken.push(files);
      return Promise.resolve();
    });
    await Promise.all([arrivals.add(["one.txt"]), arrivals.add(["two.txt"])]);
    await arrivals.add(["three.txt"]);
    expect(taken).toEqual([["one.txt", "two.txt"], ["three.txt"]]);
  });

  it("wait until a window takes them", async () => {
    const arrivals = new OpenRequestQueue();
    await arrivals.add(["one.txt"]);
    const taken = await new Promise((resolve) =>
      arrivals.deliverTo((files) => {
        resolve(files);
        return Promise.resolve();
      }),
    );
    expect(taken).toEqual(["one.txt"]);
  });
});
