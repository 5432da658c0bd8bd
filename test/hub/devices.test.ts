import { describe, expect, it } from "vitest";
import { DeviceSockets, MOST_SOCKETS } from "#hub/door/devices.ts";
import { RawClient } from "../support/raw.ts";
import { joinTeam, openInvitation, type Person } from "../support/team.ts";
import { stageEach, tokenOf, until, type Stage } from "./support.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

describe("The sockets of one device", () => {
  it("make room for newer ones, the one first that has been silent longest, which is told why", async () => {
    const hub = await stage.hub();
    const invitation = await openInvitation(admin, "observer");
    const ines = await joinTeam(admin, invitation, "Ines");
    const silent = stage.client(admin, hub);
    silent.put();
    await silent.inStep();
    const hers = stage.client(ines, hub);
    await hers.inStep();
    const others: RawClient[] = [];
    for (let i = 0; i < MOST_SOCKETS; i++) {
      others.push(await RawClient.open(hub.url, admin.ledger.dossier, await tokenOf(admin, hub.url)));
      stage.add(() => others[i]!.close());
    }
    await until("room", () => silent.notices.length > 0);
    const params = { most: MOST_SOCKETS, seconds: 60 };
    silent.close();
    expect(silent.notices).toEqual([{ type: "slow", code: "hub.crowded", params }]);
    expect(hub.events.filter((each) => each.includes("crowded out")).length).toBeGreaterThan(0);
    const key = await admin.annotate({ comment: "By the newest." });
    await others.at(-1)!.say(admin.held.get(key)!);
    await until("the note", () => hers.dossier.has(key));
    expect(hers.closed).toEqual([]);
  });

  it("are counted for each device, and no more when they are gone", () => {
    const devices = new DeviceSockets();
    const ended: number[] = [];
    const socket = (heardAt: number) => ({ heardAt, makeRoom: () => void ended.push(heardAt) });
    const sockets = Array.from({ length: MOST_SOCKETS }, (_, at) => socket(100 - at));
    for (const each of sockets) devices.enter("one", each);
    devices.enter("another", socket(1));
    devices.enter("one", sockets[3]!);
    expect(ended).toEqual([]);
    devices.leave("one", sockets[0]!);
    devices.enter("one", socket(200));
    expect(ended).toEqual([]);
    devices.enter("one", socket(201));
    expect(ended).toEqual([100 - MOST_SOCKETS + 1]);
  });
});
