import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { vi } from "vitest";
import { Workspace } from "#renderer/workspace/workspace.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { createDossierFromDocument } from "#renderer/workspace/dossier/openDossier.ts";
import { createWebHost } from "#renderer/host-web/webHost.ts";
import { createInvitation } from "#shared/acts/team/invitations.ts";
import type { Host } from "#shared/host/host.ts";
import { unwrapOutcome, SMALL_IMPORTED_DRAFT } from "../support/team/team.ts";

/** Opens a workspace of the web edition with a dossier. */
export async function deskWithDossier(host = createWebHost()): Promise<{ workspace: Workspace; dossier: Dossier }> {
  const workspace = new Workspace(host);
  const dossier = unwrapOutcome(await createDossierFromDocument(workspace, { reading: SMALL_IMPORTED_DRAFT }));
  workspace.dossier.value = dossier;
  return { workspace, dossier };
}

/** Creates a closed dossier with an invitation to it, and its records. */
export async function dossierWithInvitation() {
  const { workspace, dossier } = await deskWithDossier();
  const { ledger, me, session } = dossier;
  const key = session!.keyring.inForce(ledger, session!.publicKeys.device)!;
  const { device } = session!.publicKeys;
  const keeper = { me, device, key, keys: [key], now: new Date().toISOString() };
  const { act, invitation } = unwrapOutcome(await createInvitation(ledger, keeper, { role: "observer", title: "" }));
  await workspace.commit(act);
  await workspace.closeDossier();
  return { dossier, invitation, records: [...ledger.records()].map(({ opened }) => opened), key };
}

/** Returns the host of another, empty browser. */
export async function startHostInAnotherBrowser(): Promise<Host> {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  const { createWebHost } = await import("#renderer/host-web/webHost.ts");
  return createWebHost();
}
