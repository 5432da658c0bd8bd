import { Input, Label, Text, TextArea, TextField, type TextFieldProps } from "react-aria-components";
import type { Refusal } from "#shared/base/result.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import * as styles from "../parts.module.css";

export interface TextInputFieldProps extends Omit<TextFieldProps, "isInvalid"> {
  readonly label: string;
  readonly hint?: string;
  /** Why its value cannot be used; shown in place of the hint. */
  readonly wrong?: Refusal | null | undefined;
  readonly placeholder?: string;
  /** Makes it a field of several lines, with this many at first. */
  readonly rows?: number;
}

/**
 * A field to type in. Browsers are asked not to remember its content, which must not be left in the profile. Otherwise
 * Chromium writes it into its session files.
 */
export function TextInputField({ label, hint, wrong, placeholder, rows, ...props }: TextInputFieldProps) {
  return (
    <TextField
      {...props}
      isInvalid={Boolean(wrong)}
      className={styles.field}
      autoComplete="off"
      spellCheck={props.spellCheck ?? (rows ? "true" : "false")}
    >
      <Label>{label}</Label>
      {rows ? (
        <TextArea rows={rows} placeholder={placeholder} dir="auto" />
      ) : (
        <Input placeholder={placeholder} dir="auto" />
      )}
      {wrong ? (
        <Text slot="description" role="alert">
          {explainRefusal(wrong)}
        </Text>
      ) : (
        hint && <Text slot="description">{hint}</Text>
      )}
    </TextField>
  );
}
