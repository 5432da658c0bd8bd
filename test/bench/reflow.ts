import { Figures } from "./support/figures.ts";
import { inTurn } from "./support/rounds.ts";
import { PEERS, withSides } from "./support/sides.ts";

/**
 * `npm run bench -- reflow [ROUNDS]`: the column goes from 46 to 38 em under 5,000 notes; what the long tasks (50 ms and
 * more) that come of it take together. Each time in a fresh page.
 */
const PART = 20;

const figures = new Figures("reflow");
await withSides(["recogito"], async (sides) => {
  const { ours, recogito } = await inTurn(Number(process.argv[2] ?? 5), {
    ours: () => sides.opened("ours", (bench) => bench.call("reflow")),
    recogito: () => sides.opened("recogito", (bench) => bench.call("reflow")),
  });
  figures.add({
    what: `column of 46 to 38 em under 5,000 notes, long tasks (at most 1/${PART} of the peer's)`,
    value: ours,
    unit: "ms",
    most: recogito / PART,
    ours,
    peer: { name: PEERS.recogito, value: recogito },
  });
});
figures.end();
