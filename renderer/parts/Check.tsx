import { Checkbox, type CheckboxProps } from "react-aria-components";
import "./parts.css";

/** A box to tick, and what it means. */
export function Check({
  children,
  ...props
}: Omit<CheckboxProps, "children"> & { readonly children?: React.ReactNode }) {
  return (
    <Checkbox className="check" {...props}>
      <span className="box" aria-hidden="true" />
      {children}
    </Checkbox>
  );
}
