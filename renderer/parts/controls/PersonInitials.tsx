import * as styles from "../initials.module.css";

interface InitialsProps {
  readonly id: string;
  readonly name: string;
  readonly small?: boolean;
}

/**
 * A person's initials on a soft colour that follows from the person's key. Decorative: the name has to be given beside
 * it.
 */
export function PersonInitials({ id, name, small }: InitialsProps) {
  return (
    <span
      className={small ? `${styles.initials} ${styles.small}` : styles.initials}
      data-hue={Number.parseInt(id.slice(0, 2), 16) % 6}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}

/** Returns the first letters of the first and the last word: "Member 2" is "M2". */
function initialsOf(name: string): string {
  const words = name.split(/[\s,.]+/u).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}
