import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";

/** The provision with the caret, and its words; null if there is none. */
export interface ProvisionWithCaret {
  readonly text: OpenedText;
  readonly index: number;
  readonly address: string;
  readonly eId: string;
  readonly words: string;
}

export function findProvisionWithCaret({ dossier, viewState }: Workspace): ProvisionWithCaret | null {
  const text = dossier.value?.notes.value?.text;
  const provision = text?.draft.provisions[viewState.caret.value];
  if (!text || !provision) return null;
  const words = buildSubtreeReadingText(text.draft, viewState.caret.value).text;
  const { address, eId } = provision;
  return words === "" ? null : { text, index: viewState.caret.value, address, eId, words };
}
