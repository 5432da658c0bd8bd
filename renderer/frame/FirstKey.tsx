import type { Command } from "../desk/command.ts";
import { useKeys } from "../desk/context.ts";
import { spell } from "../desk/keys/chord.ts";
import { Keys } from "../parts/Keys.tsx";

/** The first key of a command, as it is printed on the keyboard; nothing where it has none. */
export function FirstKey({ of }: { readonly of: Pick<Command, "id" | "keys"> }) {
  const [chord] = useKeys()(of);
  return chord && <Keys>{spell(chord)}</Keys>;
}
