import { formatPlaceLink, type PlaceLink } from "#shared/host/placeLink.ts";
import { copyToClipboard } from "#renderer/workspace/clipboard.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { LinkArrivals } from "./LinkArrivals.tsx";

/** Links to places in dossiers: copied here, and followed when the system hands one over. */
export const linksFeature: Feature = {
  commands: [
    defineCommand({
      id: "link.copy",
      name: "command.link.copy",
      group: "note",
      places: ["selection", "note", "provision"],
      keys: ["Alt+KeyL"],
      run(workspace, go) {
        const link = linkToCaret(workspace);
        if (!link) return false;
        if (go) void copyLink(workspace, link);
        return true;
      },
    }),
  ],
  slots: { over: LinkArrivals },
};

/** Returns the link to the attended note or, without one, to the provision at the caret. */
function linkToCaret({ dossier: { value: dossier }, viewState }: Workspace): PlaceLink | null {
  const notes = dossier?.notes.value;
  if (!dossier || !notes || viewState.view.value !== "text") return null;
  const { id: draft, draft: text } = notes.text;
  const thread = viewState.thread.value;
  const note = thread === null ? undefined : notes.get(thread);
  const provision = note?.anchor.provision ?? text.provisions[viewState.caret.value]?.eId;
  if (provision === undefined) return null;
  return { dossier: dossier.id, draft, provision, ...(note && { note: note.id }) };
}

async function copyLink(workspace: Workspace, link: PlaceLink): Promise<void> {
  const { notifications, host } = workspace;
  if (notifications.valueOrNotify(await copyToClipboard(host, { text: formatPlaceLink(link) })))
    notifications.notify("link.copied");
}
