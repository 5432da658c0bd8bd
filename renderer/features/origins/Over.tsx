import { useSignal } from "../../desk/base/signals.ts";
import { useDesk } from "../../desk/context.ts";
import { later } from "../../frame/later.tsx";
import { ORIGINS_DIALOG } from "../../text/agreed.ts";
import { provisionHere } from "./here.ts";

const Origins = later(
  () => import("./Origins.tsx"),
  ({ Origins }) => Origins,
);

/** The dialog while it is open. */
export function Over() {
  const desk = useDesk();
  const isOpen = useSignal(desk.place.dialog) === ORIGINS_DIALOG;
  const here = isOpen ? provisionHere(desk) : null;
  return here && <Origins here={here} close={() => (desk.place.dialog.value = null)} />;
}
