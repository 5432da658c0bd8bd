import * as styles from "../parts.module.css";

/** A key as it is printed on the keyboard. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <kbd className={styles.keys} dir="ltr">
      {children}
    </kbd>
  );
}
