import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useIncomingFileStep } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";

const Pack = lazyComponent(
  () => import("./SavePacketDialog.tsx"),
  ({ SavePacketDialog }) => SavePacketDialog,
);
const IncomingPacket = lazyComponent(
  () => import("./IncomingPacketDialog.tsx"),
  ({ IncomingPacketDialog }) => IncomingPacketDialog,
);

/** The dialog of packets that is open, if any. */
export function ActivePacketDialog() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  const dialog = useSignal(workspace.viewState.dialog);
  const shown = useIncomingFileStep();
  const arrived = shown.kind === "locked" || shown.kind === "preview" ? shown : null;
  return (
    <>
      {dialog === "packet" && dossier?.session && <Pack />}
      {/* A user who joins by the packet's invitation is asked about that first. */}
      {arrived && dialog !== "join" && <IncomingPacket now={arrived} />}
    </>
  );
}
