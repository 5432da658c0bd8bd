import { spawnHub, Stage } from "#test/hub/support.ts";
import { newFolder } from "#test/support/folder.ts";
import { Random } from "#test/support/random.ts";
import type { Fault, Figure } from "../fault.ts";
import { newCast } from "../forged/cast.ts";
import { inLog, publish, writeOn } from "./notes.ts";

/** A hub in its own process, killed while several members write to it as fast as it answers. */
export const killHub: Fault = {
  name: "kill-hub",
  says: "kill -9 of the hub while members write: whatever it has acknowledged is in its log",
  count: 200,
  unit: "kills",
  run: (count, seed) => killHubs(count, seed),
};

const WRITERS = 3;

async function killHubs(count: number, seed: number): Promise<Figure> {
  const random = new Random(seed);
  const stage = new Stage();
  const faults: string[] = [];
  const acknowledged = new Set<string>();
  const began = Date.now();
  try {
    const data = newFolder("hub");
    const cast = await newCast(seed, WRITERS);
    for (let round = 0; round < count; round++) {
      const hub = await spawnHub(stage, data);
      if (round === 0) await publish(cast, hub.url);
      const writing = cast.forgers.map((hand) => writeOn(cast, hand, hub.url, acknowledged));
      await new Promise((resolve) => setTimeout(resolve, 100 + random.below(500)));
      await hub.kill();
      await Promise.all(writing);
      const found = await inLog(data, cast.dossier);
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
