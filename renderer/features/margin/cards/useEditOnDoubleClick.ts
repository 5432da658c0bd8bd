import { useWorkspace } from "#renderer/workspace/context.ts";
import { useAllCommands } from "#renderer/frame/feature.ts";

/** The commands that edit a card: a note, a private note, an unfinished one, a proposal. */
const EDIT_COMMAND_IDS: ReadonlySet<string> = new Set(["note.edit", "mine.edit", "unfinished.edit", "proposal.edit"]);

/** Returns what a double-click on a card's words does: it edits the card, if it is active and the user may. */
export function useEditOnDoubleClick(id: string): () => void {
  const workspace = useWorkspace();
  const commands = useAllCommands();
  return () => {
    if (workspace.viewState.thread.value !== id) return;
    const edit = commands.find((each) => EDIT_COMMAND_IDS.has(each.id) && each.run(workspace));
    edit?.run(workspace, true);
  };
}
