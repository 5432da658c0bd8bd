import { describe, expect, it } from "vitest";
import { Ledger } from "#shared/ledger/ledger.ts";
import { findProjectionBySubjectName, PROJECTIONS, PROJECTIONS_BY_KIND } from "#shared/ledger/store/projections.ts";
import { subjectsOfRecord, entityIdOf } from "#shared/ledger/store/recordIndex.ts";
import { withoutRecordBody } from "#shared/records/validator.ts";
import { RECORD_KIND_NAMES, type RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import {
  beginStory,
  ALL_STORY_MOVES,
  commitKind,
  RECORD_KINDS_NEW_IN_FORMAT_2,
  playStory,
} from "#test/support/team/teamStory.ts";

const SEEDS = [3, 5, 8, 13, 21, 34, 55, 89, 610, 1597];

/** Returns the entries that each kind of record touched in some made-up stories, by the first part of their names. */
async function touchedInStories(): Promise<ReadonlyMap<RecordKindName, ReadonlySet<string>>> {
  const touched = new Map<RecordKindName, Set<string>>(RECORD_KIND_NAMES.map((name) => [name, new Set()]));
  for (const seed of SEEDS) {
    for (const { held } of (await playStory(seed, 160, ALL_STORY_MOVES)).devices)
      for (const opened of held.values())
        for (const subject of subjectsOfRecord(opened, entityIdOf(opened)))
          touched.get(opened.record.type as RecordKindName)?.add(subject.split("/")[0]!);
  }
  return touched;
}

/** Returns the names of the entries that show a kind of record. */
function namesOf(kind: RecordKindName): readonly string[] {
  const by = PROJECTIONS_BY_KIND[kind];
  if (typeof by !== "string") return by.map(({ name }) => name);
  return { standing: [], members: ["member"], receipts: ["receipt"] }[by];
}

/** Returns all entries of a ledger, by the name of their projection. */
function entriesOf(ledger: Ledger): readonly (readonly [string, readonly unknown[]])[] {
  return [...PROJECTIONS.values()].map((each) => [each.name, ledger.all(each)] as const);
}

describe("Each kind of record", () => {
  it("is written in a story by the move that is named after it", async () => {
    const story = await beginStory(1);
    const count = (kind: RecordKindName) => story.everything().filter(({ record }) => record.type === kind).length;
    // Those are written by test/unit/members/membership.test.ts and putAway.test.ts.
    expect(RECORD_KINDS_NEW_IN_FORMAT_2).toEqual(["begin", "change", "handover", "confirm", "put-away"]);
    for (const kind of RECORD_KIND_NAMES.filter((each) => !RECORD_KINDS_NEW_IN_FORMAT_2.includes(each))) {
      const before = kind === "dossier" ? 0 : count(kind);
      await commitKind(story, kind);
      expect(count(kind), kind).toBeGreaterThan(before);
    }
  });
});

describe("The list of entries that a kind of record affects", () => {
  it("has every entry that its records affect, in made-up stories with every kind", async () => {
    const touched = await touchedInStories();
    for (const kind of RECORD_KIND_NAMES) {
      const seen = [...touched.get(kind)!].map((name) => findProjectionBySubjectName(name)?.name ?? name);
      expect(seen.sort(), kind).toEqual([...namesOf(kind)].sort());
    }
  });

  it("has entries that are the same in any order of the records, and in any number of parts", async () => {
    const seen = new Set<string>();
    for (const seed of SEEDS) {
      const story = await playStory(seed, 160, ALL_STORY_MOVES);
      const all = [...new Map(story.devices.flatMap(({ held }) => [...held])).values()];
      const whole = new Ledger(story.dossier);
      whole.add(all);
      const other = new Ledger(story.dossier);
      const shuffled = story.random.shuffle([...all, ...all.map(withoutRecordBody)]);
      while (shuffled.length > 0) other.add(shuffled.splice(0, 1 + story.random.below(20)));
      expect(entriesOf(other)).toEqual(entriesOf(whole));
      for (const [name, entries] of entriesOf(whole)) if (entries.length > 0) seen.add(name);
    }
    expect([...PROJECTIONS.keys()].filter((name) => !seen.has(name))).toEqual([]);
  });
});
