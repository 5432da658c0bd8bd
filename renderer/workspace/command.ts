import type { Act } from "#shared/acts/act.ts";
import { isRefusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { MessageCode } from "#shared/messages/messages.ts";
import type { RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import type { Workspace } from "./workspace.ts";
import type { Chord } from "./shortcuts/chord.ts";

/** Where a command stands in the palette and on the cheat sheet; those of the dossier and the window are the menu. */
export const COMMAND_GROUPS = ["note", "go", "compare", "dossier", "window"] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * The window's name and keys for something one can do. `run` without `go` is a dry run: it answers whether
 * the command applies, and does nothing. A chord without Mod works only while the text has the focus.
 */
export interface Command {
  readonly id: string;
  readonly name: MessageCode;
  readonly group: CommandGroup;
  readonly keys: readonly Chord[];
  /** Whether it stands in the menu of the card attended to, though it is not about notes alone. */
  readonly inCardMenu?: true;
  /** The view whose keys they are. Default: the text. */
  readonly view?: "compare";
  /** Whether its keys work while a dialog is open, too. */
  readonly worksInDialogs?: true;
  /** Why one's part in the dossier does not allow it: then it does not apply, and its keys are answered with that. */
  readonly refusal?: (workspace: Workspace) => Refusal | null;
  readonly run: (workspace: Workspace, go?: boolean) => boolean;
}

/** What a command is made of. `recordKind` is the kind of record that it leads to: whoever may not say that hears why. */
type Definition<Does> = Omit<Command, "keys" | "run"> &
  Does & {
    readonly keys?: readonly Chord[];
    readonly recordKind?: RecordKindName;
  };

/** A command that shows something, or opens a form or a dialog. */
export function defineCommand({ recordKind, run, ...rest }: Definition<Pick<Command, "run">>): Command {
  const { refusal = recordKind && refusalOf(recordKind) } = rest;
  if (!refusal) return { keys: [], ...rest, run };
  return { keys: [], ...rest, refusal, run: (workspace, go) => refusal(workspace) === null && run(workspace, go) };
}

/** What a command does that says an act at once; null where there is nothing to say. */
interface Acting {
  readonly act: (workspace: Workspace) => Outcome<Act> | null;
}

/** A command that says an act at once. It applies where the act is not refused, which asks whether one may say it. */
export function defineActCommand({ recordKind, act, ...rest }: Definition<Acting>): Command {
  const run: Command["run"] = (workspace, go) => {
    const outcome = act(workspace);
    if (outcome === null || isRefusal(outcome)) return false;
    if (go) void workspace.commit(outcome);
    return true;
  };
  return { keys: [], ...(recordKind && { refusal: refusalOf(recordKind) }), ...rest, run };
}

function refusalOf(says: RecordKindName): (workspace: Workspace) => Refusal | null {
  return (workspace) => workspace.refusalToSay(says);
}
