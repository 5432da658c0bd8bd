import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useIncoming } from "#renderer/desk/context.ts";
import { later } from "#renderer/frame/later.tsx";

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
  const dossier = useSignal(desk.dossier);
  const dialog = useSignal(desk.place.dialog);
  const shown = useIncoming();
  const arrived = shown.kind === "locked" || shown.kind === "preview" ? shown : null;
  return (
    <>
      {dialog === "packet" && dossier?.seat && <Pack />}
      {/* Whoever is about to join by the packet's invitation is asked for that first. */}
      {arrived && dialog !== "join" && <Arrived now={arrived} />}
    </>
  );
}
