import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { LANGUAGE_VERSIONS_DIALOG, openLanguageVersion, findOpenTextLanguageVersions } from "./languageVersions.ts";
import { LanguageVersionsDialog } from "./LanguageVersionsDialog.tsx";
import { languageSidesCommands } from "./sides/languageSidesCommands.ts";

/**
 * The language versions of the open text: goes to the same provision in another one, shows what one of them lacks, and
 * two of them side by side.
 */
export const languageVersionsFeature: Feature = {
  commands: [
    defineCommand({
      id: "languages.next",
      name: "command.languages.next",
      group: "go",
      places: ["provision"],
      keys: ["Shift+KeyL"],
      run(workspace, go) {
        const here = findOpenTextLanguageVersions(workspace);
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
        if (!findOpenTextLanguageVersions(workspace)) return false;
        if (go) workspace.viewState.dialog.value = LANGUAGE_VERSIONS_DIALOG;
        return true;
      },
    }),
    ...languageSidesCommands,
  ],
  slots: {
    languages: lazyComponent(
      () => import("./sides/LanguageSidesView.tsx"),
      ({ LanguageSidesView }) => LanguageSidesView,
    ),
    over: LanguageVersionsDialog,
  },
};
