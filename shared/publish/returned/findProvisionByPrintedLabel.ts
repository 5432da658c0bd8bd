import type { Draft, Provision } from "#shared/draft/draft.ts";
import { formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import { foldDraftText } from "#shared/revise/words/foldDraftText.ts";
import type { OmissionWords } from "../formats/omissionWords.ts";
import type { ReturnedPlace } from "./returnedContent.ts";

/**
 * Finds the provision that is meant by a mark on something that is printed with a draft but is none of its words: a
 * number ("2."), a number with its heading, or our line at a gap after a provision. `after` is the text after the mark
 * in its line, as far as it is known, which distinguishes one "2." from another. Undefined if it is nothing of the
 * kind, or ambiguous.
 */
export function findProvisionByPrintedLabel(
  draft: Draft,
  words: string,
  after: string,
  omissions: readonly OmissionWords[],
): Pick<ReturnedPlace, "provision" | "gap"> | undefined {
  const [marked, line] = [letters(words), letters(words + after)];
  if (marked === "") return undefined;
  const labelled = draft.provisions.filter((each) => isLabel(each, marked) && lineOf(each).startsWith(line));
  if (labelled.length > 0) return labelled.length === 1 ? { provision: labelled[0]!.eId } : undefined;
  const spoken = omissions.filter(({ name }) => marked === letters(name));
  const gaps = draft.provisions.flatMap(({ eId }, i) =>
    spoken.map(({ lineOf }) => ({ eId, line: letters(lineOf(formatProvisionLabel(draft, i))) })),
  );
  // The line of a longer address may begin like that of a shorter one.
  const behind = gaps.find((each) => each.line === line) ?? gaps.find((each) => each.line.startsWith(line));
  return behind && { provision: behind.eId, gap: true };
}

function isLabel({ num, heading }: Provision, marked: string): boolean {
  return [num, num + heading].some((label) => letters(label) === marked);
}

/** Returns a provision's first line as it is printed, reduced to letters and digits. */
function lineOf({ num, heading, blocks }: Provision): string {
  return letters(num + heading + (blocks[0]?.text ?? ""));
}

/** Folds a text and leaves out what programs print in different ways. */
function letters(text: string): string {
  return foldDraftText(text).replace(/[^\p{L}\p{N}]/gu, "");
}
