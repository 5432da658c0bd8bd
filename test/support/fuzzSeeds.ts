/**
 * Returns the seeds of a property: `CLAUSEMARK_FUZZ_COUNT` of them instead of `usual`, starting with
 * `CLAUSEMARK_FUZZ_SEED`. A failure names its seed and how to run it alone.
 */
export function fuzzSeeds(usual: number, from = 1): readonly number[] {
  const first = Number(process.env.CLAUSEMARK_FUZZ_SEED ?? from);
  const count = Number(process.env.CLAUSEMARK_FUZZ_COUNT ?? (process.env.CLAUSEMARK_FUZZ_SEED ? 1 : usual));
  return Array.from({ length: count }, (_, i) => first + i);
}

/** Whether this is the usual run. Only then may a test expect to have seen enough; a replayed seed has not. */
export const isUsualRun = process.env.CLAUSEMARK_FUZZ_SEED === undefined;

/** Runs one check of one seed. A failure names the seed and what happened until then. */
export async function runReplayable(seed: number, log: readonly string[], check: () => unknown): Promise<void> {
  try {
    await check();
  } catch (error) {
    const story = log.map((line, i) => `  ${i + 1}. ${line}`).join("\n");
    const how = `Seed ${seed}; alone: CLAUSEMARK_FUZZ_SEED=${seed} npx vitest run test/sync`;
    (error as Error).message = `${(error as Error).message}\n${how}\n${story}`;
    throw error;
  }
}
