import type { ReadonlySignal } from "@preact/signals-core";
import type { Presence } from "#shared/records/sync/presence.ts";
import { onChange } from "./base/signals.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { ViewState } from "./viewState.ts";

/** How long one may leaf through a text before the others see where one is. */
const PAUSE_MS = 700;

/** Tells the others where one is in the open dossier, after one has been there a moment. */
export function publishPresence(dossier: ReadonlySignal<Dossier | null>, viewState: ViewState): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    if (dossier.value) dossier.value.hub.setLocation(whereIn(dossier.value, viewState));
  };
  const later = () => {
    timer ??= setTimeout(tell, PAUSE_MS);
  };
  onChange(viewState.topProvision, later);
  onChange(viewState.view, later);
  onChange(dossier, later);
}

/** The provision that is read; while another view is open, only that one is here. */
function whereIn(dossier: Dossier, viewState: ViewState): Omit<Presence, "member"> {
  const text = viewState.view.value === "text" ? dossier.notes.value?.text : undefined;
  const provision = text?.draft.provisions[viewState.topProvision.value]?.eId;
  return text && provision !== undefined ? { draft: text.id, provision } : {};
}
