import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { hubChallengeUrlOf, hubSyncUrlOf } from "#shared/records/sync/hubChallenge.ts";
import { sha256 } from "#shared/base/hash.ts";
import { Stage } from "./support.ts";

let stage: Stage;
beforeEach(() => (stage = new Stage()));
afterEach(() => stage.end());

/** Returns the status of a challenge, and which origins may read it. */
function challengeFor(url: string, origin?: string): Promise<readonly [status: number, readable: string | undefined]> {
  const headers = origin === undefined ? {} : { origin };
  return new Promise((resolve, reject) => {
    request(hubChallengeUrlOf(url, sha256("any")), { headers }, (response) => {
      response.resume();
      resolve([response.statusCode!, response.headers["access-control-allow-origin"]]);
    })
      .on("error", reject)
      .end();
  });
}

/** Returns the status with which a socket is opened. */
function statusOf(url: string, origin?: string): Promise<number> {
  const socket = new WebSocket(hubSyncUrlOf(url, null), origin === undefined ? {} : { origin });
  stage.add(() => socket.terminate());
  return new Promise((resolve) => {
    socket.on("error", () => undefined);
    socket.on("open", () => resolve(101));
    socket.on("unexpected-response", (_, response) => resolve(response.statusCode!));
  });
}

describe("A hub that every program on this machine can reach", () => {
  it("answers programs, the desktop app and its own pages", async () => {
    const hub = await stage.hub({ origins: ["https://hub.example.org"] });
    const local = `http://localhost:${hub.port}`;
    for (const origin of [undefined, "app://clausemark", hub.url, local, "https://hub.example.org"]) {
      expect(await challengeFor(hub.url, origin)).toEqual([200, origin]);
      expect(await statusOf(hub.url, origin)).toBe(101);
    }
  });

  it("answers no other web page", async () => {
    const hub = await stage.hub({ origins: ["https://hub.example.org"] });
    for (const origin of [
      "https://evil.example",
      "null",
      "http://hub.example.org",
      `https://127.0.0.1:${hub.port}`,
      "http://localhost:1",
      "app://other",
      "chrome-extension://abcdef",
    ]) {
      expect([origin, ...(await challengeFor(hub.url, origin))]).toEqual([origin, 403, undefined]);
      expect([origin, await statusOf(hub.url, origin)]).toEqual([origin, 403]);
    }
  });
});
