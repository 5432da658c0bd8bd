import { spawn, spawnSync } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, it } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { lockFile, lockFolder, type FileLock, type LockOptions } from "#node/disk/fileLock.ts";
import { readMachineId } from "#node/disk/machineIds.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = createTempFolder("lock");
  file = path.join(folder, "lock");
});

async function take(options?: LockOptions): Promise<FileLock> {
  const lock = await lockFolder(folder, options);
  if (isRefusal(lock)) throw new Error(lock.code);
  return lock;
}

const lockOf = (pid: number, machine = readMachineId(), token = "00112233aabbccdd") =>
  writeFile(file, `${JSON.stringify({ pid, host: "elsewhere", machine, token })}\n`);
const { pid: ended } = spawnSync(process.execPath, ["--version"]);
const holder = async () => (JSON.parse(await readFile(file, "utf8")) as { pid: number }).pid;
/** The patience with another machine's lock in tests. */
const QUICK = { refresh: 30, stale: 150 };

it("A folder's lock is held by one process at a time", async () => {
  const lock = await take();
  expect(await lockFolder(folder)).toMatchObject({ code: "disk.held", params: { folder } });
  expect(await lock.isHeld()).toBe(true);
  await lock.release();
  await (await take()).release();
  expect(await readdir(folder)).toEqual([]);
});

it("A lock respects another living process, and names it", async () => {
  await lockOf(process.ppid);
  expect(await lockFolder(folder)).toMatchObject({ code: "disk.held", params: { folder } });
  expect(await lockFile(file)).toMatchObject({ code: "disk.locked", params: { pid: process.ppid, host: "elsewhere" } });
});

it("A lock is taken over at once from a process that is gone, and from one with the same process id", async () => {
  for (const pid of [ended, process.pid]) {
    await lockOf(pid);
    const lock = await take();
    expect(await holder()).toBe(process.pid);
    await lock.release();
  }
  expect(await readdir(folder)).toEqual([]);
});

it("A lock waits for a holder that releases it", async () => {
  const lock = await take();
  setTimeout(() => void lock.release(), 100);
  await (await take({ patience: 5_000 })).release();
});

it("A lock is taken over from another machine, or from a torn file, only once that file has stayed the same", async () => {
  for (const put of [() => lockOf(ended, "another machine"), () => writeFile(file, "")]) {
    await put();
    const begun = performance.now();
    const lock = await take(QUICK);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(QUICK.stale);
    await lock.release();
  }
});

it("A lock of another machine is left alone while its file is being rewritten", async () => {
  await lockOf(ended, "another machine");
  const rewriting = setInterval(() => void lockOf(ended, "another machine"), 40);
  expect(await lockFile(file, { ...QUICK, stale: 400 })).toMatchObject({ code: "disk.locked" });
  clearInterval(rewriting);
});

it("A lock rewrites its file, and notices when it was taken away", async () => {
  const lock = await take(QUICK);
  const first = await readFile(file, "utf8");
  await expect.poll(() => readFile(file, "utf8")).not.toBe(first);
  await rm(file);
  await lockOf(process.ppid);
  expect(await lock.isHeld()).toBe(false);
  await lock.release();
  expect(await holder()).toBe(process.ppid);
});

it("A lock that a dead process has left is taken by one of many, even if some of these die too", async () => {
  for (let round = 0; round < 6; round++) {
    await lockOf(ended);
    // A process that ended while it was taking over the lock.
    const claim = { pid: ended, host: "elsewhere", machine: readMachineId(), token: "ffffffffffffffff" };
    await writeFile(`${file}.00112233aabbccdd`, JSON.stringify(claim));
    const got = await Promise.all(Array.from({ length: 12 }, () => lockFile(file)));
    const locks = got.filter((each) => !isRefusal(each));
    expect(locks).toHaveLength(1);
    await (locks[0] as FileLock).release();
    expect(await readdir(folder)).toEqual([]);
  }
});

it("A lock lets processes count together, even past the locks of some that were killed", async () => {
  const counter = path.join(folder, "counter");
  await writeFile(counter, "0");
  await lockOf(ended);
  const script = `
    import { readFile, writeFile } from "node:fs/promises";
    import { lockFile } from ${JSON.stringify(path.join(import.meta.dirname, "../../../node/disk/fileLock.ts"))};
    for (let i = 0; i < 10; i++) {
      const lock = await lockFile(${JSON.stringify(file)}, { patience: 60_000 });
      const count = Number(await readFile(${JSON.stringify(counter)}, "utf8"));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
      await writeFile(${JSON.stringify(counter)}, String(count + 1));
      if (i === 9 && process.argv[1] === "dies") process.kill(process.pid, "SIGKILL");
      await lock.release();
    }`;
  const one = (how: string) =>
    new Promise((resolve) =>
      spawn(process.execPath, ["--input-type=module", "-e", script, how], { stdio: "inherit" }).once("exit", resolve),
    );
  await Promise.all(["dies", "lives", "dies", "lives"].map(one));
  expect(await readFile(counter, "utf8")).toBe("40");
}, 60_000);
