import { useSignal } from "../../desk/base/signals.ts";
import { useDesk } from "../../desk/context.ts";
import { later } from "../../frame/later.tsx";

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
