import { ABLATIONS } from "#test/unit/membership/ablations.ts";
import { runAblation } from "#test/unit/membership/support/ablationRun.ts";
import { HISTORY_SEEDS, playHistories } from "#test/unit/membership/support/historyTally.ts";
import { updateOldDossier } from "#test/unit/membership/support/oldDossierUpdate.ts";
import type { FaultRun, FaultResult } from "./faultRun.ts";

/** Histories of a dossier's membership: half of them from the given seed on, half from a second range. */
export const membershipHistories: FaultRun = {
  name: "members",
  claim: "people join, keep the list, hand it over and steal keys: the seven properties of membership hold",
  count: 50_000,
  unit: "histories",
  run: (count, seed) => Promise.resolve(runHistories(count, seed)),
};

/** Each rule is taken away, and something must fail: an attack, or a history of the seeds from the given one on. */
export const membershipRules: FaultRun = {
  name: "member-rules",
  claim: "each rule of membership is taken away in turn: a scripted attack or a history fails without it",
  count: 20_000,
  unit: "histories at most for a rule",
  run: runAblations,
};

/** Dossiers of format 1 with random stories are updated to format 2. */
export const membershipUpdates: FaultRun = {
  name: "updates",
  claim: "dossiers of format 1 of all stories are updated to format 2: the same members and notes, on every machine",
  count: 200,
  unit: "dossiers",
  run: runUpdates,
};

async function runUpdates(count: number, seed: number): Promise<FaultResult> {
  const faults: string[] = [];
  const seen = new Map<string, number>();
  for (const each of seedsFrom(seed, count)) {
    const outcome = await updateOldDossier(each);
    for (const fault of outcome.faults)
      faults.push(`seed ${each}: ${fault} (alone: npm run test:faults -- updates 1 --seed ${each})`);
    for (const what of outcome.seen) seen.set(what, (seen.get(what) ?? 0) + 1);
  }
  const what = [...seen].map(([name, times]) => `${name} ${times}`).sort();
  return { figure: `${faults.length} faults in ${count} dossiers (stories with ${what.join(", ")})`, faults };
}

function runHistories(count: number, seed: number): FaultResult {
  const began = performance.now();
  const half = Math.ceil(count / 2);
  const second = HISTORY_SEEDS[1] - HISTORY_SEEDS[0] + seed;
  const { failures, line } = playHistories([...seedsFrom(seed, half), ...seedsFrom(second, count - half)]);
  const seconds = Math.round((performance.now() - began) / 1000);
  const how = "alone: npm run test:faults -- members 1 --seed SEED";
  return {
    figure: `${failures.length} faults in ${count} histories, ${seconds} s (${line})`,
    faults: failures.map((failure) => `${failure} (${how})`),
  };
}

async function runAblations(count: number, seed: number): Promise<FaultResult> {
  const faults: string[] = [];
  const caught: string[] = [];
  for (const ablation of ABLATIONS) {
    const result = (await runAblation(ablation, [])) ?? (await runAblation(ablation, seedsFrom(seed, count)));
    if (result) caught.push(result.seed === null ? "an attack" : `seed ${result.seed}`);
    else faults.push(`Nothing fails without rule ${ablation.rule}`);
  }
  const byAttack = caught.filter((by) => by === "an attack").length;
  const bySeed = caught.filter((by) => by !== "an attack").join(", ");
  return {
    figure: `${ABLATIONS.length} rules taken away: ${byAttack} caught by an attack, the others by ${bySeed}`,
    faults,
  };
}

function seedsFrom(seed: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => seed + i);
}
