import type { Presence } from "../../shared/records/presence.ts";
import type { Desk } from "./desk.ts";

/** How long one may leaf through a text before the others see where one is. */
const PAUSE_MS = 700;

/** Tells the others where one is in the open dossier, after one has been there a moment. */
export function tellWhereabouts(desk: Desk): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    desk.dossier.now?.isAt(whereIs(desk));
  };
  const later = () => {
    timer ??= setTimeout(tell, PAUSE_MS);
  };
  for (const cell of [desk.place.reading, desk.place.view, desk.dossier]) cell.watch(later);
}

/** The provision that is read; while another view is open, only that one is here. */
function whereIs({ place, dossier }: Desk): Omit<Presence, "member"> {
  const text = place.view.now === "text" ? dossier.now?.notes.now?.text : undefined;
  const provision = text?.draft.provisions[place.reading.now]?.eId;
  return text && provision !== undefined ? { draft: text.id, provision } : {};
}
