import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTeam, joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { Stage, until } from "./support.ts";

let stage: Stage;
let admin: Person;
beforeEach(async () => {
  stage = new Stage();
  ({ admin } = await createTeam());
});
afterEach(() => stage.end());

describe("Two members at a hub", () => {
  it("see each other's notes, live and after being offline", async () => {
    const hub = await stage.hub();
    const invitation = await openInvitation(admin, "observer", "many");
    const a = stage.client(admin, hub);
    a.put();
    await a.inStep();
    const ines = await joinTeam(admin, invitation, "Ines");
    const b = stage.client(ines, hub);
    b.put();
    await b.inStep();
    await until("the join", () => a.has(ines.held.values()));
    const key = await ines.annotate({ comment: "Live." });
    b.put();
    await until("the note", () => a.dossier.has(key));
    expect(a.dossier.get(key)).toEqual(b.dossier.get(key));
    b.close();
    const away = await ines.annotate({ comment: "Written on the plane." });
    const meanwhile = await admin.annotate({ comment: "Written in the room." });
    a.put();
    await a.inStep();
    const again = stage.client(ines, hub, { doc: b.dossier.doc });
    again.put();
    await again.inStep();
    await until("both", () => a.dossier.has(away) && again.dossier.has(meanwhile));
    expect([...a.notices, ...b.notices, ...again.notices]).toEqual([]);
  });
});

describe("A member who writes before the connection is open", () => {
  it("is in sync once the hub has everything, and counts no answer twice", async () => {
    const hub = await stage.hub();
    const client = stage.client(admin, hub);
    const counted: number[] = [];
    client.provider.on("unsyncedChanges", ({ number }: { readonly number: number }) => counted.push(number));
    const written: string[] = [];
    client.put();
    for (let i = 0; i < 3; i++) {
      written.push(await admin.annotate({ comment: `On the way in, ${i}.` }));
      client.put();
    }
    await client.inStep();
    written.push(await admin.annotate({ comment: "Once the line is laid." }));
    client.put();
    await client.inStep();
    const other = stage.client(admin, hub);
    await other.inStep();
    expect(written.filter((key) => !other.dossier.hasBody(key))).toEqual([]);
    // Acknowledgements of earlier messages must not count for later ones: otherwise the next note would seem stored too
    // soon.
    expect(counted.filter((number, i) => number === 0 && counted[i - 1] === 0)).toEqual([]);
  });
});
