import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import "./chips.css";
import "./disabled.css";
import "./forms.css";
import "./lists.css";
import "./parts.css";
import "./sections.css";

/** A button: `primary` for the one thing a dialog is about, `quiet` where it stands among text. */
export function Button({ look = "plain", ...props }: ButtonProps & { readonly look?: "plain" | "primary" | "quiet" }) {
  return (
    <AriaButton {...props} className={`button ${look} ${typeof props.className === "string" ? props.className : ""}`} />
  );
}
