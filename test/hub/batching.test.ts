import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTeam, joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { Stage, until, type Client } from "./support.ts";

let stage: Stage;
let admin: Person;
let other: Person;
beforeEach(async () => {
  stage = new Stage();
  ({ admin } = await createTeam());
  other = await joinTeam(admin, await openInvitation(admin), "Bea");
});
afterEach(() => stage.end());

/** Writes a note, gives it to the client, and returns its record. */
async function write(person: Person, client: Client, comment: string) {
  const record = person.held.get(await person.annotate({ comment }))!;
  client.put([record]);
  return record;
}

describe("Changes that are sent in batches", () => {
  it("leave together after a wait, and what others send meanwhile is not sent again", async () => {
    const hub = await stage.hub();
    const mine = await stage.inStep(admin, hub);
    const theirs = await stage.inStep(other, hub);
    mine.provider.sendDelay = () => 60_000;
    const waiting = [await write(admin, mine, "One"), await write(admin, mine, "Two")];
    const sent: number[] = [];
    const { websocketProvider } = mine.provider.configuration;
    const send = websocketProvider.send.bind(websocketProvider);
    websocketProvider.send = (message: Uint8Array<ArrayBuffer>) => {
      sent.push(message.length);
      send(message);
    };
    const long = await write(other, theirs, "x".repeat(9000));
    await theirs.inStep();
    await until("their note is here", () => mine.has([long]));
    await pause(200);
    expect(theirs.has(waiting.slice(0, 1)) || theirs.has(waiting.slice(1))).toBe(false);
    expect(mine.provider.hasUnsyncedChanges).toBe(true);
    mine.provider.sendWaiting();
    await mine.inStep();
    await until("both are there", () => theirs.has(waiting));
    expect(Math.max(...sent)).toBeLessThan(9000);
  });

  it("leave by themselves when the wait is over, and at the next connection", async () => {
    const hub = await stage.hub();
    const mine = await stage.inStep(admin, hub);
    const theirs = await stage.inStep(other, hub);
    mine.provider.sendDelay = () => 300;
    const begun = Date.now();
    const first = await write(admin, mine, "One");
    await until("it is there", () => theirs.has([first]));
    expect(Date.now() - begun).toBeGreaterThan(250);
    await mine.inStep();
    mine.provider.sendDelay = () => 60_000;
    const second = await write(admin, mine, "Two");
    mine.cut();
    await stage.inStep(admin, hub, { doc: mine.dossier.doc });
    await until("it is there, too", () => theirs.has([second]));
  });
});
