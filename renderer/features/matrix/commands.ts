import type { MessageCode } from "#shared/messages/messages.ts";
import { command } from "#renderer/desk/command.ts";
import type { Chord } from "#renderer/desk/keys/chord.ts";
import { TABLES, type TableName } from "#renderer/desk/place.ts";
import { focusSoon } from "#renderer/parts/focusSoon.ts";
import { gridIn } from "./grid.ts";
import * as styles from "./matrix.module.css";

function show(id: string, name: MessageCode, table: TableName | null, keys: readonly Chord[] = []) {
  return command({
    id,
    name,
    group: "go",
    keys,
    run({ dossier, place }, go) {
      if (!dossier.value?.notes.value) return false;
      if (!go) return true;
      if (table) place.table.value = table;
      place.view.value = "matrix";
      focusSoon(() => gridIn(document.querySelector(`.${styles.matrix}`)));
      return true;
    },
  });
}

export const matrixCommands = [
  show("matrix.show", "command.matrix.show", null, ["Mod+Shift+KeyX"]),
  ...TABLES.map((table) => show(`matrix.${table}`, `command.matrix.${table}`, table)),
];
