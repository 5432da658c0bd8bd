import type { Act } from "#shared/acts/act.ts";
import { setAgreedSeverity } from "#shared/acts/notes/setAgreedSeverity.ts";
import { retractAnnotation } from "#shared/acts/notes/editAnnotation.ts";
import { setResolution } from "#shared/acts/notes/setResolution.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { isRedacted } from "#shared/ledger/store/blindRedaction.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { erasables, erasableSource } from "#renderer/desk/asked/erasable.ts";
import { threadHere } from "#renderer/desk/asked/seen.ts";
import { nextNote, nextUnread } from "#renderer/desk/asked/walk.ts";
import { command, type Command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { hasSeverity } from "#renderer/desk/words/tone.ts";
import { wordsOf } from "#renderer/desk/words/writing.ts";

/** A command about the note attended to. */
interface AboutCommand extends Command {
  readonly about: boolean;
}

/** Those that stand on the card itself; the rest are in its menu. */
export const FRONT: ReadonlySet<string> = new Set([
  "note.reply",
  "note.edit",
  "note.assess",
  "note.settle",
  "note.reopen",
]);

type Definition = Parameters<typeof command>[0];

function about(
  definition: Omit<Definition, "run" | "group">,
  applies: (desk: Desk, thread: Thread) => boolean,
  go: (desk: Desk, thread: Thread) => void,
): AboutCommand {
  const run = (desk: Desk, really?: boolean) => {
    const thread = threadHere(desk);
    if (!thread || !applies(desk, thread)) return false;
    if (really) go(desk, thread);
    return true;
  };
  return { ...command({ ...definition, group: "note", run }), about: true };
}

/** A command that says an act: it applies where the act is not refused. */
function saying(
  definition: Omit<Definition, "run" | "group">,
  act: (desk: Desk, thread: Thread) => Outcome<Act>,
): AboutCommand {
  return about(
    definition,
    (desk, thread) => !isRefusal(act(desk, thread)),
    (desk, thread) => void desk.say(act(desk, thread)),
  );
}

const isMine = (desk: Desk, thread: Thread) =>
  desk.refusalToSay("annotation") === null && desk.me?.member === thread.author;

function walk(step: 1 | -1, id: string, keys: readonly string[]): AboutCommand {
  const run = (desk: Desk, go?: boolean) => {
    const next = nextNote(desk, step);
    if (!next) return false;
    if (go) void desk.hand.value?.jump({ note: next.id });
    return true;
  };
  const name = step === 1 ? "command.note.next" : "command.note.previous";
  return { ...command({ id, name, group: "go", keys, run }), about: false };
}

/** Settling a thread, or opening it again: a line for the reason opens. */
function settling(id: "note.settle" | "note.reopen", state: "settled" | "open"): AboutCommand {
  return about(
    { id, name: `command.${id}`, keys: ["KeyE"], says: "resolution" },
    (desk, thread) => !isRefusal(setResolution(desk.ledger!, desk.me, thread.id, state)),
    (desk, thread) => desk.write({ what: "settle", on: thread.id, state, reason: "" }),
  );
}

export const noteCommands: readonly AboutCommand[] = [
  about(
    { id: "note.reply", name: "command.note.reply", keys: ["KeyR"], says: "reply" },
    () => true,
    (desk, { id }) => desk.write({ what: "reply", on: id, text: "" }),
  ),
  about({ id: "note.edit", name: "command.note.edit", keys: ["Enter"] }, isMine, (desk, thread) => {
    if (desk.place.hasJustFinished) return;
    desk.write({ what: "edit", on: thread.id, words: wordsOf(thread, thread.author) });
  }),
  settling("note.settle", "settled"),
  settling("note.reopen", "open"),
  about(
    { id: "note.assign", name: "command.note.assign", keys: ["KeyY"], says: "assignment" },
    () => true,
    (desk) => (desk.place.dialog.value = "assign"),
  ),
  about(
    { id: "note.assess", name: "command.note.assess", keys: ["KeyA"], says: "rating" },
    (_, { annotation }) => hasSeverity(annotation.kind),
    (desk, { id, ratings }) => {
      const before = ratings.find(({ member }) => member === desk.me?.member)?.assessment ?? {};
      desk.write({ what: "rating", on: id, assessment: before, before });
    },
  ),
  about(
    { id: "note.agree", name: "command.note.agree", keys: ["Shift+KeyA"], says: "agreed" },
    // Whoever is still to rate blind does not see yet what was said.
    (desk, thread) => !isRedacted(thread) && !isRefusal(setAgreedSeverity(desk.ledger!, desk.me, thread.id, 1)),
    (desk) => (desk.place.dialog.value = "agree"),
  ),
  about(
    { id: "note.history", name: "command.note.history", keys: ["KeyH"] },
    () => true,
    (desk) => (desk.place.dialog.value = "history"),
  ),
  saying({ id: "note.withdraw", name: "command.note.withdraw" }, (desk, { id }) =>
    retractAnnotation(desk.ledger!, desk.me, id),
  ),
  about(
    { id: "note.erase", name: "command.note.erase" },
    (desk, { id }) => erasables(desk, id).length > 0,
    (desk, { id }) => desk.place.askErase(erasables(desk, id)),
  ),
  about(
    { id: "note.erase-source", name: "command.note.erase-source" },
    (desk, { source }) => erasableSource(desk, source).length > 0,
    (desk, { source }) => desk.place.askErase(erasableSource(desk, source)),
  ),
  {
    ...command({
      id: "note.next-unread",
      name: "command.note.next-unread",
      group: "go",
      keys: ["KeyU"],
      run(desk, go) {
        const next = nextUnread(desk);
        if (!next) return false;
        if (go) void desk.hand.value?.jump({ note: next.id });
        return true;
      },
    }),
    about: false,
  },
  walk(1, "note.next", ["KeyJ", "BracketRight"]),
  walk(-1, "note.previous", ["KeyK", "BracketLeft"]),
];
