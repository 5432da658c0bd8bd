import * as Y from "yjs";
import { concatBytes, encodeUtf8 } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { readEnvelopeOf, type OpenedRecord } from "#shared/records/validator.ts";
import { serialiseAndHashRecord } from "#shared/records/signRecord.ts";
import { EMPTY_CHAIN_COUNTER } from "#shared/records/signRecord.ts";
import {
  TestDevice,
  makeRosterDevice,
  nextRosterBody,
  TEST_RECIPIENT,
  testSeed,
  signRawRecord,
} from "#test/support/team/testDevice.ts";
import { signWithoutKeeping, NOTE_BODY, type ForgeryCast } from "./cast.ts";
import { EDGE_SIGNATURES, SMALL_ORDER_POINTS } from "./edgeSignatures.ts";
import { createToken, type HubAnswer, type ForgingClient } from "./forgingClient.ts";
import { varBytes, varUint } from "./varCodec.ts";

/** One attempt: the forging device, its connection, and a number that makes it unique. */
export interface ForgeryAttempt {
  readonly cast: ForgeryCast;
  readonly hub: string;
  readonly hand: TestDevice;
  readonly line: ForgingClient;
  readonly number: number;
  /** Opens another connection with the attempt's own token. */
  enter(token: string): Promise<ForgingClient | string>;
}

/** The hub's answer and, if the update was rightly accepted, the records that must not count. */
export type ForgeryOutcome = { readonly answer: HubAnswer | string; readonly carried?: readonly OpenedRecord[] };

/** A way to forge, with an honest counterpart that must be accepted. Otherwise the refusal would prove nothing. */
export interface ForgeryKind {
  readonly name: string;
  forge(attempt: ForgeryAttempt): Promise<ForgeryOutcome>;
  control(attempt: ForgeryAttempt): Promise<ForgeryOutcome>;
}

type Change = Parameters<ForgingClient["updateOf"]>[0];

const put =
  (...records: readonly OpenedRecord[]): Change =>
  (map, bodies) => {
    for (const { key, text, bytes } of records) {
      map.set(key, text);
      if (bytes) bodies.set(key, bytes);
    }
  };
const push = async ({ line }: ForgeryAttempt, change: Change): Promise<ForgeryOutcome> => ({
  answer: await line.push(line.updateOf(change)),
});
const noteOf = ({ hand, number }: ForgeryAttempt, more: object = {}) =>
  signWithoutKeeping(hand, { type: "annotation", body: { ...NOTE_BODY, comment: `Forgery ${number}`, ...more } });
const note = async (attempt: ForgeryAttempt): Promise<ForgeryOutcome> => {
  const records = await attempt.hand.commit({
    type: "annotation",
    body: { ...NOTE_BODY, comment: `Honest ${attempt.number}` },
  });
  return push(attempt, put(records));
};
const pick = ({ cast, number }: ForgeryAttempt, type = "annotation"): OpenedRecord => {
  const all = cast.said.filter(({ record, bytes }) => record.type === type && bytes);
  return all[number % all.length]!;
};
/** Picks one of several devices in turn, so that none forges more often than a hub permits. */
const oneOf = (devices: readonly TestDevice[], { number }: ForgeryAttempt): TestDevice =>
  devices[Math.floor(number / 200) % devices.length]!;
/** Pushes as a device other than the forger whose turn it is. */
const as = async (
  attempt: ForgeryAttempt,
  hand: TestDevice,
  change: Change,
  own?: OpenedRecord,
): Promise<ForgeryOutcome> => {
  const line = await attempt.enter(await createToken(hand, attempt.hub, {}, own));
  if (typeof line === "string") return { answer: line };
  const answer = await line.push(line.updateOf(change));
  line.end();
  return { answer };
};

const forgedNote = (
  name: string,
  forge: (attempt: ForgeryAttempt, records: OpenedRecord) => OpenedRecord,
): ForgeryKind => ({
  name,
  forge: async (attempt) => push(attempt, put(forge(attempt, await noteOf(attempt)))),
  control: note,
});
const forgedUpdate = (name: string, change: (attempt: ForgeryAttempt) => Change): ForgeryKind => ({
  name,
  forge: (attempt) => push(attempt, change(attempt)),
  control: note,
});
/** A message that Yjs would never write. */
const raw = (name: string, bytes: (attempt: ForgeryAttempt) => Uint8Array): ForgeryKind => ({
  name,
  forge: async (attempt) => ({ answer: await attempt.line.push(bytes(attempt)) }),
  control: note,
});

const newcomer = ({ cast, number }: ForgeryAttempt, what: number) =>
  new TestDevice(`Newcomer ${number}`, testSeed(900_000_000 + number * 10 + what), cast.dossier, cast.random);
const joinBy = async (invitation: TestDevice, hand: TestDevice): Promise<OpenedRecord> =>
  signWithoutKeeping(hand, { type: "join", body: await invitation.vouch(hand.key, "invitation") });
const joined =
  (what: number, invitation: (cast: ForgeryCast) => TestDevice) =>
  async (attempt: ForgeryAttempt): Promise<ForgeryOutcome> => {
    const hand = newcomer(attempt, what);
    const join = await joinBy(invitation(attempt.cast), hand);
    return as(attempt, hand, put(join), join);
  };

export const FORGERY_KINDS: readonly ForgeryKind[] = [
  forgedNote("another's name on it", ({ cast }, records) => {
    return { ...records, ...serialiseAndHashRecord({ ...readEnvelopeOf(records), device: cast.member.key }) };
  }),
  forgedNote("changed after signing", (_, records) => {
    return { ...records, ...serialiseAndHashRecord({ ...readEnvelopeOf(records), at: "2020-01-01T00:00:00.000Z" }) };
  }),
  forgedNote("under another key", ({ number }, records) => ({ ...records, key: sha256(`elsewhere ${number}`) })),
  forgedNote("another body than it says", ({ number }, records) => ({
    ...records,
    bytes: encodeUtf8(`other ${number}`.repeat(9)),
  })),
  forgedNote("a body too large", (_, records) => ({ ...records, bytes: new Uint8Array(70 * 1024) })),
  forgedNote("a record too large", (_, records) => {
    return {
      ...records,
      ...serialiseAndHashRecord({ ...readEnvelopeOf(records), ...{ padding: "x".repeat(70_000) } }),
    };
  }),
  forgedNote("an edge signature", ({ number }, records) => {
    const other = EDGE_SIGNATURES[number % EDGE_SIGNATURES.length]!;
    return {
      ...records,
      ...serialiseAndHashRecord({ ...readEnvelopeOf(records), sig: other(readEnvelopeOf(records).sig) }),
    };
  }),
  {
    name: "a raised role",
    forge: async (attempt) => {
      const body = { title: `Mine ${attempt.number}`, kind: "convention" };
      return push(attempt, put(await signWithoutKeeping(attempt.hand, { type: "document", body })));
    },
    control: async (attempt) => {
      const body = { title: `The lead's ${attempt.number}`, kind: "convention" };
      const [lead] = attempt.cast.leads;
      return as(attempt, lead!, put(await lead!.commit({ type: "document", body })));
    },
  },
  {
    name: "another's profile",
    forge: async (attempt) => {
      const of = attempt.cast.member.key;
      return push(
        attempt,
        put(await signWithoutKeeping(attempt.hand, { type: "profile", of, body: { name: "Somebody else" } })),
      );
    },
    control: async (attempt) => {
      const { hand, number } = attempt;
      return push(attempt, put(await hand.commit({ type: "profile", of: hand.key, body: { name: `Name ${number}` } })));
    },
  },
  {
    name: "another's note erased",
    forge: async (attempt) => {
      const { key } = attempt.cast.said.find(({ record }) => record.device === attempt.cast.member.key)!;
      const erase = await signWithoutKeeping(attempt.hand, { type: "erase", body: { target: key } });
      return push(attempt, (records, bodies) => {
        put(erase)(records, bodies, undefined as never);
        bodies.delete(key);
      });
    },
    control: async (attempt) => {
      const own = await attempt.hand.commit({
        type: "annotation",
        body: { ...NOTE_BODY, comment: `Mine ${attempt.number}` },
      });
      return push(attempt, put(own, await attempt.hand.commit({ type: "erase", body: { target: own.key } })));
    },
  },
  {
    name: "a roster by a lead",
    forge: async (attempt) => {
      const lead = oneOf(attempt.cast.leads, attempt);
      const parent = lead.ledger.judgement.roster!.key;
      const members = [{ id: lead.key, devices: [makeRosterDevice(lead.key, "lead")] }];
      const changes = attempt.number % 2 ? { members } : { members, administrator: lead.key };
      const body = { ...nextRosterBody(lead, changes), invitations: [], keys: nextRosterBody(lead).keys };
      return as(attempt, lead, put(await signWithoutKeeping(lead, { type: "roster", after: [parent], body })));
    },
    control: administratorsRoster,
  },
  {
    name: "a roster by a former administrator",
    forge: async (attempt) => {
      const former = oneOf(attempt.cast.formers, attempt);
      const term = attempt.number % 3 ? former.ledger.judgement.roster!.body.term : 99;
      const body = nextRosterBody(former, { term, administrator: former.key });
      const parent = former.ledger.judgement.roster!.key;
      return as(attempt, former, put(await signWithoutKeeping(former, { type: "roster", after: [parent], body })));
    },
    control: administratorsRoster,
  },
  { name: "a closed invitation", forge: joined(1, ({ closed }) => closed), control: joined(2, ({ open }) => open) },
  {
    name: "a cut member's return by an invitation that he kept",
    forge: async (attempt) => {
      // As the removed device, or with that device vouching for a new one.
      const { cut } = attempt.cast;
      if (attempt.number % 2) return as(attempt, cut, put(await noteOf({ ...attempt, hand: cut })));
      const hand = newcomer(attempt, 3);
      const join = await signWithoutKeeping(hand, { type: "join", body: await cut.vouch(hand.key, "device") });
      return as(attempt, hand, put(join), join);
    },
    control: async (attempt) => {
      const hand = newcomer(attempt, 4);
      const join = await signWithoutKeeping(hand, {
        type: "join",
        body: await attempt.cast.leads[0]!.vouch(hand.key, "device"),
      });
      return as(attempt, hand, put(join), join);
    },
  },
  {
    name: "a back-dated fork of a cut device, carried by another",
    forge: async (attempt) => {
      const { cut, random, dossier } = attempt.cast;
      const body = { ...NOTE_BODY, comment: `Fork ${attempt.number}` };
      const forge = { seq: 0, prev: null, at: "2020-01-01T00:00:00.000Z" };
      const fork = await signRawRecord(
        cut.signer,
        dossier,
        EMPTY_CHAIN_COUNTER,
        { type: "annotation", body, forge },
        random,
      );
      return { ...(await push(attempt, put(fork))), carried: [fork] };
    },
    control: note,
  },
  {
    name: "an invitation's proof for another device",
    forge: async (attempt) => {
      const [hand, other] = [newcomer(attempt, 5), newcomer(attempt, 6)];
      const join = await signWithoutKeeping(hand, {
        type: "join",
        body: await attempt.cast.open.vouch(other.key, "invitation"),
      });
      return as(attempt, hand, put(join), join);
    },
    control: joined(7, ({ open }) => open),
  },
  {
    name: "a device whose key is of small order",
    forge: async (attempt) => {
      const device = SMALL_ORDER_POINTS[attempt.number % SMALL_ORDER_POINTS.length]!;
      const hand = newcomer(attempt, 8);
      const body = await attempt.cast.open.vouch(device, "invitation");
      const records = await signWithoutKeeping(hand, {
        type: "join",
        body: { ...body, recipient: TEST_RECIPIENT },
        forge: { device },
      });
      const sig = SMALL_ORDER_POINTS[attempt.number % 8]! + "0".repeat(64);
      return push(attempt, put({ ...records, ...serialiseAndHashRecord({ ...readEnvelopeOf(records), device, sig }) }));
    },
    control: joined(9, ({ open }) => open),
  },
  {
    name: "a token used before, or for another hub, dossier or device",
    forge: async (attempt) => {
      const { hand, hub, number, cast } = attempt;
      const token = await createToken(hand, hub);
      if (number % 4 === 0) {
        const once = await attempt.enter(token);
        if (typeof once !== "string") once.end();
      }
      const parts = JSON.parse(token) as { device: string; sig: string; nonce: string };
      const changes = [
        {},
        { device: cast.leads[0]!.key },
        { nonce: sha256(`${number}`) },
        { sig: parts.sig.replace(/^../, "00") },
      ];
      const line = await attempt.enter(JSON.stringify(sortedBy({ ...parts, ...changes[number % 4] })));
      if (typeof line !== "string") line.end();
      return { answer: typeof line === "string" ? line : "stored" };
    },
    control: note,
  },
  {
    name: "another dossier's record",
    forge: async (attempt) => {
      const { signer, random, counter } = attempt.hand;
      const body = { ...NOTE_BODY, comment: `Replayed ${attempt.number}` };
      return push(
        attempt,
        put(await signRawRecord(signer, sha256("another dossier"), counter, { type: "annotation", body }, random)),
      );
    },
    control: note,
  },
  forgedUpdate("an overwritten record", (attempt) => (records) => records.set(pick(attempt).key, "{}")),
  forgedUpdate("an overwritten body", (attempt) => (_, bodies) => bodies.set(pick(attempt).key, new Uint8Array(40))),
  forgedUpdate("a deleted record", (attempt) => (records) => records.delete(pick(attempt).key)),
  forgedUpdate("a deleted body", (attempt) => (_, bodies) => bodies.delete(pick(attempt).key)),
  forgedUpdate(
    "a body of no record",
    ({ number }) =>
      (_, bodies) =>
        bodies.set(sha256(`none ${number}`), new Uint8Array(40)),
  ),
  forgedUpdate("a foreign root", ({ number }) => (_, __, doc) => {
    if (number % 2) doc.getText("draft").insert(0, "Our own words");
    else doc.getMap("members").set("me", "lead");
  }),
  forgedUpdate("a key that is none", ({ number }) => (records) => {
    records.set(["__proto__", "constructor", "notes", "toString"][number % 4]!, "{}");
  }),
  forgedUpdate("a value that is none", ({ number }) => (records, bodies) => {
    if (number % 3 === 0) records.set(sha256(`${number}`), new Y.Map());
    else if (number % 3 === 1) bodies.set(sha256(`${number}`), "text");
    else records.set(sha256(`${number}`), { type: "roster" });
  }),
  raw("missing dependencies", ({ number }) => {
    const doc = new Y.Doc();
    doc.getMap("records").set(sha256(`first ${number}`), "{}");
    const before = Y.encodeStateVector(doc);
    doc.getMap("records").set(sha256(`second ${number}`), "{}");
    return Y.encodeStateAsUpdate(doc, before);
  }),
  raw("1e8 structs", ({ number }) =>
    concatBytes(varUint(1), varUint(number % 2 ? 1e8 : 2 ** 40), varUint(7), varUint(0)),
  ),
  raw("no update at all", ({ number }) => varBytes(Buffer.from(`__proto__ ${number}`.repeat(1 + (number % 50))))),
];

/** A roster by the current administrator: it is accepted and changes nobody's authority. */
async function administratorsRoster(attempt: ForgeryAttempt): Promise<ForgeryOutcome> {
  const { administrator } = attempt.cast;
  const parent = administrator.ledger.judgement.roster!.key;
  const body = nextRosterBody(administrator);
  return as(attempt, administrator, put(await administrator.commit({ type: "roster", after: [parent], body })));
}

function sortedBy<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}
