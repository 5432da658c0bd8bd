import { formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { BriefingCandidate } from "#shared/publish/publication/briefingAccount.ts";
import { message } from "#shared/messages/messages.ts";

/** A note or proposal as a row of the list: its address, and the beginning of its words. */
export interface ItemPickerRow {
  readonly id: string;
  readonly where: string;
  readonly words: string;
}

export function buildItemPickerRow(draft: Draft, { key, entry, provision }: BriefingCandidate): ItemPickerRow {
  return { id: key, where: provision < 0 ? "–" : formatProvisionLabel(draft, provision), words: wordsOf(entry) };
}

function wordsOf(entry: BriefingCandidate["entry"]): string {
  if ("kind" in entry) return shortly(entry.comment) || message(`kind.${entry.kind}`);
  const { old, new: fresh } = entry.wording;
  const words = fresh === "" ? message("briefing.notes.deleting", { words: shortly(old) }) : shortly(fresh);
  return message("briefing.notes.proposal", { words });
}

function shortly(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 120 ? `${line.slice(0, 119).replace(/\p{Surrogate}$/u, "")}…` : line;
}
