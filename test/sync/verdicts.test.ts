import { beforeAll, describe, expect, it } from "vitest";
import { composeCurrentText } from "#shared/ledger/texts/currentText.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { judge, type RecordVerdict } from "#shared/members/judge.ts";
import { findChainFaults } from "#shared/members/chainFaults.ts";
import { findCurrentRoster } from "#shared/members/roster/roster.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { withoutRecordBody, type OpenedRecord } from "#shared/records/validator.ts";
import { runReplayable, fuzzSeeds, isUsualRun } from "../support/fuzzSeeds.ts";
import { Random } from "../support/random.ts";
import { randomPacket, playStories, type TeamStory } from "../support/team/teamStory.ts";

const stories: TeamStory[] = [];
const HOUR = 3_600_000;

beforeAll(async () => {
  for await (const story of playStories(fuzzSeeds(60))) stories.push(story);
}, HOUR);

/**
 * Runs a check on every story. The counts that a check returns are added up, so that a test can verify that it has seen
 * enough.
 */
async function everyStory(check: (story: TeamStory, random: Random, all: OpenedRecord[]) => unknown): Promise<void> {
  for (const story of stories) {
    await runReplayable(story.seed, story.log, () => check(story, new Random(story.seed), story.everything()));
  }
}

/** Returns everything that a ledger says, in a canonical order. */
function saidBy(ledger: Ledger) {
  const records = [...ledger.records()].map(({ opened, verdict }) => ({
    key: opened.key,
    state: opened.state,
    verdict,
  }));
  return {
    threads: ledger.all(threadProjection),
    documents: ledger.documents,
    texts: ledger.texts,
    placed: placesIn(ledger),
    current: composeCurrentText(ledger)?.origins,
    members: ledger.members,
    counts: ledger.counts,
    erased: [...ledger.erasedKeys()].sort(),
    records: records.sort((a, b) => (a.key < b.key ? -1 : 1)),
    roster: ledger.judgement.roster?.key,
    joined: [...(ledger.judgement.team?.joined ?? [])],
  };
}

/** Returns the place of every note in every draft. */
function placesIn(ledger: Ledger) {
  const drafts = [...ledger.drafts.keys()].sort();
  return ledger
    .all(threadProjection)
    .map((thread) => [thread.id, drafts.map((draft) => findPlacementInDraft(ledger, draft, thread))]);
}

function ledgerOf(dossier: string, ...batches: (readonly OpenedRecord[])[]): Ledger {
  const ledger = new Ledger(dossier);
  for (const batch of batches) ledger.add(batch);
  return ledger;
}

/**
 * Returns the records shuffled, some doubled, in batches of any size; some arrive first without their bodies, some
 * last.
 */
function batches(random: Random, all: readonly OpenedRecord[]): OpenedRecord[][] {
  const bare = all.filter(() => random.next() < 0.2).map(withoutRecordBody);
  const again = all.filter(() => random.next() < 0.2);
  const records = random.shuffle([...all, ...bare, ...again]);
  const cut: OpenedRecord[][] = [];
  const most = random.pick([1, 5, 40, records.length]);
  while (records.length > 0) cut.push(records.splice(0, 1 + random.below(most)));
  return cut;
}

const sameVerdicts = (a: ReadonlyMap<string, RecordVerdict>, b: ReadonlyMap<string, RecordVerdict>) =>
  expect(Object.fromEntries(b)).toEqual(Object.fromEntries(a));

describe("In histories made up from seeds, what counts", () => {
  it(
    "(1) is the same set, verdicts and ledger in any order, doubled, in batches of any size",
    async () => {
      await everyStory((story, random, all) => {
        const whole = ledgerOf(story.dossier, all);
        const verdicts = judge(new RecordSet(story.dossier, all));
        const said = saidBy(whole);
        sameVerdicts(verdicts, new Map(said.records.map(({ key, verdict }) => [key, verdict])));
        for (let i = 0; i < 4; i++) {
          const other = ledgerOf(story.dossier, ...batches(random, all));
          expect(saidBy(other)).toEqual(said);
          sameVerdicts(verdicts, judge(new RecordSet(story.dossier, random.shuffle(all))));
        }
      });
    },
    HOUR,
  );

  it(
    "(1) is the same for everybody who received it step by step, once they have everything",
    async () => {
      await everyStory((story, random, all) => {
        const said = saidBy(ledgerOf(story.dossier, all));
        for (const hand of story.devices) {
          const own = saidBy(hand.ledger);
          expect(own, hand.name).toEqual(saidBy(ledgerOf(story.dossier, [...hand.held.values()])));
          hand.take(randomPacket(random, all, 0.5));
          hand.take(all);
          expect(saidBy(hand.ledger), hand.name).toEqual(said);
        }
      });
    },
    HOUR,
  );

  it(
    "(1) reports in a change everything that changed, and returns the same object for what did not",
    async () => {
      let same = 0;
      await everyStory((story, random, all) => {
        const ledger = new Ledger(story.dossier);
        for (const batch of batches(random, all)) {
          const before = new Map(ledger.all(threadProjection).map((thread) => [thread.id, thread]));
          const documents = new Map(ledger.documents.map((document) => [document.id, document]));
          const { changed } = ledger.add(batch);
          for (const thread of ledger.all(threadProjection)) {
            const known = before.get(thread.id);
            expect(changed.has(`thread/${thread.id}`)).toBe(known !== thread);
            if (known && known !== thread) expect(thread).not.toEqual(known);
            same += Number(known === thread);
          }
          for (const id of before.keys())
            expect(ledger.get(threadProjection, id) || changed.has(`thread/${id}`)).toBeTruthy();
          for (const each of ledger.documents) {
            expect(changed.has(`document/${each.id}`)).toBe(documents.get(each.id) !== each);
          }
        }
      });
      if (isUsualRun) expect(same).toBeGreaterThan(100);
    },
    HOUR,
  );

  it(
    "(2) takes nothing from a device beyond the last record that its roster names",
    async () => {
      let [beyond, within] = [0, 0];
      await everyStory((story, _, all) => {
        const recordSet = new RecordSet(story.dossier, all);
        const verdicts = judge(recordSet);
        for (const { device } of findCurrentRoster(recordSet)!.devices.values()) {
          const last = device.spans.at(-1)!.last;
          if (last === undefined) continue;
          const reached = chainOf(recordSet, device.device, last);
          for (const { key, record } of all) {
            // Rosters remain valid whatever happens to the administrator's own device.
            if (record.device !== device.device || record.type === "roster" || record.type === "dossier") continue;
            if (reached.has(key)) within += Number(verdicts.get(key)!.kind === "counts");
            else {
              expect(verdicts.get(key)!.kind, key).not.toBe("counts");
              beyond++;
            }
          }
        }
      });
      if (isUsualRun) expect(Math.min(beyond, within)).toBeGreaterThan(50);
    },
    HOUR,
  );

  it(
    "(2) gives each record the role of its span, as an independent calculation shows",
    async () => {
      let spans = 0;
      await everyStory((story, _, all) => {
        const recordSet = new RecordSet(story.dossier, all);
        const verdicts = judge(recordSet);
        for (const { device } of findCurrentRoster(recordSet)!.devices.values()) {
          if (device.spans.length === 1) continue;
          for (const { key, record } of all) {
            const verdict = verdicts.get(key)!;
            if (record.device !== device.device || verdict.kind !== "counts" || record.type === "roster") continue;
            if (record.type === "dossier") continue;
            const span = device.spans.find(
              ({ last }) => last === undefined || chainOf(recordSet, device.device, last).has(key),
            );
            expect(verdict.author.role).toBe(span!.role);
            spans++;
          }
        }
      });
      if (isUsualRun) expect(spans).toBeGreaterThan(50);
    },
    HOUR,
  );

  it(
    "(3) changes only with rosters and joins: other records change only what waits",
    async () => {
      let [kept, moved] = [0, 0];
      await everyStory((story, random, all) => {
        const free = all.filter(({ record }) => !["dossier", "roster", "join"].includes(record.type));
        for (let i = 0; i < 12 && free.length > 0; i++) {
          const some = all.filter(() => random.next() < random.pick([0.3, 0.7, 0.95]));
          const more = random.shuffle(free).slice(0, 1 + random.below(5));
          const before = judge(new RecordSet(story.dossier, some));
          const after = judge(new RecordSet(story.dossier, [...some, ...more]));
          for (const [key, verdict] of before) {
            if (verdict.kind !== "waits") {
              expect(after.get(key)).toEqual(verdict);
              kept++;
            } else moved += Number(after.get(key)!.kind !== "waits");
          }
        }
      });
      if (isUsualRun) expect([kept > 5000, moved > 20], `${kept} ${moved}`).toEqual([true, true]);
    },
    HOUR,
  );

  it(
    "(4) names every gap and every fork of every device, and nothing else",
    async () => {
      const seen = { gaps: 0, forks: 0, named: 0 };
      await everyStory((story, random, all) => {
        for (const share of [1, 0.9, 0.5]) {
          const here = all.filter(() => random.next() < share);
          const recordSet = new RecordSet(story.dossier, here);
          const { gaps, forks } = findChainFaults(recordSet);
          expect(
            gaps.flatMap(({ device, from, to }) => range(from, to).map((seq) => `${device} ${seq}`)).sort(),
          ).toEqual(gapsByHand(recordSet));
          expect(forks.flatMap(({ device, seq, keys }) => keys.map((key) => `${device} ${seq} ${key}`)).sort()).toEqual(
            forksByHand(here),
          );
          seen.gaps += gaps.length;
          seen.forks += forks.length;
          seen.named += forks.filter(({ keys }) => keys.some((key) => !recordSet.byKey.has(key))).length;
        }
      });
      if (isUsualRun) for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
    },
    HOUR,
  );

  it("has met every verdict there is", () => {
    const tally = new Map<string, number>();
    for (const story of stories) {
      const random = new Random(story.seed);
      const all = story.everything();
      // Also a part of the records, because then some records wait for others.
      for (const records of [all, all.filter(() => random.next() < 0.6)]) {
        for (const verdict of judge(new RecordSet(story.dossier, records)).values()) {
          const name = verdict.kind === "counts" ? "counts" : verdict.code;
          tally.set(name, (tally.get(name) ?? 0) + 1);
        }
      }
    }
    if (!isUsualRun) return;
    expect([...tally.keys()].sort()).toEqual([
      "chain.missing",
      "counts",
      "device.cut",
      "device.fork",
      "dossier.missing",
      "erase.other",
      "erase.protected",
      "erase.target",
      "first.missing",
      "first.other",
      "first.wrong",
      "join.closed",
      "join.late",
      "join.missing",
      "join.used",
      "join.voucher",
      "may.lead-only",
      "may.reader",
      "profile.other",
      "register.name",
      "roster.not-administrator",
      "roster.parent",
      "roster.superseded",
      "settle.other",
      "thread.missing",
    ]);
    expect(tally.get("counts")).toBeGreaterThan(1000);
  });
});

/** Returns the records that a record reaches through `prev` in its device's own chain. */
function chainOf(recordSet: RecordSet, device: string, last: string): ReadonlySet<string> {
  const reached = new Set<string>();
  let at = recordSet.byKey.get(last);
  for (let below = Infinity; at?.record.device === device && at.record.seq < below;) {
    reached.add(at.key);
    below = at.record.seq;
    at = at.record.prev === null ? undefined : recordSet.byKey.get(at.record.prev);
  }
  return reached;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Returns each missing number below a device's highest, and one more if a `last` of the roster is missing. */
function gapsByHand(recordSet: RecordSet): string[] {
  const records = [...recordSet.byKey.values()].map(({ key, record }) => ({ key, ...record }));
  const lost: string[] = [];
  const roster = findCurrentRoster(recordSet);
  for (const device of new Set([...records.map((each) => each.device), ...(roster?.devices.keys() ?? [])])) {
    const own = records.filter((each) => each.device === device);
    const highest = Math.max(-1, ...own.map(({ seq }) => seq));
    for (const seq of range(0, highest)) if (!own.some((each) => each.seq === seq)) lost.push(`${device} ${seq}`);
    const lasts = roster?.devices.get(device)?.device.spans.map(({ last }) => last) ?? [];
    const known = (key?: string) =>
      key === undefined || recordSet.byKey.has(key) || own.some(({ prev }) => prev === key);
    if (!lasts.every(known)) lost.push(`${device} ${highest + 1}`);
  }
  return lost.sort();
}

function forksByHand(here: readonly OpenedRecord[]): string[] {
  const named = new Set<string>();
  for (const { key, record } of here) {
    named.add(`${record.device} ${record.seq} ${key}`);
    if (record.prev !== null) named.add(`${record.device} ${record.seq - 1} ${record.prev}`);
  }
  const place = (line: string) => line.split(" ").slice(0, 2).join(" ");
  return [...named].filter((a) => [...named].some((b) => a !== b && place(a) === place(b))).sort();
}
