import { isRefusal } from "#shared/base/result.ts";
import { floorHere } from "#renderer/desk/asked/floor.ts";
import { command } from "#renderer/desk/command.ts";
import { isBlank } from "#renderer/desk/words/writing.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { Over } from "./Over.tsx";
import { COMPARE, rivalsHere } from "./here.ts";

/** Floor text, and wordings compared. */
export const wordings: Feature = {
  commands: [
    command({
      id: "mark.floor",
      name: "command.mark.floor",
      group: "note",
      keys: ["KeyF"],
      says: "proposal",
      run(desk, go) {
        const writing = floorHere(desk);
        if (writing === null) return false;
        if (!go) return true;
        // What is not stored yet is gone on with, wherever it is.
        const now = desk.dossier.value?.seat?.own.writing.value;
        const isUnfinished = now && desk.ledger && !isBlank(now, desk.ledger);
        const unfinished = isUnfinished && document.querySelector<HTMLElement>("[data-floor] [contenteditable]");
        if (unfinished) {
          unfinished.focus();
          return true;
        }
        const begun = desk.notices.valueOf(writing);
        return begun !== null && !isRefusal(begun) && desk.write(begun);
      },
    }),
    command({
      id: "proposal.compare",
      name: "command.proposal.compare",
      group: "note",
      keys: ["KeyV"],
      onCard: true,
      run(desk, go) {
        if (rivalsHere(desk) === null) return false;
        if (go) desk.place.dialog.value = COMPARE;
        return true;
      },
    }),
  ],
  slots: { over: Over },
};
