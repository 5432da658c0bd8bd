import type { MessageCode } from "#shared/messages/messages.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import type { Chord } from "#renderer/workspace/shortcuts/chord.ts";
import { MATRIX_TABLES, type MatrixTableName } from "#renderer/workspace/viewState.ts";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";
import { findGridFocusTarget } from "./findGridFocusTarget.ts";
import * as styles from "./matrix.module.css";

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
      viewState.view.value = "matrix";
      focusOnceDrawn(() => findGridFocusTarget(document.querySelector(`.${styles.matrix}`)));
      return true;
    },
  });
}

export const matrixCommands = [
  show("matrix.show", "command.matrix.show", null, ["Mod+Shift+KeyX"]),
  ...MATRIX_TABLES.map((table) => show(`matrix.${table}`, `command.matrix.${table}`, table)),
];
