import { useSignal } from "../../desk/base/signals.ts";
import { useDesk } from "../../desk/context.ts";
import { later } from "../../frame/later.tsx";

/** The name of the dialog with the guide. */
export const HELP = "help";

const Help = later(
  () => import("./Help.tsx"),
  ({ Help }) => Help,
);

/** The guide while it is open. */
export function Over() {
  const { place } = useDesk();
  return useSignal(place.dialog) === HELP ? <Help close={() => (place.dialog.value = null)} /> : null;
}
