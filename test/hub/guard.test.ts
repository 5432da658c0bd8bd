import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { eraseAct } from "#shared/acts/erase.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { sha256 } from "#shared/base/hash.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { readEnvelopeOf, type OpenedRecord } from "#shared/records/validator.ts";
import { serialiseAndHashRecord } from "#shared/records/signRecord.ts";
import { createTeam, joinTeam, openInvitation, Person } from "../support/team/team.ts";
import { type Client, everyByte, Stage, until } from "./support.ts";

let stage: Stage;
let admin: Person;
let ines: Person;
let hub: Awaited<ReturnType<Stage["hub"]>>;
let hers: Client;

beforeEach(async () => {
  // The sync library logs closed connections to the console.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  stage = new Stage();
  ({ admin } = await createTeam());
  const invitation = await openInvitation(admin);
  await admin.annotate({ comment: "The administrator's." });
  hub = await stage.hub();
  const his = stage.client(admin, hub);
  his.put();
  await his.inStep();
  ines = await joinTeam(admin, invitation, "Ines");
  hers = stage.client(ines, hub);
  await hers.inStep();
  hers.put();
  await hers.inStep();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.end();
});

/** Returns the hub's files, and the state that it gives to a member. */
async function hubState(): Promise<{ files: string; state: string }> {
  const look = stage.client(admin, hub);
  await look.inStep();
  const state = Buffer.from(Y.encodeStateAsUpdate(look.dossier.doc)).toString("base64");
  look.close();
  return { files: (await everyByte(hub.data)).toString("base64"), state };
}

type Maps = { records: Y.Map<unknown>; bodies: Y.Map<unknown>; doc: Y.Doc };

/**
 * Makes a change that the app would never make. Returns the hub's notice, and checks that the hub kept nothing of it.
 */
async function objection(client: Client, change: (maps: Maps) => void): Promise<{ type: string; code: string }> {
  const before = await hubState();
  const { doc } = client.dossier;
  doc.transact(() => change({ doc, records: doc.getMap("records"), bodies: doc.getMap("bodies") }));
  await until("the hub's notice", () => client.notices.length > 0);
  client.cut();
  expect(await hubState()).toEqual(before);
  const { type, code } = client.notices[0]!;
  return { type, code };
}

const put =
  (each: OpenedRecord) =>
  ({ records, bodies }: Maps) => {
    records.set(each.key, each.text);
    bodies.set(each.key, each.bytes);
  };
const theirs = (person: Person, type = "annotation") =>
  [...person.held.values()].find(({ record }) => record.type === type)!;

describe("The hub refuses, whoever sends it,", () => {
  const refused = (code: string) => ({ type: "refused", code });

  it("a record under another's name", async () => {
    const note = await fresh(ines);
    const forged = serialiseAndHashRecord({ ...readEnvelopeOf(note), device: admin.device.publicKeys.key });
    expect(await objection(hers, put({ ...note, ...forged }))).toEqual(refused("door.signature"));
  });

  it("a record that was changed after signing, or has another key", async () => {
    const note = await fresh(ines);
    const changed = serialiseAndHashRecord({ ...readEnvelopeOf(note), at: "2020-01-01T00:00:00.000Z" });
    expect(await objection(hers, put({ ...note, ...changed }))).toEqual(refused("door.signature"));
    const again = stage.client(ines, hub);
    await again.inStep();
    expect(await objection(again, put({ ...note, key: sha256("elsewhere") }))).toEqual(refused("door.hash"));
  });

  it("another text or body under an existing key", async () => {
    const note = theirs(admin);
    expect(await objection(hers, ({ records }) => records.set(note.key, "{}"))).toEqual(refused("update.overwrite"));
    const again = stage.client(ines, hub);
    await again.inStep();
    const other = new Uint8Array(40);
    expect(await objection(again, ({ bodies }) => bodies.set(note.key, other))).toEqual(refused("update.overwrite"));
  });

  it("the deletion of a record, and of a body that no counting erasure deletes", async () => {
    const note = theirs(admin);
    expect(await objection(hers, ({ records }) => records.delete(note.key))).toEqual(refused("update.delete"));
    const again = stage.client(ines, hub);
    await again.inStep();
    expect(await objection(again, ({ bodies }) => bodies.delete(note.key))).toEqual(refused("update.delete"));
  });

  it("anything that is not part of a dossier", async () => {
    expect(await objection(hers, ({ doc }) => doc.getText("draft").insert(0, "Our own words"))).toEqual(
      refused("update.foreign"),
    );
    const again = stage.client(ines, hub);
    await again.inStep();
    expect(await objection(again, ({ records }) => records.set("notes", "text"))).toEqual(refused("update.foreign"));
  });

  it("a body that does not match its record, is too large, or belongs to no record", async () => {
    const note = await fresh(ines);
    const other = await fresh(ines);
    expect(await objection(hers, put({ ...note, bytes: other.bytes }))).toEqual(refused("door.sealed"));
    for (const [change, code] of [
      [put({ ...note, bytes: new Uint8Array(70 * 1024) }), "door.size"],
      [({ bodies }: Maps) => void bodies.set(note.key, note.bytes), "update.orphan"],
      [
        put({ ...note, ...serialiseAndHashRecord({ ...readEnvelopeOf(note), ...{ padding: "x".repeat(70_000) } }) }),
        "door.size",
      ],
    ] as const) {
      const again = stage.client(ines, hub);
      await again.inStep();
      expect(await objection(again, change)).toEqual(refused(code));
    }
  });

  it("bytes that Yjs did not write", async () => {
    const noise = Buffer.from(toCanonicalJson({ no: "update" }));
    const before = await hubState();
    // Use the provider's own way to send bytes that are no update.
    hers.provider.document.emit("update", [noise, null, hers.provider.document, null] as never);
    await until("the hub's notice", () => hers.notices.length > 0);
    expect(hers.notices[0]).toMatchObject(refused("update.foreign"));
    expect(await hubState()).toEqual(before);
  });
});

describe("The hub", () => {
  it("refuses records that a member's role does not permit", async () => {
    const records = await ines.commitRaw("document", { title: "A document of an observer's" });
    expect(await objection(hers, put(records[0]!))).toEqual({ type: "refused", code: "may.lead-only" });
    expect(hers.notices[0]).toMatchObject({ keys: [records[0]!.key] });
  });

  it("refuses changes by a member to another's records", async () => {
    const [profile] = await ines.commitRaw("profile", { name: "Somebody else" }, admin.device.publicKeys.key);
    expect(await objection(hers, put(profile!))).toEqual({ type: "refused", code: "profile.other" });
  });

  it("accepts that two texts are one from a lead, and from nobody else", async () => {
    const revision = theirs(admin, "revision").key;
    const body = { revision, same: "a".repeat(64) };
    const records = await admin.commitRaw("edition", body, `edition/${revision}`);
    const his = stage.client(admin, hub);
    his.put(records);
    await his.inStep();
    await until("the edition", () => hers.has(records));
    expect(his.notices).toEqual([]);
    const hersToo = await ines.commitRaw("edition", body, `edition/${revision}`);
    expect(await objection(hers, put(hersToo[0]!))).toEqual({ type: "refused", code: "may.lead-only" });
  });

  it("accepts what a member passes on for others, counting or not", async () => {
    const stranger = new Person("Stranger", await newDeviceSecrets(), admin.ledger.dossier);
    stranger.keys.push(...ines.keys);
    const waiting = await stranger.commitRaw("annotation", { any: "thing" });
    const reader = await joinTeam(admin, await inviteReader(), "Reader");
    const aside = await reader.commitRaw("document", { title: "A document of a reader's" });
    hers.put([...reader.held.values(), ...waiting, ...aside]);
    await hers.inStep();
    const look = stage.client(admin, hub);
    await until("both", () => look.has([...waiting, ...aside]));
    expect(hers.notices).toEqual([]);
  });

  async function inviteReader() {
    const invitation = await openInvitation(admin, "reader", "many");
    hers.put(admin.held.values());
    await hers.inStep();
    return invitation;
  }
});

describe("The hub blames nobody", () => {
  it("if two members send the same record", async () => {
    const shared = await fresh(ines);
    const his = stage.client(admin, hub);
    await his.inStep();
    his.cut();
    hers.cut();
    for (const client of [his, hers]) client.put([shared]);
    // They exchanged a packet before either of them connected to the hub.
    Y.applyUpdate(his.dossier.doc, Y.encodeStateAsUpdate(hers.dossier.doc));
    const [one, two] = [
      stage.client(admin, hub, { doc: his.dossier.doc }),
      stage.client(ines, hub, { doc: hers.dossier.doc }),
    ];
    await Promise.all([one.inStep(), two.inStep()]);
    expect([...one.notices, ...two.notices]).toEqual([]);
    const look = stage.client(admin, hub);
    await until("the record", () => look.dossier.get(shared.key)?.bytes !== undefined);
    expect(look.dossier.get(shared.key)).toEqual(hers.dossier.get(shared.key));
  });

  it("if an update's predecessor is missing: it asks for a resync", async () => {
    const before = await hubState();
    const lost = await fresh(ines);
    const next = await fresh(ines);
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    for (const each of [lost, next])
      doc.transact(() => put(each)({ doc, records: doc.getMap("records"), bodies: doc.getMap("bodies") }));
    hers.provider.document.emit("update", [updates[1], null, hers.provider.document, null] as never);
    await until("the hub's notice", () => hers.notices.length > 0);
    expect(hers.notices[0]).toMatchObject({ type: "resync", code: "update.incomplete" });
    expect(await hubState()).toEqual(before);
    // After starting again it accepts everything, and no one was cut off.
    hers.put([lost, next]);
    await hers.inStep();
    const look = stage.client(admin, hub);
    await until("both", () => look.has([lost, next]));
    expect(hub.events.some((event) => event.includes("cut off"))).toBe(false);
  });

  it("if it has refused something, when everything else comes from a fresh document", async () => {
    const good = await fresh(ines);
    const { doc } = hers.dossier;
    doc.transact(() => doc.getMap("draft").set("x", "y"));
    hers.put([good]);
    await until("the hub's notice", () => hers.notices.length > 0);
    hers.close();
    const again = stage.client(ines, hub);
    await again.inStep();
    again.put([good]);
    await again.inStep();
    expect(again.notices).toEqual([]);
  });
});

describe("An erased body", () => {
  it("is in no file of the hub, and cannot be restored by anybody", async () => {
    const secret = "The source is the third secretary.";
    const key = await ines.annotate({ comment: secret });
    hers.put();
    await hers.inStep();
    const { bytes } = ines.held.get(key)!;
    const filesHold = async () => (await everyByte(hub.data)).includes(Buffer.from(bytes!));
    expect(await filesHold()).toBe(true);
    const absent = stage.client(admin, hub);
    await until("the note", () => absent.dossier.hasBody(key));
    absent.cut();
    await ines.commit(eraseAct(ines.ledger, ines.me, key));
    hers.put([...ines.held.values()].filter(({ record }) => record.type === "erase"));
    await until("the deletion", () => !hers.dossier.hasBody(key));
    await hers.inStep();
    await until("clean files", async () => !(await filesHold()));
    // One member was offline with the record; another has it in a packet.
    const back = stage.client(admin, hub, { doc: absent.dossier.doc });
    await back.inStep();
    const packet = stage.client(ines, hub);
    await packet.inStep();
    packet.dossier.put([{ key, text: ines.held.get(key)!.text, bytes }], { kind: "file" });
    await packet.inStep();
    await until("the deletion", () => !packet.dossier.hasBody(key) && !back.dossier.hasBody(key));
    await until("clean files", async () => !(await filesHold()));
    expect([...hers.notices, ...back.notices, ...packet.notices]).toEqual([]);
    expect(packet.dossier.has(key)).toBe(true);
  });
});

it("The guard disconnects a device that does not stop", async () => {
  for (let i = 0; i < 10; i++) {
    const client = stage.client(ines, hub);
    await client.inStep();
    client.dossier.doc.getMap("draft").set("x", i);
    await until("the notice", () => client.notices.length > 0);
    client.close();
  }
  const last = stage.client(ines, hub);
  await until("an answer", () => last.turnedAway.length > 0);
  expect(last.turnedAway[0]).toBe("hub.cut-off");
  const innocent = stage.client(admin, hub);
  await innocent.inStep();
});

/** Creates a note that no one else has yet. */
async function fresh(person: Person): Promise<OpenedRecord> {
  return person.held.get(await person.annotate({ comment: `Note ${Math.random()}` }))!;
}
