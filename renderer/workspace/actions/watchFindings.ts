import { dismissFindingsAct, restoreFindingsAct } from "#shared/acts/watch/dismissFindings.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { createRangeAnchor, createProvisionAnchor, type DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Outcome } from "#shared/base/result.ts";
import { composeFindingComment } from "#shared/watch/explainFinding.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { WATCH_RULES } from "#shared/watch/watchRules.ts";
import type { Workspace } from "../workspace.ts";
import { comparePoints, type OpenedText } from "../textModel/notesOnText.ts";
import { emptyNoteInput } from "../textModel/entryFormState.ts";

/** Returns the findings in the text that is shown. */
function findingsOf({ viewState, dossier }: Workspace): readonly WatchFinding[] {
  const { value: now } = viewState.watchFindings;
  return now && now.text === dossier.value?.notes.value?.text.id ? now.findings : [];
}

/** Returns where a finding begins; for a whole provision, the point before its words. */
function pointOf({ provision, words }: WatchFinding): DraftPoint {
  return words ? { provision, block: words.block, offset: words.start } : { provision, block: -1, offset: 0 };
}

/** Returns the finding at the caret, or, if those words are not flagged, one on the provision as a whole. */
export function findWatchFindingAtCaret(workspace: Workspace): WatchFinding | null {
  const meaning = workspace.textController.value?.meaningAtCaret();
  if (meaning?.kind === "flagged") return meaning.findings[0]!;
  const here = workspace.textController.value?.caretPoint();
  const whole = findingsOf(workspace).find(({ provision, words }) => !words && provision === here?.provision);
  return whole ?? null;
}

/** Returns the next finding from the caret in a direction; after the last one comes the first. */
export function findAdjacentWatchFinding(workspace: Workspace, way: 1 | -1): WatchFinding | null {
  const all = findingsOf(workspace);
  const here = workspace.textController.value?.caretPoint();
  if (all.length === 0 || !here) return null;
  const ordered = way > 0 ? all : [...all].reverse();
  const isBeyond = (finding: WatchFinding) => comparePoints(pointOf(finding), here) * way > 0;
  return ordered.find(isBeyond) ?? ordered[0]!;
}

/** Moves the caret to the flagged words. */
export function goToWatchFinding(workspace: Workspace, { provision, words }: WatchFinding): void {
  const pieces = words ? [{ provision, block: words.block, start: words.start, end: words.end }] : [];
  workspace.focusText((textController) => void textController.jump({ words: { provision, pieces } }));
}

/** Opens a note on a finding: a question with the rule's reason and source, which the user edits before saving. */
export function startNoteOnWatchFinding(workspace: Workspace, finding: WatchFinding): boolean {
  const text = workspace.dossier.value?.notes.value?.text;
  const at = text && workspace.notifications.valueOrNotify(anchorAt(text, finding));
  if (!at) return false;
  workspace.viewState.gloss.value = null;
  const comment = composeFindingComment(text.draft, finding);
  const rights = WATCH_RULES.find(({ id }) => id === finding.rule)?.rights ?? [];
  return workspace.openForm({
    what: "note",
    at,
    words: { ...emptyNoteInput("question"), comment, rights: [...rights] },
    given: comment,
  });
}

/** Dismisses findings for the team, and says so with a way back. */
export async function dismissWatchFindings(workspace: Workspace, findings: readonly WatchFinding[]): Promise<void> {
  const { ledger, me } = workspace;
  const draft = workspace.dossier.value?.notes.value?.text.draft;
  if (!ledger || !draft) return;
  workspace.viewState.gloss.value = null;
  const records = await workspace.commit(dismissFindingsAct(ledger, me, draft, findings));
  if (records) workspace.notifications.notify("watch.dismissed.done", { count: records.length });
}

/** Shows dismissed findings again, for the team. */
export async function restoreWatchFindings(workspace: Workspace, findings: readonly WatchFinding[]): Promise<void> {
  const { ledger, me } = workspace;
  const draft = workspace.dossier.value?.notes.value?.text.draft;
  if (!ledger || !draft) return;
  const records = await workspace.commit(restoreFindingsAct(ledger, me, draft, findings));
  if (records) workspace.notifications.notify("watch.restored.done", { count: records.length });
}

function anchorAt({ id, draft }: OpenedText, { provision, words }: WatchFinding): Outcome<Anchor> {
  if (!words) return createProvisionAnchor(draft, id, provision);
  const { block, start, end } = words;
  return createRangeAnchor(draft, id, { provision, block, offset: start }, { provision, block, offset: end });
}
