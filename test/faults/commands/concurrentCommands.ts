import { copyFile } from "node:fs/promises";
import type { FaultRun, FaultResult } from "../faultRun.ts";
import { CommandFixture } from "./commandFixture.ts";

/** The number of notes written at the same time. */
const MANY = 20;

/**
 * Concurrent commands on one dossier file: by one device, by two users who share a folder, and alongside merges and
 * removals.
 */
export const concurrentCommands: FaultRun = {
  name: "together",
  claim:
    "commands at once on one dossier file: nothing that was printed is lost, no number is given twice, both effects are there",
  count: 5,
  unit: "rounds",
  run,
};

async function run(count: number): Promise<FaultResult> {
  const faults: string[] = [];
  let [printed, lost, pairs] = [0, 0, 0];
  const desk = await CommandFixture.make();
  await desk.inviteAndJoin("bea");
  for (let round = 0; round < count; round++) {
    const ran = await Promise.all(
      Array.from({ length: MANY }, (_, i) => desk.note(i % 4 === 3 ? "bea" : "ada", `Round ${round}, note ${i}`)),
    );
    const { keys, faults: found } = await desk.read();
    const ids = ran.filter(({ code }) => code === 0).map(({ out }) => out.trim());
    for (const { code, err } of ran) if (code !== 0) faults.push(`Round ${round}: exit ${code}: ${err}`);
    printed += ids.length;
    lost += ids.filter((id) => !keys.has(id)).length;
    faults.push(...found.map((each) => `Round ${round}: ${each}`));
    for (let turn = 0; turn < 4; turn++) {
      pairs += 1;
      faults.push(...(await besides(desk, `${round}-${turn}`)).map((each) => `Round ${round}, ${turn}: ${each}`));
    }
  }
  desk.clear();
  if (lost > 0) faults.push(`${lost} notes are not in the file`);
  const figure = `${lost} of ${printed} printed notes lost in ${count} rounds of ${MANY} at once by two keyrings; ${pairs} times merge and remove beside annotate; ${faults.length} faults`;
  return { figure, faults };
}

/**
 * Runs three commands at the same time: a merge of a copy with another user's note, a removal of a member, and a note.
 */
async function besides(desk: CommandFixture, turn: string): Promise<readonly string[]> {
  const [member, copy] = [`cy-${turn}`, desk.path(`${turn}.clausemark`)];
  await desk.inviteAndJoin(member);
  await copyFile(desk.dossier, copy);
  const apart = await desk.runOk("bea", "annotate", copy, "--as", "bea", "--at", "5(2)", "--comment", `Apart ${turn}`);
  // In this file, Bea's next number follows her number in the copy, because her keyring remembers it.
  const [merged, removed, noted] = await Promise.all([
    desk.run("ada", "merge", desk.dossier, copy),
    desk.run("ada", "remove", desk.dossier, "--as", "ada", "--member", member),
    desk.note("ada", `Beside ${turn}`),
  ]);
  const faults = [merged, removed, noted]
    .filter(({ code }) => code !== 0)
    .map(({ code, err }) => `exit ${code}: ${err}`);
  const { keys, faults: found } = await desk.read();
  if (!keys.has(apart)) faults.push("what was merged is not there");
  if (!keys.has(noted.out.trim())) faults.push("the note is not there");
  const team = JSON.parse(await desk.runOk("ada", "members", desk.dossier, "--json")) as {
    readonly members: readonly { readonly name: string; readonly standing: boolean }[];
  };
  if (team.members.some(({ name, standing }) => name === member && standing)) faults.push("the member still stands");
  return [...faults, ...found];
}
