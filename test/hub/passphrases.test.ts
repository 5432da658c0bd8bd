import { chmodSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { message } from "#shared/messages/messages.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam, type Person } from "../support/team/team.ts";
import { spawnHub, Stage, tokenWith, until, type HubProcess } from "./support.ts";
import { typed } from "./runHubCommand.ts";

let stage: Stage;
let folder: string;
beforeEach(() => {
  stage = new Stage();
  folder = createTempFolder("phrases");
  give("north", "tide and gauge\n");
  give("south", "reed and heron\n");
});
afterEach(() => stage.end());

function give(organisation: string, phrase: string): void {
  writeFileSync(path.join(folder, organisation), phrase, { mode: 0o600 });
}

/** Publishes a new dossier with a passphrase and returns the outcome. */
async function publishing(hub: HubProcess, phrase: string): Promise<{ readonly admin: Person; readonly is: string }> {
  const { admin } = await createTeam();
  const client = stage.client(admin, hub, { token: tokenWith(admin, hub.url, phrase) });
  client.put();
  await until("an answer", () => client.turnedAway.length > 0 || client.provider.isAuthenticated);
  if (client.turnedAway.length === 0) await client.inStep();
  client.close();
  return { admin, is: client.turnedAway[0] ?? "published" };
}

const eventsOf = (hub: HubProcess, name: string) => hub.events().filter(({ event }) => event === name);

it("A passphrase belongs to one organisation, and the log says which one has published a dossier", async () => {
  const hub = await spawnHub(stage, createTempFolder("hub"), "--create-with", folder);
  const north = await publishing(hub, "tide and gauge");
  const south = await publishing(hub, "reed and heron");
  expect([north.is, south.is, (await publishing(hub, "heron")).is]).toEqual([
    "published",
    "published",
    "hub.phrase-wrong",
  ]);
  await until("the events", () => eventsOf(hub, "published").length === 2);
  expect(eventsOf(hub, "published")).toMatchObject([
    {
      by: "north",
      dossier: north.admin.ledger.dossier.slice(0, 12),
      device: north.admin.device.publicKeys.key.slice(0, 12),
    },
    { by: "south", dossier: south.admin.ledger.dossier.slice(0, 12) },
  ]);
});

it("A passphrase is taken from one organisation while the hub runs, and from no other", async () => {
  const hub = await spawnHub(stage, createTempFolder("hub"), "--create-with", folder);
  expect((await publishing(hub, "tide and gauge")).is).toBe("published");
  rmSync(path.join(folder, "north"));
  give("east", "wren");
  hub.hangUp();
  await until("the event", () => eventsOf(hub, "passphrases renewed").length > 0);
  expect((await publishing(hub, "tide and gauge")).is).toBe("hub.phrase-wrong");
  expect((await publishing(hub, "reed and heron")).is).toBe("published");
  expect((await publishing(hub, "wren")).is).toBe("published");
  give("south", "\n");
  hub.hangUp();
  await until("the event", () => eventsOf(hub, "passphrases not renewed").length > 0);
  expect(eventsOf(hub, "passphrases not renewed")).toMatchObject([
    { cause: "hub.phrase-empty", file: path.join(folder, "south") },
  ]);
  expect((await publishing(hub, "reed and heron")).is).toBe("published");
});

it("A passphrase that was taken away publishes nothing more, even over a connection from before", async () => {
  const hub = await stage.hub({ mayCreate: [{ phrase: "tide and gauge", of: "north" }] });
  const { admin } = await createTeam();
  const client = stage.client(admin, hub, { token: tokenWith(admin, hub.url, "tide and gauge") });
  await until("let in", () => client.provider.isAuthenticated && client.provider.isSynced);
  hub.setPassphrases([{ phrase: "reed and heron", of: "south" }]);
  client.put();
  await until("an answer", () => client.turnedAway.length > 0);
  expect(client.turnedAway[0]).toBe("hub.phrase-wrong");
  expect(client.notices).toMatchObject([{ type: "out", code: "hub.phrase-wrong" }]);
  expect(client.closed[0]).toBe(4401);
  hub.setPassphrases([{ phrase: "tide and gauge", of: "north" }]);
  client.close();
  await stage.inStep(admin, hub, { token: tokenWith(admin, hub.url, "tide and gauge") });
});

it("A passphrase in a file that others may read is accepted with a warning", async () => {
  chmodSync(path.join(folder, "south"), 0o644);
  const config = path.join(createTempFolder("config"), "hub.env");
  writeFileSync(config, "CLAUSEMARK_HUB_PORT=0\n");
  const hub = await spawnHub(stage, createTempFolder("hub"), "--create-with", folder, "--config", config);
  await until("started", () => eventsOf(hub, "started").length > 0);
  expect(eventsOf(hub, "readable by all")).toMatchObject([{ file: path.join(folder, "south") }]);
});

it("A passphrase is refused if two organisations have the same, or a file has none", async () => {
  const complaint = async () =>
    (await typed("--data", createTempFolder("hub"), "--port", "0", "--create-with", folder)).complained;
  give("west", " reed and heron");
  expect(await complaint()).toBe(`${message("hub.phrase-twice", { one: "south", other: "west" })}\n`);
  give("west", "");
  expect(await complaint()).toBe(`${message("hub.phrase-empty", { file: path.join(folder, "west") })}\n`);
});
