import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { clearBodyOf, type OpenedRecord } from "#shared/records/validator.ts";
import { encodeClearBody, sealBody } from "#shared/records/sealBody.ts";
import { recordKinds } from "#shared/records/kinds/recordKinds.ts";
import { isControlRecordType } from "#shared/records/envelope.ts";
import { verifyRecordSignature } from "#shared/records/signRecord.ts";
import { runReplayable, fuzzSeeds, isUsualRun } from "../support/fuzzSeeds.ts";
import { TEST_DOSSIER_KEY } from "../support/team/testDevice.ts";
import { Random } from "../support/random.ts";
import { playStories, type TeamStory } from "../support/team/teamStory.ts";

const HOUR = 3_600_000;

/** A machine with a Y.Doc and its record intake. */
class Machine {
  readonly doc = new DossierDoc();
  readonly intake: RecordIntake;

  constructor(dossier: string) {
    this.intake = new RecordIntake(this.doc, dossier, [TEST_DOSSIER_KEY]);
  }

  async put(records: readonly OpenedRecord[]): Promise<void> {
    this.doc.put(records, { kind: "file" });
    await this.intake.whenIdle();
  }

  /** The whole state as one update, as a file or a hub's log keeps it. */
  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc.doc);
  }

  async merge(update: Uint8Array): Promise<void> {
    Y.applyUpdate(this.doc.doc, update);
    await this.intake.whenIdle();
  }
}

/** Exchanges the states of all machines until nothing changes any more. */
async function sync(...machines: readonly Machine[]): Promise<void> {
  for (let round = 0; round < 4; round++) {
    for (const to of machines) for (const from of machines) if (to !== from) await to.merge(from.state);
  }
}

function contains(haystack: Uint8Array, needle: Uint8Array): boolean {
  return Buffer.from(haystack).includes(Buffer.from(needle));
}

const said = (ledger: Ledger) => ({
  threads: ledger.all(threadProjection),
  documents: ledger.documents,
  members: ledger.members,
  counts: ledger.counts,
  erased: [...ledger.erasedKeys()].sort(),
});

async function everyStory(
  usual: number,
  from: number,
  check: (story: TeamStory, random: Random) => unknown,
): Promise<void> {
  for await (const story of playStories(fuzzSeeds(usual, from), 60)) {
    await runReplayable(story.seed, story.log, () => check(story, new Random(story.seed)));
  }
}

/** Every device erases some of its own records, if it has the authority. */
async function eraseSome({ devices, random }: TeamStory): Promise<void> {
  for (const hand of devices) {
    const own = [...hand.held.values()].filter(
      ({ record }) => record.device === hand.key && !isControlRecordType(record.type),
    );
    for (const { key } of random.shuffle(own).slice(0, 2)) await hand.commit({ type: "erase", body: { target: key } });
  }
}

describe("In histories made up from seeds,", () => {
  it(
    "(5) one record through two Yjs clients, in any order of their updates, is one value and no refusal",
    async () => {
      let [records, shared] = [0, 0];
      await everyStory(8, 2001, async (story, random) => {
        const all = story.everything();
        const machines = [new Machine(story.dossier), new Machine(story.dossier), new Machine(story.dossier)];
        for (const machine of machines) await machine.put(random.shuffle(all.filter(() => random.next() < 0.7)));
        for (const { key } of all) shared += Number(machines.every(({ doc }) => doc.has(key)));
        await sync(...machines);
        const union = all.filter(({ key }) => machines[0]!.doc.has(key));
        for (const { doc, intake } of machines) {
          expect(intake.quarantine).toEqual(new Map());
          for (const { key, text, bytes } of union) {
            const erased = intake.ledger.erasedKeys().has(key);
            expect(doc.get(key)).toEqual(erased || !bytes ? { key, text } : { key, text, bytes });
          }
          records += union.length;
        }
        const whole = new Ledger(story.dossier);
        whole.add(union);
        for (const { intake } of machines) expect(said(intake.ledger)).toEqual(said(whole));
      });
      if (isUsualRun) expect(Math.min(records, shared)).toBeGreaterThan(100);
    },
    HOUR,
  );

  it(
    "(5) a body that is encrypted again from its line is the same bytes",
    async () => {
      await everyStory(3, 2101, (story) => {
        for (const each of story.everything()) {
          const { record, bytes } = each;
          const clear = clearBodyOf(each);
          if (clear)
            expect(
              isControlRecordType(record.type) ? encodeClearBody(clear) : sealBody(clear, TEST_DOSSIER_KEY),
            ).toEqual(bytes);
        }
      });
    },
    HOUR,
  );

  it(
    "(6) after an erasure and full sync the erased bytes are in no state, whoever sends them again, and records without bodies verify",
    async () => {
      let erasures = 0;
      await everyStory(8, 2201, async (story, random) => {
        await eraseSome(story);
        const all = story.everything();
        const machines = [new Machine(story.dossier), new Machine(story.dossier), new Machine(story.dossier)];
        // An old packet of everything, and a machine that was offline since.
        const [old, sleeper] = [new Machine(story.dossier), new Machine(story.dossier)];
        const bodies = all.filter(({ record }) => record.type !== "erase");
        old.doc.put(bodies, { kind: "file" });
        sleeper.doc.put(bodies, { kind: "file" });
        for (const machine of machines) await machine.put(random.shuffle(all).slice(0, random.below(all.length)));
        await sync(...machines);
        for (const machine of machines) await machine.put(random.shuffle(all));
        await sync(...machines);
        await machines[0]!.merge(old.state);
        await machines[1]!.put(random.shuffle(bodies));
        await sleeper.merge(machines[2]!.state);
        await sync(...machines, sleeper);
        const erased = machines[0]!.intake.ledger.erasedKeys();
        for (const { state, intake } of [...machines, sleeper]) {
          expect([...intake.ledger.erasedKeys()].sort()).toEqual([...erased].sort());
          const reopened = new DossierDoc();
          Y.applyUpdate(reopened.doc, state);
          for (const { key, bytes } of all) {
            if (!bytes) continue;
            const here = contains(state, bytes) || contains(Y.encodeStateAsUpdate(reopened.doc), bytes);
            expect(here, key).toBe(!erased.has(key));
          }
          for (const key of erased) {
            const { text } = reopened.get(key)!;
            expect(await verifyRecordSignature(JSON.parse(text), story.dossier)).toBe(true);
            expect(["missing", "retraction"]).toContain(intake.ledger.record(key)!.state);
          }
        }
        erasures += erased.size;
      });
      if (isUsualRun) expect(erasures).toBeGreaterThan(20);
    },
    HOUR,
  );

  it(
    "(6) a body that was deleted without a counting erasure is restored by any device that has it",
    async () => {
      let restored = 0;
      await everyStory(6, 2301, async (story, random) => {
        const all = story.everything();
        const [honest, hostile] = [new Machine(story.dossier), new Machine(story.dossier)];
        await honest.put(all);
        hostile.doc.put(all, { kind: "file" });
        await sync(honest, hostile);
        const erased = honest.intake.ledger.erasedKeys();
        const victims = random.shuffle(all.filter(({ key, bytes }) => bytes && !erased.has(key))).slice(0, 8);
        const raw = new Y.Doc();
        Y.applyUpdate(raw, hostile.state);
        raw.transact(() => {
          for (const [i, { key }] of victims.entries()) {
            if (i % 4 === 0) raw.getMap("bodies").delete(key);
            else if (i % 4 === 1) raw.getMap("bodies").set(key, encodeUtf8("something else"));
            else if (i % 4 === 2) raw.getMap("records").set(key, "{}");
            else raw.getMap("records").delete(key);
          }
        });
        await honest.merge(Y.encodeStateAsUpdate(raw));
        for (const { key, text, bytes } of victims) {
          expect(honest.doc.get(key)).toEqual({ key, text, bytes });
          expect(honest.intake.ledger.record(key)!.state).not.toBe("missing");
          restored++;
        }
        expect(honest.intake.quarantine).toEqual(new Map());
      });
      if (isUsualRun) expect(restored).toBeGreaterThan(30);
    },
    HOUR,
  );

  it(
    "(7) no word and no name is in any byte of the state",
    async () => {
      let words = 0;
      await everyStory(6, 2401, async (story) => {
        const machine = new Machine(story.dossier);
        await machine.put(story.everything());
        const { state } = machine;
        for (const each of story.everything()) {
          const clear = clearBodyOf(each);
          if (!clear || isControlRecordType(each.record.type)) continue;
          expect(contains(state, encodeUtf8(clear.text))).toBe(false);
          const fields = new Set(clear.text.match(/(?<=")\w+(?=":)/g));
          for (const word of clear.text.match(/\p{L}[\p{L} ]{5,}/gu) ?? []) {
            // Skip names of fields and types: type names are in every record. Hashes can spell words, too.
            if (recordKinds.has(word) || fields.has(word) || /^[a-f]+$/.test(word)) continue;
            expect(contains(state, encodeUtf8(word)), word).toBe(false);
            words++;
          }
        }
        // The search works: it finds the types of records, which are not secret.
        expect(contains(state, encodeUtf8('"type":"annotation"'))).toBe(true);
      });
      if (isUsualRun) expect(words).toBeGreaterThan(300);
    },
    HOUR,
  );
});
