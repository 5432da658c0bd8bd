import { describe, expect, it } from "vitest";
import { eraseAct } from "#shared/acts/erase.ts";
import { changeRoleAct } from "#shared/acts/team/changeRoster.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { admitJoinedMembers, joinTeam, exchangeRecords, openInvitation, type Person } from "../support/team/team.ts";
import { stageEach, type Client, type ClientOptions, type Stage } from "./support.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

/** Connects a client that sends pieces of at most 10 KB. */
function inSmallPieces(person: Person, hub: { readonly url: string }, options?: ClientOptions): Client {
  const client = stage.client(person, hub, options);
  client.provider.ceiling = 20_000;
  return client;
}

async function notes(person: Person, count: number): Promise<readonly string[]> {
  const keys: string[] = [];
  for (let i = 0; i < count; i++) keys.push(await person.annotate({ comment: `Note ${i}, ${"too wide ".repeat(50)}` }));
  return keys;
}

/** Returns what the hub has, read by a client that starts with nothing. */
async function readBack(person: Person, hub: { readonly url: string }): Promise<DossierDoc> {
  const reader = stage.client(person, hub);
  await reader.inStep();
  return reader.dossier;
}

describe("A dossier that is sent to a hub in pieces", () => {
  it("may contain a body that was erased, long before the erasure", async () => {
    const hub = await stage.hub();
    const offline = new DossierDoc();
    const put = () => offline.put([...admin.held.values()], { kind: "said" });
    const [first] = await notes(admin, 1);
    put();
    await notes(admin, 60);
    put();
    const [erased] = await admin.commit(eraseAct(admin.ledger, admin.me, first!));
    put();
    offline.erase([first!]);
    const client = inSmallPieces(admin, hub, { doc: offline.doc });
    await client.inStep();
    const there = await readBack(admin, hub);
    expect(there.has(erased!.key)).toBe(true);
    expect(there.hasBody(first!)).toBe(false);
    expect([...admin.held.keys()].filter((key) => !there.has(key))).toEqual([]);
    expect([...client.notices, ...client.closed]).toEqual([]);
  });

  it("may contain notes of a member whom a later roster makes an observer", async () => {
    const hub = await stage.hub();
    const ines = await joinTeam(admin, await openInvitation(admin, "reader"), "Ines");
    await exchangeRecords(admin, ines);
    await admitJoinedMembers(admin);
    const his = stage.client(admin, hub);
    his.put();
    await his.inStep();
    his.close();
    const role = { member: ines.device.publicKeys.key, role: "observer" } as const;
    await admin.commit(await changeRoleAct(admin.ledger, admin.rosterContext(), role));
    await exchangeRecords(admin, ines);
    const written = new Set(await notes(ines, 60));
    const fresh = [...ines.held.values()].filter(({ key }) => !his.dossier.has(key));
    const hers = inSmallPieces(ines, hub, { doc: his.dossier.doc });
    hers.put(fresh.filter(({ key }) => written.has(key)));
    hers.put(fresh.filter(({ key }) => !written.has(key)));
    await hers.inStep();
    const there = await readBack(ines, hub);
    expect([...written].filter((key) => !there.hasBody(key))).toEqual([]);
    expect([...hers.notices, ...hers.closed]).toEqual([]);
  });
});
