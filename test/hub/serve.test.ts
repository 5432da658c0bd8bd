import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { hostname } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { randomBytes } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isMessageCode } from "#shared/messages/messages.ts";
import { readMachineId } from "#node/disk/machineIds.ts";
import { ChallengeIssuer } from "#hub/admission/challengeIssuer.ts";
import { ReachableOrigins } from "#hub/connection/reachableOrigins.ts";
import { MemoryChallengeStore, ANSWERED_NONCE_LIFETIME } from "#hub/log/challengeStore.ts";
import { OffenceCounter } from "#hub/guard/offenceCounter.ts";
import { VERSION } from "#hub/version.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { Stage } from "./support.ts";

let stage: Stage;
beforeEach(() => (stage = new Stage()));
afterEach(() => stage.end());

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** Requests a path exactly as written; `fetch` would normalise it. */
function ask(
  port: number,
  target: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path: target, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() });
      });
    });
    asked.on("error", reject).end();
  });
}

async function webEdition(): Promise<string> {
  const folder = createTempFolder("hub");
  await mkdir(path.join(folder, "web/assets"), { recursive: true });
  await writeFile(path.join(folder, "web/index.html"), "<!doctype html><title>Clausemark</title>");
  await writeFile(path.join(folder, "web/assets/web-Bx3kQ9_z.js"), "export {};");
  await writeFile(path.join(folder, "web/assets/typeset-C8dk2ls0.js"), "export {};");
  await writeFile(path.join(folder, "web/assets/recogniseText-C8dk2ls0.js"), "export {};");
  await writeFile(path.join(folder, "web/serviceWorker.js"), "export {};");
  await writeFile(path.join(folder, "web/manifest.webmanifest"), "{}");
  await writeFile(path.join(folder, "web/a name.txt"), "spaced");
  await writeFile(path.join(folder, "secret.txt"), "secret");
  await symlink(path.join(folder, "secret.txt"), path.join(folder, "web/link.txt"));
  return path.join(folder, "web");
}

it("A hub says how to report a vulnerability if its operator does, and nothing about https unless it speaks it", async () => {
  const contact = "Contact: mailto:security@hub.example\nExpires: 2027-11-30T00:00:00Z\n";
  const told = await stage.hub({ securityTxt: contact });
  const answer = await ask(told.port, "/.well-known/security.txt");
  expect([answer.status, answer.body]).toEqual([200, contact]);
  expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(answer.headers["strict-transport-security"]).toBeUndefined();
  expect((await ask((await stage.hub()).port, "/.well-known/security.txt")).status).toBe(404);
});

describe("The web edition's files", () => {
  it("are served unchanged, with the strictest headers that the page works with", async () => {
    const { port } = await stage.hub({ web: await webEdition() });
    const page = await ask(port, "/");
    expect(page.status).toBe(200);
    expect(page.body).toContain("<title>Clausemark</title>");
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-cache",
    });
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://localhost:${port};`);
    expect(policy).not.toContain("unsafe");
    const script = await ask(port, "/assets/web-Bx3kQ9_z.js?v=1");
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(script.headers["cache-control"]).toContain("immutable");
    expect((await ask(port, "/a%20name.txt")).body).toBe("spaced");
  });

  it("let only the typesetter's own script generate code from text", async () => {
    const { port } = await stage.hub({ web: await webEdition() });
    const policy = String((await ask(port, "/assets/typeset-C8dk2ls0.js")).headers["content-security-policy"]);
    expect(policy).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'; connect-src 'self'");
  });

  it("let only the recogniser's own script compile code, and reach nothing but its own files", async () => {
    const { port } = await stage.hub({ web: await webEdition() });
    const policy = String((await ask(port, "/assets/recogniseText-C8dk2ls0.js")).headers["content-security-policy"]);
    expect(policy).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
  });

  it("let the service worker load no code but its own, and the page name a manifest of this hub only", async () => {
    const { port } = await stage.hub({ web: await webEdition() });
    const worker = await ask(port, "/serviceWorker.js");
    expect(worker.headers).toMatchObject({
      "content-security-policy": "default-src 'none'; script-src 'self'; connect-src 'self'",
      "cache-control": "no-cache",
    });
    expect(String((await ask(port, "/")).headers["content-security-policy"])).toContain("manifest-src 'self';");
    const manifest = await ask(port, "/manifest.webmanifest");
    expect(manifest.headers["content-type"]).toBe("application/manifest+json");
  });

  it("are not sent again to clients that have them", async () => {
    const { port } = await stage.hub({ web: await webEdition() });
    const { headers } = await ask(port, "/");
    const again = await ask(port, "/", { headers: { "if-none-match": String(headers.etag) } });
    expect(again).toMatchObject({ status: 304, body: "" });
    const head = await ask(port, "/", { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, body: "", headers: { "content-length": headers["content-length"] } });
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..\\secret.txt",
    "/%5c..%5csecret.txt",
    "//secret.txt",
    "/link.txt",
    "/index.html%00",
    "/assets/",
    "/lock",
    "/dossiers",
  ])("give nothing for %s", async (target) => {
    const { port } = await stage.hub({ web: await webEdition() });
    const answer = await ask(port, target);
    expect(answer.status).toBe(404);
    expect(answer.body).toBe("404\n");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });

  it("accept no other method and no malformed path", async () => {
    const { port } = await stage.hub();
    expect((await ask(port, "/", { method: "POST" })).status).toBe(405);
    expect((await ask(port, "/%zz")).status).toBe(400);
    expect((await ask(port, "/")).status).toBe(404);
    expect((await ask(port, "/challenge?dossier=no")).status).toBe(400);
  });
});

it("The hub says that it is healthy", async () => {
  const { port } = await stage.hub();
  const answer = await ask(port, "/healthz");
  expect(answer).toMatchObject({
    status: 200,
    body: `{"ok":true,"version":"${VERSION}"}`,
    headers: { "cache-control": "no-store" },
  });
});

it("The hub is unhealthy while a dossier cannot be used, and says which", async () => {
  const data = createTempFolder("hub");
  const [good, bad] = [sha256("good"), sha256("bad")];
  for (const dossier of [good, bad]) await mkdir(path.join(data, "dossiers", dossier, "log.0"), { recursive: true });
  await rm(path.join(data, "dossiers", good, "log.0"), { recursive: true });
  const { port, events } = await stage.hub({ data });
  expect(await ask(port, "/healthz")).toMatchObject({ status: 503 });
  expect(events.filter((event) => event.includes("unwell"))).toEqual([
    JSON.stringify({ event: "unwell", cause: "EISDIR", dossier: bad.slice(0, 12) }),
  ]);
});

it("The hub issues a fresh challenge each time, to any origin", async () => {
  const { port, url } = await stage.hub();
  const asked = () => ask(port, `/challenge?dossier=${sha256("one")}`, { headers: { host: `127.0.0.1:${port}` } });
  const [one, two] = [await asked(), await asked()];
  expect(one.headers).toMatchObject({ "cache-control": "no-store" });
  expect((JSON.parse(one.body) as { hub: string }).hub).toBe(url);
  expect(one.body).not.toBe(two.body);
});

it("The hub is the only one that uses its folder", async () => {
  const { data } = await stage.hub();
  await expect(stage.hub({ data })).rejects.toThrow("is using");
});

it("The hub is not locked out of its folder by an older hub's process id, whatever process has that now", async () => {
  const data = createTempFolder("hub");
  const left = { pid: process.ppid, host: hostname(), machine: readMachineId(), token: "00112233aabbccdd" };
  await writeFile(path.join(data, "lock"), JSON.stringify(left));
  await stage.hub({ data });
});

describe("Challenges", () => {
  const dossier = sha256("dossier");

  it("are valid for their dossier and origin, at every hub with the secret, for a minute", () => {
    let now = Date.parse("2026-08-20T18:30:00Z");
    const secret = randomBytes(32);
    const [one, other] = [new ChallengeIssuer(secret, () => now), new ChallengeIssuer(secret, () => now + 5000)];
    const { nonce, time } = one.issue(dossier, "http://hub");
    expect(time).toBe("2026-08-20T18:30:00.000Z");
    for (const each of [one, other])
      expect(each.read(nonce, dossier, "http://hub")).toEqual({ hub: "http://hub", nonce, time });
    expect(one.read(other.issue(dossier, "http://hub").nonce, dossier, "http://hub")).not.toBeNull();
    expect(one.read(nonce, sha256("another"), "http://hub")).toBeNull();
    expect(one.read(nonce, dossier, "http://other")).toBeNull();
    expect(new ChallengeIssuer(randomBytes(32), () => now).read(nonce, dossier, "http://hub")).toBeNull();
    for (let at = 0; at < nonce.length; at++) {
      const changed = nonce.slice(0, at) + (nonce[at] === "0" ? "1" : "0") + nonce.slice(at + 1);
      expect(one.read(changed, dossier, "http://hub")).toBeNull();
    }
    now += 60_000;
    expect(one.read(nonce, dossier, "http://hub")).toBeNull();
  });

  it("are remembered once they were answered, for longer than they are valid", async () => {
    let now = 0;
    const answered = new MemoryChallengeStore(() => now);
    expect(await answered.useOnce("one")).toBe(true);
    now += 120_000;
    expect(await answered.useOnce("one")).toBe(false);
    expect(await answered.useOnce("other")).toBe(true);
    now += ANSWERED_NONCE_LIFETIME;
    expect(await answered.useOnce("one")).toBe(true);
  });
});

describe("A hub’s names", () => {
  const origins = new ReachableOrigins(["https://hub.example.org/", "http://intern:8080"]);
  const at = (localAddress: string, localPort = 8460) => ({ localAddress, localPort });

  it("are those that it was given, its machine’s own, and the address of the request", () => {
    expect(origins.originFor("hub.example.org", at("127.0.0.1"))).toBe("https://hub.example.org");
    expect(origins.originFor("intern:8080", at("127.0.0.1"))).toBe("http://intern:8080");
    for (const own of ["127.0.0.1:8460", "localhost:8460", "[::1]:8460"])
      expect(origins.originFor(own, at("172.17.0.2"))).toBe(`http://${own}`);
    expect(origins.originFor("192.0.2.7:8460", at("::ffff:192.0.2.7"))).toBe("http://192.0.2.7:8460");
    expect(origins.originFor("[FE80::1]:8460", at("fe80::1%eth0"))).toBe("http://[fe80::1]:8460");
    expect(origins.originFor("localhost", at("127.0.0.1", 80))).toBe("http://localhost");
  });

  it("are no others", () => {
    const foreign = ["evil.example", "127.0.0.1", "localhost:1", "hub.example.org:444", "192.0.2.7:8460", "a/b", ""];
    for (const host of [...foreign, undefined]) expect(origins.originFor(host, at("127.0.0.1"))).toBeNull();
    expect(origins.originFor("localhost:8460", {})).toBeNull();
  });
});

it("The hub blocks a device for five minutes after ten refusals in one", () => {
  let now = 0;
  const offences = new OffenceCounter(() => now);
  for (let i = 0; i < 30; i++, now += 10_000) expect(offences.note("slow")).toBe(false);
  for (let i = 0; i < 9; i++) expect(offences.note("quick")).toBe(false);
  expect(offences.isCutOff("quick")).toBe(false);
  expect(offences.note("quick")).toBe(true);
  expect(offences.isCutOff("quick")).toBe(true);
  now += 5 * 60_000 + 1;
  expect(offences.isCutOff("quick")).toBe(false);
  expect(offences.isCutOff("slow")).toBe(false);
});

it("The hub has a sentence for every code that it sends", () => {
  const codes = [
    "stranger",
    "signature",
    "challenge",
    "token",
    "cut-off",
    "busy",
    "not-stored",
    "unwell",
    "slow",
    "phrase-missing",
    "phrase-wrong",
  ].map((code) => `hub.${code}`);
  const objections = ["malformed", "foreign", "incomplete", "overwrite", "delete", "collision", "orphan"];
  for (const code of [...codes, ...objections.map((code) => `update.${code}`)])
    expect(isMessageCode(code), code).toBe(true);
});
