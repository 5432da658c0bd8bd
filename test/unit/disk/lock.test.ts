import { spawnSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, it } from "vitest";
import { isRefusal } from "../../../shared/base/result.ts";
import { lockFolder, type FolderLock } from "../../../node/disk/lock.ts";
import { newFolder } from "../../support/folder.ts";

let folder = "";
beforeEach(() => void (folder = newFolder("lock")));

async function take(): Promise<FolderLock> {
  const lock = await lockFolder(folder);
  if (isRefusal(lock)) throw new Error(lock.code);
  return lock;
}

it("is one process's at a time", async () => {
  const lock = await take();
  expect(await lockFolder(folder)).toMatchObject({ code: "disk.held", params: { pid: process.pid } });
  await lock.release();
  await (await take()).release();
  expect(await readdir(folder)).toEqual([]);
});

it("respects another living process, and says which", async () => {
  await writeFile(path.join(folder, "lock"), `${process.ppid}\n`);
  expect(await lockFolder(folder)).toMatchObject({ code: "disk.held", params: { pid: process.ppid } });
});

it("takes over from a process that is gone, from one with its own number, and from a torn file", async () => {
  const gone = spawnSync(process.execPath, ["--version"]).pid;
  for (const left of [`${gone}\n`, `${process.pid}\n`, ""]) {
    await writeFile(path.join(folder, "lock"), left);
    const lock = await take();
    expect(await readFile(path.join(folder, "lock"), "utf8")).toBe(`${process.pid}\n`);
    await lock.release();
  }
});
