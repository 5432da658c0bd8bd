import { readFileSync } from "node:fs";
import { get } from "node:https";
import { connect, type PeerCertificate } from "node:tls";
import { afterEach, beforeEach, expect, it } from "vitest";
import WebSocket from "ws";
import { hubChallengeUrlOf, parseHubChallengeAnswer } from "#shared/records/sync/hubChallenge.ts";
import type { TlsPems } from "#hub/serve/hubHttpServer.ts";
import { createTeam, unwrapOutcome } from "../support/team/team.ts";
import { selfSigned } from "./certificate.ts";
import { Stage, tokenFor } from "./support.ts";

let stage: Stage;
beforeEach(() => void (stage = new Stage()));
afterEach(() => stage.end());

function pems(name?: string): TlsPems {
  const { cert, key } = selfSigned(name);
  return { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
}

function ask(url: string, ca: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    get(url, { ca }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve(JSON.parse(body)));
    }).on("error", reject);
  });
}

/** Returns the certificate that a port presents. */
function shownAt(port: number): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate());
      socket.end();
    });
    socket.on("error", reject);
  });
}

it("The hub serves https and wss with its own certificate, and is known under that origin", async () => {
  const tls = pems();
  const hub = await stage.hub({ tls });
  expect(hub.url).toBe(`https://127.0.0.1:${hub.port}`);
  expect(await ask(`${hub.url}/healthz`, tls.cert)).toMatchObject({ ok: true });
  const { admin } = await createTeam();
  const token = async () =>
    tokenFor(
      admin,
      unwrapOutcome(
        parseHubChallengeAnswer(await ask(hubChallengeUrlOf(hub.url, admin.ledger.dossier), tls.cert), hub.url),
      ),
    );
  const socket = class extends WebSocket {
    constructor(address: string) {
      super(address, { ca: tls.cert });
    }
  } as typeof WebSocket;
  const client = stage.client(admin, hub, { token, socket });
  client.put();
  await client.inStep();
  expect(client.turnedAway).toEqual([]);
});

it("The hub that serves https tells browsers to ask by https alone", async () => {
  const tls = pems();
  const hub = await stage.hub({ tls });
  const header = await new Promise((resolve, reject) => {
    get(`${hub.url}/healthz`, { ca: tls.cert }, (response) => {
      resolve(response.resume().headers["strict-transport-security"]);
    }).on("error", reject);
  });
  expect(header).toBe("max-age=31536000");
});

it("The hub uses a renewed certificate without being stopped", async () => {
  const hub = await stage.hub({ tls: pems("before") });
  expect((await shownAt(hub.port)).subject.CN).toBe("before");
  hub.renew(pems("after"));
  expect((await shownAt(hub.port)).subject.CN).toBe("after");
});

it("The hub does not start with a key that belongs to another certificate", async () => {
  const [one, other] = [pems(), pems()];
  await expect(stage.hub({ tls: { cert: one.cert, key: other.key } })).rejects.toThrow(/key values mismatch/i);
  await expect(stage.hub({ tls: { cert: "", key: "no key" } })).rejects.toThrow();
});
