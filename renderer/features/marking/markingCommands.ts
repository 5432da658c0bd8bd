import type { Act } from "#shared/acts/act.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Outcome } from "#shared/base/result.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { AnnotationKind } from "#shared/records/kinds/annotation.ts";
import { RATING_DIMENSIONS } from "#shared/rights/ratingLevels.ts";
import type { SeverityGrade } from "#shared/rights/severity.ts";
import { anchorSelectionOrProvision, anchorGapAtCaret } from "#renderer/workspace/queries/selectionAnchor.ts";
import { getNoteDefaultsFromMeeting } from "#renderer/workspace/queries/currentMeeting.ts";
import { defineActCommand, defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { SELECTION_UNITS, type SelectionUnit } from "#renderer/workspace/textModel/textController.ts";
import { isKindWithSeverity } from "#renderer/workspace/labels/noteColourTone.ts";
import {
  emptyNoteInput,
  findWordingToReplace,
  newProposalInput,
} from "#renderer/workspace/textModel/entryFormState.ts";
import { TAGS_DIALOG } from "./noteTags.ts";

/**
 * Defines a one-key command: the selection becomes a new note of that provisional severity, or the active note gets
 * that rating at once.
 */
function severityCommand(grade: SeverityGrade): Command {
  const definition = {
    id: `mark.${grade}`,
    name: `command.mark.${grade}`,
    group: "note",
    places: ["selection", "text"],
    keys: [`Digit${grade}`],
    recordKind: "annotation",
  } as const;
  const mark = defineCommand({ ...definition, run: (workspace, go) => !go || markSelected(workspace, grade) });
  const rating = defineActCommand({ ...definition, act: (workspace) => ratingOfAttended(workspace, grade) });
  return { ...mark, run: (workspace, go) => (workspace.viewState.selected.value ? mark : rating).run(workspace, go) };
}

function markSelected(workspace: Workspace, grade: SeverityGrade): boolean {
  const anchor = workspace.notifications.valueOrNotify(anchorSelectionOrProvision(workspace));
  if (!anchor) return false;
  const words = {
    ...emptyNoteInput("risk"),
    assessment: { provisional: grade },
    ...getNoteDefaultsFromMeeting(workspace),
  };
  return workspace.openForm({ what: "note", at: anchor, words });
}

/** Rates the active note, unless the user has assessed it in full: one key does not replace that. */
function ratingOfAttended(workspace: Workspace, grade: SeverityGrade): Outcome<Act> | null {
  const id = workspace.viewState.thread.value;
  const thread = id && workspace.ledger?.get(threadProjection, id);
  if (!thread || !isKindWithSeverity(thread.annotation.kind)) return null;
  const mine = thread.ratings.find(({ member }) => member === workspace.me?.member)?.assessment;
  if (RATING_DIMENSIONS.some((dimension) => mine?.[dimension] !== undefined)) return null;
  return rateThreadAct(workspace.ledger!, workspace.me, thread.id, { provisional: grade });
}

/** Defines a command that opens a new note on the selection, or on the provision with the caret. */
function noteCommand(kind: AnnotationKind, key: string): Command {
  return defineCommand({
    id: `mark.${kind}`,
    name: `command.mark.${kind}`,
    group: "note",
    places: ["selection", "text"],
    keys: [key],
    recordKind: "annotation",
    run(workspace, go) {
      const at = kind === "omission" ? anchorGapAtCaret(workspace) : anchorSelectionOrProvision(workspace);
      if (at === null) return false;
      if (!go) return true;
      const anchor = workspace.notifications.valueOrNotify(at);
      return (
        anchor !== null &&
        workspace.openForm({
          what: "note",
          at: anchor,
          words: { ...emptyNoteInput(kind), ...getNoteDefaultsFromMeeting(workspace) },
        })
      );
    },
  });
}

/** Opens a new proposal on the selection, or on the provision with the caret, with its words to be changed. */
const proposal = defineCommand({
  id: "mark.proposal",
  name: "command.mark.proposal",
  group: "note",
  places: ["selection", "text"],
  keys: ["KeyP"],
  recordKind: "proposal",
  run(workspace, go) {
    const at = anchorSelectionOrProvision(workspace);
    if (at === null) return false;
    if (!go) return true;
    const anchor = workspace.notifications.valueOrNotify(at);
    if (!anchor || !workspace.ledger) return false;
    return openProposal(workspace, anchor, findWordingToReplace({ at: anchor }, workspace.ledger));
  },
});

/** Opens a proposal for a new provision after the one with the caret. */
const insertion = defineCommand({
  id: "mark.insertion",
  name: "command.mark.insertion",
  group: "note",
  places: ["provision"],
  keys: ["Shift+KeyP"],
  recordKind: "proposal",
  run(workspace, go) {
    const at = anchorGapAtCaret(workspace);
    if (at === null) return false;
    return !go || openProposal(workspace, at, "");
  },
});

function openProposal(workspace: Workspace, at: Anchor, wording: string): boolean {
  const words = { ...newProposalInput(wording), ...getNoteDefaultsFromMeeting(workspace) };
  return workspace.openForm({ what: "proposal", at, words, given: words });
}

export const markingCommands = [
  severityCommand(1),
  severityCommand(2),
  severityCommand(3),
  severityCommand(4),
  noteCommand("risk", "KeyC"),
  noteCommand("omission", "KeyO"),
  noteCommand("safeguard", "KeyS"),
  noteCommand("question", "KeyQ"),
  proposal,
];

/** Opens the tags of the active note, if it is the user's own. */
const tagging = defineCommand({
  id: "note.tags",
  name: "command.note.tags",
  group: "note",
  places: ["note"],
  keys: ["KeyT"],
  recordKind: "annotation",
  run(workspace, go) {
    const thread = workspace.ledger?.get(threadProjection, workspace.viewState.thread.value ?? "");
    if (!thread || thread.author !== workspace.me?.member) return false;
    if (go) workspace.viewState.dialog.value = TAGS_DIALOG;
    return true;
  },
});

/** Defines a command that selects around the caret: one unit, or a wider or narrower range. */
function selectCommand(what: SelectionUnit | "wider" | "narrower", keys: readonly string[]): Command {
  return defineCommand({
    id: `select.${what}`,
    name: `command.select.${what}`,
    group: "select",
    keys,
    run({ textController }, go) {
      if (!textController.value) return false;
      if (go) textController.value.focus();
      if (go) textController.value.select(what);
      return true;
    },
  });
}

/** Commands that the bar above a selection leaves out. */
export const moreMarkingCommands = [
  insertion,
  tagging,
  selectCommand("wider", ["KeyW"]),
  selectCommand("narrower", ["Shift+KeyW"]),
  ...SELECTION_UNITS.map((unit, i) => selectCommand(unit, [`Shift+Digit${i + 1}`])),
];
