import type { Act } from "#shared/acts/act.ts";
import { setAgreedSeverityAct } from "#shared/acts/notes/setAgreedSeverity.ts";
import { retractAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { hasRatingsHiddenByBlindRound } from "#shared/ledger/store/blindRedaction.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { listErasablesOfItem, listErasableSource } from "#renderer/workspace/queries/erasables.ts";
import { getActiveThread } from "#renderer/workspace/queries/activeThread.ts";
import {
  findAdjacentNoteOrProposal,
  findNextUnreadItem,
} from "#renderer/workspace/queries/findAdjacentNoteOrProposal.ts";
import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { isKindWithSeverity } from "#renderer/workspace/labels/noteColourTone.ts";
import { noteInputForEditing } from "#renderer/workspace/textModel/entryFormState.ts";

/** The commands shown on the card itself; the others are in its menu. */
export const NOTE_CARD_COMMAND_IDS: ReadonlySet<string> = new Set([
  "note.reply",
  "note.edit",
  "note.assess",
  "note.settle",
  "note.reopen",
]);

type Definition = Parameters<typeof defineCommand>[0];

function noteCommand(
  definition: Omit<Definition, "run" | "group">,
  applies: (workspace: Workspace, thread: Thread) => boolean,
  go: (workspace: Workspace, thread: Thread) => void,
): Command {
  const run = (workspace: Workspace, really?: boolean) => {
    const thread = getActiveThread(workspace);
    if (!thread || !applies(workspace, thread)) return false;
    if (really) go(workspace, thread);
    return true;
  };
  return defineCommand({ ...definition, group: "note", places: ["note"], run });
}

/** Defines a command that commits an act; it applies if the act is not refused. */
function actCommand(
  definition: Omit<Definition, "run" | "group">,
  act: (workspace: Workspace, thread: Thread) => Outcome<Act>,
): Command {
  return noteCommand(
    definition,
    (workspace, thread) => !isRefusal(act(workspace, thread)),
    (workspace, thread) => void workspace.commit(act(workspace, thread)),
  );
}

const isMine = (workspace: Workspace, thread: Thread) =>
  workspace.refusalToSay("annotation") === null && workspace.me?.member === thread.author;

function walkCommand(step: 1 | -1, id: string, keys: readonly string[]): Command {
  const run = (workspace: Workspace, go?: boolean) => {
    const next = findAdjacentNoteOrProposal(workspace, step);
    if (!next) return false;
    if (go) void workspace.textController.value?.jump({ note: next.id });
    return true;
  };
  const name = step === 1 ? "command.note.next" : "command.note.previous";
  return defineCommand({ id, name, group: "go", keys, run });
}

/** Defines the command that opens the form for resolving or reopening a thread. */
function resolutionCommand(id: "note.settle" | "note.reopen", state: "settled" | "open"): Command {
  return noteCommand(
    { id, name: `command.${id}`, keys: ["KeyE"], recordKind: "resolution" },
    (workspace, thread) => !isRefusal(setResolutionAct(workspace.ledger!, workspace.me, thread.id, state)),
    (workspace, thread) => workspace.openForm({ what: "settle", on: thread.id, state, reason: "" }),
  );
}

export const noteCommands: readonly Command[] = [
  noteCommand(
    { id: "note.reply", name: "command.note.reply", keys: ["KeyR"], recordKind: "reply" },
    () => true,
    (workspace, { id }) => workspace.openForm({ what: "reply", on: id, text: "" }),
  ),
  noteCommand({ id: "note.edit", name: "command.note.edit", keys: ["Enter"] }, isMine, (workspace, thread) => {
    if (workspace.viewState.hasJustFinished) return;
    workspace.openForm({ what: "edit", on: thread.id, words: noteInputForEditing(thread, thread.author) });
  }),
  resolutionCommand("note.settle", "settled"),
  resolutionCommand("note.reopen", "open"),
  noteCommand(
    { id: "note.assign", name: "command.note.assign", keys: ["KeyY"], recordKind: "assignment" },
    () => true,
    (workspace) => (workspace.viewState.dialog.value = "assign"),
  ),
  noteCommand(
    { id: "note.assess", name: "command.note.assess", keys: ["KeyA"], recordKind: "rating" },
    (_, { annotation }) => isKindWithSeverity(annotation.kind),
    (workspace, { id, ratings }) => {
      const before = ratings.find(({ member }) => member === workspace.me?.member)?.assessment ?? {};
      workspace.openForm({ what: "rating", on: id, assessment: before, before });
    },
  ),
  noteCommand(
    { id: "note.agree", name: "command.note.agree", keys: ["Shift+KeyA"], recordKind: "agreed" },
    // A member who has yet to rate blind does not see the agreed severity.
    (workspace, thread) =>
      !hasRatingsHiddenByBlindRound(thread) &&
      !isRefusal(setAgreedSeverityAct(workspace.ledger!, workspace.me, thread.id, 1)),
    (workspace) => (workspace.viewState.dialog.value = "agree"),
  ),
  noteCommand(
    { id: "note.history", name: "command.note.history", keys: ["KeyH"] },
    () => true,
    (workspace) => (workspace.viewState.dialog.value = "history"),
  ),
  actCommand({ id: "note.withdraw", name: "command.note.withdraw" }, (workspace, { id }) =>
    retractAnnotationAct(workspace.ledger!, workspace.me, id),
  ),
  noteCommand(
    { id: "note.erase", name: "command.note.erase" },
    (workspace, { id }) => listErasablesOfItem(workspace, id).length > 0,
    (workspace, { id }) => workspace.viewState.askErase(listErasablesOfItem(workspace, id)),
  ),
  noteCommand(
    { id: "note.erase-source", name: "command.note.erase-source" },
    (workspace, { source }) => listErasableSource(workspace, source).length > 0,
    (workspace, { source }) => workspace.viewState.askErase(listErasableSource(workspace, source)),
  ),
  defineCommand({
    id: "note.next-unread",
    name: "command.note.next-unread",
    group: "go",
    keys: ["KeyU"],
    run(workspace, go) {
      const next = findNextUnreadItem(workspace);
      if (!next) return false;
      if (go) void workspace.textController.value?.jump({ note: next.id });
      return true;
    },
  }),
  walkCommand(1, "note.next", ["KeyJ", "BracketRight"]),
  walkCommand(-1, "note.previous", ["KeyK", "BracketLeft"]),
];
