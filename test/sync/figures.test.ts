import { expect, it } from "vitest";
import * as Y from "yjs";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { judge } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { chainCounterAfter, type ChainCounter } from "#shared/records/signRecord.ts";
import { toClearBody } from "#shared/records/sealBody.ts";
import {
  createTestDossier,
  TestDevice,
  TEST_DOSSIER_KEY,
  makeRosterDevice,
  nextRosterBody,
  TEST_RECIPIENT,
  commitRoster,
  testSeed,
  signRawRecord,
} from "../support/team/testDevice.ts";
import { Random } from "../support/random.ts";
import { unwrapOutcome, SMALL_DRAFT_ID } from "../support/team/team.ts";

const COUNT = Number(process.env.CLAUSEMARK_FIGURES ?? 5000);
const DEVICES = 5;

/** Creates a dossier of five devices with `COUNT` records in total: notes, ratings, replies, versions. */
async function busyTeam(): Promise<{ dossier: string; records: OpenedRecord[]; last: TestDevice }> {
  const random = new Random(8);
  const { admin } = await createTestDossier(random, 80);
  const invitation = new TestDevice("Invitation", testSeed(90), admin.ledger.dossier, random);
  const devices = Array.from(
    { length: DEVICES },
    (_, i) => new TestDevice(`Hand ${i}`, testSeed(91 + i), admin.ledger.dossier, random),
  );
  for (const hand of devices) {
    admin.take([await hand.commit({ type: "join", body: await invitation.vouch(hand.key, "invitation") })]);
  }
  const members = devices.map(({ key }) => ({ id: key, devices: [makeRosterDevice(key)] }));
  const once = { key: invitation.key, recipient: TEST_RECIPIENT, role: "observer", uses: "many" } as const;
  await commitRoster(admin, { members: [...nextRosterBody(admin).members, ...members], invitations: [once] });
  const said = await Promise.all(devices.map((hand) => chat(hand, new Random(hand.counter.seq + 1), COUNT / DEVICES)));
  return { dossier: admin.ledger.dossier, records: [...admin.held.values(), ...said.flat()], last: devices[0]! };
}

async function chat(hand: TestDevice, random: Random, count: number): Promise<OpenedRecord[]> {
  const records: OpenedRecord[] = [];
  let counter: ChainCounter = hand.counter;
  while (records.length < count) {
    const notes = records.filter(({ record }) => record.type === "annotation" && record.of === undefined);
    const on = notes.length > 0 ? random.pick(notes.slice(-50)).key : undefined;
    const comment = `Note ${records.length}: ${"a passage that worries somebody. ".repeat(1 + random.below(8))}`;
    const anchor = { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" };
    const note = { anchor, kind: "risk", comment, rights: ["privacy"], tags: [], confidentiality: "team" };
    const saying = random.pick([
      { type: "annotation", body: note },
      ...(on ? [{ type: "reply", body: { annotation: on, text: comment } }] : []),
      ...(on ? [{ type: "rating", body: { annotation: on, provisional: 1 + random.below(4) } }] : []),
      ...(on ? [{ type: "annotation", of: on, after: [on], body: note }] : []),
    ]);
    const made = await signRawRecord(hand.signer, hand.ledger.dossier, counter, saying, random);
    counter = chainCounterAfter(made.record, made.key);
    records.push(made);
  }
  hand.counter = counter;
  return records;
}

it(`The ledger loads, verifies and judges ${COUNT} records (8); the figures are printed, not asserted`, async () => {
  const figures: string[] = [];
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    figures.push(`${what} ${Math.round(performance.now() - start)} ms`);
    return result;
  };
  const { dossier, records } = await timed("sign", busyTeam);
  const source = new DossierDoc();
  source.put(records, { kind: "file" });
  const state = Y.encodeStateAsUpdate(source.doc);
  const doc = new DossierDoc();
  await timed("load the Y.Doc", () => Y.applyUpdate(doc.doc, state));
  const intake = new RecordIntake(doc, dossier, [TEST_DOSSIER_KEY]);
  await timed("verify, open, judge and derive from the Y.Doc", () => intake.whenIdle());
  expect(intake.ledger.counts).toEqual({ records: records.length, waiting: 0, aside: 0 });
  const opened = [...intake.ledger.records()].map((each) => each.opened);
  const recordSet = new RecordSet(dossier, opened);
  await timed("judge", () => judge(recordSet));
  const random = new Random(1);
  await timed("derive at once, shuffled", () => new Ledger(dossier).add(random.shuffle(opened)));
  const shuffled = random.shuffle(opened);
  await timed("derive in batches of 64, shuffled", () => {
    const ledger = new Ledger(dossier);
    for (let at = 0; at < shuffled.length; at += 64) ledger.add(shuffled.slice(at, at + 64));
    return ledger;
  });
  const body = toClearBody({ text: "one more" });
  const note = opened.find(({ record }) => record.type === "reply")!;
  await timed("add one reply, a hundred times", () => {
    for (let i = 0; i < 100; i++) intake.ledger.add([{ ...note, key: i.toString(16).padStart(64, "0"), clear: body }]);
  });
  const bytes = await timed("write the dossier file", () => writeDossierFile(dossier, opened, new Set()));
  const file = unwrapOutcome(await timed("read and verify the dossier file", () => readDossierFile(bytes)));
  expect(file.records).toHaveLength(records.length);
  console.log(`${records.length} records, ${bytes.length} bytes as a file: ${figures.join("; ")}`);
}, 3_600_000);
