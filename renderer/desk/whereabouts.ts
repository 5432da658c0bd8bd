import type { Presence } from "../../shared/records/presence.ts";
import type { Cell } from "./base/cell.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { Place } from "./place.ts";

/** How long one may leaf through a text before the others see where one is. */
const PAUSE_MS = 700;

/** Tells the others where one is in the open dossier, after one has been there a moment. */
export function tellWhereabouts(dossier: Cell<Dossier | null>, place: Place): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    if (dossier.now) dossier.now.hub.isAt(whereIn(dossier.now, place));
  };
  const later = () => {
    timer ??= setTimeout(tell, PAUSE_MS);
  };
  for (const cell of [place.reading, place.view, dossier]) cell.watch(later);
}

/** The provision that is read; while another view is open, only that one is here. */
function whereIn(dossier: Dossier, place: Place): Omit<Presence, "member"> {
  const text = place.view.now === "text" ? dossier.notes.now?.text : undefined;
  const provision = text?.draft.provisions[place.reading.now]?.eId;
  return text && provision !== undefined ? { draft: text.id, provision } : {};
}
