import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { updateToFormat2Act } from "#shared/acts/team/updateToFormat2.ts";
import { rotateDossierKeyAct } from "#shared/acts/team/changeRoster.ts";
import { confirmHandoverAct, createSignedHandover } from "#shared/acts/team/createSignedHandover.ts";
import { newDeviceSecrets, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import {
  admitJoinedMembers,
  createTeam,
  exchangeRecords,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  Person,
} from "../support/team/team.ts";
import { Stage, until, type Client } from "./support.ts";

let stage: Stage;
let hub: Awaited<ReturnType<Stage["hub"]>>;

beforeEach(async () => {
  // The sync library logs closed connections to the console.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  stage = new Stage();
  hub = await stage.hub();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.end();
});

interface Members {
  readonly admin: Person;
  readonly lead: Person;
  readonly reader: Person;
  readonly recovery: DeviceSecrets;
}

/** An administrator, a lead and a reader who know of each other, and whose dossier the hub has. */
async function publishedTeam(format?: 1): Promise<Members> {
  const { admin, recovery } = await createTeam(undefined, undefined, undefined, format);
  const letIn = async (role: Role) => {
    const person = await joinTeam(admin, await openInvitation(admin, role), `A ${role}`);
    await exchangeRecords(admin, person);
    await admitJoinedMembers(admin);
    return person;
  };
  const members = { admin, lead: await letIn("lead"), reader: await letIn("reader"), recovery };
  await exchangeRecords(admin, members.lead, members.reader);
  await stage.inStep(admin, hub);
  return members;
}

/** Sends records; returns the hub's refusal, or null once it has them. */
async function send(person: Person, records: readonly OpenedRecord[]): Promise<string | null> {
  const client = await synced(person);
  client.put(records);
  const { provider, notices } = client;
  await until("an answer", () => notices.length > 0 || (provider.isSynced && !provider.hasUnsyncedChanges));
  client.close();
  const [notice] = notices;
  return notice ? notice.code : null;
}

async function synced(person: Person): Promise<Client> {
  const client = stage.client(person, hub);
  await client.inStep();
  return client;
}

/** Whether the hub has given somebody a record. */
async function isAtHub(person: Person, key: RecordKey): Promise<boolean> {
  const client = await synced(person);
  const has = client.has([{ key }]);
  client.close();
  return has;
}

const deviceOf = (person: Person) => person.device.publicKeys.key;
const listingOf = (person: Person) => {
  const { key: device, recipient } = person.device.publicKeys;
  return { device, recipient, member: device };
};
const newKey = { id: "1".repeat(32), to: [], sealed: "", older: [] };
const baseOf = ({ ledger }: Person) => ledger.recordSet.first!.key;

/** A change by which somebody makes himself a lead. */
function signOwnChange(person: Person): Promise<readonly OpenedRecord[]> {
  const adds = [{ ...listingOf(person), role: "lead" as const }];
  const rest = { cuts: [], roles: [], opens: [], closes: [], closed: [], hands: [] };
  return person.commitRaw("change", { base: baseOf(person), adds, ...rest, key: newKey }, undefined, [baseOf(person)]);
}

/** A handover by which somebody takes the office, without the sheet. */
function signOwnHandover(person: Person, former: Person): Promise<readonly OpenedRecord[]> {
  const administrators = [{ ...listingOf(person), from: null }];
  const ends = [{ device: deviceOf(former), closed: true, without: [] }];
  const body = { base: baseOf(person), administrators, cuts: [], ends, undo: [], key: newKey };
  return person.commitRaw("handover", body, undefined, [baseOf(person)]);
}

function signOwnBegin(person: Person): Promise<readonly OpenedRecord[]> {
  return person.commitRaw("begin", { base: baseOf(person) }, undefined, [baseOf(person)]);
}

describe("The hub, asked by a reader,", () => {
  it("refuses a change of the members", async () => {
    const { admin, reader } = await publishedTeam();
    const made = await signOwnChange(reader);
    expect(await send(reader, made)).toBe("roster.not-administrator");
    expect(await isAtHub(admin, made[0]!.key)).toBe(false);
  });

  it("refuses a handover without the sheet", async () => {
    const { admin, reader } = await publishedTeam();
    const made = await signOwnHandover(reader, admin);
    expect(await send(reader, made)).toBe("handover.no-right");
    expect(await isAtHub(admin, made[0]!.key)).toBe(false);
  });

  it("refuses the beginning of format 2", async () => {
    const { admin, reader } = await publishedTeam(1);
    const made = await signOwnBegin(reader);
    expect(await send(reader, made)).toBe("roster.not-administrator");
    expect(await isAtHub(admin, made[0]!.key)).toBe(false);
  });
});

describe("What a stranger has signed, and a member hands on,", () => {
  it.each([1, 2] as const)("has no effect in a dossier of format %i", async (format) => {
    const { admin, reader } = await publishedTeam(format === 1 ? 1 : undefined);
    const stranger = new Person("Stranger", await newDeviceSecrets(), admin.ledger.dossier);
    stranger.take([...admin.held.values()]);
    const client = stage.client(stranger, hub);
    await until("an answer", () => client.turnedAway.length > 0);
    expect(client.turnedAway).toEqual(["hub.stranger"]);
    const made = [
      ...(await signOwnChange(stranger)),
      ...(await signOwnHandover(stranger, admin)),
      ...(await signOwnBegin(stranger)),
    ];
    expect(await send(reader, made)).toBeNull();
    admin.take(made);
    expect(admin.ledger.judgement.team!.administrators).toEqual(new Set([deviceOf(admin)]));
    expect(admin.ledger.judgement.authorityOf(deviceOf(stranger))).toBeNull();
    expect(admin.ledger.judgement.membership === null).toBe(format === 1);
  });
});

describe("The hub", () => {
  it("takes the administrator's change, and a handover by the sheet that a lead confirms", async () => {
    const { admin, lead, reader, recovery } = await publishedTeam();
    const change = await admin.commit(await rotateDossierKeyAct(admin.ledger, admin.rosterContext()));
    expect(await send(admin, change)).toBeNull();
    lead.take(change);
    reader.take(change);
    const device = reader.device.publicKeys;
    const asked = { recovery, device, member: reader.me!.member, cut: [], now: new Date().toISOString() };
    const { records } = unwrapOutcome(await createSignedHandover(reader.ledger, asked));
    expect(await send(reader, records)).toBeNull();
    lead.take(records);
    expect(await send(lead, await lead.commit(confirmHandoverAct(records[0]!.key)))).toBeNull();
    const keys = [...change, ...records].map(({ key }) => key);
    for (const key of keys) expect(await isAtHub(admin, key)).toBe(true);
    // In office by what the hub has, the reader may change the members now.
    reader.take([...lead.held.values()]);
    await reader.collectKeys();
    const next = await reader.commit(await rotateDossierKeyAct(reader.ledger, reader.rosterContext()));
    expect(await send(reader, next)).toBeNull();
  });

  it("takes the administrator's beginning of format 2, which a lead confirms, and what follows from it", async () => {
    const { admin, lead } = await publishedTeam(1);
    const made = await admin.commit(await updateToFormat2Act(admin.ledger, admin.rosterContext()));
    expect(await send(admin, made)).toBeNull();
    lead.take(made);
    const confirmed = await lead.commit(confirmHandoverAct(made[1]!.key));
    expect(await send(lead, confirmed)).toBeNull();
    admin.take(confirmed);
    await admin.collectKeys();
    const change = await admin.commit(await rotateDossierKeyAct(admin.ledger, admin.rosterContext()));
    expect(await send(admin, change)).toBeNull();
    expect(await isAtHub(lead, change[0]!.key)).toBe(true);
  });
});
