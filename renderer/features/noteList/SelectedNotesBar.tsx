import { message } from "#shared/messages/messages.ts";
import { NOTHING_SELECTED } from "#renderer/workspace/base/rangeSelection.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { noteListOf } from "#renderer/workspace/queries/noteListModel.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SELECTION_COMMANDS } from "./noteListCommands.ts";
import { focusNoteList } from "./focusNoteList.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./noteList.module.css";

const NAMES = Object.keys(SELECTION_COMMANDS) as (keyof typeof SELECTION_COMMANDS)[];

/** How many items are selected, and what can be done with them. Without any, how to select some. */
export function SelectedNotesBar() {
  const workspace = useWorkspace();
  useLedger();
  const count = useSignal(noteListOf(workspace).selected).length;
  const clear = () => {
    workspace.viewState.noteList.selection.value = NOTHING_SELECTED;
    focusNoteList();
  };
  return (
    <div className={styles.selectedBar} role="group" aria-label={message("note-list.selected", { count })}>
      <b role="status">{message("note-list.selected", { count })}</b>
      {count === 0 ? (
        <span className={`${partsStyles.hint} ${styles.keys}`}>{message("note-list.keys")}</span>
      ) : (
        <>
          {NAMES.map((name) => {
            const command = SELECTION_COMMANDS[name];
            return (
              <Button key={name} isDisabled={!command.run(workspace)} onPress={() => void command.run(workspace, true)}>
                {message(`note-list.${name}`)}
              </Button>
            );
          })}
          <Button look="quiet" onPress={clear}>
            {message("note-list.clear")}
          </Button>
        </>
      )}
    </div>
  );
}
