import { connect } from "node:net";
import { sha256 } from "#shared/base/hash.ts";
import { spawnHub, Stage, type HubProcess } from "#test/hub/support.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { Random } from "#test/support/random.ts";
import type { FaultRun, FaultResult } from "../faultRun.ts";
import { mutatedFrame, mutatedRequest } from "./mutatedRequests.ts";

/** What a stranger may send to a hub's port, changed at random, each on its own socket. */
export const mutatedRequests: FaultRun = {
  name: "requests",
  claim: "HTTP requests and WebSocket frames changed at random: the hub stays the same process and answers",
  count: 5000,
  unit: "requests and frames",
  run,
};

/** How many requests run at a time, and how long to wait for the hub to close a connection, in ms. */
const AT_ONCE = 20;
const PATIENCE = 400;

async function run(count: number, seed: number): Promise<FaultResult> {
  const stage = new Stage();
  const faults: string[] = [];
  const outcomes = new Map<string, number>();
  try {
    const hub = await spawnHub(stage, createTempFolder("hub"), WITHOUT_INTERFACES);
    for (let at = 0; at < count; at += AT_ONCE) {
      const batch = Array.from(
        { length: Math.min(AT_ONCE, count - at) },
        (_, i) => new Random(seed * 100_000 + at + i),
      );
      for (const outcome of await Promise.all(batch.map((random) => ask(random, hub))))
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (await answers(hub)) continue;
      faults.push(`The hub is gone after ${at} to ${at + AT_ONCE} (--seed ${seed})`);
      break;
    }
    const told = hub.events().filter(({ event }) => event === "failed" || event === "no event");
    faults.push(...told.map((each) => `Nobody expected ${JSON.stringify(each)}`));
    const memory = Math.round(hub.memory() / 1e6);
    const tally = [...outcomes].sort().map(([outcome, times]) => `${outcome} ${times}`);
    if (outcomes.size < Math.min(5, count / 10)) faults.push("The hub has given hardly any answer");
    return {
      figure: `${count} requests and frames, ${tally.join(", ")}; ${memory} MB; ${faults.length} faults`,
      faults,
    };
  } finally {
    await stage.end();
  }
}

/** Makes listing the network interfaces fail, as on a system that permits no netlink socket. */
export const WITHOUT_INTERFACES = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    'import os from "node:os"; import { syncBuiltinESMExports } from "node:module";' +
      'os.networkInterfaces = () => { throw new Error("uv_interface_addresses"); }; syncBuiltinESMExports();',
  )}`,
};

async function answers({ url }: HubProcess): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}

/** Sends a request, or a valid handshake followed by frames. Returns the outcome in a word. */
function ask(random: Random, { url }: HubProcess): Promise<string> {
  const { host, hostname, port } = new URL(url);
  const dossier = sha256("nobody's dossier");
  const isFrame = random.below(2) === 0;
  const parts = isFrame
    ? [handshake(host), mutatedFrame(random, dossier), mutatedFrame(random, dossier)]
    : [mutatedRequest(random, host, dossier)];
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const heard: Buffer[] = [];
    socket.on("connect", () => socket.write(Buffer.concat(parts)));
    socket.on("data", (chunk: Buffer) => heard.push(chunk));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(outcomeOf(Buffer.concat(heard))));
    socket.setTimeout(PATIENCE, () => socket.destroy());
  });
}

const handshake = (host: string): Buffer =>
  Buffer.from(
    `GET /sync HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );

/** Returns the status of an answer; for a WebSocket also the code of the close frame, if there is one. */
function outcomeOf(heard: Buffer): string {
  const head = heard.toString("latin1");
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
  if (status === undefined) return "no answer";
  if (status !== "101") return status;
  const close = heard.lastIndexOf(0x88);
  const code = close + 4 > heard.length ? 0 : heard.readUInt16BE(close + 2);
  return code >= 1000 && code < 5000 ? `101 ${code}` : "101";
}
