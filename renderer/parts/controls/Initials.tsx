import * as styles from "../initials.module.css";

interface InitialsProps {
  readonly id: string;
  readonly name: string;
  readonly small?: boolean;
}

/** Who somebody is, in little: initials on a soft colour of his own, which follows from his key. Others say his name. */
export function Initials({ id, name, small }: InitialsProps) {
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

/** The first letters of the first and the last word: "Member 2" is "M2". */
function initialsOf(name: string): string {
  const words = name.split(/[\s,.]+/u).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}
