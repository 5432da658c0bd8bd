import { mkdir, readdir, rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { listBackupNames } from "#shared/exchange/backup/backupName.ts";
import { Random } from "#test/support/random.ts";
import type { FaultRun, FaultResult } from "../faultRun.ts";
import { CommandFixture } from "./commandFixture.ts";

/** `clausemark backup` killed by SIGKILL at a random moment. */
export const killBackups: FaultRun = {
  name: "kill-backups",
  claim:
    "backup killed at a random moment: every backup that was reported restores with the code, and so does the newest",
  count: 100,
  unit: "kills",
  run,
};

const KEEP = 3;

async function run(count: number, seed: number): Promise<FaultResult> {
  const random = new Random(seed);
  const faults: string[] = [];
  const desk = await CommandFixture.make();
  const folder = desk.path("stick");
  await mkdir(folder);
  const backup = ["backup", desk.dossier, "--as", "ada", "--to", folder, "--keep", String(KEEP)] as const;
  await desk.runOk("ada", ...backup, "--code", desk.path("code.txt"));
  let [hit, inFolder, surplus] = [0, 0, 0];
  let whole = 0;
  for (let round = 0; round < count; round++) {
    if (round % 10 === 0) {
      await desk.runOk("ada", ...desk.noteArguments("ada", `Note ${round}`));
      const begun = performance.now();
      await desk.runOk("ada", ...backup);
      whole = performance.now() - begun;
    }
    const before = await desk.read();
    const names = new Set(await readdir(folder));
    const { process, ended } = desk.start("ada", ...backup);
    // Half of the kills come as soon as the folder changes: while the backup is written, checked, and old ones removed.
    if (random.below(2) === 0) {
      let isOver = false;
      void ended.finally(() => (isOver = true));
      while (!isOver && (await readdir(folder)).every((name) => names.has(name))) await pause(1);
      await pause(random.below(60));
    } else await pause(random.below(Math.ceil(1.1 * whole)));
    process.kill("SIGKILL");
    const { code } = await ended;
    if (code === null) hit++;
    else if (code !== 0) faults.push(`${round}: exit ${code}`);
    const left = await readdir(folder);
    if (code === null && left.some((name) => !names.has(name))) inFolder++;
    if (listBackupNames(left).length > KEEP) surplus++;
    faults.push(...(await restores(desk, folder, before.keys)).map((each) => `${round}: ${each}`));
  }
  await desk.runOk("ada", ...backup);
  const left = await readdir(folder);
  if (left.length !== KEEP || left.some((name) => name.endsWith(".tmp")))
    faults.push(`left behind: ${left.join(", ")}`);
  desk.clear();
  const figure = `${faults.length} faults in ${count} kills (${hit} while it ran, ${inFolder} after it had begun to write, ${surplus} before old ones were removed); the newest backup restored each time, without this machine's keys`;
  return { figure, faults };
}

/** Restores the newest backup as another user, who has only the code; returns what is missing in it. */
async function restores(desk: CommandFixture, folder: string, keys: ReadonlySet<string>): Promise<readonly string[]> {
  const restored = desk.path("restored.clausemark");
  await rm(restored, { force: true });
  const { code, err } = await desk.run("eve", "restore", folder, "--out", restored, "--code", desk.path("code.txt"));
  if (code !== 0) return [`restore: exit ${code}: ${err}`];
  const found = await desk.read(restored);
  const missing = [...keys].filter((key) => !found.keys.has(key));
  // Every record was in a backup that was reported.
  return [
    ...found.faults,
    ...missing.map((key) => `a record is missing: ${key}`),
    ...(err ? [`left out: ${err}`] : []),
  ];
}
