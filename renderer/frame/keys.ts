import { chordOf, worksAnywhere, type Command } from "../desk/command.ts";
import type { Desk } from "../desk/desk.ts";

/**
 * Listens to the keyboard for the commands. Chords that type something work only while the text has the
 * focus; a dialog that is open has the keyboard to itself. Answers with the end of it.
 */
export function listenToKeys(desk: Desk, commands: readonly Command[]): () => void {
  const byChord = new Map<string, Command[]>();
  for (const command of commands) {
    for (const chord of command.keys) byChord.set(chord, [...(byChord.get(chord) ?? []), command]);
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || document.querySelector(".veil")) return;
    const chord = chordOf(event);
    const inText = desk.hand.now?.holds(event.target) ?? false;
    if (chord === "Escape" && !inText && isIdle(event.target)) return desk.hand.now?.focus();
    if (!inText && (!worksAnywhere(chord) || isUndoInField(chord, event.target))) return;
    if (inText && desk.typeAhead.take(event)) return refuse(event);
    if (inText) desk.hand.now?.catchUp();
    const applying = byChord.get(chord)?.find((command) => command.run(desk));
    if (!applying) return;
    refuse(event);
    desk.typeAhead.press(event.key);
    applying.run(desk, true);
  };
  window.addEventListener("keydown", onKey, { capture: true });
  return () => window.removeEventListener("keydown", onKey, { capture: true });
}

function refuse(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** A field undoes its own typing. */
function isUndoInField(chord: string, target: EventTarget | null): boolean {
  const inField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return inField && /^Mod\+(Shift\+)?Key[ZY]$/.test(chord);
}

/** Whether Escape means nothing where it was pressed: then it leads back to the text. */
function isIdle(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    !target.closest("input, textarea, .form, .popover") &&
    !document.querySelector(".popover")
  );
}
