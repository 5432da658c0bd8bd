import * as styles from "../team.module.css";

/** A member's initial on a colour that follows from the member's key. */
export function MemberAvatar({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <span
      className={styles.avatar}
      data-hue={Number.parseInt(id.slice(0, 2), 16) % 6}
      role="img"
      aria-label={name}
      title={name}
    >
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
