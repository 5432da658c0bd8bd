import type { Act } from "#shared/acts/act.ts";
import { rate } from "#shared/acts/notes/rate.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Outcome } from "#shared/base/result.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import type { AnnotationKind } from "#shared/records/kinds/annotation.ts";
import { RATING_DIMENSIONS } from "#shared/rights/ratingLevels.ts";
import type { Grade } from "#shared/rights/severity.ts";
import { anchorSelection, anchorGapAtCaret } from "#renderer/workspace/queries/selectionAnchor.ts";
import { getMeetingDefaults } from "#renderer/workspace/queries/currentMeeting.ts";
import { defineActCommand, defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { SELECTION_UNITS, type SelectionUnit } from "#renderer/workspace/textModel/textController.ts";
import { hasSeverity } from "#renderer/workspace/labels/noteTone.ts";
import { emptyNoteInput, originalWording, newProposalInput } from "#renderer/workspace/textModel/formState.ts";
import { TAGS_DIALOG } from "./tags.ts";

/** One key: what is selected becomes a new note of that provisional level, or the note attended to is rated at once. */
function level(grade: Grade): Command {
  const definition = {
    id: `mark.${grade}`,
    name: `command.mark.${grade}`,
    group: "note",
    keys: [`Digit${grade}`],
    says: "annotation",
  } as const;
  const mark = defineCommand({ ...definition, run: (workspace, go) => !go || markSelected(workspace, grade) });
  const rating = defineActCommand({ ...definition, act: (workspace) => ratingOfAttended(workspace, grade) });
  return { ...mark, run: (workspace, go) => (workspace.viewState.selected.value ? mark : rating).run(workspace, go) };
}

function markSelected(workspace: Workspace, grade: Grade): boolean {
  const anchor = workspace.notifications.valueOrNotify(anchorSelection(workspace));
  if (!anchor) return false;
  const words = { ...emptyNoteInput("risk"), assessment: { provisional: grade }, ...getMeetingDefaults(workspace) };
  return workspace.openForm({ what: "note", at: anchor, words });
}

/** Rates the note attended to, unless one has assessed it in full: a key does not undo that. */
function ratingOfAttended(workspace: Workspace, grade: Grade): Outcome<Act> | null {
  const id = workspace.viewState.thread.value;
  const thread = id && workspace.ledger?.get(threads, id);
  if (!thread || !hasSeverity(thread.annotation.kind)) return null;
  const mine = thread.ratings.find(({ member }) => member === workspace.me?.member)?.assessment;
  if (RATING_DIMENSIONS.some((dimension) => mine?.[dimension] !== undefined)) return null;
  return rate(workspace.ledger!, workspace.me, thread.id, { provisional: grade });
}

/** Opens a new note on what is selected, or on the provision with the caret. */
function note(kind: AnnotationKind, key: string): Command {
  return defineCommand({
    id: `mark.${kind}`,
    name: `command.mark.${kind}`,
    group: "note",
    keys: [key],
    recordKind: "annotation",
    run(workspace, go) {
      const at = kind === "omission" ? anchorGapAtCaret(workspace) : anchorSelection(workspace);
      if (at === null) return false;
      if (!go) return true;
      const anchor = workspace.notifications.valueOrNotify(at);
      return (
        anchor !== null &&
        workspace.openForm({
          what: "note",
          at: anchor,
          words: { ...emptyNoteInput(kind), ...getMeetingDefaults(workspace) },
        })
      );
    },
  });
}

/** Opens a new proposal on what is selected, or on the provision with the caret: its words, to be changed. */
const proposal = defineCommand({
  id: "mark.proposal",
  name: "command.mark.proposal",
  group: "note",
  keys: ["KeyP"],
  recordKind: "proposal",
  run(workspace, go) {
    const at = anchorSelection(workspace);
    if (at === null) return false;
    if (!go) return true;
    const anchor = workspace.notifications.valueOrNotify(at);
    if (!anchor || !workspace.ledger) return false;
    return propose(workspace, anchor, originalWording({ at: anchor }, workspace.ledger));
  },
});

/** Opens a proposal of a provision that would be new, after the one with the caret. */
const insertion = defineCommand({
  id: "mark.insertion",
  name: "command.mark.insertion",
  group: "note",
  keys: ["Shift+KeyP"],
  recordKind: "proposal",
  run(workspace, go) {
    const at = anchorGapAtCaret(workspace);
    if (at === null) return false;
    return !go || propose(workspace, at, "");
  },
});

function propose(workspace: Workspace, at: Anchor, wording: string): boolean {
  const words = { ...newProposalInput(wording), ...getMeetingDefaults(workspace) };
  return workspace.openForm({ what: "proposal", at, words, given: words });
}

export const markingCommands = [
  level(1),
  level(2),
  level(3),
  level(4),
  note("risk", "KeyC"),
  note("omission", "KeyO"),
  note("safeguard", "KeyS"),
  note("question", "KeyQ"),
  proposal,
];

/** Opens the tags of one's own note, the one attended to. */
const tagging = defineCommand({
  id: "note.tags",
  name: "command.note.tags",
  group: "note",
  keys: ["KeyT"],
  inCardMenu: true,
  recordKind: "annotation",
  run(workspace, go) {
    const thread = workspace.ledger?.get(threads, workspace.viewState.thread.value ?? "");
    if (!thread || thread.author !== workspace.me?.member) return false;
    if (go) workspace.viewState.dialog.value = TAGS_DIALOG;
    return true;
  },
});

/** Selects around the caret: one unit, or ever more of the text. */
function selecting(what: SelectionUnit | "wider" | "narrower", keys: readonly string[]): Command {
  return defineCommand({
    id: `select.${what}`,
    name: `command.select.${what}`,
    group: "go",
    keys,
    run({ textController }, go) {
      if (!textController.value) return false;
      if (go) textController.value.focus();
      if (go) textController.value.select(what);
      return true;
    },
  });
}

/** Those that the bar above a selection leaves out. */
export const moreMarkingCommands = [
  insertion,
  tagging,
  selecting("wider", ["KeyW"]),
  selecting("narrower", ["Shift+KeyW"]),
  ...SELECTION_UNITS.map((unit, i) => selecting(unit, [`Shift+Digit${i + 1}`])),
];
