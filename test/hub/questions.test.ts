import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { RATE_LIMITS } from "#hub/admission/rateLimiter.ts";
import { SYNC_MESSAGE_KINDS } from "#shared/records/sync/syncMessage.ts";
import { RawClient } from "../support/network/rawClient.ts";
import type { Person } from "../support/team/team.ts";
import { stageEach, tokenOf, until, type Stage } from "./support.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

const MB = 1024 * 1024;

async function asking() {
  const hub = await stage.hub();
  const client = await stage.inStep(admin, hub);
  const open = async () => {
    const raw = await RawClient.open(hub.url, admin.ledger.dossier, await tokenOf(admin, hub.url));
    stage.add(() => raw.close());
    return raw;
  };
  return { hub, client, open };
}

it("Questions are charged by what they cost, however small they are", async () => {
  const hub = await stage.hub({
    rates: { ...RATE_LIMITS, device: { messages: 6_000, bytes: 10 * MB, perSeconds: 60 } },
  });
  const client = await stage.inStep(admin, hub);
  const raw = await RawClient.open(hub.url, admin.ledger.dossier, await tokenOf(admin, hub.url));
  const closed = raw.closeCode();
  for (let i = 0; i < 60; i++) raw.sync(Y.encodeStateVector(client.dossier.doc));
  expect(await closed).toBe(4429);
});

describe("A question", () => {
  for (const [name, kind] of Object.entries(SYNC_MESSAGE_KINDS)) {
    it(`of kind ${name} is answered in pieces`, async () => {
      const { client, open } = await asking();
      for (let i = 0; i < 80; i++) await admin.annotate({ comment: `${i} ${"過".repeat(19_000)}` });
      client.put();
      await client.inStep();
      const raw = await open();
      raw.sync(Y.encodeStateVector(new Y.Doc()), { kind });
      const sum = () => raw.synced.reduce((all, { bytes }) => all + bytes, 0);
      await until("all of it", () => sum() > 4.4 * MB);
      expect(Math.max(...raw.synced.map(({ bytes }) => bytes))).toBeLessThan(4.1 * MB);
    });

    it(`of kind ${name} with more than 1 MB is refused unread`, async () => {
      const { hub, open } = await asking();
      const raw = await open();
      const closed = raw.closeCode();
      raw.sync(new Uint8Array(MB + 1), { kind });
      expect(await closed).toBe(4403);
      expect(hub.events.some((each) => each.includes('"code":"frame"'))).toBe(true);
    });

    it(`of kind ${name} without a valid state vector ends the connection like any other nonsense`, async () => {
      const { hub, open } = await asking();
      const raw = await open();
      const closed = raw.closeCode();
      raw.sync(new Uint8Array([0xff, 0xff, 0xff]), { kind });
      expect(await closed).toBe(4403);
      expect(hub.events.some((each) => each.includes('"code":"frame"'))).toBe(true);
      expect(hub.events.filter((each) => each.includes('"failed"'))).toEqual([]);
    });
  }
});
