import { buildReadingText } from "#shared/anchor/readingText.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import type { Text } from "#renderer/desk/standing/notes.ts";

/** The provision with the caret, and its words; null where it has none. */
export interface ProvisionHere {
  readonly text: Text;
  readonly index: number;
  readonly address: string;
  readonly eId: string;
  readonly words: string;
}

export function provisionHere({ dossier, place }: Desk): ProvisionHere | null {
  const text = dossier.value?.notes.value?.text;
  const provision = text?.draft.provisions[place.caret.value];
  if (!text || !provision) return null;
  const words = buildReadingText(text.draft, place.caret.value).text;
  const { address, eId } = provision;
  return words === "" ? null : { text, index: place.caret.value, address, eId, words };
}
