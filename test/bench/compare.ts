import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { createManyNotes, randomComment } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { reviseEdition, REVISION_SCENARIOS } from "../support/drafts/reviseEdition.ts";
import type { Pair } from "./pages/columns.ts";
import { toBase64 } from "./pages/peerFormat.ts";
import { REDLINES } from "./peers/words.ts";
import { toPeerFormat, deviceKeysOf } from "./support/benchMaterial.ts";
import { FigureCollector } from "./support/figures.ts";
import { encodeRecords } from "./support/loadDossier.ts";
import { BenchPages, type BenchPage } from "./support/benchPages.ts";
import { measureSeveralClocksInTurn, measureInTurn, measureTime } from "./support/measureInTurn.ts";
import { median } from "./support/spread.ts";

/**
 * `npm run bench -- compare [ROUNDS]`: compares 63,000 words with their next edition, with typical changes and 1,000
 * notes. It measures from an open dossier until the visible part of the comparison is painted, and the step from one
 * change to the next. The peer is two columns of HTML, laid out only near the view, with paragraphs paired and compared
 * by Myers' algorithm. Each round uses a fresh page.
 *
 * Then it finds the changed words of a single paragraph: of 100, 500 and 1,000 words of which a tenth differ, and of
 * 500 words that all differ. The peers are Myers' algorithm over words, and diff-match-patch.
 */
const [NOTES, STEPS] = [1000, 5];

const figures = new FigureCollector("compare");
const rounds = Number(process.argv[2] ?? 5);
await besideColumns();
await paragraphs();
figures.finish();

async function besideColumns(): Promise<void> {
  const random = new Random(7);
  const before = createConvention(random, 66, 3000);
  const after = reviseEdition(before, REVISION_SCENARIOS.typical, random);
  const { admin } = await createManyNotes(before.draft, NOTES);
  const source = { name: "next.txt", sha256: "0".repeat(64), format: "text" as const };
  const { id: document } = admin.ledger.documents[0]!;
  await admin.commit(addRevisionAct(admin.ledger, admin.me, { document, reading: { draft: after.draft, source } }));
  const pair: Pair = { before: toPeerFormat(before.draft).text, after: toPeerFormat(after.draft).text };
  const pages = await BenchPages.start();
  try {
    const open = toBase64(encodeRecords(admin.held.values()));
    pages.publish("ours", { open, later: "", one: "" });
    pages.publish("keys", await deviceKeysOf(admin));
    pages.publish("pair", pair);
    const { ours, columns } = await measureSeveralClocksInTurn(rounds, {
      ours: () => pages.with("compare", (bench) => gone(bench, true)),
      columns: () => pages.with("columns", (bench) => gone(bench, false)),
    });
    const name = "two columns of HTML, by Myers";
    const opened = "63,000 words against their next edition, opened";
    figures.addRatio(`${opened}: what is in view is painted`, ours.inView, { name, ...columns.inView });
    figures.addRatio(`${opened}: the main thread's work`, ours.main, { name, ...columns.main });
    figures.addRatio("the next change, painted", ours.next, { name, ...columns.next });
    figures.addMedian(`${opened}: the first rows are painted`, ours.first, "ms", { goal: 100 });
    figures.addMedian("the next change is painted within a frame", ours.next, "ms", { goal: 1000 / 60 });
  } finally {
    await pages.stop();
  }
}

/** Opens the comparison, then steps through some changes. */
async function gone(bench: BenchPage, isOurs: boolean) {
  await bench.call("load");
  if (isOurs) await bench.call("known", NOTES);
  const before = await bench.mainMs();
  await bench.call("open");
  const [inView, main] = [await bench.call("untilInView"), (await bench.mainMs()) - before];
  const first = isOurs ? await bench.call("untilFirstRows") : inView;
  const steps: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    await bench.call("next");
    steps.push(await bench.call("untilInView"));
  }
  return { first, inView, main, next: median(steps) };
}

async function paragraphs(): Promise<void> {
  const text = (words: number, seed: number) => randomComment(new Random(seed), words);
  const other = (before: string, share: number) => {
    const random = new Random(3);
    return before.replace(/\w+/gu, (word) =>
      random.next() < share ? random.pick(["tide", "gauge", "harbour"]) : word,
    );
  };
  const cases = [
    ["100 words, a tenth other", text(100, 1), other(text(100, 1), 0.1), 30],
    ["500 words, a tenth other", text(500, 1), other(text(500, 1), 0.1), 10],
    ["1,000 words, a tenth other", text(1000, 1), other(text(1000, 1), 0.1), 10],
    ["500 words against 500 others", text(500, 1), text(500, 2), 2],
  ] as const;
  for (const [name, before, after, times] of cases) {
    const work = (matcher: keyof typeof REDLINES) => () =>
      measureTime(() => {
        for (let time = 0; time < times; time++) REDLINES[matcher](before, after);
      });
    const { ours, ...others } = await measureInTurn(2 * rounds, {
      ours: work("ours"),
      "word Myers": work("word Myers"),
      "diff-match-patch": work("diff-match-patch"),
    });
    const what = `a paragraph of ${name}`;
    for (const [peer, took] of Object.entries(others))
      figures.addRatio(`${what}, ${times} times`, ours, { name: peer, ...took });
    const struck = REDLINES.ours(before, after) / REDLINES["word Myers"](before, after);
    figures.add(
      { what: `${what}: letters struck, times those of word Myers`, value: struck, unit: "x" },
      { goal: 1.2 },
    );
  }
}
