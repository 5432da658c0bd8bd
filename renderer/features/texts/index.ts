import type { Act } from "#shared/acts/act.ts";
import { unmarkSameText } from "#shared/acts/texts/editions.ts";
import type { Outcome } from "#shared/base/result.ts";
import { findDraft } from "#shared/ledger/texts/currentText.ts";
import { actCommand, command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { choicesOf } from "#renderer/desk/standing/choices.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { CHOOSER } from "./Chooser.tsx";
import { MOVE } from "./Move.tsx";
import { Over } from "./Over.tsx";

/** The texts of a dossier: choosing one, what the next one made of the notes, and the offer to treat two as one. */
export const texts: Feature = {
  commands: [
    command({
      id: "texts.choose",
      name: "command.texts.choose",
      group: "go",
      keys: ["F4"],
      run(desk, go) {
        if (!desk.ledger || choicesOf(desk.ledger).length < 2) return false;
        if (go) desk.place.dialog.value = CHOOSER;
        return true;
      },
    }),
    command({
      id: "texts.next",
      name: "command.texts.next",
      group: "go",
      keys: ["Shift+F4"],
      run(desk, go) {
        const next = following(desk);
        if (next && go) next();
        return next !== null;
      },
    }),
    command({
      id: "texts.move",
      name: "command.texts.move",
      group: "dossier",
      run(desk, go) {
        if (desk.refusalToSay("revision") || !isMovable(desk)) return false;
        if (go) desk.place.dialog.value = MOVE;
        return true;
      },
    }),
    actCommand({ id: "texts.apart", name: "command.texts.apart", group: "dossier", act: apart }),
  ],
  slots: { over: Over },
};

/** Whether the open text can belong to another document: there is another, or another text beside it. */
function isMovable({ dossier: { value: dossier }, ledger }: Desk): boolean {
  return ledger !== null && ledger.drafts.has(dossier?.notes.value?.text.id ?? "") && ledger.texts.length > 1;
}

/** Takes the open edition away from its text, or, where that leads, the last that was said to be one with it. */
function apart({ dossier: { value: dossier }, ledger, me }: Desk): Outcome<Act> | null {
  const text = ledger?.drafts.get(dossier?.notes.value?.text.id ?? "")?.texts[0];
  const editions = text?.editions.map(({ revision }) => revision) ?? [];
  const edition = editions.find(({ id }) => id === dossier?.open?.revision.id) ?? editions.at(-1);
  return ledger && edition ? unmarkSameText(ledger, me, edition.id) : null;
}

/** Opens the text that comes after the open one in the list, or the first; null where there is no other. */
function following({ dossier: { value: dossier } }: Desk): (() => void) | null {
  const ids = dossier ? choicesOf(dossier.ledger).map(({ id }) => id) : [];
  const at = ids.indexOf(dossier?.notes.value?.text.id ?? "");
  const next = ids[(at + 1) % ids.length];
  const draft = dossier && findDraft(dossier.ledger, next ?? "");
  return dossier && draft && ids.length > 1 ? () => dossier.show(draft) : null;
}
