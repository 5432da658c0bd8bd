import type { Refusal } from "../../shared/base/result.ts";
import type { MessageCode } from "../../shared/messages/messages.ts";
import type { Desk } from "./desk.ts";
import type { Chord } from "./keys/chord.ts";

/** Where a command stands in the palette and on the cheat sheet; those of the dossier and the window are the menu. */
export const GROUPS = ["note", "go", "compare", "dossier", "window"] as const;
export type Group = (typeof GROUPS)[number];

/**
 * The window's name and keys for something one can do. `run` without `go` is a dry run: it answers whether
 * the command applies, and does nothing. A chord without Mod works only while the text has the focus.
 */
export interface Command {
  readonly id: string;
  readonly name: MessageCode;
  readonly group: Group;
  readonly keys: readonly Chord[];
  /** Whether it stands in the menu of the card attended to, though it is not about notes alone. */
  readonly onCard?: true;
  /** The view whose keys they are. Default: the text. */
  readonly where?: "compare";
  /** Whether its keys work while a dialog is open, too. */
  readonly always?: true;
  /** Why one's part in the dossier does not allow it: then it does not apply, and its keys are answered with that. */
  readonly may?: (desk: Desk) => Refusal | null;
  readonly run: (desk: Desk, go?: boolean) => boolean;
}

export function command(definition: Omit<Command, "keys"> & { readonly keys?: readonly Chord[] }): Command {
  const { may, run } = definition;
  if (!may) return { keys: [], ...definition };
  return { keys: [], ...definition, run: (desk, go) => may(desk) === null && run(desk, go) };
}
