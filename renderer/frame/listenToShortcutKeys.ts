import { isOverlayOpen } from "../workspace/base/isOverlayOpen.ts";
import type { Command } from "../workspace/command.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { chordOf, chordWorksOutsideText, type Chord } from "../workspace/shortcuts/chord.ts";
import * as partsStyles from "../parts/parts.module.css";

/**
 * Listens to the keyboard for the commands. Chords that type something work only while the text or a card beside it has
 * the focus, or nothing has. An open dialog receives all keys, except those of commands that work in dialogs.
 *
 * @returns a function that stops listening
 */
export function listenToShortcutKeys(workspace: Workspace, commands: readonly Command[]): () => void {
  const applying = (chord: Chord, where: Where) =>
    commands.find(
      (each) =>
        workspace.keymap.keysOf(each).includes(chord) &&
        isApplicable(each, chord, where) &&
        mayRun(each) &&
        each.run(workspace),
    );
  /** If the chord belongs to a command that could run here but is refused, notifies the user of the reason. */
  const notifyRefusal = (chord: Chord, where: Where): void => {
    if (isOverlayOpen()) return;
    const applicable = commands.filter(
      (each) => workspace.keymap.keysOf(each).includes(chord) && isApplicable(each, chord, where),
    );
    const [refused] = applicable.flatMap(({ refusal }) => refusal?.(workspace) ?? []);
    if (refused) workspace.notifications.showRefusal(refused);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const chord = chordOf(event);
    const isNowhere = isTextWithoutFocus(event.target, workspace);
    const isHeld = isNowhere || (workspace.textController.value?.contains(event.target) ?? false);
    if (!isOverlayOpen() && chord === "Escape" && (isNowhere || !isHeld) && isIdle(event.target))
      return workspace.textController.value?.focus();
    const where = isHeld ? "text" : whereIs(event.target, chord);
    const inText = where === "text";
    if (!inText && ((where === null && !chordWorksOutsideText(chord)) || isUndoInField(chord, event.target))) return;
    if (inText && workspace.keystrokes.take(event)) return preventDefault(event);
    if (inText) workspace.textController.value?.syncSelection();
    if (event.key !== "Enter") workspace.viewState.clearFinished();
    const command = applying(chord, where);
    if (!command) return notifyRefusal(chord, where);
    preventDefault(event);
    if (isNowhere) workspace.textController.value?.focus();
    workspace.keystrokes.press(event.key);
    command.run(workspace, true);
  };
  window.addEventListener("keydown", onKey, { capture: true });
  return () => window.removeEventListener("keydown", onKey, { capture: true });
}

/**
 * Whether the text is open and nothing has the focus: after a reload, or once what had it is gone. While a form is open,
 * the keys may be meant for it.
 */
function isTextWithoutFocus(
  target: EventTarget | null,
  { textController, viewState, formController }: Workspace,
): boolean {
  const isTextOpen = viewState.view.value === "text" && textController.value !== null;
  return target === document.body && isTextOpen && formController.value === null;
}

/** Elements that handle their own keys. */
const KEY_TAKERS = `input, textarea, [contenteditable], .${partsStyles.popover}, [data-form=rating], [data-reply]`;

/** The text (a card beside it counts as text), a view that has keys of its own, or null for neither. */
type Where = string | null;

function isApplicable({ view }: Command, chord: Chord, there: Where): boolean {
  return view === undefined ? there === "text" || chordWorksOutsideText(chord) : view === there;
}

/** Returns the view whose keys apply, unless the focused element handles keys itself. */
function whereIs(target: EventTarget | null, chord: Chord): Where {
  if (!(target instanceof Element) || target.closest(KEY_TAKERS)) return null;
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

/** Fields that are typed into; radio buttons and checkboxes are not. */
const FIELD = "input:not([type=radio], [type=checkbox]), textarea, [contenteditable]";

/** Whether the chord undoes typing in a field or a small editor, which have an undo of their own. */
function isUndoInField(chord: string, target: EventTarget | null): boolean {
  const inField = target instanceof Element && target.closest(FIELD) !== null;
  return inField && /^Mod\+(Shift\+)?Key[ZY]$/.test(chord);
}

/** Whether Escape has no meaning for the target. It then returns to the text. */
function isIdle(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    !target.closest(`input, textarea, [data-form], .${partsStyles.popover}`) &&
    !document.querySelector(`.${partsStyles.popover}`)
  );
}
