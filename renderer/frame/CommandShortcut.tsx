import type { Command } from "../workspace/command.ts";
import { useShortcutLookup } from "../workspace/context.ts";
import { formatChord } from "../workspace/shortcuts/chord.ts";
import { KeyCap } from "../parts/controls/KeyCap.tsx";

/** The first key of a command, as printed on the keyboard; nothing if it has none. */
export function CommandShortcut({ of }: { readonly of: Pick<Command, "id" | "keys"> }) {
  const [chord] = useShortcutLookup()(of);
  return chord && <KeyCap>{formatChord(chord)}</KeyCap>;
}
