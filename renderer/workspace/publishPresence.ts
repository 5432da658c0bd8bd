import type { ReadonlySignal } from "@preact/signals-core";
import type { Presence } from "#shared/records/sync/presence.ts";
import { onSignalChange } from "./base/onSignalChange.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { ViewState } from "./viewState.ts";

/** The delay before a change of the user's location is published, in ms: the user may be leafing through the text. */
const PAUSE_MS = 700;

/** Publishes the user's location in the open dossier to the other members, after a short delay. */
export function publishPresence(dossier: ReadonlySignal<Dossier | null>, viewState: ViewState): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const publish = () => {
    timer = undefined;
    if (dossier.value) dossier.value.hub.setLocation(locationIn(dossier.value, viewState));
  };
  const schedule = () => {
    timer ??= setTimeout(publish, PAUSE_MS);
  };
  onSignalChange(viewState.topProvision, schedule);
  onSignalChange(viewState.view, schedule);
  onSignalChange(dossier, schedule);
}

/** Returns the provision that is being read; while another view is open, only that the user is here. */
function locationIn(dossier: Dossier, viewState: ViewState): Omit<Presence, "member"> {
  const text = viewState.view.value === "text" ? dossier.notes.value?.text : undefined;
  const provision = text?.draft.provisions[viewState.topProvision.value]?.eId;
  return text && provision !== undefined ? { draft: text.id, provision } : {};
}
