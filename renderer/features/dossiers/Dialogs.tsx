import { useSignal } from "../../desk/base/signals.ts";
import { useDesk } from "../../desk/context.ts";
import { later } from "../../frame/later.tsx";

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
