/**
 * A physical key by its code, with its modifiers in this order: "Digit3", "Shift+Slash", "Mod+Shift+KeyP".
 * Mod is Command on a Mac and Ctrl elsewhere.
 */
export type Chord = string;

export const isMac = /^Mac|^iP/.test(globalThis.navigator?.platform ?? "");

export function chordOf(event: KeyboardEvent): Chord {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return `${mod ? "Mod+" : ""}${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${event.code}`;
}

/** Whether a chord works outside the text too: it types nothing by itself, and submits no form. */
export function chordWorksOutsideText(chord: Chord): boolean {
  return (chord.startsWith("Mod+") && chord !== "Mod+Enter") || /^(?:Shift\+)?F\d+$/.test(chord);
}

/** Whether a chord types a character by itself: such keys can be turned off (WCAG 2.1.4). */
export function isCharacterKey(chord: Chord): boolean {
  return /^(?:Shift\+)?(?:Key|Digit|Bracket|Slash|Backslash|Minus|Equal|Comma|Period|Semicolon|Quote|Backquote|Intl)/.test(
    chord,
  );
}

/**
 * Whether a chord may be assigned to a command: not if it moves the caret, leaves a field or a dialog, edits, or is
 * reserved by a system or browser.
 */
export function isAssignableChord(chord: Chord): boolean {
  const key = chord.split("+").at(-1)!;
  if (/^(?:Control|Shift|Alt|Meta|OS|Tab|Escape|Backspace|Delete|Home|End|Page|Space|CapsLock|Dead|$)/.test(key))
    return false;
  if (/^Arrow|^Enter/.test(key)) return /Mod\+|Alt\+/.test(chord);
  return !/^Mod\+(?:Key[ACVXZWTNR]|Shift\+Key[NTWRI])$/.test(chord);
}

const SPELT: Readonly<Record<string, string>> = {
  Slash: "/",
  BracketLeft: "[",
  BracketRight: "]",
  Enter: "↵",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Minus: "-",
  Equal: "=",
  Comma: ",",
  Period: ".",
  Semicolon: ";",
  Quote: "'",
  Backslash: "\\",
  Backquote: "`",
  Escape: "Esc",
  Mod: isMac ? "⌘" : "Ctrl",
  Shift: isMac ? "⇧" : "Shift",
  Alt: isMac ? "⌥" : "Alt",
};

/** Formats a chord as printed on keys: "Ctrl K", "3", "?". */
export function formatChord(chord: Chord): string {
  if (chord === "Shift+Slash") return "?";
  return chord
    .split("+")
    .map((part) => SPELT[part] ?? part.replace(/^(?:Key|Digit)/, ""))
    .join(" ");
}
