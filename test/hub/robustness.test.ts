import { afterEach, beforeEach, expect, it } from "vitest";
import { folderHold } from "../faults/folderHold.ts";
import { mutatedRequests, WITHOUT_INTERFACES } from "../faults/requests/index.ts";
import { VERSION } from "#hub/version.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { spawnHub, Stage, statusFor, until } from "./support.ts";

let stage: Stage;
beforeEach(() => (stage = new Stage()));
afterEach(() => stage.end());

it("The hub answers under any name if the system does not let it list the network’s interfaces", async () => {
  const { url } = await spawnHub(stage, createTempFolder("hub"), WITHOUT_INTERFACES);
  expect(await statusFor(url, "/healthz", "evil.example")).toBe(200);
  expect(await statusFor(url, `/challenge?dossier=${"0".repeat(64)}`, "evil.example")).toBe(421);
  expect(await statusFor(url, "/healthz", new URL(url).host)).toBe(200);
});

/** Makes certain requests fail, at once or a little later. */
const FAILING = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    'import { ServerResponse } from "node:http"; const { setHeader } = ServerResponse.prototype;' +
      "ServerResponse.prototype.setHeader = function (...header) {" +
      '  if (this.req.url === "/at-once") throw new RangeError("words of somebody");' +
      '  if (this.req.url === "/later") setImmediate(() => { throw new TypeError("words of somebody"); });' +
      '  if (this.req.url === "/promised") void Promise.reject("words of somebody");' +
      "  return setHeader.apply(this, header); };",
  )}`,
};

it("The hub survives an error in one request, and logs it without any of its contents", async () => {
  const hub = await spawnHub(stage, createTempFolder("hub"), FAILING);
  const { host } = new URL(hub.url);
  expect(await statusFor(hub.url, "/at-once", host)).toBe(500);
  for (const target of ["/later", "/promised"]) await statusFor(hub.url, target, host);
  expect(await statusFor(hub.url, "/healthz", host)).toBe(200);
  const failed = hub.events().filter(({ event }) => event !== "started");
  const causes = new Set(failed.map(({ event, cause }) => `${String(event)} ${String(cause)}`));
  expect([...causes].sort()).toEqual(["failed ERR_UNHANDLED_REJECTION", "failed RangeError", "failed TypeError"]);
  expect(JSON.stringify(failed)).not.toContain("words");
});

it("The hub has nothing to renew at a SIGHUP if it serves no TLS, and continues to run", async () => {
  const hub = await spawnHub(stage, createTempFolder("hub"));
  hub.hangUp();
  await until("the event", () => hub.events().some(({ event }) => event === "nothing to renew"));
  expect((await fetch(`${hub.url}/healthz`)).status).toBe(200);
  expect(await hub.terminate()).toBe(0);
});

it("The hub names its version in its first event", async () => {
  const hub = await spawnHub(stage, createTempFolder("hub"));
  await until("the event", () => hub.events().length > 0);
  expect(hub.events()[0]).toMatchObject({ event: "started", version: VERSION });
});

/** `npm run test:faults -- held` makes 20 rounds. */
it(
  "The hub keeps its folder to itself, even from another process namespace",
  { timeout: 120_000 },
  async ({ skip }) => {
    skip((await folderHold.whyUnavailable!()) !== null, "no process spaces here");
    const { faults, figure } = await folderHold.run(1, 1);
    expect(faults, figure).toEqual([]);
  },
);

/** `npm run test:faults -- requests` makes 5,000. */
it("The hub remains the same process whatever strangers send", { timeout: 120_000 }, async () => {
  const { faults, figure } = await mutatedRequests.run(200, 1);
  expect(faults, figure).toEqual([]);
});
