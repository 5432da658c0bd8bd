import { describe, expect, it } from "vitest";
import { UndoHistory } from "#renderer/workspace/dossier/undoHistory.ts";
import { planChangeOfManyNotes, type ManyNotesChange } from "#shared/acts/notes/changeManyNotes.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { gateThreadsForAudience } from "#shared/publish/gate/audience.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { fuzzSeeds } from "#test/support/fuzzSeeds.ts";
import { Random } from "#test/support/random.ts";
import {
  createTeamOfTwo,
  exchangeRecords,
  SMALL_DRAFT_ID,
  unwrapOutcome,
  type Person,
} from "#test/support/team/team.ts";

const RESOLVE: ManyNotesChange = { kind: "resolution", state: "settled", reason: "Talked about" };
const PUBLISH: ManyNotesChange = { kind: "visibility", confidentiality: "public" };

/** Ada's ledger with notes by both; Bea is an observer. */
async function story() {
  const { admin, bea } = await createTeamOfTwo();
  const own = [await bea.annotate({ comment: "One." }), await bea.annotate({ comment: "Two.", tags: ["sea"] })];
  const theirs = await admin.annotate({ comment: "Three." });
  await exchangeRecords(admin, bea);
  const anchor = { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" };
  const [proposed] = await bea.commit(
    proposeWordingAct(bea.ledger, bea.me, { anchor, wording: { new: "Nothing is kept." } }),
  );
  return { admin, bea, own, theirs, proposal: proposed!.key };
}

const plan = (person: Person, ids: readonly string[], change: ManyNotesChange) =>
  planChangeOfManyNotes(person.ledger, person.me, ids, change);
const reasons = (person: Person, ids: readonly string[], change: ManyNotesChange) =>
  Object.fromEntries(plan(person, ids, change).unchanged.map(({ why, ids }) => [why.code, ids]));
const thread = (person: Person, id: string) => person.ledger.get(threadProjection, id)!;

describe("A change of many notes", () => {
  it("is one act over all that can be changed, which names every other one with its reason", async () => {
    const { bea, own, theirs, proposal } = await story();
    const ids = [...own, theirs, proposal, "private-1", own[0]!];
    const { act, changed, unchanged } = plan(bea, ids, RESOLVE);
    expect(changed).toEqual(own);
    expect(unchanged.map(({ why, ids }) => [why.code, ids]).sort()).toEqual([
      ["many.local", ["private-1"]],
      ["many.proposal", [proposal]],
      ["settle.other", [theirs]],
    ]);
    await bea.commit(act);
    expect(own.map((id) => thread(bea, id).resolution)).toMatchObject([
      { state: "settled", reason: "Talked about" },
      { state: "settled", reason: "Talked about" },
    ]);
    expect(thread(bea, theirs).resolution).toBeNull();
    expect(reasons(bea, own, RESOLVE)).toEqual({ "settle.already": own });
    expect(plan(bea, own, RESOLVE).act).toMatchObject({ refused: true, code: "many.none" });
  });

  it("is undone and redone in one step, under its own name", async () => {
    const { bea, own } = await story();
    const history = new UndoHistory();
    const label = { code: "note-list.done.resolution.settled", params: { count: 2 } } as const;
    history.remember(await bea.commit(plan(bea, own, RESOLVE).act), label);
    for (const [way, state] of [
      ["undo", undefined],
      ["redo", "settled"],
      ["undo", undefined],
    ] as const) {
      const step = unwrapOutcome(history[way](bea.ledger, bea.me));
      expect(step.label).toEqual(label);
      step.said(await bea.commit(step.act));
      expect(own.map((id) => thread(bea, id).resolution?.state)).toEqual([state, state]);
    }
  });

  it("adds and removes tags, and leaves the others", async () => {
    const { bea, own } = await story();
    const add = { kind: "tags", add: ["law", "sea"], remove: [] } as const;
    await bea.commit(plan(bea, own, add).act);
    expect(own.map((id) => thread(bea, id).annotation.tags)).toEqual([
      ["law", "sea"],
      ["sea", "law"],
    ]);
    expect(reasons(bea, own, add)).toEqual({ "many.same": own });
    await bea.commit(plan(bea, own, { kind: "tags", add: [], remove: ["sea"] }).act);
    expect(own.map((id) => thread(bea, id).annotation.tags)).toEqual([["law"], ["law"]]);
  });

  it("assigns notes of others too, and nobody who has left", async () => {
    const { admin, bea, own, theirs } = await story();
    const change = { kind: "assignment", member: admin.me!.member } as const;
    await bea.commit(plan(bea, [...own, theirs], change).act);
    expect([...own, theirs].map((id) => thread(bea, id).assigned?.member)).toEqual(Array(3).fill(admin.me!.member));
    expect(reasons(bea, own, change)).toEqual({ "assign.already": own });
    expect(reasons(bea, own, { kind: "assignment", member: "0".repeat(64) })).toEqual({ "assign.gone": own });
  });

  it("makes only the member's own records public, and none whose visibility was chosen for it alone", async () => {
    const { admin, bea, own, theirs, proposal } = await story();
    const kept = [
      await bea.annotate({ confidentiality: "chatham" }),
      await bea.annotate({ confidentiality: "informals" }),
    ];
    const ids = [...own, theirs, proposal, ...kept];
    expect(reasons(bea, ids, PUBLISH)).toEqual({ "annotation.other": [theirs], "many.chosen": kept });
    await bea.commit(plan(bea, ids, PUBLISH).act);
    await exchangeRecords(admin, bea);
    const audience = { audience: "public", informals: false, authors: "none" } as const;
    const threads = admin.ledger.all(threadProjection).filter(({ id }) => !kept.includes(id));
    expect(gateThreadsForAudience(threads, audience, admin.ledger.members).shown.map(({ comment }) => comment)).toEqual(
      ["One.", "Two."],
    );
    expect(bea.ledger.get(proposalProjection, proposal)?.body.confidentiality).toBe("public");
    expect(kept.map((id) => thread(bea, id).annotation.confidentiality)).toEqual(["chatham", "informals"]);
  });

  it("chooses between no versions in conflict", async () => {
    const { bea, own } = await story();
    const [id] = own as [string];
    const before = thread(bea, id).heads;
    await bea.commit(editAnnotationAct(bea.ledger, bea.me, id, { comment: "Mine" }));
    await bea.commitRaw("annotation", { ...thread(bea, id).annotation, comment: "Other" }, id, before);
    expect(thread(bea, id).rivals).toHaveLength(1);
    expect(reasons(bea, [id], PUBLISH)).toEqual({ "many.conflict": [id] });
    expect(reasons(bea, [id], { kind: "tags", add: ["sea"], remove: [] })).toEqual({ "many.conflict": [id] });
    expect(plan(bea, [id], RESOLVE).changed).toEqual([id]);
  });

  it("is refused to a reader as the change of one note is", async () => {
    const { bea, own } = await story();
    const { act, unchanged } = planChangeOfManyNotes(bea.ledger, null, own, RESOLVE);
    expect(act).toMatchObject({ refused: true });
    expect(unchanged).toHaveLength(1);
    expect(unchanged[0]!.ids).toEqual(own);
  });

  it("divides what is selected into changed and unchanged, and undoing it restores every note", async () => {
    for (const seed of fuzzSeeds(4)) {
      const random = new Random(seed);
      const { admin, bea } = await createTeamOfTwo();
      const ids: string[] = [];
      for (let i = 0; i < 12; i++)
        ids.push(
          await random.pick([admin, bea]).annotate({
            confidentiality: random.pick(CONFIDENTIALITY_LABELS),
            tags: random.below(2) ? ["sea"] : [],
          }),
        );
      await exchangeRecords(admin, bea);
      const state = () =>
        ids.map((id) =>
          JSON.stringify([
            thread(bea, id)?.annotation,
            thread(bea, id)?.resolution?.state,
            thread(bea, id)?.assigned?.member,
          ]),
        );
      for (let round = 0; round < 4; round++) {
        const change = random.pick<ManyNotesChange>([
          RESOLVE,
          PUBLISH,
          { kind: "tags", add: ["law"], remove: ["sea"] },
          { kind: "assignment", member: bea.me!.member },
          { kind: "visibility", confidentiality: random.pick(CONFIDENTIALITY_LABELS) },
        ]);
        const selected = random.shuffle(ids).slice(0, 1 + random.below(ids.length));
        const { act, changed, unchanged } = plan(bea, selected, change);
        expect([...changed, ...unchanged.flatMap(({ ids }) => ids)].sort(), `seed ${seed}`).toEqual(
          [...selected].sort(),
        );
        if (changed.length === 0) continue;
        const before = state();
        const records = await bea.commit(act);
        expect(records, `seed ${seed}`).toHaveLength(changed.length);
        const after = state();
        ids.forEach((id, i) => expect(after[i] !== before[i], `seed ${seed}`).toBe(changed.includes(id)));
        await bea.commit(undoRecordsAct(bea.ledger, bea.me, records));
        expect(state(), `seed ${seed}`).toEqual(before);
        await bea.commit(plan(bea, selected, change).act);
      }
    }
  });
});
