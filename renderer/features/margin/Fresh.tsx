import { message } from "../../../shared/messages/messages.ts";

/** The mark of what is unread. */
export function Fresh() {
  return <span className="fresh">{message("card.unread")}</span>;
}
