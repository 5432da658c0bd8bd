import { createImportedRangeAnchor } from "#shared/acts/texts/importMarkup.ts";
import { groupTrackedChangesIntoRewordings } from "#shared/acts/imported/importedRewordings.ts";
import { computeDraftId, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import type { DraftRange } from "#shared/import/importedDraft.ts";
import { readDraftFromFile } from "#shared/import/readDraft.ts";
import { readOdt } from "#shared/import/readers/odt/readOdt.ts";
import { readRtf } from "#shared/import/readers/rtf/readRtf.ts";
import type { ReturnedContent, ReturnedPlace, ReturnedReply } from "./returnedContent.ts";

/** Formats of documents that we do not export, but that a partner may return with comments. */
export type ReturnedMarkupFormat = "odt" | "rtf";

/** Counts the comments and tracked changes in a file; 0 if it cannot be read. */
export function countCommentsAndTrackedChanges(file: FileToImport, format: ReturnedMarkupFormat): number {
  const read = format === "odt" ? readOdt(file) : readRtf(file.bytes);
  if (isRefusal(read)) return 0;
  return read.lines.reduce(
    (sum, { remarks = [], changes = [], mark }) => sum + remarks.length + changes.length + (mark ? 1 : 0),
    0,
  );
}

/**
 * Reads what an OpenDocument or RTF file returns: its comments with replies and state, and its tracked changes as
 * wordings. It is read as a draft with the changes rejected, so that its words are those of the text that was commented
 * on. Everything is placed by these words; the address is only a hint, since the file need not have our numbers.
 */
export async function readReturnedMarkup(file: FileToImport): Promise<Outcome<ReturnedContent>> {
  const read = await readDraftFromFile(file, { changes: "rejected" });
  if (isRefusal(read)) return read;
  const { draft, remarks, changes } = read;
  const text = { id: computeDraftId(draft), draft };
  const placeOf = (spot: DraftRange): ReturnedPlace => {
    const { quote } = createImportedRangeAnchor(text, spot);
    const { address } = draft.provisions[spot.provision]!;
    if (quote) return { provision: address, exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
    const exact = wordsAround(draft, spot);
    return exact === undefined ? {} : { provision: address, exact };
  };
  return {
    notes: remarks.map(({ spot, author, at, text: comment, resolved, replies = [] }) => ({
      place: placeOf(spot),
      comment,
      ...attributionOf(author, at),
      state: resolved ? "settled" : "open",
      replies: replies.map((reply): ReturnedReply => ({ text: reply.text, ...attributionOf(reply.author, reply.at) })),
    })),
    proposals: groupTrackedChangesIntoRewordings(draft, changes).map(({ spot, wording, author, at }) => ({
      place: placeOf(spot),
      old: wording.old,
      new: wording.new,
      ...attributionOf(author, at),
    })),
  };
}

/**
 * Returns the words by which a comment without words of its own is placed: those of its paragraph, or for a heading the
 * first ones beneath it. Undefined if there are none.
 */
function wordsAround(draft: Draft, { provision, block }: DraftRange): string | undefined {
  const own = draft.provisions[provision]!.blocks[block]?.text;
  if (own) return own;
  const beneath = draft.provisions.slice(provision, findSubtreeEnd(draft, provision));
  return beneath.flatMap(({ blocks }) => blocks).find(({ text }) => text.trim() !== "")?.text;
}

function attributionOf(author: string, at: string | undefined): { readonly by?: string; readonly at?: string } {
  const by = author.trim();
  return { ...(by !== "" && { by }), ...(at !== undefined && { at }) };
}
