import { judgeMembership, type Membership } from "#shared/members/membership/membership.ts";
import { roleAtRecordNumber } from "#shared/members/membership/memberList.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { HandoverBody } from "#shared/records/kinds/handover.ts";
import {
  createDossierKey,
  createRecord,
  createRosterDossierKey,
  emptyChange,
  recipientOf,
  type HistoryRecord,
} from "./historyRecords.ts";
import { KnownRecords } from "./knownRecords.ts";
import { judgeRecords } from "./recordVerdicts.ts";
import type { World } from "./world.ts";

const SHARES = [1, 0.8, 0.5];
const JUNK_RECORDS = 8;
const JUNK_KINDS = ["note", "change", "handover", "join", "confirm", "roster", "begin"] as const;

/** P1 and P7: any order of the same records gives the same answer, and records of unknown devices change nothing. */
export function checkOrders(world: World): void {
  const { random } = world;
  const all = [...world.records.values()];
  for (const share of SHARES) {
    const part = share === 1 ? all : random.some(all, share);
    const keys = new Set(part.map(({ key }) => key));
    const expected = describeAnswer(part, keys);
    for (let i = 0; i < 2; i++)
      if (describeAnswer(random.shuffle(part), keys) !== expected)
        world.fail("P1", `another order of ${part.length} records gives another answer`);
    if (expected !== null && describeAnswer(random.shuffle([...part, ...createJunk(world)]), keys) !== expected)
      world.fail("P7", "records of unknown devices change the answer");
  }
}

/** Returns everything that is decided from records, as a text, with the verdicts of those that are asked for. */
function describeAnswer(records: readonly HistoryRecord[], asked: ReadonlySet<RecordKey>): string | null {
  const known = new KnownRecords(records);
  const membership = judgeMembership(known);
  if (!membership) return null;
  const verdicts = [...judgeRecords(known, membership)].filter(([key]) => asked.has(key)).sort();
  return JSON.stringify([verdicts, describeMembership(membership)]);
}

function describeMembership(membership: Membership): unknown {
  const { list, joined, keysInForce, administrators, sheets, heads, terms, hasFormat2, begins } = membership;
  const devices = [...list.devices.values()].map((each) => ({
    ...each,
    recipients: [...each.recipients].sort(),
    role: roleAtRecordNumber(each, Infinity),
    cuts: each.cuts.map(({ by, last }) => `${by} ${last?.key}`).sort(),
  }));
  return {
    devices: devices.sort((a, b) => (a.device < b.device ? -1 : 1)),
    invitations: [...list.invitations].sort(),
    closed: [...list.closed].sort(),
    joined: [...joined].sort(),
    keysInForce,
    administrators: [...administrators].sort(),
    sheets,
    heads,
    hasFormat2,
    begins: [...begins].sort(),
    terms: terms.map(({ base, isProvisional }) => [base.key, isProvisional]),
  };
}

/** Records of devices that nobody listed and no invitation admits, which try everything. */
function createJunk(world: World): HistoryRecord[] {
  return Array.from({ length: JUNK_RECORDS }, () => createJunkRecord(world));
}

function createJunkRecord(world: World): HistoryRecord {
  const { random } = world;
  const device = world.createName("stranger");
  const all = [...world.records.values()];
  const graph = all.filter(({ kind }) => kind === "change" || kind === "dossier").map(({ key }) => key);
  const signing = {
    ...{ key: `00${random.digits()}-${device}`, device, seq: 0, prev: null, at: world.now, actor: "thief" as const },
    after: [random.pick(graph)],
  };
  const listing = { device, member: device, recipient: recipientOf(device) };
  const key = createDossierKey(world.createName("key"), []);
  const owner = all.find(({ kind }) => kind === "dossier")!.record.device;
  const cuts = [{ device: owner, last: null }];
  const base = random.pick(graph);
  switch (random.pick(JUNK_KINDS)) {
    case "note":
      return createRecord("note", { isForLeads: false }, signing);
    case "change": {
      const change = {
        adds: [{ ...listing, role: "lead" as const }],
        cuts,
        closes: [...world.invitations.keys()],
        key,
      };
      return createRecord("change", { ...emptyChange(base), ...change }, signing);
    }
    case "handover": {
      const ends: HandoverBody["ends"] = [{ device: owner, closed: true, without: [] }];
      const administrators = [{ ...listing, from: null }];
      return createRecord("handover", { base, administrators, cuts, ends, undo: [], key }, signing);
    }
    case "join": {
      const proof = { by: "invitation" as const, key: "no-invitation", sig: "" };
      return createRecord("join", { recipient: recipientOf(device), proof }, signing);
    }
    case "roster": {
      const members = [
        { id: device, devices: [{ device, recipient: recipientOf(device), spans: [{ role: "lead" as const }] }] },
      ];
      const body = {
        term: 99,
        administrator: device,
        members,
        invitations: [],
        keys: [createRosterDossierKey(key.id, key.to)],
      };
      return createRecord("roster", body, signing);
    }
    case "begin":
      return createRecord("begin", { base }, signing);
    case "confirm":
      return createRecord("confirm", { handover: random.pick(all).key }, signing);
  }
}
