import type { Anchor } from "#shared/anchor/anchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { anchorSelection, anchorGapAtCaret } from "#renderer/workspace/queries/selectionAnchor.ts";
import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { pairWithPrevious } from "#shared/ledger/placement/carriedNotes.ts";
import { candidatesOf, isSingleText, type ComparisonPosition } from "#renderer/workspace/comparison/comparisonState.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { makePlacementAct, type PlacementAction } from "#renderer/workspace/actions/placementActs.ts";
import { confirmPlacementAt } from "#renderer/workspace/actions/confirmPlacement.ts";
import { makeTrayOpener } from "#renderer/workspace/actions/openTray.ts";
import { buildComparison, comparisonOf, resolvePair, type ComparisonModel } from "./comparisonModel.ts";
import { readSelectedAnchor } from "./board/selectedAnchor.ts";
import { locationOfNote, findNextDoubtful, findNextChange } from "./comparisonNavigation.ts";

type Definition = Pick<Command, "id" | "name" | "keys">;

/** A command of the comparison while it is shown. `act` answers with what to do, or null where it does not apply. */
function here(
  definition: Definition,
  act: (workspace: Workspace, comparison: ComparisonModel) => (() => void) | null,
): Command {
  return defineCommand({
    ...definition,
    group: "compare",
    view: "compare",
    run(workspace, go) {
      const comparison = workspace.viewState.view.value === "compare" ? comparisonOf(workspace) : null;
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
  return here({ id, name: `command.${id}` as Command["name"], keys }, (workspace, comparison) =>
    going(workspace, find(comparison, workspace.viewState.comparison.position.value)),
  );
}

/** The note attended to. */
function noteHere({ viewState }: Workspace, comparison: ComparisonModel): CarriedNote | null {
  const { note } = viewState.comparison.position.value;
  return (note === null ? undefined : comparison.note(note)) ?? null;
}

/** Says it of the note attended to; a place in another article is asked about before it is confirmed. */
export function commitPlacement(
  workspace: Workspace,
  comparison: ComparisonModel,
  note: CarriedNote,
  says: PlacementAction,
  at: Anchor | null,
): void {
  const say = () => void sayAndGoOn(workspace, comparison, note, says, at);
  if (says === "confirm" && at) confirmPlacementAt(workspace, note.thread, at, say, { sideBySide: true });
  else say();
}

/** Says it, and goes on to the next note to look at. */
async function sayAndGoOn(
  workspace: Workspace,
  comparison: ComparisonModel,
  note: CarriedNote,
  says: PlacementAction,
  at: Anchor | null,
): Promise<void> {
  const cell = workspace.viewState.comparison.position;
  const begun = cell.value;
  const records = await workspace.commit(makePlacementAct(workspace, comparison.pair.to.id, note.id, says, at));
  const now = records && cell.value === begun && comparisonOf(workspace);
  if (!now) return;
  const isOver = says !== "take-back" && !now.note(note.id)?.isDoubtful;
  const next = isOver ? findNextDoubtful(now, { ...begun, note: note.id }, 1) : null;
  const still = now.note(note.id);
  if (next) cell.value = { ...next, ...(begun.inTray && { inTray: true }) };
  else if (still) cell.value = { ...locationOfNote(now, still), ...(begun.inTray && { inTray: true }) };
}

function saying(
  id: string,
  keys: readonly string[],
  says: PlacementAction,
  placeOf: (workspace: Workspace, note: CarriedNote) => Anchor | null,
): Command {
  return here({ id, name: `command.${id}` as Command["name"], keys }, (workspace, comparison) => {
    const note = noteHere(workspace, comparison);
    if (!note) return null;
    const at = placeOf(workspace, note);
    if (isRefusal(makePlacementAct(workspace, comparison.pair.to.id, note.id, says, at))) return null;
    return () => commitPlacement(workspace, comparison, note, says, at);
  });
}

/** Whether anything may be said of where a note stands. */
export function canPlace(workspace: Workspace, { pair }: ComparisonModel, { id }: CarriedNote): boolean {
  const outcome = makePlacementAct(workspace, pair.to.id, id, "discard", null);
  return !isRefusal(outcome) || outcome.code === "placing.already";
}

/** The place that is shown for a note: the one that was found, or of several the one that was chosen. */
function shownPlace({ viewState }: Workspace, note: CarriedNote): Anchor | null {
  const { placed } = note;
  return "anchor" in placed
    ? placed.anchor
    : (candidatesOf(note)[viewState.comparison.position.value.candidate - 1] ?? null);
}

/** The same while nobody has said anything of the note, or people have said different things. */
function foundPlace(workspace: Workspace, note: CarriedNote): Anchor | null {
  return note.says === null || note.isDisputed ? shownPlace(workspace, note) : null;
}

/** To the newer text, there to select the words that a note belongs on. */
function placeInText(workspace: Workspace, comparison: ComparisonModel, note: CarriedNote): void {
  const dossier = workspace.dossier.value!;
  const { draft } = comparison.pair.to;
  dossier.show(draft);
  workspace.viewState.comparison.placingNote.value = note.id;
  const near = (shownPlace(workspace, note) ?? candidatesOf(note)[0])?.provision;
  const provision = draft.provisions.findIndex(({ eId }) => eId === (near ?? note.thread.annotation.anchor.provision));
  workspace.focusText((textController) => void textController.jump({ provision: Math.max(0, provision) }));
}

/** Says that the note stands in the words selected in the text, and goes back to the comparison. */
function placeHere(workspace: Workspace, comparison: ComparisonModel, note: CarriedNote): void {
  const { view, comparison: comparing } = workspace.viewState;
  const at = note.thread.annotation.anchor.gap ? anchorGapAtCaret(workspace) : anchorSelection(workspace);
  const anchor = at && workspace.notifications.valueOrNotify(at);
  if (!anchor) return;
  void workspace
    .commit(makePlacementAct(workspace, comparison.pair.to.id, note.id, "correct", anchor))
    .then((records) => {
      if (!records) return;
      comparing.placingNote.value = null;
      const now = comparisonOf(workspace);
      const placed = now?.note(note.id);
      if (now && placed) comparing.position.value = locationOfNote(now, placed);
      view.value = "compare";
    });
}

/** The note whose words are being selected in the text that is open. */
export function noteBeingPlaced(
  workspace: Workspace,
): { readonly comparison: ComparisonModel; readonly note: CarriedNote } | null {
  const id = workspace.viewState.comparison.placingNote.value;
  const comparison = id === null ? null : comparisonOf(workspace);
  const note = comparison?.note(id!);
  return comparison && note && workspace.dossier.value?.notes.value?.text.id === comparison.pair.to.id
    ? { comparison, note }
    : null;
}

function toggle(id: string, keys: readonly string[], act: (workspace: Workspace) => void): Command {
  return here({ id, name: `command.${id}` as Command["name"], keys }, (workspace) => () => {
    act(workspace);
    const { position } = workspace.viewState.comparison;
    position.value = { ...position.value };
  });
}

const showCommand = defineCommand({
  id: "compare.show",
  name: "command.compare.show",
  group: "go",
  keys: ["F7"],
  run(workspace, go) {
    if (!workspace.dossier.value) return false;
    if (!go) return true;
    const { comparison, view } = workspace.viewState;
    const chosen = comparison.chosenTexts.value;
    const open = workspace.dossier.value.notes.value?.text.id;
    // Another text has been opened since, so that the choice was about others; or a text stood by itself.
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

/** To what became of the notes of the text before the open one. */
const startCommand = defineCommand({
  id: "compare.start",
  name: "command.compare.start",
  group: "go",
  run(workspace, go) {
    const dossier = workspace.dossier.value;
    const text = dossier?.notes.value?.text;
    const pair = text && pairWithPrevious(dossier!.ledger, text);
    if (!pair) return false;
    if (!go) return true;
    const { comparison, view } = workspace.viewState;
    comparison.chosenTexts.value = { from: pair.from.id, to: pair.to.id };
    const start: ComparisonPosition = { row: 0, note: null, candidate: 0 };
    comparison.position.value = findNextDoubtful(buildComparison(dossier!, pair), start, 1) ?? start;
    view.value = "compare";
    return true;
  },
});

/** In the newer text, the words selected are those that a note belongs on. */
const placeCommand = defineCommand({
  id: "placing.here",
  name: "command.placing.here",
  group: "note",
  keys: ["KeyM"],
  run(workspace, go) {
    const placed = noteBeingPlaced(workspace);
    if (!placed) return false;
    if (go) placeHere(workspace, placed.comparison, placed.note);
    return true;
  },
});

/** Puts the tray away: one is on the board again, or in the text where there is none. */
export function closeUnplacedPanel(workspace: Workspace): void {
  const { comparison } = workspace.viewState;
  const { row, note, candidate } = comparison.position.value;
  const pair = resolvePair(workspace);
  comparison.trayOpen.value = false;
  if (pair && isSingleText(pair)) {
    comparison.chosenTexts.value = null;
    workspace.focusText();
  } else comparison.position.value = { row, note, candidate };
}

/** What has no sure place: in the comparison that is shown, else in the text that is open. */
const trayCommand = defineCommand({
  id: "compare.tray",
  name: "command.compare.tray",
  group: "compare",
  view: "compare",
  keys: ["KeyT"],
  run(workspace, go) {
    const { comparison, view } = workspace.viewState;
    const isCompared = view.value === "compare" && resolvePair(workspace) !== null;
    const open = isCompared ? () => (comparison.trayOpen.value = true) : makeTrayOpener(workspace);
    if (go && isCompared && comparison.trayOpen.value) closeUnplacedPanel(workspace);
    else if (go) open?.();
    return open !== null;
  },
});

/** Everything that is done in the comparison by key. */
export const compareCommands: readonly Command[] = [
  showCommand,
  startCommand,
  placeCommand,
  walk("compare.next", ["KeyJ", "BracketRight"], (comparison, position) => findNextChange(comparison, position, 1)),
  walk("compare.previous", ["KeyK", "BracketLeft"], (comparison, position) => findNextChange(comparison, position, -1)),
  walk("compare.doubt", ["KeyU"], (comparison, position) => findNextDoubtful(comparison, position, 1)),
  walk("compare.doubt-before", ["Shift+KeyU"], (comparison, position) => findNextDoubtful(comparison, position, -1)),
  saying("compare.confirm", ["Enter"], "confirm", foundPlace),
  here({ id: "compare.correct", name: "command.compare.correct", keys: ["KeyM"] }, (workspace, comparison) => {
    const note = noteHere(workspace, comparison);
    if (!note || !canPlace(workspace, comparison, note)) return null;
    return () => {
      const words = readSelectedAnchor(comparison);
      const anchor = words && workspace.notifications.valueOrNotify(words);
      if (anchor) commitPlacement(workspace, comparison, note, "correct", anchor);
      else if (words === null) placeInText(workspace, comparison, note);
    };
  }),
  here({ id: "compare.candidate", name: "command.compare.candidate", keys: ["KeyC"] }, (workspace, comparison) => {
    const note = noteHere(workspace, comparison);
    const count = note && !("anchor" in note.placed) ? candidatesOf(note).length : 0;
    const { position } = workspace.viewState.comparison;
    return count > 0
      ? () => (position.value = { ...position.value, candidate: (position.value.candidate % count) + 1 })
      : null;
  }),
  saying("compare.close", ["KeyG"], "close", (_desk, { thread, placed }) =>
    thread.annotation.kind === "omission" && "anchor" in placed ? placed.anchor : null,
  ),
  saying("compare.discard", ["KeyX"], "discard", () => null),
  saying("compare.take-back", ["KeyB"], "take-back", () => null),
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
  here({ id: "compare.swap", name: "command.compare.swap", keys: [] }, (workspace) => {
    const pair = resolvePair(workspace);
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
