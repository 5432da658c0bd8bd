import type { TextFieldProps } from "react-aria-components";
import { TextInputField, type TextInputFieldProps } from "./TextInputField.tsx";

/**
 * A field for an invitation or another code, with the message that it was pasted in. It is a secret: browsers do not
 * store it (see `TextInputField`), and no spelling checker reads it. Enter submits, as in a field of one line.
 */
export function VisibleCodeField(props: Omit<TextInputFieldProps, "rows" | "spellCheck">) {
  return <TextInputField {...props} rows={4} spellCheck="false" onKeyDown={submitOnEnter} />;
}

const submitOnEnter: TextFieldProps["onKeyDown"] = (event) => {
  if (event.key !== "Enter" || event.shiftKey) return event.continuePropagation();
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
};
