import { useCell } from "../../desk/cell.ts";
import { useDesk } from "../../desk/context.ts";
import { DossiersDialog } from "./List.tsx";

/** The dialogs of this feature, where one is open. */
export function Dialogs() {
  const dialog = useCell(useDesk().place.dialog);
  if (dialog === "dossiers") return <DossiersDialog begin="list" />;
  return dialog === "travel" ? <DossiersDialog begin="travel" /> : null;
}
