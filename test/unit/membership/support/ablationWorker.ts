import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import type { AblationJob, AblationResult } from "./ablationRun.ts";

const { file, source, seeds } = workerData as AblationJob;
const changed = pathToFileURL(file).href;
registerHooks({
  load: (url, context, load) =>
    url === changed ? { format: "module-typescript", source, shortCircuit: true } : load(url, context),
});

/** Plays the scripted attacks until one is not met. */
async function playAttacks(): Promise<AblationResult> {
  const { ATTACKS } = await import("./attacks/attacks.ts");
  const failed = ATTACKS.find((attack) => isFailing(() => !isDeepStrictEqual(attack.play(), attack.expected)));
  return failed ? { failed: failed.title, seed: null } : null;
}

/** Plays histories until one fails. */
async function playSeeds(): Promise<AblationResult> {
  const { playHistories } = await import("./historyTally.ts");
  for (const seed of seeds) {
    const [failed] = playHistories([seed]).failures;
    if (failed !== undefined) return { failed, seed };
  }
  return null;
}

/** Whether a check fails; one that throws does. */
function isFailing(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return true;
  }
}

parentPort!.postMessage(await (seeds.length === 0 ? playAttacks() : playSeeds()));
