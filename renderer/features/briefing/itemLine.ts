import { placeLabel } from "#shared/briefing/data/placeLabel.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { BriefingItem } from "#shared/exchange/export/briefingContent.ts";
import { message } from "#shared/messages/messages.ts";

/** A note or proposal as a row of the list: its address, and the beginning of its words. */
export interface ItemLine {
  readonly id: string;
  readonly where: string;
  readonly words: string;
}

export function describeItem(draft: Draft, { key, entry, provision }: BriefingItem): ItemLine {
  return { id: key, where: provision < 0 ? "–" : placeLabel(draft, provision), words: wordsOf(entry) };
}

function wordsOf(entry: BriefingItem["entry"]): string {
  if ("kind" in entry) return shortly(entry.comment) || message(`kind.${entry.kind}`);
  const { old, new: fresh } = entry.wording;
  const words = fresh === "" ? message("briefing.notes.deleting", { words: shortly(old) }) : shortly(fresh);
  return message("briefing.notes.proposal", { words });
}

function shortly(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 120 ? `${line.slice(0, 119).replace(/\p{Surrogate}$/u, "")}…` : line;
}
