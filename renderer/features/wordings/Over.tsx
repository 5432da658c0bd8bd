import { useCell } from "../../desk/base/cell.ts";
import { useDesk } from "../../desk/context.ts";
import { later } from "../../frame/later.tsx";
import { COMPARE, rivalsHere } from "./here.ts";

const Compare = later(
  () => import("./Compare.tsx"),
  ({ Compare }) => Compare,
);

/** The dialog while it is open. */
export function Over() {
  const desk = useDesk();
  const isOpen = useCell(desk.place.dialog) === COMPARE;
  const here = isOpen ? rivalsHere(desk) : null;
  return here && <Compare here={here} close={() => desk.place.dialog.set(null)} />;
}
