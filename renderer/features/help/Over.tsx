import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { later } from "#renderer/frame/later.tsx";

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
