import { Label, Radio, RadioGroup } from "react-aria-components";
import type { SelectOption } from "./SelectField.tsx";
import * as styles from "../radioList.module.css";

interface RadioListProps<K extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<K>[];
  /** Null if nothing is chosen yet. */
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly autoFocus?: boolean;
  /** The id of the element that describes it. */
  readonly describedBy?: string | undefined;
}

/** A choice of one of several, each on lines of its own. It may begin with none chosen. */
export function RadioList<K extends string>({
  label,
  options,
  value,
  onChange,
  autoFocus = false,
  describedBy,
}: RadioListProps<K>) {
  const first = value ?? options[0]?.id;
  return (
    <RadioGroup
      className={styles.radioList}
      value={value}
      onChange={(id) => onChange(id as K)}
      {...(describedBy !== undefined && { "aria-describedby": describedBy })}
    >
      <Label>{label}</Label>
      <div className={styles.radios}>
        {options.map(({ id, name, note }) => (
          <Radio key={id} value={id} className={styles.radio} autoFocus={autoFocus && id === first}>
            <span dir="auto">{name}</span>
            {note && <small>{note}</small>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
