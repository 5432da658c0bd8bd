import { expect, it, describe } from "vitest";
import WebSocket from "ws";
import { PIECE } from "../../shared/records/pieces.ts";
import { joinTeam, openInvitation, type Person } from "../support/team.ts";
import { stageEach, until, type Stage } from "./support.ts";

const MB = 1024 * 1024;
/** What a message has around its update. */
const AROUND = 200;

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

/** Sockets that note how long the messages are that go and come on them. */
function measuring(): { readonly socket: typeof WebSocket; readonly sent: number[]; readonly received: number[] } {
  const [sent, received]: number[][] = [[], []] as const;
  class Measured extends WebSocket {
    constructor(address: string) {
      super(address);
      this.on("message", (data: ArrayBuffer) => received!.push(data.byteLength));
    }
    override send(data: never, ...rest: never[]): void {
      sent!.push((data as Uint8Array).byteLength);
      super.send(data, ...rest);
    }
  }
  return { socket: Measured as never, sent: sent!, received: received! };
}

/** Notes of about 57 KB each: a comment may have 20,000 characters, of three bytes here. */
async function longNotes(person: Person, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await person.annotate({ comment: `${i} ${"過".repeat(19_000)}` });
}

describe("a dossier of 12 MB", () => {
  it("goes to an empty hub and from there to whoever joins in messages of at most 4 MB", async () => {
    const hub = await stage.hub();
    const invitation = await openInvitation(admin, "observer", "many");
    await longNotes(admin, 220);
    const going = measuring();
    const a = stage.client(admin, hub, { socket: going.socket });
    a.put();
    await a.inStep();
    expect(going.sent.reduce((sum, each) => sum + each)).toBeGreaterThan(12 * MB);
    expect(Math.max(...going.sent)).toBeLessThan(PIECE + AROUND);

    const ines = await joinTeam(admin, invitation, "Ines");
    const coming = measuring();
    const b = stage.client(ines, hub, { socket: coming.socket });
    b.put();
    await b.inStep();
    expect(b.has(admin.held.values())).toBe(true);
    expect([...admin.held.values()].filter(({ key }) => !b.dossier.hasBody(key))).toEqual([]);
    expect(Math.max(...coming.received)).toBeLessThan(PIECE + AROUND);
    expect([...a.notices, ...b.notices, ...a.closed, ...b.closed]).toEqual([]);
    await until("the join", () => a.has(ines.held.values()));
  });
});
