import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import * as styles from "../parts.module.css";
import "../disabled.css";

type Look = "plain" | "primary" | "danger" | "quiet";

const LOOKS: Readonly<Record<Look, string>> = {
  plain: styles.button,
  primary: `${styles.button} ${styles.primary}`,
  danger: `${styles.button} ${styles.danger}`,
  quiet: `${styles.button} ${styles.quiet}`,
};

/** A button: `primary` for a dialog's main action, `danger` if that removes something for good, `quiet` within text. */
export function Button({ look = "plain", ...props }: ButtonProps & { readonly look?: Look }) {
  return (
    <AriaButton {...props} className={`${LOOKS[look]} ${typeof props.className === "string" ? props.className : ""}`} />
  );
}
