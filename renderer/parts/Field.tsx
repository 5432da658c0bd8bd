import { Input, Label, Text, TextArea, TextField, type TextFieldProps } from "react-aria-components";
import "./parts.css";

interface FieldProps extends TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Lines to begin with: a field of several lines. */
  readonly rows?: number;
}

/**
 * A field to type in. Browsers are asked to remember nothing of it: what is typed here must not be left in
 * the profile.
 */
export function Field({ label, hint, placeholder, rows, ...props }: FieldProps) {
  return (
    <TextField {...props} className="field" autoComplete="off" spellCheck={rows ? "true" : "false"}>
      <Label>{label}</Label>
      {rows ? (
        <TextArea rows={rows} placeholder={placeholder} dir="auto" />
      ) : (
        <Input placeholder={placeholder} dir="auto" />
      )}
      {hint && <Text slot="description">{hint}</Text>}
    </TextField>
  );
}
