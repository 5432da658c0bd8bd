import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { later } from "#renderer/frame/later.tsx";
import { COMPARE, rivalsHere } from "./here.ts";

const Compare = later(
  () => import("./Compare.tsx"),
  ({ Compare }) => Compare,
);

/** The dialog while it is open. */
export function Over() {
  const desk = useDesk();
  const isOpen = useSignal(desk.place.dialog) === COMPARE;
  const here = isOpen ? rivalsHere(desk) : null;
  return here && <Compare here={here} close={() => (desk.place.dialog.value = null)} />;
}
