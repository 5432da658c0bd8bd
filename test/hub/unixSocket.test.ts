import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import WebSocket from "ws";
import { describeErrorForOperator } from "#hub/serve/describeErrorForOperator.ts";
import { TrustedProxies } from "#hub/connection/trustedProxies.ts";
import { message } from "#shared/messages/messages.ts";
import { parseHubChallengeAnswer } from "#shared/records/sync/hubChallenge.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam, unwrapOutcome } from "../support/team/team.ts";
import { spawnHub, Stage, tokenFor } from "./support.ts";

const ORIGIN = "https://hub.example.org";

let stage: Stage;
let socket: string;
beforeEach(() => {
  stage = new Stage();
  socket = path.join(createTempFolder("socket"), "hub.sock");
});
afterEach(() => stage.end());

function ask(target: string): Promise<{ readonly status: number | undefined; readonly body: string }> {
  return new Promise((resolve, reject) => {
    request({ socketPath: socket, path: target, headers: { host: "hub.example.org" } }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode, body }));
    })
      .on("error", reject)
      .end();
  });
}

it("A hub at a Unix socket lets members in under its origin, and lets nobody but its user and group at the socket", async () => {
  const hub = await stage.hub({ socket, origins: [ORIGIN] });
  expect([hub.url, hub.port]).toEqual([`unix:${socket}`, 0]);
  expect(statSync(socket).mode & 0o777).toBe(0o660);
  const { admin } = await createTeam();
  const token = async () => {
    const { body } = await ask(`/challenge?dossier=${admin.ledger.dossier}`);
    return tokenFor(admin, unwrapOutcome(parseHubChallengeAnswer(JSON.parse(body), ORIGIN)));
  };
  const throughProxy = class extends WebSocket {
    constructor() {
      super(`ws+unix:${socket}:/sync`, { headers: { host: "hub.example.org" } });
    }
  } as unknown as typeof WebSocket;
  const client = stage.client(admin, { url: ORIGIN }, { token, socket: throughProxy });
  client.put();
  await client.inStep();
  expect(client.turnedAway).toEqual([]);
  await hub.stop();
  expect(existsSync(socket)).toBe(false);
});

it("A hub replaces the socket that a killed hub has left, and neither a live one nor another file", async () => {
  const data = createTempFolder("hub");
  const killed = await spawnHub(stage, data, "--socket", socket, "--origin", ORIGIN);
  await killed.kill();
  expect(statSync(socket).isSocket()).toBe(true);
  await stage.hub({ socket, origins: [ORIGIN] });
  expect((await ask("/healthz")).status).toBe(200);
  const error: unknown = await stage.hub({ socket, origins: [ORIGIN] }).catch((thrown: unknown) => thrown);
  expect(describeErrorForOperator(error, { data, database: null, socket })).toBe(
    message("hub.socket-taken", { file: socket }),
  );
  const file = path.join(createTempFolder("file"), "kept");
  writeFileSync(file, "kept");
  await expect(stage.hub({ socket: file, origins: [ORIGIN] })).rejects.toMatchObject({ code: "EADDRINUSE" });
  expect(readFileSync(file, "utf8")).toBe("kept");
});

it("The address that a proxy names is believed at a Unix socket, and elsewhere only from a trusted address", () => {
  const named = (remoteAddress: string | undefined) =>
    ({ socket: { remoteAddress }, headers: { "x-forwarded-for": "203.0.113.5" } }) as never;
  expect(new TrustedProxies([], true).clientAddress(named(undefined))).toBe("203.0.113.5");
  expect(new TrustedProxies([], false).clientAddress(named(undefined))).toBe("");
  expect(new TrustedProxies([], true).clientAddress(named("192.0.2.1"))).toBe("192.0.2.1");
});
