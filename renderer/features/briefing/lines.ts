import { placeLabel } from "#shared/briefing/data/place.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Item } from "#shared/exchange/briefed.ts";
import { message } from "#shared/messages/messages.ts";

/** A note or proposal as a line of the list: where it stands, and the beginning of what it says. */
export interface ItemLine {
  readonly id: string;
  readonly where: string;
  readonly words: string;
}

export function lineOf(draft: Draft, { key, of, provision }: Item): ItemLine {
  return { id: key, where: provision < 0 ? "–" : placeLabel(draft, provision), words: wordsOf(of) };
}

function wordsOf(of: Item["of"]): string {
  if ("kind" in of) return shortly(of.comment) || message(`kind.${of.kind}`);
  const { old, new: fresh } = of.wording;
  const words = fresh === "" ? message("briefing.notes.deleting", { words: shortly(old) }) : shortly(fresh);
  return message("briefing.notes.proposal", { words });
}

function shortly(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 120 ? `${line.slice(0, 119).replace(/\p{Surrogate}$/u, "")}…` : line;
}
