import type { Act } from "#shared/acts/act.ts";
import { isRefusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { MessageCode } from "#shared/messages/messages.ts";
import type { RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import type { Workspace } from "./workspace.ts";
import type { Chord } from "./shortcuts/chord.ts";

/** The groups of commands: in the menu, on the cheat sheet, and where shortcuts are customised. */
export const COMMAND_GROUPS = ["note", "go", "select", "view", "compare", "dossier", "window"] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * What a menu of its own is for: selected words, the active note or proposal, the text at the caret, its provision, or
 * the table of another view.
 */
export type MenuPlace = "selection" | "note" | "text" | "provision" | "table";

/**
 * A named action of the window with its shortcuts. `run` without `go` is a dry run: it returns whether the command
 * applies, and does nothing. A chord without Mod works only while the text has the focus.
 */
export interface Command {
  readonly id: string;
  readonly name: MessageCode;
  readonly group: CommandGroup;
  readonly keys: readonly Chord[];
  /** The places whose menus list it, besides the menu of all commands. */
  readonly places?: readonly MenuPlace[];
  /** The view in which its keys work. Default: the text. */
  readonly view?: "compare" | "languages";
  /** Whether its keys work while a dialog is open, too. */
  readonly worksInDialogs?: true;
  /**
   * The reason why the user's role in the dossier does not allow it. If there is one, the command does not apply, and
   * its keys show the reason.
   */
  readonly refusal?: (workspace: Workspace) => Refusal | null;
  readonly run: (workspace: Workspace, go?: boolean) => boolean;
}

/**
 * A command to be defined. `recordKind` is the kind of record that it creates: a user who may not commit that kind is
 * told why.
 */
type Definition<Does> = Omit<Command, "keys" | "run"> &
  Does & {
    readonly keys?: readonly Chord[];
    readonly recordKind?: RecordKindName;
  };

/** Defines a command that shows something, or opens a form or a dialog. */
export function defineCommand({ recordKind, run, ...rest }: Definition<Pick<Command, "run">>): Command {
  const { refusal = recordKind && refusalOf(recordKind) } = rest;
  if (!refusal) return { keys: [], ...rest, run };
  return { keys: [], ...rest, refusal, run: (workspace, go) => refusal(workspace) === null && run(workspace, go) };
}

/** A command that commits an act at once; `act` returns null if there is nothing to commit. */
interface Acting {
  readonly act: (workspace: Workspace) => Outcome<Act> | null;
}

/**
 * Defines a command that commits an act at once. It applies if the act is not refused, which includes whether the user
 * may commit it.
 */
export function defineActCommand({ recordKind, act, ...rest }: Definition<Acting>): Command {
  const run: Command["run"] = (workspace, go) => {
    const outcome = act(workspace);
    if (outcome === null || isRefusal(outcome)) return false;
    if (go) void workspace.commit(outcome);
    return true;
  };
  return { keys: [], ...(recordKind && { refusal: refusalOf(recordKind) }), ...rest, run };
}

function refusalOf(kind: RecordKindName): (workspace: Workspace) => Refusal | null {
  return (workspace) => workspace.refusalToSay(kind);
}

/** Returns what a command does that opens a dialog and always applies. */
export const opensDialog =
  (dialog: string): Command["run"] =>
  ({ viewState }, go) => {
    if (go) viewState.dialog.value = dialog;
    return true;
  };
