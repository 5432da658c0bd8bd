import { message, type MessageCode } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { MATRIX_TABLES, type MatrixTableName } from "#renderer/workspace/viewState.ts";
import { useIsMatrixPanePossible } from "#renderer/frame/useIsMatrixBeside.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { closeMatrixPane, openMatrixPane } from "./matrixCommands.ts";
import { isSortableMatrix, type MatrixOptions } from "./matrixOptions.ts";
import * as styles from "./matrix.module.css";

/** What comes first in the second order of a table; the rows with most items, if not named here. */
const MOST_FIRST: { readonly [table in MatrixTableName]?: MessageCode } = {
  spread: "matrix.order.spread",
  state: "matrix.order.brackets",
  votes: "matrix.order.turned",
};

interface ToolbarProps {
  readonly table: MatrixTableName;
  readonly options: MatrixOptions;
  readonly onChange: (options: MatrixOptions) => void;
  /** Whether the table is beside the text. */
  readonly isBeside: boolean;
}

/** Chooses the table, its order, and which rows and columns it shows. */
export function MatrixDisplayToolbar({ table, options, onChange, isBeside }: ToolbarProps) {
  const workspace = useWorkspace();
  const { viewState } = workspace;
  const isPanePossible = useIsMatrixPanePossible();
  const set = (changes: Partial<MatrixOptions>) => onChange({ ...options, ...changes });
  return (
    <div className={styles.matrixTools}>
      <h1>{message("view.matrix")}</h1>
      <SegmentedControl
        bare
        label={message("matrix.table")}
        segments={MATRIX_TABLES.map((id) => ({ id, name: message(`matrix.table.${id}`) }))}
        value={table}
        onChange={(id) => (viewState.table.value = id)}
      />
      {table === "spread" && (
        <SegmentedControl
          bare
          label={message("matrix.rows")}
          segments={[
            { id: "note", name: message("matrix.rows.notes") },
            { id: "provision", name: message("matrix.rows.provisions") },
          ]}
          value={options.by}
          onChange={(by) => set({ by })}
        />
      )}
      {isSortableMatrix(table) && (
        <>
          <SegmentedControl
            bare
            label={message("matrix.order")}
            segments={[
              {
                id: "name",
                name: message(table === "positions" || table === "votes" ? "matrix.order.name" : "matrix.order.text"),
              },
              { id: "most", name: message(MOST_FIRST[table] ?? "matrix.order.count") },
            ]}
            value={options.most ? "most" : "name"}
            onChange={(id) => set({ most: id === "most" })}
          />
          <Toggle on={options.filled} label={message("matrix.filled")} onChange={(filled) => set({ filled })} />
        </>
      )}
      <Toggle on={options.plain} label={message("matrix.plain")} onChange={(plain) => set({ plain })} />
      {isPanePossible && (
        <Button look="quiet" onPress={() => (isBeside ? closeMatrixPane : openMatrixPane)(workspace)}>
          {message(isBeside ? "matrix.close" : "matrix.beside")}
        </Button>
      )}
    </div>
  );
}

function Toggle(props: { readonly on: boolean; readonly label: string; readonly onChange: (on: boolean) => void }) {
  return (
    <CheckboxField isSelected={props.on} onChange={props.onChange}>
      {props.label}
    </CheckboxField>
  );
}
