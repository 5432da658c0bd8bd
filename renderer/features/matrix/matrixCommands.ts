import type { MessageCode } from "#shared/messages/messages.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import type { Chord } from "#renderer/workspace/shortcuts/chord.ts";
import { MATRIX_TABLES, type MatrixTableName } from "#renderer/workspace/viewState.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";
import { changePane, isMatrixPanePossible, paneStates } from "#renderer/theme/panes.ts";
import { findGridFocusTarget } from "./findGridFocusTarget.ts";
import * as styles from "./matrix.module.css";

/** Shows a table: in the pane beside the text if it is open, otherwise in a view of its own. */
function show(id: string, name: MessageCode, table: MatrixTableName | null, keys: readonly Chord[] = []) {
  return defineCommand({
    id,
    name,
    group: "view",
    places: ["table"],
    keys,
    run({ dossier, viewState }, go) {
      if (!dossier.value?.notes.value) return false;
      if (!go) return true;
      if (table) viewState.table.value = table;
      viewState.view.value = isPaneOpen() ? "text" : "matrix";
      focusMatrix();
      return true;
    },
  });
}

const isPaneOpen = () => !paneStates.value.matrix.isClosed && isMatrixPanePossible(innerWidth);

function focusMatrix(): void {
  focusOnceDrawn(() => findGridFocusTarget(document.querySelector(`.${styles.matrix}`)));
}

export function openMatrixPane({ viewState }: Workspace): void {
  changePane("matrix", { isClosed: false });
  viewState.view.value = "text";
  focusMatrix();
}

export function closeMatrixPane(workspace: Workspace): void {
  changePane("matrix", { isClosed: true });
  workspace.focusText();
}

export const matrixCommands = [
  show("matrix.show", "command.matrix.show", null, ["Mod+Shift+KeyX"]),
  ...MATRIX_TABLES.map((table) => show(`matrix.${table}`, `command.matrix.${table}`, table)),
  defineCommand({
    id: "matrix.beside",
    name: "command.matrix.beside",
    group: "view",
    places: ["table"],
    run(workspace, go) {
      const { dossier, viewState } = workspace;
      if (!dossier.value?.notes.value || !isMatrixPanePossible(innerWidth)) return false;
      if (go) (isPaneOpen() && viewState.view.value === "text" ? closeMatrixPane : openMatrixPane)(workspace);
      return true;
    },
  }),
];
