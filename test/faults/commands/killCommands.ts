import { existsSync } from "node:fs";
import { copyFile, readdir, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { Random } from "#test/support/random.ts";
import type { FaultRun, FaultResult } from "../faultRun.ts";
import { CommandFixture, type EndedCommand } from "./commandFixture.ts";

/** Commands killed by SIGKILL at a random moment. */
export const killCommands: FaultRun = {
  name: "kill-commands",
  claim:
    "annotate, merge, export and erase killed at a random moment: the file opens, nothing that was printed is lost, nothing erased remains",
  count: 50,
  unit: "kills of each",
  run,
};

const SECRET = "The name of a source";

/** What was done and printed so far. */
interface Told {
  readonly ids: Set<string>;
  /** Words that a command has reported as erased. */
  readonly gone: Set<string>;
}

async function run(count: number, seed: number): Promise<FaultResult> {
  const random = new Random(seed);
  const faults: string[] = [];
  const desk = await CommandFixture.make();
  await desk.inviteAndJoin("bea");
  const told: Told = { ids: new Set(), gone: new Set() };
  const hit: Record<string, number> = {};
  for (const kind of ["annotate", "merge", "export", "erase"] as const) {
    for (let round = 0; round < count; round++) {
      if (round % 5 === 0) await desk.measure();
      const { argv, check } = await prepare(desk, kind, round, told);
      const ended = await killed(desk, argv, random);
      if (ended.code === null) hit[kind] = (hit[kind] ?? 0) + 1;
      else if (ended.code !== 0) faults.push(`${kind} ${round}: exit ${ended.code}: ${ended.err}`);
      check(ended);
      faults.push(...(await wrong(desk, told)).map((each) => `${kind} ${round}: ${each}`));
    }
  }
  // Merge the copies again, for killed merges. After that, nothing may be missing.
  const copies = (await readdir(desk.folder)).filter((name) => name.startsWith("copy-")).map((name) => desk.path(name));
  if (copies.length > 0) await desk.runOk("ada", "merge", desk.dossier, ...copies);
  await desk.runOk("ada", ...desk.noteArguments("ada", "The last"));
  faults.push(...(await desk.read()).faults.map((each) => `in the end: ${each}`));
  const left = (await readdir(desk.folder)).filter((name) => /\.(?:tmp|lock)$/.test(name));
  if (left.length > 0) faults.push(`left behind: ${left.join(", ")}`);
  desk.clear();
  const hits = Object.entries(hit).map(([kind, times]) => `${kind} ${times}`);
  const figure = `${faults.length} faults in ${count} kills of each (hit while they ran: ${hits.join(", ")}); ${told.ids.size} printed notes and ${told.gone.size} erasures held to`;
  return { figure, faults };
}

interface Prepared {
  readonly argv: readonly string[];
  readonly check: (ended: EndedCommand) => void;
}

async function prepare(
  desk: CommandFixture,
  kind: "annotate" | "merge" | "export" | "erase",
  round: number,
  told: Told,
): Promise<Prepared> {
  const nothing = () => undefined;
  switch (kind) {
    case "annotate":
      return {
        argv: desk.noteArguments("ada", `Note ${round}`),
        check: ({ out }) => void (out && told.ids.add(out.trim())),
      };
    case "merge": {
      const copy = desk.path(`copy-${round}.clausemark`);
      await copyFile(desk.dossier, copy);
      const words = ["--at", "5(2)", "--comment", `Apart ${round}`];
      const id = await desk.runOk("bea", "annotate", copy, "--as", "bea", ...words);
      return { argv: ["merge", desk.dossier, copy], check: ({ out }) => void (out && told.ids.add(id)) };
    }
    case "export":
      return { argv: ["export", desk.dossier, "--format", "csv", "--out", desk.path("out.csv")], check: nothing };
    case "erase": {
      const words = `${SECRET} ${round}.`;
      const id = await desk.runOk("ada", ...desk.noteArguments("ada", words));
      const argv = ["erase", desk.dossier, "--as", "ada", "--id", id];
      return { argv, check: ({ out }) => void (out && told.gone.add(words)) };
    }
  }
}

/**
 * Kills a command at a random moment of its whole run or, more often, of the time after it has taken the dossier's
 * lock. Also returns what it had printed.
 */
async function killed(desk: CommandFixture, argv: readonly string[], random: Random): Promise<EndedCommand> {
  const isAimed = argv[0] !== "export" && random.below(4) > 0;
  const { process, ended } = desk.start("ada", ...argv);
  let isOver = false;
  const outcome = ended.finally(() => (isOver = true));
  while (isAimed && !isOver && !desk.isLockedBy(process)) await pause(1);
  const { locked, whole } = desk.pace;
  const timer = setTimeout(() => process.kill("SIGKILL"), random.below(Math.ceil(1.5 * (isAimed ? locked : whole))));
  await outcome;
  clearTimeout(timer);
  return outcome;
}

const isGap = (fault: string) => fault.endsWith("is missing");

async function wrong(desk: CommandFixture, { ids, gone }: Told): Promise<readonly string[]> {
  const { keys, words, faults } = await desk.read();
  const found = faults.filter((each) => !isGap(each));
  for (const id of ids) if (!keys.has(id)) found.push(`a printed note is gone: ${id}`);
  const previous = `${desk.dossier}.previous`;
  const before = existsSync(previous) ? await desk.read(previous) : { words: "", faults: [] };
  found.push(...before.faults.filter((each) => !isGap(each)).map((each) => `previous: ${each}`));
  for (const each of gone) if (`${words}\n${before.words}`.includes(each)) found.push(`erased words remain: ${each}`);
  const csv = existsSync(desk.path("out.csv")) ? await readFile(desk.path("out.csv"), "utf8") : "\r\n";
  if (!csv.endsWith("\r\n")) found.push("an export is cut off");
  return found;
}
