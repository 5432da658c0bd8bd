import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { lineAfterKey } from "#renderer/features/noteList/lineAfterKey.ts";
import { SELECTION_COMMANDS } from "#renderer/features/noteList/noteListCommands.ts";
import { selectAllListed } from "#renderer/features/noteList/selectAllListed.ts";
import { layOutLines, linesToDraw } from "#renderer/features/noteList/windowedLines.ts";
import { noteListOf, type NoteListLine } from "#renderer/workspace/queries/noteListModel.ts";
import { savePrivateNote } from "#renderer/workspace/textModel/privateNotes.ts";
import { emptyNoteInput } from "#renderer/workspace/textModel/entryFormState.ts";
import { planChangeOfManyNotes } from "#shared/acts/notes/changeManyNotes.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { fuzzSeeds } from "../support/fuzzSeeds.ts";
import { Random } from "../support/random.ts";
import { SMALL_DRAFT } from "../support/team/team.ts";
import { deskWithDossier } from "./workspaceFixture.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

workInThisThread();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const HEIGHTS = { group: 30, item: 50 };
const line = (kind: NoteListLine["kind"], i: number) => ({ kind, key: String(i) }) as NoteListLine;
const anchorAt = (provision: number) => createProvisionAnchor(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), provision);

/** A dossier with a critical and a low risk and a private note. */
async function begun() {
  const { workspace, dossier } = await deskWithDossier();
  const write = async (comment: string, provision: number, provisional: 1 | 4) =>
    (await workspace.commit(
      annotateAct(dossier.ledger, dossier.me, {
        anchor: anchorAt(provision),
        kind: "risk",
        comment,
        assessment: { provisional },
      }),
    ))![0]!.key;
  const low = await write("low", 0, 1);
  const critical = await write("critical", 2, 4);
  const words = { ...emptyNoteInput("risk"), comment: "private" };
  const local = savePrivateNote(dossier.session!.localState.privateNotes, { what: "mine", at: anchorAt(3), words });
  return { workspace, dossier, model: noteListOf(workspace), low, critical, local };
}

const idsOf = (lines: readonly NoteListLine[]) => lines.flatMap((each) => (each.kind === "item" ? [each.id] : []));

describe("The list of notes", () => {
  test("follows the filter, the order and the groups, and has the user's private notes", async () => {
    const { workspace, model, low, critical, local } = await begun();
    const { noteList, filter } = workspace.viewState;
    expect(idsOf(model.lines.value)).toEqual([low, critical, local]);
    noteList.sort.value = { by: "severity", reversed: false };
    expect(idsOf(model.lines.value)).toEqual([critical, low, local]);
    noteList.group.value = "severity";
    expect(model.lines.value.map((each) => (each.kind === "group" ? each.name : each.id))).toEqual([
      "Critical",
      critical,
      "Low",
      low,
      "Not assessed",
      local,
    ]);
    filter.value = parseFilterQuery("severity:>=3").filter;
    expect(idsOf(model.lines.value)).toEqual([critical]);
    expect([model.items.value.length, model.shown.value.length]).toEqual([3, 1]);
    expect(model.count("confidentiality", "private")).toBe(1);
    await workspace.closeDossier();
  });

  test("counts as selected only what it shows", async () => {
    const { workspace, model, low, critical, local } = await begun();
    selectAllListed(workspace);
    expect(model.selected.value).toEqual([low, critical, local]);
    workspace.viewState.filter.value = parseFilterQuery("severity:<=2").filter;
    expect(model.selected.value).toEqual([low]);
    await workspace.closeDossier();
    expect(model.selected.value).toEqual([]);
  });

  test("offers changes of the selection while it is open, and exports what is selected", async () => {
    const { workspace, low } = await begun();
    const applying = () => Object.values(SELECTION_COMMANDS).filter((each) => each.run(workspace)).length;
    workspace.viewState.noteList.selection.value = { ids: new Set([low]), base: new Set(), anchor: null };
    expect(applying(), "the text is open").toBe(0);
    workspace.viewState.view.value = "notes";
    expect(applying()).toBe(6);
    SELECTION_COMMANDS.export.run(workspace, true);
    expect(workspace.viewState.exportedItems.value).toEqual([low]);
    workspace.viewState.askExport();
    expect(workspace.viewState.exportedItems.value).toBeNull();
    await workspace.closeDossier();
  });

  test("says what was changed, what was undone and what was redone", async () => {
    const { workspace, dossier, low, critical } = await begun();
    const { ledger, me } = dossier;
    const told = () => workspace.notifications.all.value.at(-1)?.text;
    const { act, changed } = planChangeOfManyNotes(ledger, me, [low, critical], {
      kind: "resolution",
      state: "settled",
    });
    await workspace.commit(act, { code: "note-list.done.resolution.settled", params: { count: changed.length } });
    expect(told()).toBe("Done: 2 notes resolved");
    await workspace.undo.run("undo");
    expect(told()).toBe("Undone: 2 notes resolved");
    expect(ledger.get(threadProjection, low)?.resolution).toBeNull();
    await workspace.undo.run("redo");
    expect(told()).toBe("Redone: 2 notes resolved");
    expect(ledger.get(threadProjection, critical)?.resolution?.state).toBe("settled");
    await workspace.closeDossier();
  });
});

describe("The lines that are drawn", () => {
  test("are those in view and near it, and the tab stop wherever it is", () => {
    const lines = Array.from({ length: 5000 }, (_, i) => line(i % 10 === 0 ? "group" : "item", i));
    const layout = layOutLines(lines, HEIGHTS);
    expect(layout.end).toBe(500 * 30 + 4500 * 50);
    const drawn = linesToDraw(layout, { top: 100_000, height: 800 }, 3);
    expect(drawn[0]).toBe(3);
    expect(drawn.length).toBeLessThan(40);
    expect(linesToDraw(layOutLines([], HEIGHTS), { top: 0, height: 800 }, 0)).toEqual([]);
  });

  test("cover what is in view, in order and once each", () => {
    for (const seed of fuzzSeeds(30)) {
      const random = new Random(seed);
      const lines = Array.from({ length: 1 + random.below(200) }, (_, i) => line(random.pick(["group", "item"]), i));
      const { tops, end } = layOutLines(lines, HEIGHTS);
      const view = { top: random.below(end + 400), height: 100 + random.below(900) };
      const stop = random.below(lines.length);
      const drawn = linesToDraw({ tops, end }, view, stop);
      expect(drawn, `seed ${seed}`).toEqual([...new Set(drawn)].sort((a, b) => a - b));
      expect(drawn, `seed ${seed}`).toContain(stop);
      lines.forEach(({ kind }, i) => {
        const isInView = tops[i]! < view.top + view.height && tops[i]! + HEIGHTS[kind] > view.top;
        if (isInView) expect(drawn, `seed ${seed}, line ${i}`).toContain(i);
      });
    }
  });

  test("are moved through by keys, and not beyond the ends", () => {
    const at = (from: number, key: string) => lineAfterKey(from, { key }, { count: 30, page: 8 });
    expect([at(0, "ArrowUp"), at(0, "ArrowDown"), at(29, "ArrowDown")]).toEqual([0, 1, 29]);
    expect([at(3, "PageDown"), at(3, "PageUp"), at(3, "Home"), at(3, "End")]).toEqual([11, 0, 0, 29]);
    expect([at(3, "ArrowLeft"), at(3, "toString"), at(3, "x")]).toEqual([null, null, null]);
  });
});
