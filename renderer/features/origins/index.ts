import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { AgreedLanguageOriginsOverlay } from "./AgreedLanguageOriginsOverlay.tsx";
import { AGREED_LANGUAGE_ORIGINS_DIALOG } from "#renderer/text/plugins/agreedLanguageOriginLines.ts";
import { findProvisionWithCaret } from "./provisionWithCaret.ts";

/** Agreed language: the origin of a provision's words, named by members and suggested by similarity. */
export const agreedLanguageOriginsFeature: Feature = {
  commands: [
    defineCommand({
      id: "origin.here",
      name: "command.origin.here",
      group: "note",
      places: ["selection", "note", "provision"],
      keys: ["Shift+KeyO"],
      run(workspace, go) {
        if (findProvisionWithCaret(workspace) === null) return false;
        if (go) workspace.viewState.dialog.value = AGREED_LANGUAGE_ORIGINS_DIALOG;
        return true;
      },
    }),
  ],
  slots: { over: AgreedLanguageOriginsOverlay },
};
