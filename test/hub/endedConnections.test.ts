import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openFolderOrders } from "#hub/orders/folderOrders.ts";
import { SYNC_STEPS } from "#shared/records/sync/syncMessage.ts";
import { RawClient } from "../support/network/rawClient.ts";
import type { Person } from "../support/team/team.ts";
import { stageEach, tokenOf, until, type Stage } from "./support.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

const READ_ONLY = { kind: "read-only", subject: "" } as const;
const heldAt = (hub: { readonly events: readonly string[] }) => hub.events.filter((each) => each.includes('"held"'));

/** Creates an update that deletes non-adjacent entries of one client. */
function deleting(count: number): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoder.writeLen(0);
  for (const each of [1, 7, count]) encoder.writeLen(each);
  for (let i = 0; i < count; i++) for (const each of [2 * i, 1]) encoder.writeLen(each);
  return encoder.toUint8Array();
}

describe("A connection with held-back records", () => {
  it("is ended by an update that is too dense to be read", async () => {
    const hub = await stage.hub();
    await stage.inStep(admin, hub);
    await openFolderOrders(hub.data).give(READ_ONLY);
    await until("the order", () => hub.events.some((each) => each.includes('"ordered"')));
    const raw = await RawClient.open(hub.url, admin.ledger.dossier, await tokenOf(admin, hub.url));
    stage.add(() => raw.close());
    void raw.push(admin.held.get(await admin.annotate())!);
    await until("what is held", () => heldAt(hub).length === 1);
    const closed = raw.closeCode();
    raw.sync(deleting(20_000), { step: SYNC_STEPS.answer });
    expect(await closed).toBe(4403);
    expect(hub.events.some((each) => each.includes('"update.malformed"'))).toBe(true);
  });

  it("accepts nothing else after it has proved itself again either", async () => {
    const hub = await stage.hub({ renewal: { every: 50, patience: 10_000 } });
    let proofs = 0;
    const client = await stage.inStep(admin, hub, { token: () => (proofs++, tokenOf(admin, hub.url)) });
    await until("another proof", () => proofs > 2);
    await openFolderOrders(hub.data).give(READ_ONLY);
    await until("the order", () => hub.events.some((each) => each.includes('"ordered"')));
    for (let i = 0; i < 2; i++) {
      client.put([admin.held.get(await admin.annotate())!]);
      await until("what is held", () => heldAt(hub).length > 0);
    }
    await openFolderOrders(hub.data).lift(READ_ONLY);
    await until("the end of the line", () => client.closed.includes(4507));
    await client.inStep();
    expect(heldAt(hub)).toHaveLength(1);
  });
});
