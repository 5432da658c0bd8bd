import { afterEach, beforeEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { sha256 } from "#shared/base/hash.ts";
import { hubSyncUrlOf } from "#shared/records/sync/hubChallenge.ts";
import { describeSyncLibraryMessage, HookStopError } from "#hub/serve/syncLibraryMessages.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam } from "../support/team/team.ts";
import { spawnHub, Stage, until } from "./support.ts";

let stage: Stage;
beforeEach(() => (stage = new Stage()));
afterEach(() => stage.end());

describe("The sync library's warning", () => {
  it("is logged without names and without anything that clients have sent", () => {
    const dossier = sha256("dossier");
    const [text, cause] = ["closing connection 5c2a", "RangeError"];
    const error = new RangeError("words of a client\n    at elsewhere (/words/of/a/client.ts:1:1)");
    expect(
      describeSyncLibraryMessage([`${text} (while handling ${dossier}) because of exception`, error]),
    ).toMatchObject({
      text,
      cause,
    });
    const tooMuch = 'closing connection 5c2a: message queue size limit exceeded for "a (client\'s) "words""';
    expect(describeSyncLibraryMessage([tooMuch])).toMatchObject({
      text: `${text}: message queue size limit exceeded for`,
    });
    expect(describeSyncLibraryMessage(["[onLoadDocument]", "words of a client"])).toMatchObject({
      text: "[onLoadDocument]",
    });
    const told = JSON.stringify(describeSyncLibraryMessage([error]));
    expect(told).toContain("RangeError");
    expect(told).not.toContain("words");
  });

  it("is not logged if the hub has logged it", () => {
    expect(describeSyncLibraryMessage(["closing connection", new HookStopError(4403, "refused")])).toBeNull();
  });
});

it("The hub logs no identifier, no stack and nothing twice while it refuses and is sent nonsense", async () => {
  const { admin } = await createTeam();
  const hub = await spawnHub(stage, createTempFolder("hub"));
  const client = stage.client(admin, hub);
  client.put();
  await client.inStep();
  client.dossier.doc.getMap("draft").set("x", "y");
  await until("the notice", () => client.notices.length > 0);
  client.close();
  const stranger = new WebSocket(hubSyncUrlOf(hub.url, null));
  await new Promise((resolve) => stranger.once("open", resolve));
  stranger.send(Buffer.from("words of a client, and no message"));
  await new Promise((resolve) => stranger.once("close", resolve));
  const told = hub.events();
  const log = JSON.stringify(told);
  expect(log).not.toMatch(/[0-9a-f]{13}|words of|\n|\bat [^"]/);
  const refused = told.filter(({ event }) => event === "refused");
  expect(refused.map(({ code }) => code === "frame")).toEqual([false, true]);
  expect(told.filter(({ event }) => event === "no event")).toEqual([]);
  expect(told.filter(({ event }) => event === "library").every(({ text }) => !String(text).startsWith("closing"))).toBe(
    true,
  );
});
