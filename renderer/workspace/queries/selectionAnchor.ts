import type { Anchor } from "#shared/anchor/anchor.ts";
import { anchorGap, anchorRange, anchorProvision } from "#shared/anchor/createAnchor.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { toSourceAnchor, toSourceAnchorOutcome } from "#shared/ledger/texts/currentText.ts";
import type { Workspace } from "../workspace.ts";

/**
 * What a new note would be about: the words selected, else the provision with the caret. On the current text, in the text
 * that they come from. Null without a text.
 */
export function anchorSelection({ dossier, ledger, viewState }: Workspace): Outcome<Anchor> | null {
  const text = dossier.value?.notes.value?.text;
  if (!text || !ledger) return null;
  const selected = viewState.selected.value;
  if (selected && "whole" in selected)
    return toSourceAnchor(ledger, anchorProvision(text.draft, text.id, selected.whole));
  if (selected) return toSourceAnchorOutcome(ledger, anchorRange(text.draft, text.id, selected.from, selected.to));
  return toSourceAnchor(ledger, anchorProvision(text.draft, text.id, viewState.caret.value));
}

/** The gap after the provision with the caret, which is where the selection was drawn to. */
export function anchorGapAtCaret({ dossier, ledger, viewState }: Workspace): Anchor | null {
  const text = dossier.value?.notes.value?.text;
  const at = text && ledger && toSourceAnchor(ledger, anchorGap(text.draft, text.id, viewState.caret.value));
  return !at || isRefusal(at) ? null : at;
}
