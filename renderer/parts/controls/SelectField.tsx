import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import * as listsStyles from "../lists.module.css";
import * as partsStyles from "../parts.module.css";

export interface SelectOption<K extends string> {
  readonly id: K;
  readonly name: string;
  readonly note?: string;
  /** The language of the name, if it is not the window's. */
  readonly lang?: string;
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  /** Hides the label above it; screen readers still have it. */
  readonly bare?: boolean;
}

/** A choice of one of several from a list that opens. */
export function SelectField<K extends string>({ label, options, value, onChange, bare }: ChoiceProps<K>) {
  return (
    <Select
      className={partsStyles.choice}
      aria-label={bare ? label : undefined}
      value={value}
      onChange={(key) => key !== null && onChange(key as K)}
    >
      {!bare && <Label>{label}</Label>}
      <Button>
        <SelectValue>{options.find(({ id }) => id === value)?.name}</SelectValue>
        <span className={partsStyles.chevron} aria-hidden="true" />
      </Button>
      <Popover className={partsStyles.popover}>
        <ListBox className={listsStyles.list} items={options}>
          {({ id, name, note, lang }) => (
            <ListBoxItem id={id} textValue={name}>
              <span slot="label" lang={lang}>
                {name}
              </span>
              {note && <span slot="description">{note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
