import type { Command } from "../workspace/command.ts";
import { useWorkspace } from "../workspace/context.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Returns a function that runs a command of a menu once the menu has closed. */
export function useRunCommandAfterMenu(): (command: Command) => void {
  const workspace = useWorkspace();
  return (command) => {
    const run = () => {
      focusText(workspace);
      command.run(workspace, true);
    };
    // A menu gives the focus back one frame after it has closed.
    requestAnimationFrame(() => requestAnimationFrame(run));
  };
}

/** Focuses the text, where shortcuts work, unless the user is writing beside it or is in another view. */
function focusText({ textController, viewState }: Workspace): void {
  if (viewState.view.value === "text" && !document.activeElement?.closest("[data-form=card]"))
    textController.value?.focus();
}
