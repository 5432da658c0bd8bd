import { Checkbox, type CheckboxProps } from "react-aria-components";
import * as styles from "../parts.module.css";

/** A checkbox with its label. */
export function CheckboxField({
  children,
  ...props
}: Omit<CheckboxProps, "children"> & { readonly children?: React.ReactNode }) {
  return (
    <Checkbox className={styles.check} {...props}>
      <span className={styles.box} aria-hidden="true" />
      {children}
    </Checkbox>
  );
}
