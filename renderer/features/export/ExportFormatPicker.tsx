import { Label, Radio, RadioGroup } from "react-aria-components";
import { EXPORT_FORMATS, EXPORT_FORMAT_NAMES, type ExportFormatName } from "#shared/publish/formats/exportFormats.ts";
import { message } from "#shared/messages/messages.ts";
import * as styles from "./export.module.css";

interface FormatsProps {
  readonly value: ExportFormatName;
  readonly onChange: (value: ExportFormatName) => void;
}

/** A choice of the formats, by what they are good for. */
export function ExportFormatPicker({ value, onChange }: FormatsProps) {
  return (
    <RadioGroup className={styles.formats} value={value} onChange={(id) => onChange(id as ExportFormatName)}>
      <Label>{message("others.for")}</Label>
      <div className={styles.goes}>
        {EXPORT_FORMAT_NAMES.map((id) => (
          <Radio key={id} value={id} className={styles.format} autoFocus={id === value}>
            <b>{message(`others.for.${id}`)}</b> <small dir="ltr">.{EXPORT_FORMATS[id].ending}</small>
            <span>{message(`others.for.${id}.note`)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
