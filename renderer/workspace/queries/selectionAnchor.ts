import type { Anchor } from "#shared/anchor/anchor.ts";
import {
  createGapAfterProvisionAnchor,
  createRangeAnchor,
  createProvisionAnchor,
} from "#shared/anchor/createAnchor.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { moveAnchorToSourceText, toSourceAnchorOutcome } from "#shared/ledger/texts/currentText.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Returns the target of a new note: the selected words, else the provision at the caret. On the current text, the
 * anchor is in the text that the words come from. Null without a text.
 */
export function anchorSelectionOrProvision({ dossier, ledger, viewState }: Workspace): Outcome<Anchor> | null {
  const text = dossier.value?.notes.value?.text;
  if (!text || !ledger) return null;
  const selected = viewState.selected.value;
  if (selected && "whole" in selected)
    return moveAnchorToSourceText(ledger, createProvisionAnchor(text.draft, text.id, selected.whole));
  if (selected)
    return toSourceAnchorOutcome(ledger, createRangeAnchor(text.draft, text.id, selected.from, selected.to));
  return moveAnchorToSourceText(ledger, createProvisionAnchor(text.draft, text.id, viewState.caret.value));
}

/** Returns the gap after the provision at the caret; with a selection, the caret is where the selection ends. */
export function anchorGapAtCaret({ dossier, ledger, viewState }: Workspace): Anchor | null {
  const text = dossier.value?.notes.value?.text;
  const at =
    text &&
    ledger &&
    moveAnchorToSourceText(ledger, createGapAfterProvisionAnchor(text.draft, text.id, viewState.caret.value));
  return !at || isRefusal(at) ? null : at;
}
