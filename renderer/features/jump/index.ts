import { command } from "../../desk/command.ts";
import type { Feature } from "../../frame/feature.ts";
import { Jump, JUMP_ID } from "./Jump.tsx";

/** The box in the header: an address goes there. */
export const jump: Feature = {
  commands: [
    command({
      id: "jump",
      name: "command.jump",
      group: "go",
      keys: ["Mod+KeyK"],
      run(desk, go) {
        if (!desk.dossier.now?.notes.now) return false;
        if (go) document.getElementById(JUMP_ID)?.focus();
        return true;
      },
    }),
  ],
  slots: { jump: Jump },
};
