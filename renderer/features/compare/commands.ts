import type { Anchor } from "#shared/anchor/anchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { anchorHere, gapHere } from "#renderer/desk/asked/here.ts";
import { command, type Command } from "#renderer/desk/command.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { pairWithPrevious } from "#shared/ledger/placement/carriedNotes.ts";
import { candidatesOf, isAlone, type At } from "#renderer/desk/compare/comparing.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { placing, type Saying } from "#renderer/desk/asked/placing.ts";
import { confirmAt } from "#renderer/desk/asked/unsure.ts";
import { trayOfOpen } from "#renderer/desk/asked/reviewing.ts";
import { compared, comparisonOf, pairOf, type Comparison } from "./comparison.ts";
import { selectedWords } from "./selected.ts";
import { goingTo, nextDoubtful, nextStop } from "./walk.ts";

type Definition = Pick<Command, "id" | "name" | "keys">;

/** A command of the comparison while it is shown. `act` answers with what to do, or null where it does not apply. */
function here(definition: Definition, act: (desk: Desk, comparison: Comparison) => (() => void) | null): Command {
  return command({
    ...definition,
    group: "compare",
    where: "compare",
    run(desk, go) {
      const comparison = desk.place.view.value === "compare" ? comparisonOf(desk) : null;
      const work = comparison && act(desk, comparison);
      if (go) work?.();
      return work !== null;
    },
  });
}

const going = (desk: Desk, at: At | null) => at && (() => (desk.place.comparing.at.value = at));

function walk(id: string, keys: readonly string[], find: (comparison: Comparison, at: At) => At | null): Command {
  return here({ id, name: `command.${id}` as Command["name"], keys }, (desk, comparison) =>
    going(desk, find(comparison, desk.place.comparing.at.value)),
  );
}

/** The note attended to. */
function noteHere({ place }: Desk, comparison: Comparison): CarriedNote | null {
  const { note } = place.comparing.at.value;
  return (note === null ? undefined : comparison.note(note)) ?? null;
}

/** Says it of the note attended to; a place in another article is asked about before it is confirmed. */
export function sayOf(desk: Desk, comparison: Comparison, note: CarriedNote, says: Saying, at: Anchor | null): void {
  const say = () => void sayAndGoOn(desk, comparison, note, says, at);
  if (says === "confirm" && at) confirmAt(desk, note.thread, at, say, { sideBySide: true });
  else say();
}

/** Says it, and goes on to the next note to look at. */
async function sayAndGoOn(
  desk: Desk,
  comparison: Comparison,
  note: CarriedNote,
  says: Saying,
  at: Anchor | null,
): Promise<void> {
  const cell = desk.place.comparing.at;
  const begun = cell.value;
  const records = await desk.say(placing(desk, comparison.pair.to.id, note.id, says, at));
  const now = records && cell.value === begun && comparisonOf(desk);
  if (!now) return;
  const isOver = says !== "take-back" && !now.note(note.id)?.isDoubtful;
  const next = isOver ? nextDoubtful(now, { ...begun, note: note.id }, 1) : null;
  const still = now.note(note.id);
  if (next) cell.value = { ...next, ...(begun.inTray && { inTray: true }) };
  else if (still) cell.value = { ...goingTo(now, still), ...(begun.inTray && { inTray: true }) };
}

function saying(
  id: string,
  keys: readonly string[],
  says: Saying,
  placeOf: (desk: Desk, note: CarriedNote) => Anchor | null,
): Command {
  return here({ id, name: `command.${id}` as Command["name"], keys }, (desk, comparison) => {
    const note = noteHere(desk, comparison);
    if (!note) return null;
    const at = placeOf(desk, note);
    if (isRefusal(placing(desk, comparison.pair.to.id, note.id, says, at))) return null;
    return () => sayOf(desk, comparison, note, says, at);
  });
}

/** Whether anything may be said of where a note stands. */
export function mayPlace(desk: Desk, { pair }: Comparison, { id }: CarriedNote): boolean {
  const outcome = placing(desk, pair.to.id, id, "discard", null);
  return !isRefusal(outcome) || outcome.code === "placing.already";
}

/** The place that is shown for a note: the one that was found, or of several the one that was chosen. */
function shownPlace({ place }: Desk, note: CarriedNote): Anchor | null {
  const { placed } = note;
  return "anchor" in placed ? placed.anchor : (candidatesOf(note)[place.comparing.at.value.candidate - 1] ?? null);
}

/** The same while nobody has said anything of the note, or people have said different things. */
function foundPlace(desk: Desk, note: CarriedNote): Anchor | null {
  return note.says === null || note.isDisputed ? shownPlace(desk, note) : null;
}

/** To the newer text, there to select the words that a note belongs on. */
function placeInText(desk: Desk, comparison: Comparison, note: CarriedNote): void {
  const dossier = desk.dossier.value!;
  const { draft } = comparison.pair.to;
  dossier.show(draft);
  desk.place.comparing.placing.value = note.id;
  const near = (shownPlace(desk, note) ?? candidatesOf(note)[0])?.provision;
  const provision = draft.provisions.findIndex(({ eId }) => eId === (near ?? note.thread.annotation.anchor.provision));
  desk.toText((hand) => void hand.jump({ provision: Math.max(0, provision) }));
}

/** Says that the note stands in the words selected in the text, and goes back to the comparison. */
function placeHere(desk: Desk, comparison: Comparison, note: CarriedNote): void {
  const { view, comparing } = desk.place;
  const at = note.thread.annotation.anchor.gap ? gapHere(desk) : anchorHere(desk);
  const anchor = at && desk.notices.valueOf(at);
  if (!anchor) return;
  void desk.say(placing(desk, comparison.pair.to.id, note.id, "correct", anchor)).then((records) => {
    if (!records) return;
    comparing.placing.value = null;
    const now = comparisonOf(desk);
    const placed = now?.note(note.id);
    if (now && placed) comparing.at.value = goingTo(now, placed);
    view.value = "compare";
  });
}

/** The note whose words are being selected in the text that is open. */
export function beingPlaced(desk: Desk): { readonly comparison: Comparison; readonly note: CarriedNote } | null {
  const id = desk.place.comparing.placing.value;
  const comparison = id === null ? null : comparisonOf(desk);
  const note = comparison?.note(id!);
  return comparison && note && desk.dossier.value?.notes.value?.text.id === comparison.pair.to.id
    ? { comparison, note }
    : null;
}

function toggle(id: string, keys: readonly string[], act: (desk: Desk) => void): Command {
  return here({ id, name: `command.${id}` as Command["name"], keys }, (desk) => () => {
    act(desk);
    const { at } = desk.place.comparing;
    at.value = { ...at.value };
  });
}

const showCommand = command({
  id: "compare.show",
  name: "command.compare.show",
  group: "go",
  keys: ["F7"],
  run(desk, go) {
    if (!desk.dossier.value) return false;
    if (!go) return true;
    const { comparing, view } = desk.place;
    const chosen = comparing.chosen.value;
    const open = desk.dossier.value.notes.value?.text.id;
    // Another text has been opened since, so that the choice was about others; or a text stood by itself.
    const isOther = view.value === "text" && open !== chosen?.from && open !== chosen?.to;
    if (chosen && (isOther || chosen.from === chosen.to)) {
      comparing.chosen.value = null;
      if (chosen.from === chosen.to) comparing.tray.value = false;
      comparing.at.value = { row: 0, note: null, candidate: 0 };
    } else comparing.at.value = { ...comparing.at.value };
    view.value = "compare";
    return true;
  },
});

/** To what became of the notes of the text before the open one. */
const startCommand = command({
  id: "compare.start",
  name: "command.compare.start",
  group: "go",
  run(desk, go) {
    const dossier = desk.dossier.value;
    const text = dossier?.notes.value?.text;
    const pair = text && pairWithPrevious(dossier!.ledger, text);
    if (!pair) return false;
    if (!go) return true;
    const { comparing, view } = desk.place;
    comparing.chosen.value = { from: pair.from.id, to: pair.to.id };
    const start: At = { row: 0, note: null, candidate: 0 };
    comparing.at.value = nextDoubtful(compared(dossier!, pair), start, 1) ?? start;
    view.value = "compare";
    return true;
  },
});

/** In the newer text, the words selected are those that a note belongs on. */
const placeCommand = command({
  id: "placing.here",
  name: "command.placing.here",
  group: "note",
  keys: ["KeyM"],
  run(desk, go) {
    const placed = beingPlaced(desk);
    if (!placed) return false;
    if (go) placeHere(desk, placed.comparison, placed.note);
    return true;
  },
});

/** Puts the tray away: one is on the board again, or in the text where there is none. */
export function closeTray(desk: Desk): void {
  const { comparing } = desk.place;
  const { row, note, candidate } = comparing.at.value;
  const pair = pairOf(desk);
  comparing.tray.value = false;
  if (pair && isAlone(pair)) {
    comparing.chosen.value = null;
    desk.toText();
  } else comparing.at.value = { row, note, candidate };
}

/** What has no sure place: in the comparison that is shown, else in the text that is open. */
const trayCommand = command({
  id: "compare.tray",
  name: "command.compare.tray",
  group: "compare",
  where: "compare",
  keys: ["KeyT"],
  run(desk, go) {
    const { comparing, view } = desk.place;
    const isCompared = view.value === "compare" && pairOf(desk) !== null;
    const open = isCompared ? () => (comparing.tray.value = true) : trayOfOpen(desk);
    if (go && isCompared && comparing.tray.value) closeTray(desk);
    else if (go) open?.();
    return open !== null;
  },
});

/** Everything that is done in the comparison by key. */
export const compareCommands: readonly Command[] = [
  showCommand,
  startCommand,
  placeCommand,
  walk("compare.next", ["KeyJ", "BracketRight"], (comparison, at) => nextStop(comparison, at, 1)),
  walk("compare.previous", ["KeyK", "BracketLeft"], (comparison, at) => nextStop(comparison, at, -1)),
  walk("compare.doubt", ["KeyU"], (comparison, at) => nextDoubtful(comparison, at, 1)),
  walk("compare.doubt-before", ["Shift+KeyU"], (comparison, at) => nextDoubtful(comparison, at, -1)),
  saying("compare.confirm", ["Enter"], "confirm", foundPlace),
  here({ id: "compare.correct", name: "command.compare.correct", keys: ["KeyM"] }, (desk, comparison) => {
    const note = noteHere(desk, comparison);
    if (!note || !mayPlace(desk, comparison, note)) return null;
    return () => {
      const words = selectedWords(comparison);
      const anchor = words && desk.notices.valueOf(words);
      if (anchor) sayOf(desk, comparison, note, "correct", anchor);
      else if (words === null) placeInText(desk, comparison, note);
    };
  }),
  here({ id: "compare.candidate", name: "command.compare.candidate", keys: ["KeyC"] }, (desk, comparison) => {
    const note = noteHere(desk, comparison);
    const count = note && !("anchor" in note.placed) ? candidatesOf(note).length : 0;
    const { at } = desk.place.comparing;
    return count > 0 ? () => (at.value = { ...at.value, candidate: (at.value.candidate % count) + 1 }) : null;
  }),
  saying("compare.close", ["KeyG"], "close", (_desk, { thread, placed }) =>
    thread.annotation.kind === "omission" && "anchor" in placed ? placed.anchor : null,
  ),
  saying("compare.discard", ["KeyX"], "discard", () => null),
  saying("compare.take-back", ["KeyB"], "take-back", () => null),
  toggle(
    "compare.as",
    ["KeyV"],
    ({ place: { comparing } }) => (comparing.as.value = comparing.as.value === "sides" ? "redline" : "sides"),
  ),
  toggle(
    "compare.changed",
    ["KeyO"],
    ({ place: { comparing } }) => (comparing.onlyChanged.value = !comparing.onlyChanged.value),
  ),
  trayCommand,
  here({ id: "compare.swap", name: "command.compare.swap", keys: [] }, (desk) => {
    const pair = pairOf(desk);
    const { chosen, at } = desk.place.comparing;
    return (
      pair &&
      (() => {
        chosen.value = { from: pair.to.id, to: pair.from.id };
        at.value = { row: 0, note: null, candidate: 0 };
      })
    );
  }),
];
