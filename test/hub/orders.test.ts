import { existsSync } from "node:fs";
import { cp, readdir } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { holdFolder } from "#node/disk/holdFolder.ts";
import type { DossierPool } from "#hub/log/dossierPool.ts";
import type { HubLogStore } from "#hub/log/logStore.ts";
import { createOrderEnforcer } from "#hub/orders/orderEnforcer.ts";
import { OperatorOrderSet } from "#hub/orders/operatorOrders.ts";
import type { CurrentOperatorOrders } from "#hub/orders/currentOperatorOrders.ts";
import { message } from "#shared/messages/messages.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam, joinTeam, unwrapOutcome, openInvitation, type Person } from "../support/team/team.ts";
import { stageEach, until, type Client, type Stage } from "./support.ts";
import { typed as hub } from "./runHubCommand.ts";

let stage: Stage;
let admin: Person;
let data: string;
stageEach((given) => ({ stage, admin } = given));
beforeEach(() => {
  data = createTempFolder("hub");
  vi.stubEnv("DATABASE_URL", "");
});

const short = (id: string) => id.slice(0, 12);
const dossier = () => admin.ledger.dossier;
const dossierFolder = () => path.join(data, "dossiers", dossier());

/** Adds another member, who is admitted. */
async function second(running: { url: string }, his: Client): Promise<{ person: Person; client: Client }> {
  const invitation = await openInvitation(admin);
  his.put();
  await his.inStep();
  const person = await joinTeam(admin, invitation, "Member 2");
  return { person, client: await stage.inStep(person, running) };
}

const lifted = ({ events }: { readonly events: readonly string[] }) =>
  until("the order to be lifted", () => events.some((each) => each.includes('"lifted"')));
const told = (client: Client) => client.notices.map(({ code }) => code);

describe("A dossier that is blocked", () => {
  it("admits nobody and keeps what it has, and connected members are told within seconds", async () => {
    const running = await stage.hub({ data });
    const client = await stage.inStep(admin, running);
    expect(await hub("block", short(dossier()), "--data", data)).toMatchObject({
      code: 0,
      said: `${message("keeper.blocked", { dossier: short(dossier()) })}\n`,
    });
    await until("the end of the line", () => client.closed.includes(4401), 3000);
    expect(told(client)).toEqual(["hub.blocked"]);
    await until("the refusal at the door", () => client.turnedAway.includes("hub.blocked"));
    expect(await readdir(dossierFolder())).not.toEqual([]);
    const key = await admin.annotate({ comment: "Written meanwhile" });
    client.put();
    expect(await hub("unblock", short(dossier()), "--data", data)).toMatchObject({ code: 0 });
    await stage.end();
    const again = await stage.hub({ data });
    const look = await stage.inStep(admin, again);
    expect(look.dossier.hasBody(key)).toBe(true);
  });

  it("stays blocked when the hub is restarted, and gives strangers the usual answer", async () => {
    const running = await stage.hub({ data });
    const client = await stage.inStep(admin, running);
    client.close();
    await running.stop();
    await hub("block", dossier(), "--data", data);
    const again = await stage.hub({ data });
    const member = stage.client(admin, again);
    const { admin: other } = await createTeam();
    const stranger = stage.client({ ...other, ledger: admin.ledger } as Person, again);
    await until("both answers", () => member.turnedAway.length > 0 && stranger.turnedAway.length > 0);
    expect(member.turnedAway[0]).toBe("hub.blocked");
    expect(stranger.turnedAway[0]).not.toBe("hub.blocked");
  });
});

describe("A device that is blocked", () => {
  it("is admitted nowhere, by the digits in the log, while others continue", async () => {
    const running = await stage.hub({ data });
    const client = await stage.inStep(admin, running);
    const { person, client: hers } = await second(running, client);
    const device = short(person.device.publicKeys.key);
    expect(await hub("block", "--device", device, "--data", data)).toMatchObject({ code: 0 });
    await until("the end of the line", () => hers.closed.includes(4401), 3000);
    expect(told(hers)).toEqual(["hub.device-blocked"]);
    await until("the refusal at the door", () => hers.turnedAway.includes("hub.device-blocked"));
    await admin.annotate({ comment: "Goes on" });
    client.put();
    await client.inStep();
    expect(client.closed).toEqual([]);
    const { said } = await hub("list", "--data", data);
    expect(said).toContain(device);
    hers.close();
    expect(await hub("unblock", "--device", device, "--data", data)).toMatchObject({ code: 0 });
    await lifted(running);
    const back = await stage.inStep(person, running);
    expect(back.turnedAway).toEqual([]);
  });
});

describe("A dossier that is to be deleted by order", () => {
  it("is deleted from the folder while the hub runs, stays away, and connected members are told so", async () => {
    const running = await stage.hub({ data });
    const client = await stage.inStep(admin, running);
    const { person, client: hers } = await second(running, client);
    const other = await stage.inStep((await createTeam()).admin, running);
    expect(await hub("delete", short(dossier()), "--yes", "--data", data)).toMatchObject({ code: 0, complained: "" });
    expect(existsSync(dossierFolder())).toBe(false);
    await until("both ends", () => client.closed.includes(4401) && hers.closed.includes(4401));
    expect([told(client), told(hers)]).toEqual([["hub.deleted"], ["hub.deleted"]]);
    await until("both refusals", () =>
      [client, hers].every(({ turnedAway }) => turnedAway.filter((code) => code === "hub.deleted").length > 0),
    );
    expect(other.closed).toEqual([]);
    // A device that was never in the dossier is not told that it is deleted.
    const { admin: nobody } = await createTeam();
    const stranger = stage.client({ ...nobody, ledger: admin.ledger } as Person, running);
    await until("the stranger's answer", () => stranger.turnedAway.length > 0);
    expect(stranger.turnedAway[0]).not.toBe("hub.deleted");
    expect(existsSync(dossierFolder())).toBe(false);
    expect((await hub("list", "--json", "--data", data)).said).toContain(`"state": "deleted"`);
    // A restart of the hub does not bring it back. The operator may unblock it.
    await running.stop();
    for (const each of [client, hers, other, stranger]) each.close();
    const again = await stage.hub({ data });
    const late = stage.client(person, again);
    late.put();
    await until("the refusal", () => late.turnedAway.includes("hub.deleted"));
    late.close();
    expect(await hub("unblock", short(dossier()), "--data", data)).toMatchObject({ code: 0 });
    await lifted(again);
    await stage.inStep(admin, again);
    expect(existsSync(dossierFolder())).toBe(true);
  });

  it("is deleted if no hub uses the folder, from later backups, and no restore brings it back", async () => {
    const running = await stage.hub({ data });
    (await stage.inStep(admin, running)).close();
    (await stage.inStep((await createTeam()).admin, running)).close();
    await running.stop();
    const saved = path.join(createTempFolder("hub"), "saved");
    await hub("backup", saved, "--data", data);
    expect(await hub("delete", dossier(), "--yes", "--data", data)).toMatchObject({ code: 0 });
    expect(existsSync(dossierFolder())).toBe(false);
    const { said } = await hub("restore", saved, "--data", data);
    expect(said).toContain(message("keeper.left-out", { dossiers: 1 }));
    expect(existsSync(dossierFolder())).toBe(false);
    await hub("backup", saved, "--data", data);
    expect(await readdir(path.join(saved, "dossiers"))).not.toContain(dossier());
    // A hub started on the backup does not accept it either.
    const onBackup = await stage.hub({ data: saved });
    const client = stage.client(admin, onBackup);
    client.put();
    await until("the refusal", () => client.turnedAway.includes("hub.deleted"));
  });

  it("is deleted from later backups even if it was the only one", async () => {
    const running = await stage.hub({ data });
    await stage.inStep(admin, running);
    const saved = path.join(createTempFolder("hub"), "saved");
    await hub("backup", saved, "--data", data);
    await hub("delete", dossier(), "--yes", "--data", data);
    expect(await hub("backup", saved, "--data", data)).toMatchObject({ code: 0, complained: "" });
    expect(await readdir(path.join(saved, "dossiers"))).toEqual([]);
    const elsewhere = createTempFolder("hub");
    expect(await hub("restore", saved, "--data", elsewhere)).toMatchObject({ code: 0, complained: "" });
    const { said } = await hub("list", "--json", "--data", elsewhere);
    expect(JSON.parse(said)).toMatchObject({ dossiers: [{ dossier: dossier(), state: "deleted" }] });
  });

  it("is tried less and less often if it cannot be deleted", async () => {
    const [events, at]: [string[], string] = [[], new Date().toISOString()];
    const orders = { current: new OperatorOrderSet([{ kind: "deleted", subject: "d", at }]), isStopped: false };
    const remove = () => Promise.reject(Object.assign(new Error(), { code: "EACCES" }));
    const obey = createOrderEnforcer({
      orders: orders as CurrentOperatorOrders,
      sync: { documents: new Map() },
      dossiers: { letGo: () => Promise.resolve() } as unknown as DossierPool,
      logs: { remove } as unknown as HubLogStore,
      report: (event) => void events.push(event),
    });
    vi.useFakeTimers();
    try {
      for (let ms = 0; ms < 10_000; ms += 250) {
        obey();
        await vi.advanceTimersByTimeAsync(250);
      }
    } finally {
      vi.useRealTimers();
    }
    expect(events).toEqual(Array(4).fill("not stored"));
  });

  it("is finished by the next hub if the previous one was killed on the way", async () => {
    const running = await stage.hub({ data });
    (await stage.inStep(admin, running)).close();
    const copy = createTempFolder("hub");
    await cp(dossierFolder(), copy, { recursive: true });
    await hub("delete", dossier(), "--yes", "--data", data);
    await running.stop();
    await cp(copy, dossierFolder(), { recursive: true });
    expect((await hub("list", "--json", "--data", data)).said).not.toContain('"open"');
    const again = await stage.hub({ data });
    await until("the folder to go", () => !existsSync(dossierFolder()));
    await again.stop();
  });

  it("is reported as not deleted yet if the process that uses the folder knows no orders", async () => {
    const running = await stage.hub({ data });
    (await stage.inStep(admin, running)).close();
    await running.stop();
    const hold = unwrapOutcome(await holdFolder(data));
    const { code, said } = await hub("delete", dossier(), "--yes", "--data", data);
    expect([code, said.split("\n")[1]]).toEqual([1, message("keeper.deletion-pending", { dossier: short(dossier()) })]);
    await hold.release();
    expect(await hub("delete", dossier(), "--yes", "--data", data)).toMatchObject({ code: 0 });
    expect(existsSync(dossierFolder())).toBe(false);
  });

  it("is not deleted unless that was ordered", async () => {
    const running = await stage.hub({ data });
    await stage.inStep(admin, running);
    expect(await hub("delete", dossier(), "--data", data)).toEqual({
      code: 1,
      said: "",
      complained: `${message("keeper.delete-needs-yes")}\n`,
    });
    expect(existsSync(dossierFolder())).toBe(true);
  });
});

describe("A hub that is read-only", () => {
  it("can be read, has its client hold what is written with a notice, and accepts it automatically afterwards", async () => {
    const running = await stage.hub({ data });
    const client = await stage.inStep(admin, running);
    const { client: hers } = await second(running, client);
    expect(await hub("read-only", "on", "--data", data)).toMatchObject({ code: 0 });
    await until("the order", () => running.events.some((each) => each.includes('"ordered"')));
    expect(await (await fetch(`${running.url}/healthz`)).json()).toMatchObject({ ok: true, readOnly: true });
    const key = await admin.annotate({ comment: "Written meanwhile" });
    client.put();
    await until("the notice", () => told(client).includes("hub.read-only"));
    // A record that builds on it is held with it. The connection, which keeps the order of messages, continues.
    const other = await admin.annotate({ comment: "And this" });
    client.put();
    client.provider.setAwarenessField("mark", "behind it");
    const shown = () => [...hers.provider.awareness!.getStates().values()];
    await until("what came behind it", () => shown().some((state) => state["mark"] === "behind it"));
    expect(told(client)).toEqual(["hub.read-only"]);
    expect([client.closed, client.provider.hasUnsyncedChanges, hers.dossier.has(key)]).toEqual([[], true, false]);
    // A client that connects now can read. No one can publish a dossier.
    const late = stage.client(admin, running);
    await until("the late one to read", () => late.provider.isSynced && late.dossier.has(dossier()));
    const founder = stage.client((await createTeam()).admin, running);
    founder.put();
    await until("the refusal", () => founder.turnedAway.includes("hub.read-only"));
    founder.close();
    expect((await hub("list", "--data", data)).said).toContain(message("keeper.list-read-only"));
    expect(await hub("read-only", "off", "--data", data)).toMatchObject({ code: 0 });
    await until("the others to have it", () => hers.dossier.hasBody(key) && hers.dossier.hasBody(other));
    await client.inStep();
    await stage.inStep(founder.person, running);
    expect(hers.closed).toEqual([]);
  });
});

describe("An invalid order", () => {
  it.each([
    ["too few digits", ["block", "0123"], "keeper.which-short", { value: "0123" }],
    ["no dossier", ["delete", "0123456789ab", "--yes"], "keeper.which-none", { value: "0123456789ab" }],
  ] as const)("is refused: %s", async (_, args, code, params) => {
    const running = await stage.hub({ data });
    await stage.inStep(admin, running);
    expect(await hub(...args, "--data", data)).toEqual({ code: 1, said: "", complained: `${message(code, params)}\n` });
  });

  it("is refused: neither on nor off", async () => {
    await stage.hub({ data });
    const { code, complained } = await hub("read-only", "maybe", "--data", data);
    expect([code, complained]).toEqual([2, `${message("keeper.form", { form: "read-only on|off --data FOLDER" })}\n`]);
  });
});
