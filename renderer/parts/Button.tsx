import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import "./chips.css";
import "./disabled.css";
import "./forms.css";
import "./lists.css";
import "./parts.css";
import "./sections.css";

type Look = "plain" | "primary" | "danger" | "quiet";

/**
 * A button: `primary` for the one thing a dialog is about, `danger` where that takes something away for good, `quiet` where
 * it stands among text.
 */
export function Button({ look = "plain", ...props }: ButtonProps & { readonly look?: Look }) {
  return (
    <AriaButton {...props} className={`button ${look} ${typeof props.className === "string" ? props.className : ""}`} />
  );
}
