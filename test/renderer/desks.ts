import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { vi } from "vitest";
import { Workspace } from "#renderer/workspace/workspace.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { createDossierFromDocument } from "#renderer/workspace/dossier/openDossier.ts";
import { createWebHost } from "#renderer/host-web/host.ts";
import { createInvitation } from "#shared/acts/team/invitations.ts";
import type { Host } from "#shared/host/host.ts";
import { must, SMALL_READING } from "../support/team/team.ts";

/** A desk of the web edition with a dossier on it. */
export async function deskWithDossier(host = createWebHost()): Promise<{ workspace: Workspace; dossier: Dossier }> {
  const workspace = new Workspace(host);
  const dossier = must(await createDossierFromDocument(workspace, { reading: SMALL_READING }));
  workspace.dossier.value = dossier;
  return { workspace, dossier };
}

/** A dossier that is put away, with an invitation to it, and its records. */
export async function dossierWithInvitation() {
  const { workspace, dossier } = await deskWithDossier();
  const { ledger, me, session } = dossier;
  const key = session!.keyring.inForce(ledger, session!.publicKeys.device)!;
  const keeper = { me, key, keys: [key], now: new Date().toISOString() };
  const { act, invitation } = must(await createInvitation(ledger, keeper, { role: "observer", title: "" }));
  await workspace.commit(act);
  await workspace.closeDossier();
  return { dossier, invitation, records: [...ledger.records()].map(({ opened }) => opened), key };
}

/** The surroundings in another browser, which has nothing yet. */
export async function hostElsewhere(): Promise<Host> {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  const { createWebHost } = await import("#renderer/host-web/host.ts");
  return createWebHost();
}
