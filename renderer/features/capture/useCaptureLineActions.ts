import type { Act } from "#shared/acts/act.ts";
import type { CapturedLine } from "#shared/acts/capture/capturedLine.ts";
import type { InterpretedCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import { printCaptureLine } from "#shared/acts/capture/printCaptureLine.ts";
import { isPlaceLink } from "#shared/host/placeLink.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import { message } from "#shared/messages/messages.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { followPlaceLink } from "#renderer/workspace/actions/followPlaceLink.ts";
import { useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { submitCaptureLine } from "#renderer/workspace/session/captureLine.ts";
import { correctEntry, undoEntry, type RecentEntry } from "./recentEntries.ts";
import type { CaptureLine } from "./useCaptureLine.ts";

/** What can be done with the line: enter it, leave it, and correct or undo an earlier entry. */
export function useCaptureLineActions(capture: CaptureLine) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { cell, typed, isEmpty, understood, text, field, recent, panel } = capture;
  const { faults, provision, act, text: about } = understood;

  const showText = (id: string) => {
    const draft = id === text.id ? undefined : findDraftById(ledger, id);
    if (draft) workspace.dossier.value?.show(draft);
  };
  const goTo = (provision: number) => {
    workspace.viewState.markFinished();
    showText(about.id);
    workspace.focusText((textController) => void textController.jump({ provision }));
    capture.set("");
  };
  /** The focus stays in the line, for the next intervention. */
  const record = async (act: Act, provision: number) => {
    const corrected = recent.takeCorrected();
    const outcome = corrected ? correctEntry(ledger, workspace.me, corrected, act) : act;
    showText(about.id);
    workspace.showProvision(provision);
    capture.setTried(false);
    capture.setPanel(null);
    let records: readonly OpenedRecord[] | null = null;
    const isCommitted = await submitCaptureLine(cell, async () => (records = await workspace.commit(outcome)) !== null);
    if (!isCommitted) return recent.correct(corrected);
    const line = printCaptureLine(withOwnAddress(ledger, understood, provision));
    // What it retracted of the entry that it corrects stays retracted if it is undone itself.
    const own = records!.filter(({ state }) => state !== "retraction");
    recent.add({ line, text: about.id, records: own }, corrected);
    capture.setNoted(message("line.noted", { line: printCaptureLine(understood.line) }));
    if (workspace.isUnnamed) workspace.notifications.notify("line.unnamed");
  };
  const enter = () => {
    if (isEmpty) return;
    if (isPlaceLink(typed)) return (capture.set(""), followPlaceLink(workspace, typed));
    const [fault] = faults;
    if (fault || provision === null) {
      capture.setTried(true);
      return field.current?.setSelectionRange(fault?.from ?? 0, fault?.to ?? 0);
    }
    return act ? void record(act, provision) : goTo(provision);
  };
  const edit = (entry: RecentEntry) => {
    if (!recent.correct(entry)) return;
    showText(entry.text);
    capture.setWithCaret(entry.line, entry.line.length);
    capture.focusField();
  };
  const undo = async (entry: RecentEntry) => {
    capture.focusField();
    if (await workspace.commit(undoEntry(ledger, workspace.me, entry)))
      workspace.notifications.notify("line.undone", { line: entry.line });
  };
  const leave = () => {
    if (panel) return capture.setPanel(null);
    if (recent.takeCorrected()) return capture.set("");
    // A mere address can be discarded; anything else stays until the user has dealt with it.
    if (isEmpty || (!act && faults.length === 0)) capture.set("");
    workspace.textController.value?.focus();
  };
  return { enter, edit, undo, leave };
}

/** Returns the line with the address of its provision, also if that was counted from the caret. */
function withOwnAddress(ledger: Ledger, { line, text }: InterpretedCaptureLine, provision: number): CapturedLine {
  const { address } = text.draft.provisions[provision]!;
  return { ...line, address: { value: addressWithDocumentName(ledger, text.id, address) } };
}
