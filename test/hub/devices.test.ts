import { describe, expect, it } from "vitest";
import { DeviceSocketLimiter, MAX_SOCKETS_PER_DEVICE } from "#hub/connection/deviceSocketLimiter.ts";
import { RawClient } from "../support/network/rawClient.ts";
import { joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { stageEach, tokenOf, until, type Stage } from "./support.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

describe("The sockets of one device", () => {
  it("make room for newer ones: the one that has been silent longest is closed first, with the reason", async () => {
    const hub = await stage.hub();
    const invitation = await openInvitation(admin, "observer");
    const ines = await joinTeam(admin, invitation, "Ines");
    const silent = stage.client(admin, hub);
    silent.put();
    await silent.inStep();
    const hers = stage.client(ines, hub);
    await hers.inStep();
    const others: RawClient[] = [];
    for (let i = 0; i < MAX_SOCKETS_PER_DEVICE; i++) {
      others.push(await RawClient.open(hub.url, admin.ledger.dossier, await tokenOf(admin, hub.url)));
      stage.add(() => others[i]!.close());
    }
    await until("room", () => silent.notices.length > 0);
    const params = { most: MAX_SOCKETS_PER_DEVICE, seconds: 60 };
    silent.close();
    expect(silent.notices).toEqual([{ type: "slow", code: "hub.crowded", params }]);
    expect(hub.events.filter((each) => each.includes("crowded out")).length).toBeGreaterThan(0);
    const key = await admin.annotate({ comment: "By the newest." });
    await others.at(-1)!.push(admin.held.get(key)!);
    await until("the note", () => hers.dossier.has(key));
    expect(hers.closed).toEqual([]);
  });

  it("are counted for each device, and no longer when they are gone", () => {
    const devices = new DeviceSocketLimiter();
    const ended: number[] = [];
    const socket = (heardAt: number) => ({ heardAt, makeRoom: () => void ended.push(heardAt) });
    const sockets = Array.from({ length: MAX_SOCKETS_PER_DEVICE }, (_, at) => socket(100 - at));
    for (const each of sockets) devices.enter("one", each);
    devices.enter("another", socket(1));
    devices.enter("one", sockets[3]!);
    expect(ended).toEqual([]);
    devices.leave("one", sockets[0]!);
    devices.enter("one", socket(200));
    expect(ended).toEqual([]);
    devices.enter("one", socket(201));
    expect(ended).toEqual([100 - MAX_SOCKETS_PER_DEVICE + 1]);
  });
});
