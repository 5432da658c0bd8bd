import type { DemoDossier } from "#shared/host/host.ts";
import { decodeJoinCode } from "#shared/members/joining/decodeJoinCode.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/** Reads the demo's dossier, its id and the invitation to it; null if they cannot be read, which is shown. */
export async function readDemo({
  host,
  notifications,
}: Workspace): Promise<(DemoDossier & { readonly id: DossierId }) | null> {
  const demo = notifications.valueOrNotify(await host.demo!());
  const invitation = demo && notifications.valueOrNotify(decodeJoinCode(demo.invitation));
  return invitation && { ...demo, id: invitation.dossier };
}
