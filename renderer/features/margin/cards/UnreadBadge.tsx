import { message } from "#shared/messages/messages.ts";
import * as styles from "../margin.module.css";

/** The badge of unread items. */
export function UnreadBadge() {
  return <span className={styles.fresh}>{message("card.unread")}</span>;
}
