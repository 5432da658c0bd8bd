import { useCell } from "../../desk/base/cell.ts";
import { useDesk } from "../../desk/context.ts";
import { later } from "../../frame/later.tsx";

const Pack = later(
  () => import("./Pack.tsx"),
  ({ Pack }) => Pack,
);
const Arrived = later(
  () => import("./Arrived.tsx"),
  ({ Arrived }) => Arrived,
);

/** The dialogs of packets, where one is open. */
export function Dialogs() {
  const desk = useDesk();
  const dossier = useCell(desk.dossier);
  const dialog = useCell(desk.place.dialog);
  const arrived = useCell(desk.arrivals.looked);
  return (
    <>
      {dialog === "packet" && dossier?.seat && <Pack />}
      {/* Whoever is about to join by the packet's invitation is asked for that first. */}
      {arrived && dialog !== "join" && <Arrived now={arrived} />}
    </>
  );
}
