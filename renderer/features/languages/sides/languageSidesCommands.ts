import { formatLanguageDifferences } from "#shared/publish/chat/languageDifferencesMessage.ts";
import { buildLanguageDifferenceSheet } from "#shared/publish/tables/languageDifferenceSheet.ts";
import {
  compareLanguageVersions,
  type LanguageVersionComparison,
} from "#shared/revise/languages/compareLanguageVersions.ts";
import type { LanguageDifference } from "#shared/revise/languages/languageDifference.ts";
import { writeTableInWorker } from "#renderer/workspace/base/workerJobs.ts";
import { copyToClipboard } from "#renderer/workspace/clipboard.ts";
import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import { getNoteDefaultsFromMeeting } from "#renderer/workspace/queries/currentMeeting.ts";
import { emptyNoteInput } from "#renderer/workspace/textModel/entryFormState.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { otherLanguageSide, resolveLanguagePair, type LanguageVersionPair } from "./languagePair.ts";
import { findSelectedPassageOnSide } from "./languageSideTarget.ts";

/** The texts shown, compared. */
interface ShownLanguages {
  readonly pair: LanguageVersionPair;
  readonly comparison: LanguageVersionComparison;
}

function shownLanguages(workspace: Workspace): ShownLanguages | null {
  const pair = resolveLanguagePair(workspace);
  return pair && { pair, comparison: compareLanguageVersions(pair.from.draft, pair.to.draft) };
}

/** Defines a command of the view. `act` returns what to do, or null if the command does not apply. */
function define(
  definition: Pick<Command, "id" | "name" | "keys">,
  act: (workspace: Workspace, shown: ShownLanguages) => (() => void) | null,
): Command {
  return defineCommand({
    ...definition,
    group: "compare",
    places: ["table"],
    view: "languages",
    run(workspace, go) {
      const shown = workspace.viewState.view.value === "languages" ? shownLanguages(workspace) : null;
      const work = shown && act(workspace, shown);
      if (go) work?.();
      return work !== null;
    },
  });
}

/** Returns the differences of the chosen kind. */
export function listShownLanguageDifferences(
  { viewState }: Workspace,
  { differences }: LanguageVersionComparison,
): readonly LanguageDifference[] {
  const kind = viewState.languageSides.kind.value;
  return kind === null ? differences : differences.filter((each) => each.kind === kind);
}

/** Goes to the next row with a listed difference, or the previous one. */
function walk(id: "next" | "previous", keys: readonly string[], step: 1 | -1): Command {
  return define(
    { id: `languages.difference.${id}`, name: `command.languages.difference.${id}`, keys },
    (workspace, { comparison }) => {
      const { position } = workspace.viewState.languageSides;
      const rows = listShownLanguageDifferences(workspace, comparison).map(({ row }) => row.index);
      const { row, side } = position.value;
      const next = step === 1 ? rows.find((each) => each > row) : rows.filter((each) => each < row).at(-1);
      return next === undefined ? null : () => (position.value = { row: next, side });
    },
  );
}

export const languageDifferenceStepCommands: readonly Command[] = [
  walk("previous", ["KeyK", "BracketLeft"], -1),
  walk("next", ["KeyJ", "BracketRight"], 1),
];

/** Opens the text of a side at a provision of it, and then runs `then`. */
function openSide(
  workspace: Workspace,
  { id, draft }: LanguageVersionPair["from"],
  provision: number,
  then = () => undefined as void,
) {
  const dossier = workspace.dossier.value!;
  if (dossier.notes.value?.text.id !== id) dossier.show(draft);
  workspace.focusText((textController) => {
    void textController.jump({ provision });
    then();
  });
}

export const annotateLanguageSideCommand: Command = (() => {
  const mark = define(
    { id: "languages.mark", name: "command.languages.mark", keys: ["KeyM"] },
    (workspace, { pair, comparison }) => {
      const target = findSelectedPassageOnSide(pair, comparison, workspace.viewState.languageSides.position.value);
      if (!target) return null;
      return () => {
        const at = workspace.notifications.valueOrNotify(target.anchor);
        if (!at) return;
        const words = { ...emptyNoteInput("risk"), ...getNoteDefaultsFromMeeting(workspace) };
        openSide(workspace, pair[target.side], target.provision, () => workspace.openForm({ what: "note", at, words }));
      };
    },
  );
  return defineCommand({ ...mark, recordKind: "annotation" });
})();

export const goToLanguageDifferenceCommand = define(
  { id: "languages.goto", name: "command.languages.goto", keys: ["Enter"] },
  (workspace, { pair, comparison }) => {
    const { row, side } = workspace.viewState.languageSides.position.value;
    const [provision] = comparison.rows.all[row]?.[side] ?? [];
    return provision === undefined ? null : () => openSide(workspace, pair[side], provision);
  },
);

/** Copies the listed differences as Markdown. */
export async function copyLanguageDifferences(workspace: Workspace): Promise<void> {
  const shown = shownLanguages(workspace);
  if (!shown) return;
  const { pair, comparison } = shown;
  const listed = listShownLanguageDifferences(workspace, comparison);
  const text = formatLanguageDifferences(pair.from.draft, pair.to.draft, listed);
  if (workspace.notifications.valueOrNotify(await copyToClipboard(workspace.host, { text })))
    workspace.notifications.notify("copy.done");
}

/** Saves the listed differences as a CSV file. */
export async function saveLanguageDifferences(workspace: Workspace): Promise<void> {
  const shown = shownLanguages(workspace);
  if (!shown) return;
  const { pair, comparison } = shown;
  const listed = listShownLanguageDifferences(workspace, comparison);
  const sheet = buildLanguageDifferenceSheet(pair.from.draft, pair.to.draft, listed);
  const bytes = workspace.notifications.valueOrNotify(await writeTableInWorker(sheet, "csv"));
  const file = bytes && { name: "languages.csv", bytes };
  const name = file && workspace.notifications.valueOrNotify(await workspace.host.files.save("csv", file));
  if (name) workspace.notifications.notify("files.saved", { name });
}

function output(id: "copy" | "csv", run: (workspace: Workspace) => Promise<void>): Command {
  return defineCommand({
    id: `languages.${id}`,
    name: `command.languages.${id}`,
    group: "dossier",
    run(workspace, go) {
      if (!resolveLanguagePair(workspace)) return false;
      if (go) void run(workspace);
      return true;
    },
  });
}

export const languageSidesCommands: readonly Command[] = [
  defineCommand({
    id: "languages.sides",
    name: "command.languages.sides",
    group: "view",
    keys: ["Shift+F7"],
    run({ dossier, viewState }, go) {
      if (!dossier.value) return false;
      if (!go) return true;
      const { position } = viewState.languageSides;
      position.value = { ...position.value };
      viewState.view.value = "languages";
      return true;
    },
  }),
  ...languageDifferenceStepCommands,
  define(
    { id: "languages.side", name: "command.languages.side", keys: ["KeyS"] },
    ({ viewState: { languageSides } }) =>
      () => {
        const { row, side } = languageSides.position.value;
        languageSides.position.value = { row, side: otherLanguageSide(side) };
      },
  ),
  annotateLanguageSideCommand,
  goToLanguageDifferenceCommand,
  output("copy", copyLanguageDifferences),
  output("csv", saveLanguageDifferences),
];
