import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { FaultRun, FaultResult } from "../faultRun.ts";
import { ScheduleTally } from "./scheduleTally.ts";

/** A worker's report: the tally of what it met, and each schedule that went wrong. */
export interface ScheduleChunk {
  readonly tally: ScheduleTally;
  readonly faults: readonly string[];
}

const CHUNK = 20;

/**
 * Seeded schedules on the real journal, document, ledger and hub log. The eight properties must hold after all faults
 * are repaired.
 */
export const seededSchedules: FaultRun = {
  name: "schedules",
  claim:
    "people write, meet, erase and are cut off, while machines crash and disks fail: nothing Saved is lost, all agree",
  count: 10_000,
  unit: "seeded schedules",
  run: (count, seed) => runSchedules(count, seed),
};

async function runSchedules(count: number, seed: number): Promise<FaultResult> {
  const began = performance.now();
  const tally = new ScheduleTally();
  const faults: string[] = [];
  let next = seed;
  const end = seed + count;
  const take = () => (next < end ? { from: next, to: (next = Math.min(next + CHUNK, end)) } : null);
  const hands = Math.max(1, Math.min(availableParallelism(), Math.ceil(count / CHUNK)));
  await Promise.all(
    Array.from({ length: hands }, async () => {
      const worker = new Worker(new URL("worker.ts", import.meta.url));
      for (let job = take(); job; job = take()) {
        const chunk = await ask(worker, job);
        tally.add(chunk.tally);
        faults.push(...chunk.faults);
      }
      await worker.terminate();
    }),
  );
  faults.push(...(count >= 100 ? tally.empty.map((name) => `The run has met no ${name}`) : []));
  const seconds = Math.round((performance.now() - began) / 1000);
  return { figure: `${faults.length} faults in ${count} schedules, ${seconds} s (${tally.line})`, faults };
}

function ask(worker: Worker, job: { readonly from: number; readonly to: number }): Promise<ScheduleChunk> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (chunk: ScheduleChunk) => {
      worker.off("error", reject);
      resolve(chunk);
    });
    worker.postMessage(job);
  });
}
