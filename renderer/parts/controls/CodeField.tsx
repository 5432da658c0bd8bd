import type { TextFieldProps } from "react-aria-components";
import { Field, type FieldProps } from "./Field.tsx";

/**
 * A field for an invitation or another code, with the message around it as it was pasted. It is a secret: no browser keeps
 * it (see `Field`), and no spelling checker looks at it. Enter goes on, as in a field of one line.
 */
export function CodeField(props: Omit<FieldProps, "rows" | "spellCheck">) {
  return <Field {...props} rows={4} spellCheck="false" onKeyDown={goOn} />;
}

const goOn: TextFieldProps["onKeyDown"] = (event) => {
  if (event.key !== "Enter" || event.shiftKey) return event.continuePropagation();
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
};
