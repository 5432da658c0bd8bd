import { DISCLOSE, ownForTeam } from "#renderer/desk/asked/disclosing.ts";
import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { Disclose } from "./Disclose.tsx";

/** Makes one's own notes public, many at once. */
export const disclosing: Feature = {
  commands: [
    command({
      id: "notes.disclose",
      name: "command.disclose",
      group: "dossier",
      run(desk, go) {
        if (ownForTeam(desk).length === 0) return false;
        if (go) desk.place.dialog.value = DISCLOSE;
        return true;
      },
    }),
  ],
  slots: { over: Disclose },
};
