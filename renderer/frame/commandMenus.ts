import { COMMAND_GROUPS, type Command, type CommandGroup, type MenuPlace } from "../workspace/command.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The commands that apply now at a place with a menu of its own. */
export function listCommandsForMenuPlace(
  place: MenuPlace,
  all: readonly Command[],
  workspace: Workspace,
): readonly Command[] {
  return all.filter(({ places }) => places?.includes(place)).filter((each) => each.run(workspace));
}

/** A menu within the menu of all commands. Its sections are set apart by lines. */
export interface CommandMenu {
  readonly group: CommandGroup;
  readonly sections: readonly (readonly Command[])[];
}

/** Arranges commands as menus, one for each group that has any: two clicks open one, the third runs a command. */
export function buildCommandMenus(commands: readonly Command[]): readonly CommandMenu[] {
  return COMMAND_GROUPS.map((group) => ({
    group,
    sections: splitCommandsIntoSections(commands.filter((each) => each.group === group)),
  })).filter(({ sections }) => sections.length > 0);
}

/**
 * The sections of a menu by the beginnings of the commands' ids. Commands that are in none of them come first, in the
 * order of the features.
 */
const SECTIONS: readonly RegExp[] = [
  /^(note|proposal|mine\.(say|edit|drop)|unfinished)\b/,
  /^noteList\b/,
  /^(find|filter|read-all)\b/,
  /^(gloss|reach|languages|watch|compare\.start)\b/,
  /^(status|positions|meeting|vote|origin|mark\.insertion)\b/,
  /^(matrix|coverage|since|ratings|concordance)\b/,
  /^(copy|link)\b/,
  /^(others|briefing|disclose|notes|packets|returned|transcript)\b/,
  /^(team|removed)\b/,
  /^(dossiers|travel|lock|passphrase)\b/,
  /^(undo|redo)$/,
];

/** Splits commands into the sections of a menu. */
export function splitCommandsIntoSections(commands: readonly Command[]): readonly (readonly Command[])[] {
  const sections: Command[][] = Array.from({ length: SECTIONS.length + 1 }, () => []);
  for (const each of commands) sections[SECTIONS.findIndex((ids) => ids.test(each.id)) + 1]!.push(each);
  return sections.filter((section) => section.length > 0);
}
