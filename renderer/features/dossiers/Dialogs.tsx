import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { later } from "#renderer/frame/later.tsx";

const DossiersDialog = later(
  () => import("./List.tsx"),
  ({ DossiersDialog }) => DossiersDialog,
);

/** The dialogs of this feature, where one is open. */
export function Dialogs() {
  const dialog = useSignal(useDesk().place.dialog);
  if (dialog === "dossiers") return <DossiersDialog begin="list" />;
  return dialog === "travel" ? <DossiersDialog begin="travel" /> : null;
}
