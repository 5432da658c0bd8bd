import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { commitPrivateNote, saveNote } from "#renderer/features/margin/forms/saveNote.ts";
import { findDossierDeletionLoss } from "#renderer/workspace/actions/deleteDossier.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { joinDossierByInvitation } from "#renderer/workspace/dossier/joinDossier.ts";
import { mergeRecords } from "#renderer/workspace/dossier/mergeRecords.ts";
import { emptyNoteInput } from "#renderer/workspace/textModel/entryFormState.ts";
import { saveUnfinishedNote } from "#renderer/workspace/textModel/privateNotes.ts";
import { Workspace } from "#renderer/workspace/workspace.ts";
import { createWebHost } from "#renderer/host-web/webHost.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { createTeamWithTwoAdministrators, commitRivalRemovals } from "../support/team/rivalAdministrators.ts";
import { admitJoinedMembers, unwrapOutcome, SMALL_DRAFT_ID } from "../support/team/team.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

workInThisThread();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const AT = { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" };
const NOTE = (comment: string) => ({ what: "note" as const, at: AT, words: { ...emptyNoteInput("risk"), comment } });

/** A window of a member in a team whose administrators' last changes are rivals: no dossier key is in force. */
async function windowWithRivals() {
  const team = await createTeamWithTwoAdministrators();
  const { admin, invitation } = team;
  const workspace = new Workspace(createWebHost());
  const dossier = unwrapOutcome(await joinDossierByInvitation(workspace, invitation, [...admin.held.values()]));
  await workspace.openDossier(dossier);
  await commitRivalRemovals(team, recordsOf(dossier));
  await mergeRecords(dossier, [...admin.held.values()]);
  return { workspace, dossier, admin, thread: admin.ledger.all(threadProjection)[0]!.id };
}

const recordsOf = ({ ledger }: Dossier) => [...ledger.records()].map(({ opened }) => opened);
const commentsOf = ({ ledger }: Dossier) => ledger.all(threadProjection).map(({ annotation }) => annotation.comment);

describe("While two administrators' changes are rivals,", () => {
  test("new notes are saved on this machine only, and signed in order once one administrator's app has joined them", async () => {
    const { workspace, dossier, admin } = await windowWithRivals();
    expect(dossier.me).not.toBeNull();
    expect(dossier.hasKeyInForce).toBe(false);
    const before = recordsOf(dossier).length;
    const first = await saveNote(workspace, NOTE("First"), "Cem");
    const localNotes = dossier.session!.localState.privateNotes;
    const unfinished = saveUnfinishedNote(localNotes, NOTE("Second"));
    const second = await commitPrivateNote(workspace, unfinished, "Cem");
    expect(localNotes.value).toEqual([]);
    expect(dossier.privateNotes.value!.shown.value.map(({ id }) => id)).toEqual([first, second]);
    expect(recordsOf(dossier)).toHaveLength(before);
    expect(await findDossierDeletionLoss(workspace, dossier.id)).toMatchObject({ unsigned: 2, unfinished: 0, mine: 0 });

    workspace.viewState.thread.value = second;
    await admitJoinedMembers(admin);
    await mergeRecords(dossier, [...admin.held.values()]);
    await expect.poll(() => dossier.session!.localState.unsignedNotes.value).toEqual([]);
    expect(commentsOf(dossier)).toEqual(["Before", "First", "Second"]);
    await expect.poll(() => workspace.viewState.thread.value).toBe(dossier.ledger.all(threadProjection)[2]!.id);
    expect(dossier.ledger.member(dossier.me!.member)?.name).toBe("Cem");
    expect(dossier.privateNotes.value!.shown.value).toEqual([]);
    await workspace.closeDossier();
    admin.take(recordsOf(dossier));
    expect(admin.ledger.all(threadProjection).map(({ annotation }) => annotation.comment)).toEqual([
      "Before",
      "First",
      "Second",
    ]);
  });

  test("a note is there after a restart, and signed when the key comes", async () => {
    const { workspace, dossier, admin } = await windowWithRivals();
    await saveNote(workspace, NOTE("Left"), "");
    await workspace.closeDossier();
    await workspace.reopen(dossier.id);
    const again = workspace.dossier.value!;
    await again.session!.intake.whenIdle();
    expect(again.privateNotes.value!.all.map(({ privateNote }) => privateNote.words.comment)).toEqual(["Left"]);
    expect(commentsOf(again)).toEqual(["Before"]);
    await admitJoinedMembers(admin);
    await mergeRecords(again, [...admin.held.values()]);
    await expect.poll(() => commentsOf(again)).toEqual(["Before", "Left"]);
    await workspace.closeDossier();
  });

  test("one is taken back by Undo, and restored; anything else is refused with the reason", async () => {
    const { workspace, dossier, thread } = await windowWithRivals();
    const notesOf = () => dossier.session!.localState.unsignedNotes.value.map(({ words }) => words.comment);
    await saveNote(workspace, NOTE("Hasty"), "");
    await workspace.undo.run("undo");
    await expect.poll(notesOf).toEqual([]);
    await workspace.undo.run("undo");
    await expect.poll(notesOf).toEqual(["Hasty"]);
    const reply = replyToThreadAct(dossier.ledger, dossier.me, thread, "Not now.");
    expect(await dossier.commit(reply)).toMatchObject({ code: "key.none" });
    await workspace.closeDossier();
  });
});
