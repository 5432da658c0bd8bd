import { spawnHub, Stage } from "#test/hub/support.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { Random } from "#test/support/random.ts";
import type { FaultRun, FaultResult } from "../faultRun.ts";
import { createCast } from "../forged/cast.ts";
import { readHubLog, publishCast, writeNotesUntilCut } from "./hubNotes.ts";

/** A hub in its own process, killed while several members write to it as fast as it answers. */
export const killHub: FaultRun = {
  name: "kill-hub",
  claim: "kill -9 of the hub while members write: whatever it has acknowledged is in its log",
  count: 200,
  unit: "kills",
  run: (count, seed) => killHubs(count, seed),
};

const WRITERS = 3;

async function killHubs(count: number, seed: number): Promise<FaultResult> {
  const random = new Random(seed);
  const stage = new Stage();
  const faults: string[] = [];
  const acknowledged = new Set<string>();
  const began = Date.now();
  try {
    const data = createTempFolder("hub");
    const cast = await createCast(seed, WRITERS);
    for (let round = 0; round < count; round++) {
      const hub = await spawnHub(stage, data);
      if (round === 0) await publishCast(cast, hub.url);
      const writing = cast.forgers.map((hand) => writeNotesUntilCut(cast, hand, hub.url, acknowledged));
      await new Promise((resolve) => setTimeout(resolve, 100 + random.below(500)));
      await hub.kill();
      await Promise.all(writing);
      const found = await readHubLog(data, cast.dossier);
      const lost = [...acknowledged].filter((key) => !found.hasBody(key) || !found.has(key));
      if (lost.length > 0) faults.push(`Round ${round}: ${lost.length} acknowledged notes are not in the log`);
    }
  } finally {
    await stage.end();
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  return {
    figure: `${faults.length === 0 ? 0 : "SOME"} of ${acknowledged.size} acknowledged notes missing in the log after ${count} kills, ${seconds} s`,
    faults: acknowledged.size < count ? [...faults, "Hardly anything was acknowledged"] : faults,
  };
}
