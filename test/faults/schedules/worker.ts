import { parentPort } from "node:worker_threads";
import type { ScheduleChunk } from "./index.ts";
import { playSchedule } from "./playSchedule.ts";
import { ScheduleTally } from "./scheduleTally.ts";

/** Plays the schedules of some seeds. For each that went wrong, reports its moves. */
async function playAll(from: number, to: number): Promise<ScheduleChunk> {
  const tally = new ScheduleTally();
  const faults: string[] = [];
  for (let seed = from; seed < to; seed++) {
    const told = await playSchedule(seed);
    tally.add(told.tally);
    if (told.faults.length === 0) continue;
    const story = told.log.map((line, i) => `  ${i + 1}. ${line}`).join("\n");
    const how = `alone: npm run test:faults -- schedules 1 --seed ${seed}`;
    faults.push(`${told.faults.slice(0, 5).join("; ")} (${how})\n${story}`);
  }
  return { tally, faults };
}

parentPort?.on("message", ({ from, to }: { from: number; to: number }) => {
  void playAll(from, to).then((chunk) => parentPort!.postMessage(chunk));
});
