import type { Act } from "#shared/acts/act.ts";
import { isRefusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { MessageCode } from "#shared/messages/messages.ts";
import type { RecordKindName } from "#shared/records/kinds/recordKinds.ts";
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
  readonly refusal?: (desk: Desk) => Refusal | null;
  readonly run: (desk: Desk, go?: boolean) => boolean;
}

/** What a command is made of. `says` is the kind of record that it leads to: whoever may not say that hears why. */
type Definition<Does> = Omit<Command, "keys" | "run"> &
  Does & {
    readonly keys?: readonly Chord[];
    readonly says?: RecordKindName;
  };

/** A command that shows something, or opens a form or a dialog. */
export function command({ says, run, ...rest }: Definition<Pick<Command, "run">>): Command {
  const { refusal = says && refusalOf(says) } = rest;
  if (!refusal) return { keys: [], ...rest, run };
  return { keys: [], ...rest, refusal, run: (desk, go) => refusal(desk) === null && run(desk, go) };
}

/** What a command does that says an act at once; null where there is nothing to say. */
interface Acting {
  readonly act: (desk: Desk) => Outcome<Act> | null;
}

/** A command that says an act at once. It applies where the act is not refused, which asks whether one may say it. */
export function actCommand({ says, act, ...rest }: Definition<Acting>): Command {
  const run: Command["run"] = (desk, go) => {
    const outcome = act(desk);
    if (outcome === null || isRefusal(outcome)) return false;
    if (go) void desk.say(outcome);
    return true;
  };
  return { keys: [], ...(says && { refusal: refusalOf(says) }), ...rest, run };
}

function refusalOf(says: RecordKindName): (desk: Desk) => Refusal | null {
  return (desk) => desk.refusalToSay(says);
}
