import { Label, Radio, RadioGroup } from "react-aria-components";
import { FORMATS, FORMAT_NAMES, type FormatName } from "#shared/exchange/formats/formats.ts";
import { message } from "#shared/messages/messages.ts";
import * as styles from "./others.module.css";

interface FormatsProps {
  readonly value: FormatName;
  readonly onChange: (value: FormatName) => void;
}

/** A choice of the formats, by what they are good for. */
export function FormatPicker({ value, onChange }: FormatsProps) {
  return (
    <RadioGroup className={styles.formats} value={value} onChange={(id) => onChange(id as FormatName)}>
      <Label>{message("others.for")}</Label>
      <div className={styles.goes}>
        {FORMAT_NAMES.map((id) => (
          <Radio key={id} value={id} className={styles.format} autoFocus={id === value}>
            <b>{message(`others.for.${id}`)}</b> <small dir="ltr">.{FORMATS[id].ending}</small>
            <span>{message(`others.for.${id}.note`)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
