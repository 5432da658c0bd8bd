import { isRefusal, refusal, type Refusal } from "#shared/base/result.ts";
import { parsePlaceLink, type PlaceLink } from "#shared/host/placeLink.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { waitUntilDrawn } from "../base/scheduling.ts";
import type { Workspace } from "../workspace.ts";
import { goToAnchor, goToNote } from "./navigation.ts";

/**
 * Opens the place that a link names, after unlocking if the window is locked. Says what is missing: `link.unreadable`,
 * `link.no-dossier`, `link.no-text`, `link.no-provision` or `link.no-note`. Does nothing else, whatever the link is.
 */
export async function followPlaceLink(workspace: Workspace, text: string): Promise<void> {
  const link = parsePlaceLink(text);
  const refused = link ? await open(workspace, link) : refusal("link.unreadable");
  if (refused) workspace.notifications.showRefusal(refused);
}

async function open(workspace: Workspace, link: PlaceLink): Promise<Refusal | null> {
  await workspace.lock.whenUnlocked();
  await workspace.whenIdle();
  if (workspace.dossier.value?.id !== link.dossier) {
    const known = await workspace.host.dossiers.list();
    if (isRefusal(known)) return known;
    const isHere = known.some(({ id }) => id === link.dossier);
    if (!isHere) return refusal("link.no-dossier", { dossier: link.dossier.slice(0, 8) });
    await workspace.reopen(link.dossier);
  }
  const dossier = workspace.dossier.value;
  // Where opening was refused, that has been said.
  if (dossier?.id !== link.dossier) return null;
  // What was just opened is read by and by; a note that is read last must not be called missing.
  await dossier.session?.intake.whenIdle();
  await waitUntilDrawn();
  return goTo(workspace, link);
}

function goTo(workspace: Workspace, { draft, provision, note }: PlaceLink): Refusal | null {
  const { ledger } = workspace.dossier.value!;
  workspace.viewState.view.value = "text";
  if (note !== undefined) {
    const thread = ledger.get(threadProjection, note);
    if (!thread) return refusal("link.no-note");
    goToNote(workspace, thread);
    return null;
  }
  const text = ledger.draft(draft);
  if (!text) return refusal("link.no-text");
  if (!text.provisions.some(({ eId }) => eId === provision)) return refusal("link.no-provision");
  goToAnchor(workspace, { draft, provision });
  return null;
}
