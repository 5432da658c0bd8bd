import { EditorState } from "prosemirror-state";
import type { Decoration, DecorationSet } from "prosemirror-view";
import { describe, expect, test } from "vitest";
import { editAnnotationAct, retractAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import {
  createGapAfterProvisionAnchor,
  createRangeAnchor,
  createProvisionAnchor,
} from "#shared/anchor/createAnchor.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { buildActiveNoteTransaction, noteHighlightsPlugin } from "#renderer/text/plugins/noteHighlights.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { Random } from "../support/random.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import { sampleDraft, scene, type Scene } from "./support.ts";

/** Returns the decorations that the marks plugin gives to ProseMirror. */
function drawn(state: EditorState): Decoration[] {
  const { props } = state.plugins.find(({ spec }) => spec.key)!;
  return (props as { decorations(state: EditorState): DecorationSet }).decorations(state).find();
}

/** Returns a decoration's internal object, which is the same until the decoration is drawn again. */
const kindOf = (decoration: Decoration) => (decoration as unknown as { type: { attrs?: object } }).type;

function described(state: EditorState): string[] {
  return drawn(state)
    .map((each) => {
      const { id } = each.spec as { id: string };
      return `${each.from}-${each.to} ${id} ${JSON.stringify(kindOf(each).attrs ?? {})}`;
    })
    .sort();
}

/** Writes a note on a random passage: words in one or several blocks, a whole provision, or a gap. */
async function randomNote({ draft, note }: Scene, random: Random): Promise<string | null> {
  const id = computeDraftId(draft);
  const spots = draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.map(({ text }, block) => ({ provision, block, length: text.length })),
  );
  const what = random.below(6);
  const at = random.below(spots.length);
  const [from, to] = [spots[at]!, spots[Math.min(spots.length - 1, at + random.below(3))]!];
  const anchor =
    what === 0
      ? createProvisionAnchor(draft, id, from.provision)
      : what === 1
        ? createGapAfterProvisionAnchor(draft, id, from.provision)
        : createRangeAnchor(
            draft,
            id,
            { ...from, offset: random.below(Math.max(1, from.length >> 1)) },
            { ...to, offset: to.length - random.below(Math.max(1, to.length >> 2)) },
          );
  if ("refused" in anchor) return null;
  const kind = what === 1 ? "omission" : random.pick(["risk", "safeguard", "question"] as const);
  return note({ anchor, kind, comment: `note ${random.below(1000)}` });
}

describe("The highlights", () => {
  test("draw a new note without redrawing anything else", async () => {
    const stage = await scene(await sampleDraft());
    const random = new Random(11);
    for (let i = 0; i < 12; i++) await randomNote(stage, random);
    const before = drawn(stage.state()).map(kindOf);
    const id = await stage.note({
      anchor: unwrapOutcome(
        createRangeAnchor(
          stage.draft,
          computeDraftId(stage.draft),
          { provision: 6, block: 0, offset: 2 },
          { provision: 6, block: 0, offset: 30 },
        ),
      ),
      kind: "risk",
      comment: "new",
    });
    const after = drawn(stage.state());
    const fresh = after.filter((each) => !before.includes(kindOf(each)));
    expect(fresh.map(({ spec }) => (spec as { id: string }).id)).toEqual([id]);
    expect(before.every((kind) => after.some((each) => kindOf(each) === kind))).toBe(true);
  });

  test("are after any changes the same as if they were all redrawn (seeds 1 to 3)", async () => {
    const draft = await sampleDraft();
    for (const seed of [1, 2, 3]) {
      const stage = await scene(draft);
      const random = new Random(seed);
      const { admin } = stage;
      const ids: string[] = [];
      let changes = 0;
      for (let step = 0; step < 40; step++) {
        const id = ids.length > 0 ? random.pick(ids) : null;
        const thread = id ? admin.ledger.get(threadProjection, id) : undefined;
        const what = random.below(8);
        if (!thread || what < 3) {
          const made = await randomNote(stage, random);
          if (made) ids.push(made);
        } else if (what === 3)
          await admin.commit(editAnnotationAct(admin.ledger, admin.me, thread.id, { comment: `again ${step}` }));
        else if (what === 4) await admin.commit(retractAnnotationAct(admin.ledger, admin.me, thread.id));
        else if (what === 5)
          await admin.commit(
            setResolutionAct(
              admin.ledger,
              admin.me,
              thread.id,
              thread.resolution?.state === "settled" ? "open" : "settled",
            ),
          );
        else if (what === 6)
          stage.view.dispatch(buildActiveNoteTransaction(stage.state(), random.pick([null, thread.id])));
        else if (thread.annotation.kind === "risk") {
          await admin.commit(
            rateThreadAct(admin.ledger, admin.me, thread.id, { provisional: random.pick([1, 2, 3, 4] as const) }),
          );
        }
        if (step % 10 === 9)
          stage.filter.value = parseFilterQuery(random.pick(["", "status:open", "severity:>=3", "kind:risk"])).filter;
        changes++;
      }
      stage.view.dispatch(buildActiveNoteTransaction(stage.state(), null));
      const anew = EditorState.create({
        doc: stage.state().doc,
        plugins: [noteHighlightsPlugin(stage.notes, stage.positions)],
      });
      expect(described(stage.state())).toEqual(described(anew));
      expect(changes).toBe(40);
      expect(ids.length).toBeGreaterThan(5);
    }
  });

  test("leave nothing of a withdrawn note", async () => {
    const stage = await scene(await sampleDraft());
    const id = await stage.note({
      anchor: createProvisionAnchor(stage.draft, computeDraftId(stage.draft), 8),
      kind: "risk",
      comment: "x",
    });
    expect(drawn(stage.state()).length).toBeGreaterThan(0);
    await stage.admin.commit(retractAnnotationAct(stage.admin.ledger, stage.admin.me, id));
    expect(drawn(stage.state())).toEqual([]);
    expect(stage.view.dom.querySelector("[data-thread]")).toBeNull();
  });
});
