import { hasTeamOnlyContent, formatWeakenings } from "#shared/exchange/chat/weakenings.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import { copyOut } from "#renderer/desk/clipboard.ts";
import { command, type Command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { focusSoon } from "#renderer/parts/focusSoon.ts";
import { saveConcordance } from "./saving.ts";
import { twoHere } from "./two.ts";
import * as styles from "./delta.module.css";

export const ASKING = "delta.copy";

const show = command({
  id: "delta.show",
  name: "command.delta.show",
  group: "go",
  keys: ["Mod+Shift+KeyU"],
  run({ dossier, place }, go) {
    if (!dossier.value) return false;
    if (!go) return true;
    if (place.comparing.which.value === "concordance") place.comparing.which.value = "weaker";
    place.view.value = "delta";
    focusSoon(listHere);
    return true;
  },
});

/** The list, or what there is. */
function listHere(): HTMLElement | null {
  const list = document.querySelector<HTMLElement>(
    `.${styles.delta} [role='option'][tabindex='0'], .${styles.delta} [role='option']`,
  );
  return list ?? document.querySelector<HTMLElement>(`.${styles.delta} button`);
}

const copy = command({
  id: "delta.copy",
  name: "command.delta.copy",
  group: "go",
  run(desk, go) {
    if (toldHere(desk, "team") === "") return false;
    if (go) void copyHere(desk);
    return true;
  },
});

/** What would be copied for an audience; "" where there is nothing. */
export function toldHere(desk: Desk, audience: "public" | "team"): string {
  const two = twoHere(desk);
  return two && desk.ledger ? formatWeakenings(desk.ledger, two, threadsHere(desk), audience) : "";
}

/** Copies it; what is not public only after a question. */
export async function copyHere(desk: Desk): Promise<void> {
  const two = twoHere(desk);
  if (!two || !desk.ledger) return;
  if (hasTeamOnlyContent(desk.ledger, two, threadsHere(desk))) desk.place.dialog.value = ASKING;
  else await copyFor(desk, "public");
}

export async function copyFor(desk: Desk, audience: "public" | "team"): Promise<void> {
  const text = toldHere(desk, audience);
  if (text === "") return desk.notices.tell("delta.empty.weaker");
  if (desk.notices.valueOf(await copyOut(desk.host, { text }))) desk.notices.tell("copy.done");
}

/** The notes as they are to be seen on this screen. */
export function threadsHere(desk: Desk) {
  return desk.ledger?.all(threads) ?? [];
}

const concordance = command({
  id: "concordance.show",
  name: "command.concordance.show",
  group: "go",
  run({ dossier, place }, go) {
    if (!dossier.value) return false;
    if (!go) return true;
    place.comparing.which.value = "concordance";
    place.view.value = "delta";
    focusSoon(() => document.querySelector(`.${styles.concordance} tbody [tabindex='0']`));
    return true;
  },
});

function saving(as: "csv" | "xlsx"): Command {
  return command({
    id: `concordance.${as}`,
    name: `command.concordance.${as}`,
    group: "dossier",
    run(desk, go) {
      const two = twoHere(desk);
      if (!two) return false;
      if (go) void saveConcordance(desk, two, as);
      return true;
    },
  });
}

export const deltaCommands: readonly Command[] = [show, copy, concordance, saving("csv"), saving("xlsx")];
