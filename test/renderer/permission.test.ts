import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { features } from "#renderer/features.ts";
import { frameCommands } from "#renderer/frame/frameCommands.ts";
import { commandsOfFeatures } from "#renderer/frame/feature.ts";
import { listenToShortcutKeys } from "#renderer/frame/listenToShortcutKeys.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { retractAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import type { Role } from "#shared/records/recordKind.ts";
import { recordKinds } from "#shared/records/kinds/recordKinds.ts";
import { SMALL_DRAFT } from "../support/team/team.ts";
import { deskWithDossier } from "./workspaceFixture.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

workInThisThread();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const commands = [...commandsOfFeatures(features), ...frameCommands];
const named = (id: string) => commands.find((each) => each.id === id)!;
const anchor = createProvisionAnchor(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
const told = (workspace: Workspace) => workspace.notifications.all.value.map(({ text }) => text);

/** Creates a dossier with the user's own note and proposal. The note is selected. */
async function begun() {
  const { workspace, dossier } = await deskWithDossier();
  const { ledger, me } = dossier;
  const records = await workspace.commit(annotateAct(ledger, me, { anchor, kind: "risk", comment: "one" }));
  const proposed = await workspace.commit(proposeWordingAct(ledger, me, { anchor, wording: { new: "Other words" } }));
  const [note, proposal] = [records![0]!.key, proposed![0]!.key];
  workspace.viewState.thread.value = note;
  return { desk: workspace, dossier, note, proposal };
}

/** Simulates that the administrator has given this member another role. */
function becomes(dossier: Dossier, role: Role): void {
  const me = dossier.me!;
  vi.spyOn(dossier, "me", "get").mockReturnValue({ ...me, role });
}

describe("Permission", () => {
  test("is checked once between a key and its record, by the act, and once by the judge", async () => {
    const { desk: workspace, dossier, note } = await begun();
    const asked = [...recordKinds.values()].map((each) =>
      vi.spyOn(each as { refusal: typeof each.refusal }, "refusal"),
    );
    const which = () => asked.flatMap((spy, i) => spy.mock.calls.map(() => [...recordKinds.keys()][i]));
    expect(named("mark.3").run(workspace, true)).toBe(true);
    expect(which()).toEqual(["rating"]);
    await expect.poll(() => dossier.ledger.get(threadProjection, note)!.ratings.length).toBe(1);
    await dossier.session!.intake.whenIdle();
    expect(which()).toEqual(["rating", "rating"]);
    await workspace.closeDossier();
  });

  test("is denied to a member who was made a reader: no command that writes is available, and nothing is signed", async () => {
    const { desk: workspace, dossier, note, proposal } = await begun();
    const applying = () => commands.filter((each) => each.run(workspace)).map(({ id }) => id);
    const own = ["mark.3", "note.reply", "note.edit", "note.settle", "note.withdraw"];
    const ofProposal = ["proposal.edit", "proposal.withdrawn", "proposal.retract"];
    expect(applying()).toEqual(expect.arrayContaining(own));
    becomes(dossier, "reader");
    const size = dossier.session!.doc.size;
    expect(applying().filter((id) => own.includes(id) || /^mark\./.test(id))).toEqual([]);
    workspace.viewState.thread.value = proposal;
    expect(applying().filter((id) => ofProposal.includes(id))).toEqual([]);
    expect(await workspace.commit(retractAnnotationAct(dossier.ledger, dossier.me, note))).toBeNull();
    expect(told(workspace)).toEqual([message("may.reader")]);
    workspace.notifications.clear();
    await workspace.undo.run("undo");
    expect(told(workspace)).toEqual([message("may.reader")]);
    expect(dossier.session!.doc.size).toBe(size);
    await workspace.closeDossier();
  });

  test.each([
    ["an observer", "observer", "Shift+KeyS", "may.lead-only"],
    ["a reader", "reader", "KeyP", "may.reader"],
  ] as const)("is explained to %s who presses a key that others have", async (_, role, chord, code) => {
    const { desk: workspace, dossier } = await begun();
    becomes(dossier, role);
    const pane = document.body.appendChild(document.createElement("div"));
    pane.dataset.keys = "text";
    const end = listenToShortcutKeys(workspace, commands);
    const [key, ...held] = chord.split("+").reverse();
    pane.dispatchEvent(
      new KeyboardEvent("keydown", { code: key!, key: "x", shiftKey: held.length > 0, bubbles: true }),
    );
    expect(told(workspace)).toEqual([message(code)]);
    end();
    pane.remove();
    await workspace.closeDossier();
  });
});
