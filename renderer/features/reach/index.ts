import { defineCommand } from "#renderer/workspace/command.ts";
import { showCitationReach } from "#renderer/workspace/actions/showCitationReach.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { CitationReachDialog } from "./CitationReachDialog.tsx";

/** What cites the provision at the caret: directly, and through others. */
export const citationReachFeature: Feature = {
  commands: [
    defineCommand({
      id: "reach.show",
      name: "command.reach.show",
      group: "go",
      places: ["provision"],
      keys: ["Shift+KeyI"],
      run(workspace, go) {
        const { caret, view } = workspace.viewState;
        const isText = view.value === "text";
        if (!isText || !workspace.dossier.value?.notes.value?.text.draft.provisions[caret.value]) return false;
        if (go) showCitationReach(workspace, caret.value);
        return true;
      },
    }),
  ],
  slots: { over: CitationReachDialog },
};
