import { expect, it } from "vitest";
import { openFolderLogStore } from "#hub/log/folderStore.ts";
import type { HubLogStore } from "#hub/log/logStore.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { unwrapOutcome, type Person } from "../support/team/team.ts";
import { spawnHub, stageEach, until, type Stage } from "./support.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

/** Returns logs that, after `wait`, store updates only once `go` is called. */
async function slowLogs(): Promise<{
  logs: HubLogStore;
  wait: () => void;
  go: () => void;
  readonly waiting: number;
}> {
  const logs = unwrapOutcome(await openFolderLogStore(createTempFolder("hub")));
  const waiting: (() => void)[] = [];
  let waits = false;
  const open = logs.open.bind(logs);
  logs.open = async (dossier) => {
    const log = await open(dossier);
    const append = log.append.bind(log);
    log.append = async (...entry) => {
      if (waits) await new Promise<void>((resolve) => waiting.push(resolve));
      return append(...entry);
    };
    return log;
  };
  const go = () => waiting.splice(0).forEach((each) => each());
  return {
    logs,
    wait: () => void (waits = true),
    go,
    get waiting() {
      return waiting.length;
    },
  };
}

it("A drain admits nobody else, and finishes what it has received before it closes a connection", async () => {
  const slow = await slowLogs();
  const hub = await stage.hub({ logs: slow.logs });
  const client = stage.client(admin, hub);
  client.put();
  await client.inStep();
  slow.wait();
  const key = await admin.annotate();
  client.put([admin.held.get(key)!]);
  await until("in hand", () => slow.waiting > 0);
  const drained = hub.drain(20_000);
  await until("the notice", () => client.notices.length > 0);
  expect(client.notices).toMatchObject([{ type: "stopping", code: "hub.stopping" }]);
  const health = await fetch(`${hub.url}/healthz`);
  expect([health.status, await health.json()]).toMatchObject([503, { ok: false, draining: true }]);
  expect((await fetch(`${hub.url}/challenge?dossier=${admin.ledger.dossier}`)).status).toBe(503);
  expect(client.closed).toEqual([]);
  slow.go();
  await until("acknowledged", () => !client.provider.hasUnsyncedChanges);
  await drained;
  await until("closed", () => client.closed.length > 0);
  expect(client.closed[0]).toBe(1001);
});

it("A drain is finished when the hub is told to stop, and everything that was written is there", async () => {
  const data = createTempFolder("hub");
  const hub = await spawnHub(stage, data);
  const client = stage.client(admin, hub);
  client.put();
  await client.inStep();
  expect(await hub.terminate()).toBe(0);
  expect(client.notices).toMatchObject([{ type: "stopping" }]);
  expect(client.closed[0]).toBe(1001);
  expect(hub.events().map(({ event }) => event)).toEqual(["started", "let in", "published", "draining", "stopped"]);
});

/** Makes a hub whose connections always have pending messages. */
const NEVER_DONE = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    `import { Connection } from ${JSON.stringify(import.meta.resolve("@hocuspocus/server"))};` +
      "Connection.prototype.waitForPendingMessages = () => new Promise(() => undefined);",
  )}`,
};

it("A drain ends after its time limit, and at once at a second signal", async () => {
  const ending = async (seconds: string) => {
    const hub = await spawnHub(stage, createTempFolder("hub"), "--drain", seconds, NEVER_DONE);
    const client = stage.client(admin, hub);
    client.put();
    await client.inStep();
    const gone = hub.terminate();
    await until("draining", () => hub.events().some(({ event }) => event === "draining"));
    return { hub, gone };
  };
  expect(await (await ending("1")).gone).toBe(0);
  const long = await ending("60");
  expect(await long.hub.terminate("SIGINT")).toBeNull();
  expect(long.hub.events().some(({ event }) => event === "stopped")).toBe(false);
});
