import { formatPlaceLink, type PlaceLink } from "#shared/host/placeLink.ts";
import { findAddressOnSite } from "#shared/publish/formats/site/siteAddress.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { copyToClipboard } from "#renderer/workspace/clipboard.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/** Returns the link to the attended note or, without one, to the provision at the caret. */
export function placeLinkOfCaret({ dossier: { value: dossier }, viewState }: Workspace): PlaceLink | null {
  const notes = dossier?.notes.value;
  if (!dossier || !notes || viewState.view.value !== "text") return null;
  const { id: draft, draft: text } = notes.text;
  const thread = viewState.thread.value;
  const note = thread === null ? undefined : notes.get(thread);
  const provision = note?.anchor.provision ?? text.provisions[viewState.caret.value]?.eId;
  if (provision === undefined) return null;
  return { dossier: dossier.id, draft, provision, ...(note && { note: note.id }) };
}

/** Returns the address of the same place on the dossier's site; null if the site is not known or does not have it. */
export function siteAddressOfCaret(workspace: Workspace): string | null {
  const dossier = workspace.dossier.value;
  const site = dossier?.session?.localState.siteAddress.value;
  const link = site && placeLinkOfCaret(workspace);
  if (!link) return null;
  const { draft, provision, note: id } = link;
  const anchor = id && dossier.notes.value?.get(id)?.anchor;
  const thread = id && dossier.ledger.get(threadProjection, id);
  const note = anchor && thread ? { thread, anchor } : undefined;
  return findAddressOnSite(dossier.ledger, site.address, { draft, provision, note });
}

/** Copies a link, and offers the address of the same place on the site. */
export async function copyPlaceLink(workspace: Workspace, link: PlaceLink): Promise<void> {
  const { notifications, host } = workspace;
  const address = siteAddressOfCaret(workspace);
  if (!notifications.valueOrNotify(await copyToClipboard(host, { text: formatPlaceLink(link) }))) return;
  if (address === null) return notifications.notify("link.copied");
  notifications.notifyWithAction(
    { name: "command.link.copy-page", run: () => void copySiteAddress(workspace, address) },
    "link.copied",
  );
}

export async function copySiteAddress({ notifications, host }: Workspace, address: string): Promise<void> {
  if (notifications.valueOrNotify(await copyToClipboard(host, { text: address })))
    notifications.notify("link.page-copied");
}
