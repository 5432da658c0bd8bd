import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { Over } from "./Over.tsx";
import { ORIGINS_DIALOG } from "#renderer/text/agreed.ts";
import { provisionHere } from "./here.ts";

/** Agreed language: where a provision has its words from, said by a person and suggested by likeness. */
export const origins: Feature = {
  commands: [
    command({
      id: "origin.here",
      name: "command.origin.here",
      group: "note",
      keys: ["Shift+KeyO"],
      onCard: true,
      run(desk, go) {
        if (provisionHere(desk) === null) return false;
        if (go) desk.place.dialog.value = ORIGINS_DIALOG;
        return true;
      },
    }),
  ],
  slots: { over: Over },
};
