import { isDeepStrictEqual } from "node:util";
import { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { validateRecord, openRecordBody, type OpenedRecord } from "#shared/records/validator.ts";
import { isRefusal } from "#shared/base/result.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import type { TestDevice } from "#test/support/team/testDevice.ts";
import { spawnHub, Stage } from "#test/hub/support.ts";
import type { FaultRun, FaultResult } from "../faultRun.ts";
import { FORGERIES_PER_DEVICE, createCast, CAST_KEY, type ForgeryCast } from "./cast.ts";
import { FORGERY_KINDS, type ForgeryAttempt, type ForgeryKind, type ForgeryOutcome } from "./forgeryKinds.ts";
import { ForgingClient, createToken } from "./forgingClient.ts";

/** The bytes by which a hub may grow during a thousand forgeries. */
const GROWTH = 60 * 1024 * 1024;

/** Forged records and updates of every kind, sent by modified clients over live sockets to a hub in its own process. */
export const forgedRecords: FaultRun = {
  name: "forged",
  claim:
    "forged records and updates over a live socket: none is accepted, the members' data stays the same to the byte",
  count: 1000,
  unit: "forgeries",
  run: (count, seed) => runForged(count, seed),
};

async function runForged(count: number, seed: number): Promise<FaultResult> {
  const stage = new Stage();
  try {
    const cast = await createCast(seed, Math.ceil((count + FORGERY_KINDS.length) / FORGERIES_PER_DEVICE) + 1);
    const hub = await spawnHub(stage, createTempFolder("hub"));
    return await new Trial(cast, hub.url, hub.memory).run(count);
  } finally {
    await stage.end();
  }
}

interface State {
  readonly values: ReadonlyMap<string, unknown>;
  readonly ledger: Ledger;
}

class Trial {
  readonly #cast: ForgeryCast;
  readonly #hub: string;
  readonly #memory: () => number;
  readonly #faults: string[] = [];
  readonly #answers = new Map<string, number>();
  readonly #carried: OpenedRecord[] = [];
  #turn = 0;

  constructor(cast: ForgeryCast, hub: string, memory: () => number) {
    this.#cast = cast;
    this.#hub = hub;
    this.#memory = memory;
  }

  async run(count: number): Promise<FaultResult> {
    const published = await this.#publish();
    if (published !== "stored") return { figure: "nothing was published", faults: [`Published: ${published}`] };
    for (const kind of FORGERY_KINDS) await this.#control(kind.name, (attempt) => kind.control(attempt));
    const before = await this.#state();
    const began = performance.now();
    let small = 0;
    for (let i = 0; i < count; i++) {
      // A hub's memory is comparable only once it has met every kind.
      if (i === Math.floor(count / 5)) small = this.#memory();
      await this.#forge(FORGERY_KINDS[i % FORGERY_KINDS.length]!, i);
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const grown = this.#memory() - small;
    if (grown > GROWTH) this.#faults.push(`The hub has grown by ${megabytes(grown)}`);
    this.#compare(before, await this.#state());
    const answers = [...this.#answers].sort(([, a], [, b]) => b - a).map(([answer, n]) => `${answer} ${n}`);
    return {
      figure: `${this.#faults.length} of ${count} forgeries of ${FORGERY_KINDS.length} kinds accepted, ${FORGERY_KINDS.length} honest ones taken, ${seconds} s; the hub had ${megabytes(small)} after a fifth of them and ${megabytes(small + grown)} in the end (${answers.join(", ")})`,
      faults: this.#faults,
    };
  }

  /** The first administrator publishes the records of their term, then each successor's handover. */
  async #publish(): Promise<string> {
    const { formers, first, said: records } = this.#cast;
    const former = formers[0]!;
    const line = await this.#lineOf(former, first);
    const handover = records.filter(({ record }) => record.type === "roster" && record.device !== former.key);
    let answer = "";
    for (const share of [records.filter((each) => !handover.includes(each)), handover]) {
      const update = line.updateOf((records, bodies) => {
        for (const { key, text, bytes } of share) {
          records.set(key, text);
          if (bytes) bodies.set(key, bytes);
        }
      });
      answer = await line.push(update);
    }
    line.end();
    return answer;
  }

  async #control(name: string, control: (attempt: ForgeryAttempt) => Promise<ForgeryOutcome>): Promise<void> {
    const { answer } = await this.#attempt(-1, control);
    if (answer !== "stored") this.#faults.push(`An honest one beside "${name}" was not taken: ${answer}`);
  }

  async #forge(kind: ForgeryKind, number: number): Promise<void> {
    const { answer, carried = [] } = await this.#attempt(number, (attempt) => kind.forge(attempt));
    const word = answer.replace(/^closed /, "closed with ");
    this.#answers.set(word, (this.#answers.get(word) ?? 0) + 1);
    if (answer === "stored" && carried.length === 0) this.#faults.push(`Accepted: ${kind.name} (forgery ${number})`);
    if (/cut-off|busy|slow/.test(answer)) this.#faults.push(`Not tried: ${kind.name} (forgery ${number}): ${answer}`);
    this.#carried.push(...carried);
  }

  async #attempt(number: number, what: (attempt: ForgeryAttempt) => Promise<ForgeryOutcome>): Promise<ForgeryOutcome> {
    const hand = this.#cast.forgers[Math.floor(this.#turn++ / FORGERIES_PER_DEVICE)]!;
    const line = await this.#lineOf(hand);
    const enter = (token: string) => ForgingClient.connect(this.#hub, this.#cast.dossier, token);
    try {
      return await what({
        cast: this.#cast,
        hub: this.#hub,
        hand,
        line,
        number: number < 0 ? 5_000 + this.#turn : number,
        enter,
      });
    } finally {
      line.end();
    }
  }

  async #lineOf(hand: TestDevice, own?: OpenedRecord): Promise<ForgingClient> {
    const line = await ForgingClient.connect(
      this.#hub,
      this.#cast.dossier,
      await createToken(hand, this.#hub, {}, own),
    );
    if (typeof line === "string") throw new Error(`${hand.name} was not let in: ${line}`);
    return line;
  }

  /** Returns the state that the hub gives to a member, and the ledger made from it. */
  async #state(): Promise<State> {
    const line = await this.#lineOf(this.#cast.member);
    const doc = new DossierDoc(line.doc);
    const values = new Map([...doc.keys()].map((key) => [key, doc.get(key)!]));
    const ledger = new Ledger(this.#cast.dossier);
    const keys = new Map([[CAST_KEY.id, CAST_KEY]]);
    for (const stored of values.values()) {
      const admitted = await validateRecord(stored, this.#cast.dossier);
      if (isRefusal(admitted)) this.#faults.push(`The hub gives what does not hold: ${admitted.code}`);
      else ledger.add([openRecordBody(admitted, keys)]);
    }
    line.end();
    return { values, ledger };
  }

  #compare(before: State, after: State): void {
    const carried = new Set(this.#carried.map(({ key }) => key));
    for (const [key, value] of before.values) {
      if (!isDeepStrictEqual(after.values.get(key), value)) this.#faults.push(`${key} is other than before`);
    }
    for (const key of after.values.keys()) {
      if (!before.values.has(key) && !carried.has(key)) this.#faults.push(`${key} is new`);
    }
    for (const { opened, verdict } of after.ledger.records()) {
      if (carried.has(opened.key) && verdict.kind === "counts")
        this.#faults.push(`${opened.key} was carried, and counts`);
    }
    if (!isDeepStrictEqual(after.ledger.all(threadProjection), before.ledger.all(threadProjection)))
      this.#faults.push("The notes are others");
    if (!isDeepStrictEqual(after.ledger.members, before.ledger.members)) this.#faults.push("The members are others");
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
