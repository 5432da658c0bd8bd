import { spawn, type ChildProcess } from "node:child_process";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { HOLD_FILE, holdFolder, type FolderHold } from "#node/disk/holdFolder.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

let folder = "";
const children: ChildProcess[] = [];
beforeEach(() => (folder = createTempFolder("hold")));
afterEach(() => {
  vi.restoreAllMocks();
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

async function take(): Promise<FolderHold> {
  const hold = await holdFolder(folder);
  if (isRefusal(hold)) throw new Error(hold.code);
  return hold;
}

const MODULE = JSON.stringify(path.join(import.meta.dirname, "../../../node/disk/holdFolder.ts"));

/** Starts a process that takes the folder and reports whether it has it. It runs until it is killed. */
async function other(): Promise<{ said: string; kill: (signal: NodeJS.Signals) => Promise<void> }> {
  const script = `
    import { holdFolder } from ${MODULE};
    const hold = await holdFolder(${JSON.stringify(folder)});
    console.log("refused" in hold ? hold.code : "has it");
    setInterval(() => globalThis.kept = hold, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const said = await new Promise<string>((resolve) =>
    child.stdout.once("data", (data: Buffer) => resolve(String(data).trim())),
  );
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    said,
    async kill(signal) {
      child.kill(signal);
      if (signal === "SIGKILL") await gone;
    },
  };
}

const refused = {
  code: "disk.held",
  params: {
    get folder() {
      return folder;
    },
  },
};

describe("The lock on a folder", () => {
  it("has one holder at a time, in one process and among several", async () => {
    const hold = await take();
    expect(await holdFolder(folder)).toMatchObject(refused);
    expect((await other()).said).toBe("disk.held");
    await hold.release();
    expect((await other()).said).toBe("has it");
    expect(await holdFolder(folder)).toMatchObject(refused);
  });

  it("is free as soon as its holder is killed, and not while its holder has stopped for a moment", async () => {
    const holder = await other();
    await holder.kill("SIGSTOP");
    expect(await holdFolder(folder)).toMatchObject(refused);
    await holder.kill("SIGKILL");
    await (await take()).release();
  });

  it("leaves nothing else in the folder, whoever had it", async () => {
    await (await other()).kill("SIGKILL");
    await (await take()).release();
    expect(await readdir(folder)).toEqual([HOLD_FILE]);
  });

  it("is refused with the system's reason if the folder cannot be used", async () => {
    await expect(holdFolder(path.join(folder, "none"))).rejects.toMatchObject({ code: "ENOENT" });
    await writeFile(path.join(folder, HOLD_FILE), "Nobody's file, and no lock of ours");
    await expect(holdFolder(folder)).rejects.toMatchObject({ code: "SQLITE_26" });
  });

  it("is a lock file if the runtime has no SQLite", async () => {
    vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
    const hold = await take();
    expect(await readdir(folder)).toEqual(["lock"]);
    expect(await holdFolder(folder)).toMatchObject(refused);
    await hold.release();
  });
});
