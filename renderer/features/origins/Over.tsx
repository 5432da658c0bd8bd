import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { later } from "#renderer/frame/later.tsx";
import { ORIGINS_DIALOG } from "#renderer/text/agreed.ts";
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
