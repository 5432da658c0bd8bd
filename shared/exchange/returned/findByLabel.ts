import type { Draft, Provision } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import { foldText } from "#shared/revise/words/foldText.ts";
import { formatGapLine } from "../formats/docx/placeholders.ts";
import type { ReturnedPlace } from "./returnedContent.ts";

/**
 * The provision that is meant by a mark on what is no words of a draft but is printed with it: a number ("2."), a number
 * with its heading, or our line that says what is missing behind a provision. `after` is what stands behind the mark in its
 * line, as far as that is known; by it one "2." is told from another. Undefined where it is none, or not to be told.
 */
export function findByLabel(
  draft: Draft,
  words: string,
  after: string,
): Pick<ReturnedPlace, "provision" | "gap"> | undefined {
  const [marked, line] = [letters(words), letters(words + after)];
  if (marked === "") return undefined;
  const labelled = draft.provisions.filter((each) => isLabel(each, marked) && lineOf(each).startsWith(line));
  if (labelled.length > 0) return labelled.length === 1 ? { provision: labelled[0]!.eId } : undefined;
  if (marked !== letters(message("briefing.gap"))) return undefined;
  const gaps = draft.provisions.map(({ eId }, i) => ({ eId, line: letters(formatGapLine(draft, i)) }));
  // A longer line begins like that of a shorter address.
  const behind = gaps.find((each) => each.line === line) ?? gaps.find((each) => each.line.startsWith(line));
  return behind && { provision: behind.eId, gap: true };
}

function isLabel({ num, heading }: Provision, marked: string): boolean {
  return [num, num + heading].some((label) => letters(label) === marked);
}

/** A provision's first line, as it is printed. */
function lineOf({ num, heading, blocks }: Provision): string {
  return letters(num + heading + (blocks[0]?.text ?? ""));
}

/** A text without what is printed in more ways than one. */
function letters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, "");
}
