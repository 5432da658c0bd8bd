import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { get } from "node:https";
import path from "node:path";
import { connect, type PeerCertificate } from "node:tls";
import { afterEach, beforeEach, expect, it } from "vitest";
import WebSocket from "ws";
import { challengeUrl, readChallenge } from "../../shared/records/challenge.ts";
import type { TlsPems } from "../../hub/serve/listener.ts";
import { newFolder } from "../support/folder.ts";
import { foundTeam, must } from "../support/team.ts";
import { Stage, tokenFor } from "./support.ts";

let stage: Stage;
beforeEach(() => void (stage = new Stage()));
afterEach(() => stage.end());

/** A certificate of this machine's own, as somebody makes one by hand. */
async function selfSigned(name = "localhost"): Promise<TlsPems> {
  const folder = newFolder("hub");
  const [cert, key] = ["cert.pem", "key.pem"].map((file) => path.join(folder, file)) as [string, string];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
  const names = ["-subj", `/CN=${name}`, "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", "-nodes", "-days", "2", ...curve, ...names, "-keyout", key, "-out", cert], {
    stdio: "ignore",
  });
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

/** The certificate that a port shows. */
function shownAt(port: number): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate());
      socket.end();
    });
    socket.on("error", reject);
  });
}

it("speaks https and wss by its own certificate, and is known under that origin", async () => {
  const tls = await selfSigned();
  const hub = await stage.hub({ tls });
  expect(hub.url).toBe(`https://127.0.0.1:${hub.port}`);
  expect(await ask(`${hub.url}/healthz`, tls.cert)).toMatchObject({ ok: true });
  const { admin } = await foundTeam();
  const token = async () =>
    tokenFor(admin, must(readChallenge(await ask(challengeUrl(hub.url, admin.ledger.dossier), tls.cert), hub.url)));
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

it("takes a renewed certificate without being stopped", async () => {
  const hub = await stage.hub({ tls: await selfSigned("before") });
  expect((await shownAt(hub.port)).subject.CN).toBe("before");
  hub.renew(await selfSigned("after"));
  expect((await shownAt(hub.port)).subject.CN).toBe("after");
});

it("does not start with a key that is another certificate's", async () => {
  const [one, other] = [await selfSigned(), await selfSigned()];
  await expect(stage.hub({ tls: { cert: one.cert, key: other.key } })).rejects.toThrow(/key values mismatch/i);
  await expect(stage.hub({ tls: { cert: "", key: "no key" } })).rejects.toThrow();
});
