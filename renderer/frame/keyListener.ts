import { isOverlayOpen } from "../workspace/base/overlay.ts";
import type { Command } from "../workspace/command.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { chordOf, worksAnywhere, type Chord } from "../workspace/shortcuts/chord.ts";
import * as partsStyles from "../parts/parts.module.css";

/**
 * Listens to the keyboard for the commands. Chords that type something work only while the text or a card beside it has the
 * focus; a dialog that is open has the keyboard to itself, but for what works always. Answers with the end of it.
 */
export function listenToKeys(workspace: Workspace, commands: readonly Command[]): () => void {
  const applying = (chord: Chord, where: Where) =>
    commands.find(
      (each) =>
        workspace.keymap.keysOf(each).includes(chord) &&
        isHeard(each, chord, where) &&
        mayRun(each) &&
        each.run(workspace),
    );
  /** Where a key would do something if one might do it here, that is said, and what to do. */
  const tellWhyNot = (chord: Chord, where: Where): void => {
    if (isOverlayOpen()) return;
    const heard = commands.filter(
      (each) => workspace.keymap.keysOf(each).includes(chord) && isHeard(each, chord, where),
    );
    const [refused] = heard.flatMap(({ refusal }) => refusal?.(workspace) ?? []);
    if (refused) workspace.notifications.showRefusal(refused);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const chord = chordOf(event);
    const isHeld = workspace.textController.value?.contains(event.target) ?? false;
    if (!isOverlayOpen() && chord === "Escape" && !isHeld && isIdle(event.target))
      return workspace.textController.value?.focus();
    const where = isHeld ? "text" : whereIs(event.target, chord);
    const inText = where === "text";
    if (!inText && ((where === null && !worksAnywhere(chord)) || isUndoInField(chord, event.target))) return;
    if (inText && workspace.keystrokes.take(event)) return preventDefault(event);
    if (inText) workspace.textController.value?.syncSelection();
    if (event.key !== "Enter") workspace.viewState.clearFinished();
    const command = applying(chord, where);
    if (!command) return tellWhyNot(chord, where);
    preventDefault(event);
    workspace.keystrokes.press(event.key);
    command.run(workspace, true);
  };
  window.addEventListener("keydown", onKey, { capture: true });
  return () => window.removeEventListener("keydown", onKey, { capture: true });
}

/** What takes the keys for itself. */
const TAKING = `input, textarea, [contenteditable], .${partsStyles.popover}, [data-form=rating], [data-reply]`;

/** The text (which a card beside it counts as), a view that has keys of its own, or neither. */
type Where = string | null;

function isHeard({ view }: Command, chord: Chord, there: Where): boolean {
  return view === undefined ? there === "text" || worksAnywhere(chord) : view === there;
}

/** The view that has the keys, unless what has the focus takes them for itself. */
function whereIs(target: EventTarget | null, chord: Chord): Where {
  if (!(target instanceof Element) || target.closest(TAKING)) return null;
  const presses = chord === "Enter" || chord === "Space";
  if (presses && target.closest("button, a, [role=option], [role=radio], [role=tab]")) return null;
  return target.closest<HTMLElement>("[data-keys]")?.dataset.keys ?? null;
}

function mayRun({ worksInDialogs }: Command): boolean {
  return worksInDialogs === true || !isOverlayOpen();
}

function preventDefault(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** What is typed into; a choice and a tick are not. */
const FIELD = "input:not([type=radio], [type=checkbox]), textarea, [contenteditable]";

/** A field undoes its own typing, and so does a small editor. */
function isUndoInField(chord: string, target: EventTarget | null): boolean {
  const inField = target instanceof Element && target.closest(FIELD) !== null;
  return inField && /^Mod\+(Shift\+)?Key[ZY]$/.test(chord);
}

/** Whether Escape means nothing where it was pressed: then it leads back to the text. */
function isIdle(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    !target.closest(`input, textarea, [data-form], .${partsStyles.popover}`) &&
    !document.querySelector(`.${partsStyles.popover}`)
  );
}
