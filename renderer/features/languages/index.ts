import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { LANGUAGES_DIALOG, openLanguageVersion, findOpenTextVersions } from "./languageVersions.ts";
import { LanguageVersionsDialog } from "./LanguageVersionsDialog.tsx";

/**
 * The language versions of the open text: goes to the same provision in another one, and shows what one of them lacks.
 */
export const languagesFeature: Feature = {
  commands: [
    defineCommand({
      id: "languages.next",
      name: "command.languages.next",
      group: "go",
      keys: ["Shift+KeyL"],
      run(workspace, go) {
        const here = findOpenTextVersions(workspace);
        if (!here) return false;
        if (go) openLanguageVersion(workspace, here.next);
        return true;
      },
    }),
    defineCommand({
      id: "languages.show",
      name: "command.languages.show",
      group: "go",
      run(workspace, go) {
        if (!findOpenTextVersions(workspace)) return false;
        if (go) workspace.viewState.dialog.value = LANGUAGES_DIALOG;
        return true;
      },
    }),
  ],
  slots: { over: LanguageVersionsDialog },
};
