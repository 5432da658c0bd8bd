import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "#shared/base/hash.ts";
import { createInvitation, joinDossierAct } from "#shared/acts/team/invitations.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { createSignedHandover } from "#shared/acts/team/createSignedHandover.ts";
import { cutOffDevicesAct } from "#shared/acts/team/changeRoster.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { isDeviceRemoved } from "#shared/ledger/queries/deviceRemoval.ts";
import { newDeviceSecrets, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { encodeChallengeToSign, hubChallengeUrlOf, type HubChallenge } from "#shared/records/sync/hubChallenge.ts";
import type { HandoverBody } from "#shared/records/kinds/handover.ts";
import { validateRecord, type OpenedRecord } from "#shared/records/validator.ts";
import { openFolderLogStore } from "#hub/log/folderStore.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import {
  admitJoinedMembers,
  createFormat1Team,
  createTeam,
  cutEverybodyOff,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  Person,
} from "../support/team/team.ts";
import { floodHub } from "../support/network/floodHub.ts";
import { spawnHub, Stage, tokenOf, until } from "./support.ts";

let stage: Stage;
let admin: Person;
let recovery: DeviceSecrets;
beforeEach(async () => {
  stage = new Stage();
  ({ admin, recovery } = await createTeam());
});
afterEach(() => stage.end());

async function published(options = {}) {
  const hub = await stage.hub(options);
  const client = stage.client(admin, hub);
  client.put();
  await client.inStep();
  return { hub, client };
}

async function turnedAway(person: Person, hub: { url: string }, token?: () => Promise<string>): Promise<string> {
  const client = stage.client(person, hub, { token });
  await until("an answer", () => client.turnedAway.length > 0);
  return client.turnedAway[0]!;
}

describe("The hub", () => {
  it("admits only members", async () => {
    const { hub } = await published();
    const stranger = new Person("Nobody", await newDeviceSecrets(), admin.ledger.dossier);
    expect(await turnedAway(stranger, hub)).toBe("hub.stranger");
    const other = (await createTeam()).admin;
    const disguised = Object.assign(new Person("Mallory", await newDeviceSecrets(), admin.ledger.dossier), {
      device: other.device,
    });
    expect(await turnedAway(disguised, hub)).toBe("hub.stranger");
  });

  it("lets a dossier be published only by the device that created it, and only where dossiers may be", async () => {
    const hub = await stage.hub();
    const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
    expect(await turnedAway(ines, hub)).toBe("hub.stranger");
    const first = admin.held.get(admin.ledger.dossier)!;
    expect(await turnedAway(ines, hub, () => tokenOf(ines, hub.url, { first }))).toBe("hub.token");
    const closed = await stage.hub({ mayCreate: false });
    expect(await turnedAway(admin, closed)).toBe("hub.may-not-create");
  });

  it.each([1, 2] as const)(
    "admits who has taken over with the sheet on a new machine, in format %i, whether it has the dossier or not",
    async (format) => {
      const { admin: former, recovery } = await createTeam(undefined, undefined, undefined, format);
      const full = await stage.hub();
      await stage.inStep(former, full);
      const person = new Person("Ines", await newDeviceSecrets(), former.ledger.dossier);
      person.take(former.held.values());
      const { key, recipient } = person.device.publicKeys;
      const now = new Date().toISOString();
      const handover = { recovery, device: { key, recipient }, member: key, cut: [], now };
      const { records, keys } = unwrapOutcome(await createSignedHandover(person.ledger, handover));
      person.keys.push(...keys);
      person.take(records);
      await person.commit(setProfileAct(person.ledger, person.me, "Ines"));
      for (const hub of [full, await stage.hub()]) {
        const client = stage.client(person, hub);
        client.put();
        await client.inStep();
        client.close();
        await stage.inStep(former, hub);
      }
      const closed = await stage.hub({ mayCreate: false });
      expect(await turnedAway(person, closed)).toBe("hub.may-not-create");
    },
  );

  it("admits nobody by the takeover of another one, nor by a sheet that is not the dossier's", async () => {
    const { hub } = await published();
    const other = await createTeam();
    const stranger = new Person("Nobody", await newDeviceSecrets(), admin.ledger.dossier);
    stranger.take(admin.held.values());
    const { key, recipient } = stranger.device.publicKeys;
    const now = new Date().toISOString();
    const handOver = async (recovery: DeviceSecrets, device: typeof key) =>
      createSignedHandover(stranger.ledger, {
        recovery,
        device: { key: device, recipient },
        member: key,
        cut: [],
        now,
      });
    expect(await handOver(other.recovery, key)).toMatchObject({ code: "recovery.other" });
    const another = (await newDeviceSecrets()).key;
    const [real] = unwrapOutcome(await handOver(recovery, another)).records;
    expect(await turnedAway(stranger, hub, () => tokenOf(stranger, hub.url, { handover: real! }))).toBe("hub.token");
    const forger = new Person("Forger", other.recovery, admin.ledger.dossier);
    forger.take(admin.held.values());
    const body = {
      ...(real!.body as HandoverBody),
      administrators: [{ device: key, recipient, member: key, from: null }],
    };
    const [forged] = await forger.commitRaw("handover", body, undefined, real!.record.after);
    expect(await turnedAway(stranger, hub, () => tokenOf(stranger, hub.url, { handover: forged! }))).toBe(
      "hub.stranger",
    );
  });

  it("gives a stranger the same answer, after the same time, whether it has the dossier or not", async () => {
    const { hub } = await published();
    const empty = await stage.hub();
    const stranger = new Person("Nobody", await newDeviceSecrets(), admin.ledger.dossier);
    const made = new Person("Nobody", await newDeviceSecrets(), admin.ledger.dossier);
    made.take(admin.held.values());
    await made.commit(await joinDossierAct(await openInvitation((await createTeam()).admin), made.device.publicKeys));
    const others = [...(await createTeam()).admin.held.values()][0]!;
    const closed = await stage.hub({ mayCreate: false });
    for (const [who, change] of [
      [stranger, {}],
      [made, {}],
      [stranger, { first: others }],
      [stranger, { first: admin.held.get(admin.ledger.dossier)! }],
      [stranger, { join: others }],
      [stranger, { create: sha256("guess") }],
    ] as const) {
      const answers: string[] = [];
      for (const each of [hub, empty, closed]) {
        const began = performance.now();
        answers.push(await turnedAway(who, each, () => tokenOf(who, each.url, change)));
        if (answers.at(-1) === "hub.stranger") expect(performance.now() - began).toBeGreaterThan(1400);
      }
      expect(new Set(answers).size).toBe(1);
    }
  });

  it("accepts only what was signed for it, for this dossier, now and once", async () => {
    const { hub } = await published();
    const another = await stage.hub();
    const used = await tokenOf(admin, hub.url);
    const first = stage.client(admin, hub, { token: async () => used });
    await first.inStep();
    expect(await turnedAway(admin, hub, async () => used)).toBe("hub.challenge");
    expect(await turnedAway(admin, hub, () => tokenOf(admin, another.url))).toBe("hub.challenge");
    const wrong = { sig: "0".repeat(128) };
    expect(await turnedAway(admin, hub, () => tokenOf(admin, hub.url, wrong))).toBe("hub.signature");
    const key = (await newDeviceSecrets()).key;
    expect(await turnedAway(admin, hub, () => tokenOf(admin, hub.url, { device: key }))).toBe("hub.signature");
    for (const token of ["", "{}", "x".repeat(100_000), '{"device":1}']) {
      expect(await turnedAway(admin, hub, async () => token)).toBe("hub.token");
    }
  });

  it("does not accept a signature that was meant for another hub", async () => {
    const { hub } = await published();
    const dossier = admin.ledger.dossier;
    const challenge = (await (await fetch(hubChallengeUrlOf(hub.url, dossier))).json()) as HubChallenge;
    const elsewhere = { ...challenge, hub: "https://evil.example" };
    const sig = await admin.device.signBytes(encodeChallengeToSign(dossier, elsewhere));
    const token = () => tokenOf(admin, hub.url, { nonce: challenge.nonce, sig });
    expect(await turnedAway(admin, hub, token)).toBe("hub.signature");
    expect(await statusFor(hub.port, { host: "evil.example" })).toBe(421);
    expect(await statusFor(hub.port, { host: `127.0.0.1:${hub.port}` })).toBe(200);
    const proxied = await stage.hub({ origins: ["https://hub.example.org"] });
    expect(await statusFor(proxied.port, { host: "hub.example.org" })).toBe(200);
  });

  it("admits a device with a join that counts, and in format 1 not one by an invitation that another has used", async () => {
    ({ admin } = await createFormat1Team());
    const { hub, client } = await published();
    const single = await openInvitation(admin);
    client.put();
    await client.inStep();
    const ines = await joinTeam(admin, single, "Ines");
    const hers = stage.client(ines, hub);
    hers.put();
    await hers.inStep();
    const second = await joinTeam(admin, single, "Second");
    expect(await turnedAway(second, hub)).toBe("hub.stranger");
    admin.take(ines.held.values());
    await admitJoinedMembers(admin);
    client.put();
    await client.inStep();
    const late = new Person("Late", await newDeviceSecrets(), admin.ledger.dossier);
    late.take(admin.held.values());
    await late.commit(await joinDossierAct(single, late.device.publicKeys));
    expect(await turnedAway(late, hub)).toBe("hub.stranger");
    const again = stage.client(ines, hub);
    await again.inStep();
  });

  it("admits whoever has used an invitation for one before it is closed, and nobody after that", async () => {
    const { hub, client } = await published();
    const single = await openInvitation(admin);
    client.put();
    await client.inStep();
    const [ines, second] = [await joinTeam(admin, single, "Ines"), await joinTeam(admin, single, "Second")];
    for (const each of [ines, second]) await stage.inStep(each, hub);
    admin.take(ines.held.values());
    await admitJoinedMembers(admin);
    client.put();
    await client.inStep();
    const late = new Person("Late", await newDeviceSecrets(), admin.ledger.dossier);
    late.take(admin.held.values());
    await late.commit(await joinDossierAct(single, late.device.publicKeys));
    expect(await turnedAway(late, hub)).toBe("hub.stranger");
    // Nobody has listed the second one, whom the administrator did not know.
    expect(await turnedAway(second, hub)).toBe("hub.stranger");
    await stage.client(ines, hub).inStep();
  });

  it("refuses a device with an expired invitation, and keeps those that used it before", async () => {
    const { hub, client } = await published();
    const input = { role: "observer", title: "T", uses: "many" } as const;
    const soon = new Date(Date.now() + 4000).toISOString();
    const opening = unwrapOutcome(
      await createInvitation(admin.ledger, admin.rosterContext(), { ...input, expires: soon }),
    );
    await admin.commit(opening.act);
    client.put();
    await client.inStep();
    const [ines, late] = [
      await joinTeam(admin, opening.invitation, "Ines"),
      await joinTeam(admin, opening.invitation, "Late"),
    ];
    const hers = stage.client(ines, hub);
    hers.put();
    await hers.inStep();
    await until("the invitation has run out", () => new Date().toISOString() > soon);
    expect(await turnedAway(late, hub)).toBe("hub.invitation-over");
    await stage.client(ines, hub).inStep();
  });

  it("keeps a device that has just joined while others write, even before it has received the join", async () => {
    const { hub, client } = await published();
    const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
    client.put();
    await client.inStep();
    const hers = stage.client(ines, hub);
    await until("let in", () => hers.provider.isAuthenticated);
    await admin.annotate();
    client.put();
    await client.inStep();
    hers.put();
    await hers.inStep();
    expect(hers.notices).toEqual([]);
    expect(hers.closed).toEqual([]);
  });

  it("closes sockets that do not prove themselves, before they have cost much", { timeout: 60_000 }, async () => {
    const hub = await spawnHub(stage, createTempFolder("hub"));
    const before = hub.memory();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, hub.memory())), 100);
    const few = await Promise.all(Array.from({ length: 5 }, () => floodHub(hub.url, 80 * MB)));
    expect(few).toEqual([true, true, true, true, true]);
    expect((most - before) / MB).toBeLessThan(50);
    const many = await Promise.all(Array.from({ length: 200 }, () => floodHub(hub.url, 2 * MB)));
    clearInterval(watch);
    expect(many.filter((closed) => closed).length).toBeGreaterThan(50);
    expect((most - before) / MB).toBeLessThan(100);
  });
});

describe.each([1, 2] as const)("The hub, in a dossier of format %i,", (format) => {
  beforeEach(async () => {
    if (format === 1) ({ admin } = await createFormat1Team());
  });

  it("disconnects a member who is removed while connected", async () => {
    const { hub, client } = await published();
    const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
    client.put();
    await client.inStep();
    const hers = stage.client(ines, hub);
    hers.put();
    await hers.inStep();
    admin.take(ines.held.values());
    await cutEverybodyOff(admin);
    client.put();
    await client.inStep();
    await until("the notice", () => hers.notices.length > 0);
    expect(hers.notices[0]).toMatchObject({ type: "out", code: "hub.stranger" });
    await until("closed", () => hers.closed.includes(4401));
    await until("turned away", () => hers.turnedAway.includes("hub.stranger"));
  });

  it("keeps nobody who was removed between admission and connection", async () => {
    const logs = unwrapOutcome(await openFolderLogStore(createTempFolder("hub")));
    const { challengeStore } = logs;
    const note = challengeStore.useOnce.bind(challengeStore);
    let arrived = false;
    let goOn: () => void = () => undefined;
    const { hub, client } = await published({ logs });
    const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
    client.put();
    await client.inStep();
    challengeStore.useOnce = async (nonce) => {
      const isFirst = await note(nonce);
      arrived = true;
      await new Promise<void>((resolve) => (goOn = resolve));
      return isFirst;
    };
    const hers = stage.client(ines, hub);
    await until("she has standing", () => arrived);
    challengeStore.useOnce = note;
    admin.take(ines.held.values());
    await cutEverybodyOff(admin);
    client.put();
    await client.inStep();
    goOn();
    await until("the notice", () => hers.notices.length > 0);
    expect(hers.notices[0]).toMatchObject({ type: "out", code: "hub.stranger" });
    await until("closed", () => hers.closed.includes(4401));
    expect([...hers.dossier.keys()]).toEqual([]);
  });

  it("sends a member who was removed while away the records that say so, up to that one", async () => {
    const { hub, client } = await published();
    const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
    client.put();
    await client.inStep();
    admin.take(ines.held.values());
    await admitJoinedMembers(admin);
    await admin.commit(
      unwrapOutcome(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [ines.device.publicKeys.key])),
    );
    const cut = lastTeamRecord(admin);
    await openInvitation(admin);
    client.put();
    await client.inStep();
    for (const opened of [client, null]) {
      if (!opened) client.close();
      const hers = stage.client(ines, hub);
      await until("turned away", () => hers.turnedAway.includes("hub.stranger"));
      const keys = hers.removedBy.map(({ key }) => key);
      expect(keys.at(-1)).toBe(cut);
      expect(keys).not.toContain(lastTeamRecord(admin));
      const shown = await Promise.all(hers.removedBy.map((each) => validateRecord(each, admin.ledger.dossier)));
      const known = new Ledger(admin.ledger.dossier);
      known.add([
        ...ines.held.values(),
        ...shown.map((each) => ({ ...unwrapOutcome(each), state: "open" }) as OpenedRecord),
      ]);
      expect(isDeviceRemoved(known, ines.device.publicKeys.key)).toBe(true);
      hers.close();
    }
    const stranger = new Person("Nobody", await newDeviceSecrets(), admin.ledger.dossier);
    const nobody = stage.client(stranger, hub);
    await until("turned away", () => nobody.turnedAway.length > 0);
    expect(nobody.removedBy).toEqual([]);
  });
});

const MB = 1024 * 1024;

/** Returns the status of a challenge that is requested under a host name. */
function statusFor(port: number, headers: Record<string, string>): Promise<number> {
  const path = `/challenge?dossier=${sha256("any")}`;
  return new Promise((resolve, reject) => {
    request({ port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on("error", reject)
      .end();
  });
}

/** Returns the key of the last record about the team that a person has. */
function lastTeamRecord({ held }: Person): string {
  return [...held.values()].filter(({ record }) => ["roster", "change"].includes(record.type)).at(-1)!.key;
}
