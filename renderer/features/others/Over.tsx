import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { later } from "#renderer/frame/later.tsx";

/** The name of the dialog. */
export const OTHERS = "others";

const SaveForOthers = later(
  () => import("./SaveForOthers.tsx"),
  ({ SaveForOthers }) => SaveForOthers,
);

/** The dialog while it is open. */
export function Over() {
  const desk = useDesk();
  const dossier = useSignal(desk.dossier);
  return useSignal(desk.place.dialog) === OTHERS && dossier?.notes.value ? <SaveForOthers /> : null;
}
