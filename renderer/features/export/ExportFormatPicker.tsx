import { Label, Radio, RadioGroup } from "react-aria-components";
import { EXPORT_FORMATS, EXPORT_FORMAT_NAMES, type ExportFormatName } from "#shared/publish/formats/exportFormats.ts";
import { exportFormatLabelAndNoteOf } from "#shared/publish/formats/formatLabels.ts";
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
        {EXPORT_FORMAT_NAMES.map((id) => {
          const { label, note } = exportFormatLabelAndNoteOf(id);
          return (
            <Radio key={id} value={id} className={styles.format} autoFocus={id === value}>
              <b>{label}</b> <small dir="ltr">.{EXPORT_FORMATS[id].extension}</small>
              <span>{note}</span>
            </Radio>
          );
        })}
      </div>
    </RadioGroup>
  );
}
