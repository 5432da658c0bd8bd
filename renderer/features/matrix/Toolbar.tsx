import { message } from "#shared/messages/messages.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { TABLES, type TableName } from "#renderer/desk/place.ts";
import { Check } from "#renderer/parts/Check.tsx";
import { Segments } from "#renderer/parts/Segments.tsx";
import { hasOrder, type Options } from "./options.ts";
import * as styles from "./matrix.module.css";

interface ToolbarProps {
  readonly table: TableName;
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

/** Which table, in which order, with what of it. */
export function Toolbar({ table, options, onChange }: ToolbarProps) {
  const { place } = useDesk();
  const set = (changes: Partial<Options>) => onChange({ ...options, ...changes });
  return (
    <div className={styles.matrixTools}>
      <h1>{message("view.matrix")}</h1>
      <Segments
        bare
        label={message("matrix.table")}
        segments={TABLES.map((id) => ({ id, name: message(`matrix.table.${id}`) }))}
        value={table}
        onChange={(id) => (place.table.value = id)}
      />
      {table === "spread" && (
        <Segments
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
      {hasOrder(table) && (
        <>
          <Segments
            bare
            label={message("matrix.order")}
            segments={[
              { id: "name", name: message(table === "positions" ? "matrix.order.name" : "matrix.order.text") },
              { id: "most", name: message(table === "spread" ? "matrix.order.spread" : "matrix.order.count") },
            ]}
            value={options.most ? "most" : "name"}
            onChange={(id) => set({ most: id === "most" })}
          />
          <Toggle on={options.filled} label={message("matrix.filled")} onChange={(filled) => set({ filled })} />
        </>
      )}
      <Toggle on={options.plain} label={message("matrix.plain")} onChange={(plain) => set({ plain })} />
    </div>
  );
}

function Toggle(props: { readonly on: boolean; readonly label: string; readonly onChange: (on: boolean) => void }) {
  return (
    <Check isSelected={props.on} onChange={props.onChange}>
      {props.label}
    </Check>
  );
}
