import type { Act } from "#shared/acts/act.ts";
import { rate } from "#shared/acts/notes/rate.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Outcome } from "#shared/base/result.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import type { AnnotationKind } from "#shared/records/kinds/annotation.ts";
import { RATING_DIMENSIONS } from "#shared/rights/ratingLevels.ts";
import type { Grade } from "#shared/rights/severity.ts";
import { anchorHere, gapHere } from "#renderer/desk/asked/here.ts";
import { ofMeeting } from "#renderer/desk/asked/meeting.ts";
import { actCommand, command, type Command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { UNITS, type Unit } from "#renderer/desk/standing/hand.ts";
import { hasSeverity } from "#renderer/desk/words/tone.ts";
import { blank, oldWords, proposedWords } from "#renderer/desk/words/writing.ts";
import { TAGS } from "./tags.ts";

/** One key: what is selected becomes a new note of that provisional level, or the note attended to is rated at once. */
function level(grade: Grade): Command {
  const definition = {
    id: `mark.${grade}`,
    name: `command.mark.${grade}`,
    group: "note",
    keys: [`Digit${grade}`],
    says: "annotation",
  } as const;
  const mark = command({ ...definition, run: (desk, go) => !go || markSelected(desk, grade) });
  const rating = actCommand({ ...definition, act: (desk) => ratingOfAttended(desk, grade) });
  return { ...mark, run: (desk, go) => (desk.place.selected.value ? mark : rating).run(desk, go) };
}

function markSelected(desk: Desk, grade: Grade): boolean {
  const anchor = desk.notices.valueOf(anchorHere(desk));
  if (!anchor) return false;
  const words = { ...blank("risk"), assessment: { provisional: grade }, ...ofMeeting(desk) };
  return desk.write({ what: "note", at: anchor, words });
}

/** Rates the note attended to, unless one has assessed it in full: a key does not undo that. */
function ratingOfAttended(desk: Desk, grade: Grade): Outcome<Act> | null {
  const id = desk.place.thread.value;
  const thread = id && desk.ledger?.get(threads, id);
  if (!thread || !hasSeverity(thread.annotation.kind)) return null;
  const mine = thread.ratings.find(({ member }) => member === desk.me?.member)?.assessment;
  if (RATING_DIMENSIONS.some((dimension) => mine?.[dimension] !== undefined)) return null;
  return rate(desk.ledger!, desk.me, thread.id, { provisional: grade });
}

/** Opens a new note on what is selected, or on the provision with the caret. */
function note(kind: AnnotationKind, key: string): Command {
  return command({
    id: `mark.${kind}`,
    name: `command.mark.${kind}`,
    group: "note",
    keys: [key],
    says: "annotation",
    run(desk, go) {
      const at = kind === "omission" ? gapHere(desk) : anchorHere(desk);
      if (at === null) return false;
      if (!go) return true;
      const anchor = desk.notices.valueOf(at);
      return anchor !== null && desk.write({ what: "note", at: anchor, words: { ...blank(kind), ...ofMeeting(desk) } });
    },
  });
}

/** Opens a new proposal on what is selected, or on the provision with the caret: its words, to be changed. */
const proposal = command({
  id: "mark.proposal",
  name: "command.mark.proposal",
  group: "note",
  keys: ["KeyP"],
  says: "proposal",
  run(desk, go) {
    const at = anchorHere(desk);
    if (at === null) return false;
    if (!go) return true;
    const anchor = desk.notices.valueOf(at);
    if (!anchor || !desk.ledger) return false;
    return propose(desk, anchor, oldWords({ at: anchor }, desk.ledger));
  },
});

/** Opens a proposal of a provision that would be new, after the one with the caret. */
const insertion = command({
  id: "mark.insertion",
  name: "command.mark.insertion",
  group: "note",
  keys: ["Shift+KeyP"],
  says: "proposal",
  run(desk, go) {
    const at = gapHere(desk);
    if (at === null) return false;
    return !go || propose(desk, at, "");
  },
});

function propose(desk: Desk, at: Anchor, wording: string): boolean {
  const words = { ...proposedWords(wording), ...ofMeeting(desk) };
  return desk.write({ what: "proposal", at, words, given: words });
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
const tagging = command({
  id: "note.tags",
  name: "command.note.tags",
  group: "note",
  keys: ["KeyT"],
  onCard: true,
  says: "annotation",
  run(desk, go) {
    const thread = desk.ledger?.get(threads, desk.place.thread.value ?? "");
    if (!thread || thread.author !== desk.me?.member) return false;
    if (go) desk.place.dialog.value = TAGS;
    return true;
  },
});

/** Selects around the caret: one unit, or ever more of the text. */
function selecting(what: Unit | "wider" | "narrower", keys: readonly string[]): Command {
  return command({
    id: `select.${what}`,
    name: `command.select.${what}`,
    group: "go",
    keys,
    run({ hand }, go) {
      if (!hand.value) return false;
      if (go) hand.value.focus();
      if (go) hand.value.select(what);
      return true;
    },
  });
}

/** Those that the bar above a selection leaves out. */
export const furtherCommands = [
  insertion,
  tagging,
  selecting("wider", ["KeyW"]),
  selecting("narrower", ["Shift+KeyW"]),
  ...UNITS.map((unit, i) => selecting(unit, [`Shift+Digit${i + 1}`])),
];
