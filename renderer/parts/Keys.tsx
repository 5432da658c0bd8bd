import "./parts.css";

/** A key as it is printed on the keyboard. */
export function Keys({ children }: { readonly children: string }) {
  return (
    <kbd className="keys" dir="ltr">
      {children}
    </kbd>
  );
}
