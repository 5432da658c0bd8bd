import { describe, expect, it } from "vitest";
import { UndoHistory } from "#renderer/workspace/dossier/undoHistory.ts";
import type { Act } from "#shared/acts/act.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { announceLocalDeletionAct } from "#shared/acts/team/receipts.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import type { Outcome } from "#shared/base/result.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { createTeam, unwrapOutcome, SMALL_DRAFT_ID, type Person } from "#test/support/team/team.ts";

/** Commits, undoes and redoes acts as a window does. */
class Desk {
  readonly history = new UndoHistory();
  readonly person: Person;

  constructor(person: Person) {
    this.person = person;
  }

  async say(act: Outcome<Act>): Promise<string> {
    const records = await this.person.commit(act);
    this.history.remember(records);
    return records[0]!.key;
  }

  async go(way: "undo" | "redo"): Promise<void> {
    const step = unwrapOutcome(this.history[way](this.person.ledger, this.person.me));
    step.said(await this.person.commit(step.act));
  }
}

/** A note that was rated, reworded, answered, resolved and reopened, and its look at each step. */
async function story() {
  const { admin } = await createTeam();
  const desk = new Desk(admin);
  const { ledger, me } = admin;
  const anchor = { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" };
  const words = { kind: "risk", comment: "One", rights: [], confidentiality: "team" } as const;
  const id = await desk.say(annotateAct(ledger, me, { anchor, ...words, assessment: { provisional: 2 } }));
  const look = () => {
    const thread = ledger.get(threadProjection, id);
    if (!thread) return null;
    const { annotation, severity, replies, resolution } = thread;
    const texts = replies.map(({ text }) => text);
    return { comment: annotation.comment, severity, replies: texts, state: resolution?.state };
  };
  const looks = [null, look()];
  const acts = [
    () => rateThreadAct(ledger, me, id, { scale: 3 }),
    () => editAnnotationAct(ledger, me, id, { comment: "Two" }),
    () => replyToThreadAct(ledger, me, id, "Three"),
    () => setResolutionAct(ledger, me, id, "settled"),
    () => setResolutionAct(ledger, me, id, "open"),
  ];
  for (const act of acts) {
    await desk.say(act());
    looks.push(look());
  }
  return { desk, look, looks };
}

describe("A receipt", () => {
  it("cannot be taken back: what a device has, it has", async () => {
    const { admin } = await createTeam();
    await admin.annotate();
    const records = await admin.commit(announceLocalDeletionAct(admin.ledger, admin.device.publicKeys.key)!);
    expect(undoRecordsAct(admin.ledger, admin.me, records)).toMatchObject({ code: "undo.final" });
  });
});

describe("Undoing step after step", () => {
  it("goes through every earlier state, back and forth, any number of times", async () => {
    const { desk, look, looks } = await story();
    for (let round = 0; round < 2; round++) {
      for (const before of looks.slice(0, -1).reverse()) {
        await desk.go("undo");
        expect(look()).toEqual(before);
      }
      for (const after of looks.slice(1)) {
        await desk.go("redo");
        expect(look()).toEqual(after);
      }
    }
    await desk.go("undo");
    await desk.go("redo");
    await desk.go("undo");
    await desk.go("undo");
    expect(look()).toEqual(looks.at(-3));
  });

  it("is refused if another version came in between", async () => {
    const { desk } = await story();
    const { person, history } = desk;
    await desk.go("undo");
    const [id] = person.ledger.all(threadProjection).map((thread) => thread.id);
    await person.commit(setResolutionAct(person.ledger, person.me, id!, "open"));
    expect(history.undo(person.ledger, person.me)).toMatchObject({ refused: true, code: "undo.answered" });
  });
});
