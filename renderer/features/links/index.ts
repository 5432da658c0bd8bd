import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { siteAddressOfCaret, copySiteAddress, copyPlaceLink, placeLinkOfCaret } from "./copyPlaceLink.ts";
import { LinkOverlays } from "./LinkOverlays.tsx";
import { SITE_ADDRESS_DIALOG } from "./siteAddressDialog.ts";

/** Links to places in dossiers: copied here, and followed when the system hands one over. */
export const placeLinksFeature: Feature = {
  commands: [
    defineCommand({
      id: "link.copy",
      name: "command.link.copy",
      group: "note",
      places: ["selection", "note", "provision"],
      keys: ["Alt+KeyL"],
      run(workspace, go) {
        const link = placeLinkOfCaret(workspace);
        if (!link) return false;
        if (go) void copyPlaceLink(workspace, link);
        return true;
      },
    }),
    defineCommand({
      id: "link.copy-page",
      name: "command.link.copy-page",
      group: "note",
      places: ["note", "provision"],
      run(workspace, go) {
        const address = siteAddressOfCaret(workspace);
        if (address === null) return false;
        if (go) void copySiteAddress(workspace, address);
        return true;
      },
    }),
    defineCommand({
      id: "link.site",
      name: "command.link.site",
      group: "dossier",
      run({ dossier, viewState }, go) {
        if (!dossier.value?.session) return false;
        if (go) viewState.dialog.value = SITE_ADDRESS_DIALOG;
        return true;
      },
    }),
  ],
  slots: { over: LinkOverlays },
};
