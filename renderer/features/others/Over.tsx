import { useCell } from "../../desk/base/cell.ts";
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
  const dossier = useCell(desk.dossier);
  return useCell(desk.place.dialog) === OTHERS && dossier?.notes.now ? <SaveForOthers /> : null;
}
