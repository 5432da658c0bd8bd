import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { waitForExit } from "#scripts/runProcess.ts";
import { until } from "../hub/support.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { Random } from "../support/random.ts";
import type { FaultRun, FaultResult } from "./faultRun.ts";
import { createCast, type ForgeryCast } from "./forged/cast.ts";
import { readHubLog, publishCast, writeNotesUntilCut } from "./kills/hubNotes.ts";

/**
 * A hub, and every other process that would write in its folder, each in its own PID namespace, where its process
 * number is 1.
 */
export const folderHold: FaultRun = {
  name: "held",
  claim:
    "a second hub, backup, compact and restore on the folder of a hub that members write to, some in process spaces of their own: all refused, nothing acknowledged is lost, and the folder is free once the hub is killed",
  count: 20,
  unit: "rounds",
  async whyUnavailable() {
    if (process.platform !== "linux" || findProgramOnPath("unshare") === null)
      return "process spaces need Linux, and unshare";
    const code = await waitForExit(spawn("unshare", [...APART, "true"], { stdio: "ignore" }));
    return code === 0 ? null : "this machine lets nobody make process spaces";
  },
  run: (count, seed) => hold(count, seed),
};

const HUB = path.join(import.meta.dirname, "../../hub/main.ts");
/** When `unshare` ends, the processes in the namespace end at once, as in a container. */
const APART = ["--pid", "--fork", "--mount-proc", "--kill-child"];
const WRITERS = 3;
/** A hub that gets a folder has it within this time, in ms. Waiting for a lock would take longer. */
const AT_ONCE = 10_000;

async function hold(count: number, seed: number): Promise<FaultResult> {
  const random = new Random(seed);
  const faults: string[] = [];
  const acknowledged = new Set<string>();
  let refused = 0;
  const [data, saved] = [createTempFolder("hub"), path.join(createTempFolder("hub"), "saved")];
  const cast = await createCast(seed, WRITERS);
  for (let round = 0; round < count; round++) {
    const hub = await start(data, random.below(2) === 0);
    try {
      if (round === 0) await publishCast(cast, hub.url);
      const writing = cast.forgers.map((hand) => writeNotesUntilCut(cast, hand, hub.url, acknowledged));
      await pause(200);
      if ((await run(["backup", saved, "--data", data], true)) !== 0)
        faults.push(`Round ${round}: no backup beside it`);
      for (const args of intruders(data, saved)) {
        if ((await run(args, random.below(2) === 0)) === 0) faults.push(`Round ${round}: ${args.join(" ")} was let in`);
        else refused++;
      }
      await hub.kill();
      await Promise.all(writing);
    } finally {
      await hub.kill();
    }
    faults.push(...(await lost(data, cast, acknowledged)).map((each) => `Round ${round}: ${each}`));
  }
  if (acknowledged.size < count) faults.push("Hardly anything was acknowledged");
  const gone = faults.length === 0 ? 0 : "SOME";
  return {
    figure: `${count} rounds, ${refused} intruders refused, ${gone} of ${acknowledged.size} acknowledged notes missing`,
    faults,
  };
}

/** Every command that would write in a hub's folder. */
function intruders(data: string, saved: string): readonly (readonly string[])[] {
  return [
    ["--data", data, "--port", "0"],
    ["backup", data, "--data", saved],
    ["backup", data, "--data", data],
    ["compact", "--data", data],
    ["restore", saved, "--data", data],
  ];
}

async function lost(
  data: string,
  { dossier }: ForgeryCast,
  acknowledged: ReadonlySet<string>,
): Promise<readonly string[]> {
  const found = await readHubLog(data, dossier);
  const missing = [...acknowledged].filter((key) => !found.has(key) || !found.hasBody(key));
  return missing.length === 0 ? [] : [`${missing.length} acknowledged notes are not in the log`];
}

/** Starts the hub or one of its commands, here or in its own PID namespace. */
function begin(args: readonly string[], isApart: boolean): ChildProcess {
  const [command, ...rest] = [...(isApart ? ["unshare", ...APART] : []), process.execPath, HUB, ...args];
  const env = { ...process.env, DATABASE_URL: "", REDIS_URL: "" };
  return spawn(command!, rest, { stdio: ["ignore", "pipe", "ignore"], env });
}

/** Returns its exit code, once all its children have ended, too. */
const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once("close", resolve));

/** Runs a command to its end. A hub that starts and therefore does not end was not refused, and counts as 0. */
async function run(args: readonly string[], isApart: boolean): Promise<number> {
  const child = begin(args, isApart);
  const gone = ended(child);
  const isHub = args[0] === "--data";
  const listening = new Promise<number | null>((resolve) => isHub && child.stdout!.once("data", () => resolve(0)));
  const code = await Promise.race([gone, listening]);
  child.kill("SIGKILL");
  await gone;
  return code ?? 1;
}

async function start(data: string, isApart: boolean): Promise<{ url: string; kill: () => Promise<void> }> {
  const child = begin(["--data", data, "--port", "0"], isApart);
  const gone = ended(child);
  let said = "";
  child.stdout!.on("data", (chunk: Buffer) => (said += String(chunk)));
  await until("the hub’s URL", () => said.includes("\n") || child.exitCode !== null, AT_ONCE);
  return { url: said.trim(), kill: async () => void (child.kill("SIGKILL"), await gone) };
}
