import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useIncoming } from "#renderer/workspace/context.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";

const Pack = lazyPart(
  () => import("./SavePacketDialog.tsx"),
  ({ SavePacketDialog }) => SavePacketDialog,
);
const IncomingPacket = lazyPart(
  () => import("./IncomingPacketDialog.tsx"),
  ({ IncomingPacketDialog }) => IncomingPacketDialog,
);

/** The dialog of packets that is open, if any. */
export function PacketDialogs() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  const dialog = useSignal(workspace.viewState.dialog);
  const shown = useIncoming();
  const arrived = shown.kind === "locked" || shown.kind === "preview" ? shown : null;
  return (
    <>
      {dialog === "packet" && dossier?.session && <Pack />}
      {/* A user who joins by the packet's invitation is asked about that first. */}
      {arrived && dialog !== "join" && <IncomingPacket now={arrived} />}
    </>
  );
}
