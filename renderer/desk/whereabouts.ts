import type { ReadonlySignal } from "@preact/signals-core";
import type { Presence } from "#shared/records/sync/presence.ts";
import { onChange } from "./base/signals.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { Place } from "./place.ts";

/** How long one may leaf through a text before the others see where one is. */
const PAUSE_MS = 700;

/** Tells the others where one is in the open dossier, after one has been there a moment. */
export function tellWhereabouts(dossier: ReadonlySignal<Dossier | null>, place: Place): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    if (dossier.value) dossier.value.hub.isAt(whereIn(dossier.value, place));
  };
  const later = () => {
    timer ??= setTimeout(tell, PAUSE_MS);
  };
  onChange(place.reading, later);
  onChange(place.view, later);
  onChange(dossier, later);
}

/** The provision that is read; while another view is open, only that one is here. */
function whereIn(dossier: Dossier, place: Place): Omit<Presence, "member"> {
  const text = place.view.value === "text" ? dossier.notes.value?.text : undefined;
  const provision = text?.draft.provisions[place.reading.value]?.eId;
  return text && provision !== undefined ? { draft: text.id, provision } : {};
}
