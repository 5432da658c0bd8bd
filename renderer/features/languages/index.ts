import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { LANGUAGES, openVersion, versionsHere } from "./here.ts";
import { Versions } from "./Versions.tsx";

/** The language versions of the open text: going to the same provision in another one, and what one of them lacks. */
export const languages: Feature = {
  commands: [
    command({
      id: "languages.next",
      name: "command.languages.next",
      group: "go",
      keys: ["Shift+KeyL"],
      run(desk, go) {
        const here = versionsHere(desk);
        if (!here) return false;
        if (go) openVersion(desk, here.next);
        return true;
      },
    }),
    command({
      id: "languages.show",
      name: "command.languages.show",
      group: "go",
      run(desk, go) {
        if (!versionsHere(desk)) return false;
        if (go) desk.place.dialog.value = LANGUAGES;
        return true;
      },
    }),
  ],
  slots: { over: Versions },
};
