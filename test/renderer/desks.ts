import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { vi } from "vitest";
import { Desk } from "#renderer/desk/desk.ts";
import type { Dossier } from "#renderer/desk/dossier/dossier.ts";
import { foundWith } from "#renderer/desk/dossier/opening.ts";
import { webHost } from "#renderer/host-web/host.ts";
import { invite } from "#shared/acts/team/invite.ts";
import type { Host } from "#shared/host/host.ts";
import { must, SMALL_READING } from "../support/team.ts";

/** A desk of the web edition with a dossier on it. */
export async function deskWithDossier(host = webHost()): Promise<{ desk: Desk; dossier: Dossier }> {
  const desk = new Desk(host);
  const dossier = must(await foundWith(desk, { reading: SMALL_READING }));
  desk.dossier.value = dossier;
  return { desk, dossier };
}

/** A dossier that is put away, with an invitation to it, and its records. */
export async function dossierWithInvitation() {
  const { desk, dossier } = await deskWithDossier();
  const { ledger, me, seat } = dossier;
  const key = seat!.keyring.inForce(ledger)!;
  const keeper = { me, key, now: new Date().toISOString() };
  const { act, invitation } = must(await invite(ledger, keeper, { role: "observer", title: "" }));
  await desk.say(act);
  await desk.close();
  return { dossier, invitation, records: [...ledger.records()].map(({ opened }) => opened), key };
}

/** The surroundings in another browser, which has nothing yet. */
export async function hostElsewhere(): Promise<Host> {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  const { webHost } = await import("#renderer/host-web/host.ts");
  return webHost();
}
