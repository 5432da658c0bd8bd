import { describe, expect, test, vi } from "vitest";
import { LocalStore, type LocalValuesByName } from "#renderer/workspace/persistence/localStore.ts";
import { LocalValue } from "#renderer/workspace/persistence/localValue.ts";
import { DossierKeyring } from "#renderer/workspace/persistence/dossierKeyring.ts";
import { UnsignedNoteQueue } from "#renderer/workspace/dossier/unsignedNoteQueue.ts";
import type { DossierSession } from "#renderer/workspace/session/dossierSession.ts";
import type { UnsignedNote } from "#renderer/workspace/session/unsignedNotes.ts";
import { emptyNoteInput } from "#renderer/workspace/textModel/entryFormState.ts";
import type { Act } from "#shared/acts/act.ts";
import { chooseBodySealing, signAct, type SignNextRecord } from "#shared/acts/signAct.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { chainCounterAfter } from "#shared/records/signRecord.ts";
import { fuzzSeeds, isUsualRun, runReplayable } from "../support/fuzzSeeds.ts";
import { Random } from "../support/random.ts";
import { createTeam, unwrapOutcome, Person, SMALL_DRAFT_ID } from "../support/team/team.ts";

/** What survives the app: the records and local values that were written, and the name of a key. */
class Disk {
  records: OpenedRecord[];
  readonly values: Record<string, LocalValuesByName[string]> = {};

  constructor(records: Iterable<OpenedRecord>) {
    this.records = [...records];
  }
}

/** One run of the app on a disk, until it is killed: after that nothing is written, and nothing it waits for comes. */
class Run {
  readonly person: Person;
  readonly queue: UnsignedNoteQueue;
  readonly notes: LocalValue<readonly UnsignedNote[]>;
  readonly signed: ReadonlyMap<string, string>[] = [];
  hasKeyInForce: boolean;
  /** After how many further steps the app is killed. */
  killIn = Infinity;
  isKilled = false;
  /** At how many further records the signer refuses, once. */
  refuseIn = Infinity;
  #turn: Promise<unknown> = Promise.resolve();
  #unwritten: OpenedRecord[] = [];
  readonly #disk: Disk;

  private constructor(
    disk: Disk,
    person: Person,
    notes: LocalValue<readonly UnsignedNote[]>,
    hasKeyInForce: boolean,
    keyring: DossierKeyring,
  ) {
    this.#disk = disk;
    this.person = person;
    this.notes = notes;
    this.hasKeyInForce = hasKeyInForce;
    const session = {
      keyring,
      publicKeys: { device: person.device.publicKeys.key },
      intake: { whenIdle: () => this.#step() },
      localState: { unsignedNotes: notes, store: { whenSaved: () => this.#saveRecords() } },
    } as unknown as DossierSession;
    const isForced = () => this.hasKeyInForce;
    this.queue = new UnsignedNoteQueue(
      {
        ledger: person.ledger,
        get me() {
          return person.me;
        },
        session,
        get hasKeyInForce() {
          return isForced();
        },
      },
      {
        sign: (act) => this.#sign(act),
        runAlone: (work) => (this.#turn = this.#turn.then(work)) as ReturnType<typeof work>,
        onSigned: (signed) => this.signed.push(signed),
        onRefused: (refused) => expect.fail(refused.code),
      },
    );
  }

  /** Starts the app on a disk. */
  static async start(disk: Disk, secrets: DeviceSecrets, key: DossierKey, hasKeyInForce: boolean): Promise<Run> {
    const person = new Person("Bea", secrets, disk.records[0]!.record.seq === 0 ? disk.records[0]!.key : "");
    person.keys.push(key);
    person.take(disk.records);
    const own = disk.records.filter(({ record }) => record.device === person.device.publicKeys.key);
    const last = own.reduce((a, b) => (b.record.seq > a.record.seq ? b : a));
    person.device.catchUp(chainCounterAfter(last.record, last.key));
    const alive = { run: null as Run | null };
    const kept = {
      read: () => Promise.resolve({ ...disk.values }),
      write: async (_id: string, values: LocalValuesByName): Promise<Outcome<true>> => {
        await alive.run?.step();
        Object.assign(disk.values, values);
        await alive.run?.step();
        return true;
      },
    };
    const store = unwrapOutcome(await LocalStore.open({ kept }, person.ledger.dossier, null));
    const keyring = new DossierKeyring([key]);
    const notes = await LocalValue.open<readonly UnsignedNote[]>("unsigned", [], store, keyring);
    const run = new Run(disk, person, notes, hasKeyInForce, keyring);
    alive.run = run;
    return run;
  }

  step(): Promise<void> {
    return this.#step();
  }

  /** Waits until what was signed is written, as at an orderly end. */
  async end(): Promise<void> {
    await this.#turn;
    await this.#saveRecords();
  }

  /** Waits for the queue, or until the app is killed. */
  async settle(work: Promise<unknown>): Promise<void> {
    await Promise.race([work, this.#whenKilled]);
  }

  #kill: () => void = () => undefined;
  readonly #whenKilled = new Promise<void>((resolve) => (this.#kill = resolve));

  async #step(): Promise<void> {
    if (!this.isKilled && --this.killIn > 0) return;
    this.isKilled = true;
    this.#kill();
    await new Promise(() => undefined);
  }

  async #sign(act: Act): Promise<Outcome<readonly OpenedRecord[]>> {
    await this.#step();
    if (!this.hasKeyInForce) return refusal("key.none");
    const { person } = this;
    const apply = (records: readonly OpenedRecord[]) => {
      person.take(records);
      this.#unwritten.push(...records);
    };
    const sign: SignNextRecord = (unsigned) =>
      --this.refuseIn === 0 ? Promise.resolve(refusal("device.elsewhere")) : person.sign(unsigned);
    const sealing = chooseBodySealing(person.keys[0]!, person.ledger);
    const outcome = await signAct(act, sign, sealing, { onPartial: apply });
    await this.#step();
    if (!isRefusal(outcome)) apply(outcome);
    return outcome;
  }

  async #saveRecords(): Promise<Outcome<true>> {
    await this.#step();
    this.#disk.records.push(...this.#unwritten);
    this.#unwritten = [];
    await this.#step();
    return true;
  }
}

const team = await createTeam();
const key = team.admin.keys[0]!;

function noteOf(comment: string, isRated: boolean) {
  const words = { ...emptyNoteInput("risk"), comment, ...(isRated && { assessment: { provisional: 3 as const } }) };
  return { at: { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" }, words };
}

/** The team's notes on a disk, in the order of their chain, each with its rating. */
function notesOn(disk: Disk): readonly string[] {
  const reader = new Person("", team.secrets, team.admin.ledger.dossier);
  reader.keys.push(key);
  reader.take(disk.records);
  const seqOf = (id: string) => reader.ledger.record(id)!.record.seq;
  return [...reader.ledger.all(threadProjection)]
    .sort((a, b) => seqOf(a.id) - seqOf(b.id))
    .map(({ annotation, ratings }) => `${annotation.comment}${ratings.length > 0 ? " (rated)" : ""}`);
}

const start = (disk: Disk, hasKey: boolean) => Run.start(disk, team.secrets, key, hasKey);
const save = (run: Run, comment: string, isRated = false) => run.queue.save(noteOf(comment, isRated));

describe("A note that is saved while no dossier key is in force", () => {
  test("is stored encrypted, and signed after a restart, once there is a key", async () => {
    const disk = new Disk(team.admin.held.values());
    const before = disk.records.length;
    const run = await start(disk, false);
    expect(await save(run, "Nobody reads this.", true)).toMatchObject({
      unsigned: expect.stringMatching(/^unsigned-/),
    });
    expect(disk.records).toHaveLength(before);
    expect(new TextDecoder("latin1").decode(disk.values.unsigned)).not.toContain("Nobody");
    const again = await start(disk, false);
    expect(again.notes.value.map(({ words }) => words.comment)).toEqual(["Nobody reads this."]);
    await again.queue.signWaiting();
    expect(disk.records).toHaveLength(before);
    again.hasKeyInForce = true;
    await again.queue.signWaiting();
    expect(notesOn(disk)).toEqual(["Nobody reads this. (rated)"]);
    expect(again.signed.flatMap((signed) => [...signed.values()])).toEqual([disk.records.at(-2)!.key]);
    expect((await start(disk, true)).notes.value).toEqual([]);
  });

  test("goes before one that is written when there is a key again", async () => {
    const disk = new Disk(team.admin.held.values());
    const run = await start(disk, false);
    await save(run, "first");
    run.hasKeyInForce = true;
    expect(await save(run, "second")).toHaveProperty("records");
    await run.queue.signWaiting();
    await run.settle(run.queue.remove("nothing"));
    expect(run.notes.value).toEqual([]);
    expect(run.person.ledger.all(threadProjection).map(({ annotation }) => annotation.comment)).toEqual([
      "first",
      "second",
    ]);
  });

  test("is not overtaken by a later one if the signer refuses for now, and keeps its rating", async () => {
    const disk = new Disk(team.admin.held.values());
    const run = await start(disk, false);
    await save(run, "first", true);
    run.hasKeyInForce = true;
    run.refuseIn = 2;
    expect(await save(run, "second")).toMatchObject({ code: "device.elsewhere" });
    expect(await save(run, "third")).toHaveProperty("records");
    await run.end();
    expect(notesOn(disk)).toEqual(["first (rated)", "third"]);
  });

  test("is not signed if it was removed, and is again if it was restored; not twice if both are the same", async () => {
    const disk = new Disk(team.admin.held.values());
    const run = await start(disk, false);
    for (const comment of ["same", "same", "removed", "restored"]) await save(run, comment);
    const [, , removed, restored] = run.notes.value;
    expect(await run.queue.remove(removed!.id)).toBe(removed);
    expect(await run.queue.remove(restored!.id, () => false)).toBeNull();
    expect(await run.queue.remove(restored!.id)).toBe(restored);
    await run.queue.restore(restored!);
    run.hasKeyInForce = true;
    await run.queue.signWaiting();
    expect(notesOn(disk)).toEqual(["same", "same", "restored"]);
    expect(await run.queue.remove(restored!.id)).toBeNull();
  });

  test("stays if its author may not write any more", async () => {
    const disk = new Disk(team.admin.held.values());
    const run = await start(disk, false);
    await save(run, "stays");
    vi.spyOn(run.person, "me", "get").mockReturnValue({ ...run.person.me!, role: "reader", administrator: false });
    run.hasKeyInForce = true;
    await expect(run.queue.signWaiting()).rejects.toThrow(/may\./);
    expect(run.notes.value).toHaveLength(1);
    expect(notesOn(disk)).toEqual([]);
  });
});

test("Notes are signed once and in order, whenever the key comes and goes and the app is killed", async () => {
  let kills = 0;
  let marked = 0;
  for (const seed of fuzzSeeds(150)) {
    const random = new Random(seed);
    const log: string[] = [];
    await runReplayable(seed, log, async () => {
      const disk = new Disk(team.admin.held.values());
      const expected: string[] = [];
      let run = await start(disk, random.below(2) === 0);
      for (let i = 0; i < 14; i++) {
        const what = random.pick(["note", "note", "note", "gone", "busy", "key", "restart", "kill"]);
        log.push(what);
        if (what === "gone") run.hasKeyInForce = false;
        if (what === "busy") run.refuseIn = 1 + random.below(3);
        if (what === "kill") run.killIn = 1 + random.below(16);
        if (what === "note" && run.killIn === Infinity) {
          // Many are the same: only their number and place tell them apart.
          const [comment, isRated] = [random.pick(["a", "b"]), random.below(2) === 0];
          expected.push(isRated ? `${comment} (rated)` : comment);
          if (run.hasKeyInForce) run.refuseIn = Infinity;
          unwrapOutcome(await save(run, comment, isRated));
          await run.end();
        }
        if (what === "key" || (run.killIn < Infinity && run.notes.value.length > 0)) {
          run.hasKeyInForce = true;
          await run.settle(run.queue.signWaiting());
        }
        if (run.isKilled || what === "restart") {
          if (run.isKilled) kills++;
          else await run.settle(run.end());
          const { hasKeyInForce } = run;
          run = await start(disk, hasKeyInForce && random.below(2) === 0);
          marked += run.notes.value.filter(({ signing }) => signing).length;
        }
      }
      run.killIn = Infinity;
      run.hasKeyInForce = true;
      await run.queue.signWaiting();
      // The signer may have refused that once more.
      await run.queue.signWaiting();
      await run.end();
      expect(notesOn(disk)).toEqual(expected);
      expect((await start(disk, false)).notes.value).toEqual([]);
    });
  }
  if (isUsualRun) expect(Math.min(kills, marked)).toBeGreaterThan(40);
}, 60_000);
