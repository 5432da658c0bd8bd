import type { Anchor } from "#shared/anchor/anchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { anchorSelectionOrProvision, anchorGapAtCaret } from "#renderer/workspace/queries/selectionAnchor.ts";
import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { pairTextWithPrevious } from "#shared/ledger/placement/carriedNotes.ts";
import {
  placementCandidatesOf,
  isTextPairedWithItself,
  type ComparisonPosition,
} from "#renderer/workspace/comparison/comparisonState.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { makePlacementAct, type PlacementAction } from "#renderer/workspace/actions/placementActs.ts";
import { confirmPlacementOrAsk } from "#renderer/workspace/actions/confirmPlacementOrAsk.ts";
import { makeUnplacedPanelOpener } from "#renderer/workspace/actions/makeUnplacedPanelOpener.ts";
import { buildComparison, findShownComparison, resolveTextPair, type ComparisonModel } from "./comparisonModel.ts";
import { anchorNewerSideSelection } from "./board/newerSideSelection.ts";
import {
  comparisonPositionAfter,
  comparisonPositionOfNote,
  findAdjacentDoubtfulNote,
  findAdjacentChange,
} from "./comparisonNavigation.ts";

type Definition = Pick<Command, "id" | "name" | "keys">;

/** Defines a command of the comparison view. `act` returns what to do, or null if the command does not apply. */
function define(
  definition: Definition,
  act: (workspace: Workspace, comparison: ComparisonModel) => (() => void) | null,
): Command {
  return defineCommand({
    ...definition,
    group: "compare",
    places: ["table"],
    view: "compare",
    run(workspace, go) {
      const comparison = workspace.viewState.view.value === "compare" ? findShownComparison(workspace) : null;
      const work = comparison && act(workspace, comparison);
      if (go) work?.();
      return work !== null;
    },
  });
}

const going = (workspace: Workspace, position: ComparisonPosition | null) =>
  position && (() => (workspace.viewState.comparison.position.value = position));

function walk(
  id: string,
  keys: readonly string[],
  find: (comparison: ComparisonModel, position: ComparisonPosition) => ComparisonPosition | null,
): Command {
  return define({ id, name: `command.${id}` as Command["name"], keys }, (workspace, comparison) =>
    going(workspace, find(comparison, workspace.viewState.comparison.position.value)),
  );
}

/** Returns the active note. */
function noteHere({ viewState }: Workspace, comparison: ComparisonModel): CarriedNote | null {
  const { note } = viewState.comparison.position.value;
  return (note === null ? undefined : comparison.note(note)) ?? null;
}

/** Commits a placement of a note. A place in another article has to be confirmed first. */
export function commitNotePlacement(
  workspace: Workspace,
  comparison: ComparisonModel,
  note: CarriedNote,
  says: PlacementAction,
  at: Anchor | null,
): void {
  const proceed = () => void commitAndContinue(workspace, comparison, note, says, at);
  if (says === "confirm" && at) confirmPlacementOrAsk(workspace, note.thread, at, proceed, { sideBySide: true });
  else proceed();
}

/** Commits a placement, then goes to the next note to review. */
async function commitAndContinue(
  workspace: Workspace,
  comparison: ComparisonModel,
  note: CarriedNote,
  says: PlacementAction,
  at: Anchor | null,
): Promise<void> {
  const cell = workspace.viewState.comparison.position;
  const before = cell.value;
  const records = await workspace.commit(makePlacementAct(workspace, comparison.pair.to.id, note.id, says, at));
  const now = records && cell.value === before && findShownComparison(workspace);
  if (!now) return;
  const isOver = says !== "take-back" && !now.note(note.id)?.isDoubtful;
  const next = isOver ? findAdjacentDoubtfulNote(now, { ...before, note: note.id }, 1) : null;
  const followed = now.note(next?.note ?? note.id);
  if (followed) cell.value = comparisonPositionAfter(now, before, followed);
}

function placementCommand(
  id: string,
  keys: readonly string[],
  says: PlacementAction,
  placeOf: (workspace: Workspace, note: CarriedNote) => Anchor | null,
): Command {
  return define({ id, name: `command.${id}` as Command["name"], keys }, (workspace, comparison) => {
    const note = noteHere(workspace, comparison);
    if (!note) return null;
    const at = placeOf(workspace, note);
    if (isRefusal(makePlacementAct(workspace, comparison.pair.to.id, note.id, says, at))) return null;
    return () => commitNotePlacement(workspace, comparison, note, says, at);
  });
}

/** Whether the user may say where a note belongs. */
export function canPlaceNote(workspace: Workspace, { pair }: ComparisonModel, { id }: CarriedNote): boolean {
  const outcome = makePlacementAct(workspace, pair.to.id, id, "discard", null);
  return !isRefusal(outcome) || outcome.code === "placing.already";
}

/** Returns the place shown for a note: the one that was found or, among candidates, the chosen one. */
function shownPlace({ viewState }: Workspace, note: CarriedNote): Anchor | null {
  const { placed } = note;
  return "anchor" in placed
    ? placed.anchor
    : (placementCandidatesOf(note)[viewState.comparison.position.value.candidate - 1] ?? null);
}

/** Returns the place shown for a note if nobody has placed it yet, or members disagree. */
function foundPlace(workspace: Workspace, note: CarriedNote): Anchor | null {
  return note.says === null || note.isDisputed ? shownPlace(workspace, note) : null;
}

/** Opens the newer text, to select the words that a note belongs to. */
function placeInText(workspace: Workspace, comparison: ComparisonModel, note: CarriedNote): void {
  const dossier = workspace.dossier.value!;
  const { draft } = comparison.pair.to;
  dossier.show(draft);
  workspace.viewState.comparison.placingNote.value = note.id;
  const near = (shownPlace(workspace, note) ?? placementCandidatesOf(note)[0])?.provision;
  const provision = draft.provisions.findIndex(({ eId }) => eId === (near ?? note.thread.annotation.anchor.provision));
  workspace.focusText((textController) => void textController.jump({ provision: Math.max(0, provision) }));
}

/** Places a note on the words selected in the text, and returns to the comparison. */
function placeHere(workspace: Workspace, comparison: ComparisonModel, note: CarriedNote): void {
  const { view, comparison: comparing } = workspace.viewState;
  const at = note.thread.annotation.anchor.gap ? anchorGapAtCaret(workspace) : anchorSelectionOrProvision(workspace);
  const anchor = at && workspace.notifications.valueOrNotify(at);
  if (!anchor) return;
  void workspace
    .commit(makePlacementAct(workspace, comparison.pair.to.id, note.id, "correct", anchor))
    .then((records) => {
      if (!records) return;
      comparing.placingNote.value = null;
      const now = findShownComparison(workspace);
      const placed = now?.note(note.id);
      if (now && placed) comparing.position.value = comparisonPositionOfNote(now, placed);
      view.value = "compare";
    });
}

/** Returns the note whose words the user is selecting in the open text. */
export function findNoteBeingPlaced(
  workspace: Workspace,
): { readonly comparison: ComparisonModel; readonly note: CarriedNote } | null {
  const id = workspace.viewState.comparison.placingNote.value;
  const comparison = id === null ? null : findShownComparison(workspace);
  const note = comparison?.note(id!);
  return comparison && note && workspace.dossier.value?.notes.value?.text.id === comparison.pair.to.id
    ? { comparison, note }
    : null;
}

function toggle(id: string, keys: readonly string[], act: (workspace: Workspace) => void): Command {
  return define({ id, name: `command.${id}` as Command["name"], keys }, (workspace) => () => {
    act(workspace);
    const { position } = workspace.viewState.comparison;
    position.value = { ...position.value };
  });
}

const showCommand = defineCommand({
  id: "compare.show",
  name: "command.compare.show",
  group: "view",
  keys: ["F7"],
  run(workspace, go) {
    if (!workspace.dossier.value) return false;
    if (!go) return true;
    const { comparison, view } = workspace.viewState;
    const chosen = comparison.chosenTexts.value;
    const open = workspace.dossier.value.notes.value?.text.id;
    // The choice no longer applies if another text has been opened since, or if a single text was chosen.
    const isOther = view.value === "text" && open !== chosen?.from && open !== chosen?.to;
    if (chosen && (isOther || chosen.from === chosen.to)) {
      comparison.chosenTexts.value = null;
      if (chosen.from === chosen.to) comparison.trayOpen.value = false;
      comparison.position.value = { row: 0, note: null, candidate: 0 };
    } else comparison.position.value = { ...comparison.position.value };
    view.value = "compare";
    return true;
  },
});

/** Shows what became of the notes of the text before the open one. */
const startCommand = defineCommand({
  id: "compare.start",
  name: "command.compare.start",
  group: "go",
  run(workspace, go) {
    const dossier = workspace.dossier.value;
    const text = dossier?.notes.value?.text;
    const pair = text && pairTextWithPrevious(dossier!.ledger, text);
    if (!pair) return false;
    if (!go) return true;
    const { comparison, view } = workspace.viewState;
    comparison.chosenTexts.value = { from: pair.from.id, to: pair.to.id };
    const start: ComparisonPosition = { row: 0, note: null, candidate: 0 };
    comparison.position.value = findAdjacentDoubtfulNote(buildComparison(dossier!, pair), start, 1) ?? start;
    view.value = "compare";
    return true;
  },
});

/** In the newer text: places a note on the selected words. */
const placeCommand = defineCommand({
  id: "placing.here",
  name: "command.placing.here",
  group: "note",
  places: ["selection"],
  keys: ["KeyM"],
  run(workspace, go) {
    const placed = findNoteBeingPlaced(workspace);
    if (!placed) return false;
    if (go) placeHere(workspace, placed.comparison, placed.note);
    return true;
  },
});

/** Closes the panel of unplaced notes. The user is then on the board again, or in the text if there is none. */
export function closeUnplacedPanel(workspace: Workspace): void {
  const { comparison } = workspace.viewState;
  const { row, note, candidate } = comparison.position.value;
  const pair = resolveTextPair(workspace);
  comparison.trayOpen.value = false;
  if (pair && isTextPairedWithItself(pair)) {
    comparison.chosenTexts.value = null;
    workspace.focusText();
  } else comparison.position.value = { row, note, candidate };
}

/** Shows what is unplaced: in the comparison that is shown, otherwise in the open text. */
const trayCommand = defineCommand({
  id: "compare.tray",
  name: "command.compare.tray",
  group: "compare",
  places: ["table"],
  view: "compare",
  keys: ["KeyT"],
  run(workspace, go) {
    const { comparison, view } = workspace.viewState;
    const isCompared = view.value === "compare" && resolveTextPair(workspace) !== null;
    const open = isCompared ? () => (comparison.trayOpen.value = true) : makeUnplacedPanelOpener(workspace);
    if (go && isCompared && comparison.trayOpen.value) closeUnplacedPanel(workspace);
    else if (go) open?.();
    return open !== null;
  },
});

/** All commands of the comparison. */
export const compareCommands: readonly Command[] = [
  showCommand,
  startCommand,
  placeCommand,
  walk("compare.next", ["KeyJ", "BracketRight"], (comparison, position) => findAdjacentChange(comparison, position, 1)),
  walk("compare.previous", ["KeyK", "BracketLeft"], (comparison, position) =>
    findAdjacentChange(comparison, position, -1),
  ),
  walk("compare.doubt", ["KeyU"], (comparison, position) => findAdjacentDoubtfulNote(comparison, position, 1)),
  walk("compare.doubt-before", ["Shift+KeyU"], (comparison, position) =>
    findAdjacentDoubtfulNote(comparison, position, -1),
  ),
  placementCommand("compare.confirm", ["Enter"], "confirm", foundPlace),
  define({ id: "compare.correct", name: "command.compare.correct", keys: ["KeyM"] }, (workspace, comparison) => {
    const note = noteHere(workspace, comparison);
    if (!note || !canPlaceNote(workspace, comparison, note)) return null;
    return () => {
      const words = anchorNewerSideSelection(comparison);
      const anchor = words && workspace.notifications.valueOrNotify(words);
      if (anchor) commitNotePlacement(workspace, comparison, note, "correct", anchor);
      else if (words === null) placeInText(workspace, comparison, note);
    };
  }),
  define({ id: "compare.candidate", name: "command.compare.candidate", keys: ["KeyC"] }, (workspace, comparison) => {
    const note = noteHere(workspace, comparison);
    const count = note && !("anchor" in note.placed) ? placementCandidatesOf(note).length : 0;
    const { position } = workspace.viewState.comparison;
    return count > 0
      ? () => (position.value = { ...position.value, candidate: (position.value.candidate % count) + 1 })
      : null;
  }),
  placementCommand("compare.close", ["KeyG"], "close", (_workspace, { thread, placed }) =>
    thread.annotation.kind === "omission" && "anchor" in placed ? placed.anchor : null,
  ),
  placementCommand("compare.discard", ["KeyX"], "discard", () => null),
  placementCommand("compare.take-back", ["KeyB"], "take-back", () => null),
  toggle(
    "compare.as",
    ["KeyV"],
    ({ viewState: { comparison } }) =>
      (comparison.layout.value = comparison.layout.value === "sides" ? "redline" : "sides"),
  ),
  toggle(
    "compare.changed",
    ["KeyO"],
    ({ viewState: { comparison } }) => (comparison.onlyChanged.value = !comparison.onlyChanged.value),
  ),
  trayCommand,
  define({ id: "compare.swap", name: "command.compare.swap", keys: [] }, (workspace) => {
    const pair = resolveTextPair(workspace);
    const { chosenTexts, position } = workspace.viewState.comparison;
    return (
      pair &&
      (() => {
        chosenTexts.value = { from: pair.to.id, to: pair.from.id };
        position.value = { row: 0, note: null, candidate: 0 };
      })
    );
  }),
];
