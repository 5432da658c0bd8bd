import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createOperatorFolderStore } from "#hub/commands/operatorHubStore.ts";
import { DossierPool } from "#hub/log/dossierPool.ts";
import type { DossierLog } from "#hub/log/logStore.ts";
import { openFolderOrders } from "#hub/orders/folderOrders.ts";
import { cutOffDevicesAct } from "#shared/acts/team/changeRoster.ts";
import { RawClient } from "../support/network/rawClient.ts";
import { admitJoinedMembers, joinTeam, exchangeRecords, openInvitation, type Person } from "../support/team/team.ts";
import { stageEach, tokenOf, until, type Stage } from "./support.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

/** Starts a hub with a dossier of two members, and connects the administrator's client. */
async function team() {
  const hub = await stage.hub();
  const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
  await exchangeRecords(admin, ines);
  await admitJoinedMembers(admin);
  const client = await stage.inStep(admin, hub);
  const open = async (person: Person) => {
    const raw = await RawClient.open(hub.url, admin.ledger.dossier, await tokenOf(person, hub.url));
    stage.add(() => raw.close());
    return raw;
  };
  return { hub, ines, client, hers: await open(ines) };
}

/** Counts the messages for an address over a socket until a later request for another address is answered. */
async function heardAfterAsking(raw: RawClient, address: string, other: string): Promise<number> {
  const count = (of: string) => raw.synced.filter((each) => each.address === of).length;
  const [before, others] = [count(address), count(other)];
  raw.ask(address);
  raw.ask(other);
  await until("the other's answer", () => count(other) > others);
  return count(address) - before;
}

describe("A connection that its client has closed", () => {
  it("ends the socket if it was the only one", async () => {
    const { hers } = await team();
    const closed = hers.closeCode();
    hers.leave();
    expect(await closed).toBe(1000);
  });

  it("ends the socket even if it is closed while it is being opened", async () => {
    const { hub, ines } = await team();
    const token = await tokenOf(ines, hub.url);
    const raw = await RawClient.open(hub.url, admin.ledger.dossier, token, (each) => each.leave());
    stage.add(() => raw.close());
    await until("the end of the socket", () => !raw.isOpen);
  });

  it("is not answered any more while the socket has another", async () => {
    const { hub, ines, client } = await team();
    // More than one piece, so that the hub has several to send.
    for (let i = 0; i < 80; i++) await admin.annotate({ comment: `${i} ${"過".repeat(19_000)}` });
    client.put();
    await client.inStep();
    const { dossier } = admin.ledger;
    const [one, other] = [`${dossier}\0one`, `${dossier}\0other`];
    const hers = await RawClient.open(hub.url, one, await tokenOf(ines, hub.url));
    stage.add(() => hers.close());
    await hers.enter(other, await tokenOf(ines, hub.url));
    expect(await heardAfterAsking(hers, one, other)).toBeGreaterThan(0);
    hers.leave(one);
    await until("the end of the line", () => hers.endedLines.includes(one));
    expect(await heardAfterAsking(hers, one, other)).toBe(0);
    expect(hers.isOpen).toBe(true);
  });

  it("shows nothing to a device that was removed", async () => {
    const { ines, hers, client } = await team();
    hers.leave();
    client.put(
      await admin.commit(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [ines.device.publicKeys.key])),
    );
    await client.inStep();
    hers.synced.length = 0;
    hers.ask();
    await until("the end of the socket", () => !hers.isOpen);
    expect(hers.synced).toEqual([]);
  });

  it("does not prevent the deletion of a dossier", async () => {
    const { hub, hers } = await team();
    const { dossier } = admin.ledger;
    hers.leave();
    await openFolderOrders(hub.data).give({ kind: "deleted", subject: dossier });
    expect(await createOperatorFolderStore(hub.data).remove(dossier)).toBe(true);
    expect(existsSync(path.join(hub.data, "dossiers", dossier))).toBe(false);
  });
});

describe("A dossier that is to be released", () => {
  const log = { read: () => Promise.resolve([]), release: () => {}, close: () => Promise.resolve(), damage: [] };
  const dossiers = (patience: number, limit: number) => {
    const logs = { open: () => Promise.resolve(log as unknown as DossierLog) };
    return new DossierPool(logs, () => undefined, { patience, limit });
  };

  it("is taken from a holder that does not release it in time", async () => {
    const all = dossiers(0, 60_000);
    const lease = await all.lease("d");
    lease.onForceClose = () => lease.release();
    await all.evict("d");
    expect(all.openIds).toEqual([]);
  });

  it("is not waited for endlessly", async () => {
    const all = dossiers(0, 0);
    const lease = await all.lease("d");
    await expect(all.evict("d")).rejects.toMatchObject({ code: "EBUSY" });
    lease.release();
  });
});
