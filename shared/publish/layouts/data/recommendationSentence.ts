import { computeRedline, type RedlinePiece } from "#shared/draft/redline.ts";
import type { DisclosedProposal, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { message } from "#shared/messages/messages.ts";
import { markQuoteInSentence } from "./sentenceWithQuotes.ts";
import { countOccurrences, elideMiddleOfWords, firstWordsOfText, lastWordsOfText } from "../content/quotedWords.ts";

/** The most characters of quoted words of the draft, and of words that are proposed. */
const OLD = 180;
const NEW = 600;
/** How many words beside a change make clear which words are meant; more are tried as long as they occur twice. */
const BESIDE = [4, 8, 16] as const;

/**
 * Puts a recommended wording in a sentence that stands alone: "Delete “as appropriate” in Article 8 bis.". It quotes the
 * words of the wording and nothing else, each marked by `markQuoteInSentence`.
 *
 * @param redline the provision around it with the change, unshortened
 */
export function recommendationSentenceForWording(
  { anchor, wording }: Pick<DisclosedProposal, "anchor" | "wording">,
  redline: readonly RedlinePiece[],
  place: string,
): string {
  if (anchor.gap || wording.old.trim() === "")
    return message("briefing.recommend.add", { place, new: asQuoted(wording.new, NEW) });
  if (wording.new.trim() === "" && !anchor.quote) return message("briefing.recommend.delete-whole", { place });
  return (
    recommendSingleChange(findSingleChange(wording, redline), place) ?? recommendWholeWording(anchor, wording, place)
  );
}

/** Describes a wording as a whole: what would be read in place of what. */
function recommendWholeWording(
  { quote }: DisclosedProposal["anchor"],
  wording: DisclosedProposal["wording"],
  place: string,
): string {
  const changed = asQuoted(wording.new, NEW);
  if (!quote) return message("briefing.recommend.amend", { place, new: changed });
  const old = asQuoted(wording.old, OLD);
  if (changed === "") return message("briefing.recommend.delete", { place, words: old });
  return message("briefing.recommend.replace", { place, old, new: changed });
}

/** A change with the unchanged text on both sides. */
interface SingleChange {
  readonly gone: string;
  readonly fresh: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Describes a change at one place of the provision. If its words occur there more than once, it is quoted with words
 * beside it. Returns null for changes at several places, and for changes of signs alone, which are read more easily as
 * a whole.
 */
function recommendSingleChange(change: SingleChange | null, place: string): string | null {
  if (!change || !WORD.test(change.gone + change.fresh) || /\n/u.test(change.gone.trim() + change.fresh.trim()))
    return null;
  const { gone, fresh, before, after } = change;
  const text = before + gone + after;
  if (gone.trim() === "") return recommendInsertion(change, text, place);
  if (countOccurrences(text, gone.trim()) === 1) {
    const old = asQuoted(gone, OLD);
    if (fresh.trim() === "") return message("briefing.recommend.delete", { place, words: old });
    return message("briefing.recommend.replace", { place, old, new: asQuoted(fresh, NEW) });
  }
  for (const count of BESIDE) {
    const lead = before.slice(before.length - trailing(before, lastWordsOfText(before, count)));
    if (countOccurrences(text, lead + gone) !== 1) continue;
    return message("briefing.recommend.replace", {
      place,
      old: asQuoted(lead + gone, OLD),
      new: asQuoted(lead + fresh, NEW),
    });
  }
  return null;
}

function recommendInsertion({ fresh, before, after }: SingleChange, text: string, place: string): string | null {
  const added = asQuoted(fresh, NEW);
  for (const count of BESIDE) {
    const old = lastWordsOfText(before, count);
    if (old !== "" && countOccurrences(text, old) === 1)
      return message("briefing.recommend.insert-after", { place, old: markQuoteInSentence(old), new: added });
  }
  for (const count of BESIDE) {
    const old = firstWordsOfText(after, count);
    if (old !== "" && countOccurrences(text, old) === 1)
      return message("briefing.recommend.insert-before", { place, old: markQuoteInSentence(old), new: added });
  }
  return null;
}

const WORD = /[\p{L}\p{N}]/u;

/** Returns the length of the end of a text that begins with `words`. */
function trailing(text: string, words: string): number {
  return words === "" ? 0 : text.length - text.lastIndexOf(words);
}

/**
 * Finds the change within the author's own old and new words, so that it begins and ends where the author let it, with the
 * text of the provision around. Null if there are several changes.
 */
function findSingleChange(wording: DisclosedProposal["wording"], around: readonly RedlinePiece[]): SingleChange | null {
  const text = around.flatMap((piece) => (piece.is === "fresh" ? [] : [piece.text])).join("");
  if (countOccurrences(text, wording.old) !== 1) return singleChangeOf(around);
  const change = singleChangeOf(computeRedline(wording.old, wording.new));
  if (!change) return null;
  const start = text.indexOf(wording.old);
  const [before, after] = [text.slice(0, start), text.slice(start + wording.old.length)];
  return { ...change, before: before + change.before, after: change.after + after };
}

function singleChangeOf(redline: readonly RedlinePiece[]): SingleChange | null {
  const first = redline.findIndex(({ is }) => is !== "same");
  if (first < 0) return null;
  const rest = redline.slice(first);
  const end = rest.findIndex(({ is }) => is === "same");
  const changed = end < 0 ? rest : rest.slice(0, end);
  const following = end < 0 ? [] : rest.slice(end);
  if (following.some(({ is }) => is !== "same")) return null;
  const join = (pieces: readonly RedlinePiece[], is: RedlinePiece["is"]) =>
    pieces.flatMap((piece) => (piece.is === is ? [piece.text] : [])).join("");
  return {
    gone: join(changed, "gone"),
    fresh: join(changed, "fresh"),
    before: join(redline.slice(0, first), "same"),
    after: join(following, "same"),
  };
}

/**
 * Asks to keep what a safeguard is about: "Retain “with full respect for human rights” in Article 5.". Null if the words
 * there have changed since the note was made and nobody has confirmed its place.
 */
export function recommendationSentenceForSafeguard(
  { anchor, made }: Pick<DisclosedThread, "anchor" | "made">,
  place: string,
): string | null {
  if (made || anchor.gap) return null;
  if (!anchor.quote) return message("briefing.recommend.retain-whole", { place });
  return message("briefing.recommend.retain", { place, words: asQuoted(anchor.quote.exact, OLD) });
}

/** Shortens words for a quotation. A full stop at the end is that of the sentence around it. */
function asQuoted(words: string, limit: number): string {
  const shown = elideMiddleOfWords(words, limit).replace(/(?<=[^.])\.$/u, "");
  return shown === "" ? "" : markQuoteInSentence(shown);
}
