import { hasTeamOnlyWeakenings, formatWeakeningsMessage } from "#shared/publish/chat/weakeningsMessage.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { copyToClipboard } from "#renderer/workspace/clipboard.ts";
import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";
import { saveConcordance } from "./saveConcordance.ts";
import { findComparedTexts } from "./chooseComparedTexts.ts";
import * as styles from "./delta.module.css";

export const CONFIRM_DELTA_COPY_DIALOG = "delta.copy";

const show = defineCommand({
  id: "delta.show",
  name: "command.delta.show",
  group: "view",
  keys: ["Mod+Shift+KeyU"],
  run({ dossier, viewState }, go) {
    if (!dossier.value) return false;
    if (!go) return true;
    if (viewState.comparison.shownChanges.value === "concordance") viewState.comparison.shownChanges.value = "weaker";
    viewState.view.value = "delta";
    focusOnceDrawn(findListElement);
    return true;
  },
});

/** Returns the option of the list to focus or, without a list, the first button. */
function findListElement(): HTMLElement | null {
  const list = document.querySelector<HTMLElement>(
    `.${styles.delta} [role='option'][tabindex='0'], .${styles.delta} [role='option']`,
  );
  return list ?? document.querySelector<HTMLElement>(`.${styles.delta} button`);
}

const copy = defineCommand({
  id: "delta.copy",
  name: "command.delta.copy",
  group: "go",
  run(workspace, go) {
    if (composeWeakeningsCopy(workspace, "team") === "") return false;
    if (go) void copyWeakenings(workspace);
    return true;
  },
});

/** Returns what would be copied for an audience; "" if there is nothing. */
export function composeWeakeningsCopy(workspace: Workspace, audience: "public" | "team"): string {
  const two = findComparedTexts(workspace);
  return two && workspace.ledger
    ? formatWeakeningsMessage(workspace.ledger, two, listDossierThreads(workspace), audience)
    : "";
}

/** Copies the weakenings; asks first if something of them is not public. */
export async function copyWeakenings(workspace: Workspace): Promise<void> {
  const two = findComparedTexts(workspace);
  if (!two || !workspace.ledger) return;
  if (hasTeamOnlyWeakenings(workspace.ledger, two, listDossierThreads(workspace)))
    workspace.viewState.dialog.value = CONFIRM_DELTA_COPY_DIALOG;
  else await copyWeakeningsFor(workspace, "public");
}

export async function copyWeakeningsFor(workspace: Workspace, audience: "public" | "team"): Promise<void> {
  const text = composeWeakeningsCopy(workspace, audience);
  if (text === "") return workspace.notifications.notify("delta.empty.weaker");
  if (workspace.notifications.valueOrNotify(await copyToClipboard(workspace.host, { text })))
    workspace.notifications.notify("copy.done");
}

/** Returns the notes that may be seen on this screen. */
export function listDossierThreads(workspace: Workspace) {
  return workspace.ledger?.all(threadProjection) ?? [];
}

const concordance = defineCommand({
  id: "concordance.show",
  name: "command.concordance.show",
  group: "view",
  run({ dossier, viewState }, go) {
    if (!dossier.value) return false;
    if (!go) return true;
    viewState.comparison.shownChanges.value = "concordance";
    viewState.view.value = "delta";
    focusOnceDrawn(() => document.querySelector(`.${styles.concordance} tbody [tabindex='0']`));
    return true;
  },
});

function saving(as: "csv" | "xlsx"): Command {
  return defineCommand({
    id: `concordance.${as}`,
    name: `command.concordance.${as}`,
    group: "dossier",
    run(workspace, go) {
      const two = findComparedTexts(workspace);
      if (!two) return false;
      if (go) void saveConcordance(workspace, two, as);
      return true;
    },
  });
}

export const deltaRatingCommands: readonly Command[] = [show, copy, concordance, saving("csv"), saving("xlsx")];
