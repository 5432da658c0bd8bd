import { describe, expect, it } from "vitest";
import { SHOWN_BY } from "../../../shared/ledger/projections.ts";
import { subjectsOf, thingOf } from "../../../shared/ledger/shelf.ts";
import { KIND_NAMES, type KindName } from "../../../shared/records/kinds/index.ts";
import { tell } from "../../support/story.ts";

/** The entries that each kind of record touched in some made-up stories, by the first part of their names. */
async function touchedInStories(): Promise<ReadonlyMap<KindName, ReadonlySet<string>>> {
  const touched = new Map<KindName, Set<string>>(KIND_NAMES.map((name) => [name, new Set()]));
  for (const seed of [3, 5, 8, 13]) {
    for (const { held } of (await tell(seed, 160)).hands)
      for (const opened of held.values())
        for (const subject of subjectsOf(opened, thingOf(opened)))
          touched.get(opened.record.type as KindName)?.add(subject.split("/")[0]!);
  }
  return touched;
}

/** What is said of a status names the record that says it. */
const STATEMENT = "statement";

/** The names of the entries that a kind of record is shown by. */
function namesOf(kind: KindName): readonly string[] {
  const by = SHOWN_BY[kind];
  if (typeof by !== "string") return by.map(({ name }) => name);
  return { standing: [], members: ["member"], receipts: ["receipt"] }[by];
}

describe("what each kind of record is shown by", () => {
  it("is what its records touch, in made-up stories that say every kind", async () => {
    const touched = await touchedInStories();
    for (const kind of KIND_NAMES) {
      const seen = [...touched.get(kind)!].map((name) => (name === STATEMENT ? "status" : name));
      expect(seen.sort(), kind).toEqual([...namesOf(kind)].sort());
    }
  });
});
