import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { ReadingTextBlockRange } from "#shared/anchor/subtreeReadingText.ts";
import { findEntryAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { languageVersionsOf } from "#shared/ledger/texts/languageVersions.ts";
import { languageSubtagOfText } from "#shared/ledger/texts/textChains.ts";
import type { TextEntry } from "#shared/ledger/texts/textEntries.ts";
import type { LanguageVersionComparison } from "#shared/revise/languages/compareLanguageVersions.ts";
import type { LanguageSideName } from "#renderer/workspace/comparison/languageSidesState.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/** Two texts side by side. */
export interface LanguageVersionPair {
  readonly from: OpenedText;
  readonly to: OpenedText;
}

/**
 * Returns the texts to show: the chosen ones, otherwise the open text and its next language version or, without one,
 * another text in another language. Null if there is none.
 */
export function resolveLanguagePair({ dossier, ledger, viewState }: Workspace): LanguageVersionPair | null {
  if (!dossier.value || !ledger) return null;
  const opened = (id: string | undefined) => ledger.texts.find(({ revision }) => revision.draftId === id);
  const chosen = viewState.languageSides.chosenTexts.value;
  const [one, other] = [opened(chosen?.from), opened(chosen?.to)];
  if (one && other && one !== other) return { from: toOpenedText(one), to: toOpenedText(other) };
  const [open = ledger.texts[0]] = ledger.drafts.get(dossier.value.notes.value?.text.id ?? "")?.texts ?? [];
  const second = open && (nextVersionOf(ledger.texts, open) ?? textInOtherLanguage(ledger.texts, open));
  return open && second ? { from: toOpenedText(open), to: toOpenedText(second) } : null;
}

function toOpenedText({ revision: { draftId, body } }: TextEntry): OpenedText {
  return { id: draftId, draft: body.draft };
}

function nextVersionOf(texts: readonly TextEntry[], text: TextEntry): TextEntry | undefined {
  const versions = languageVersionsOf(texts, text);
  return versions.find((each) => texts.indexOf(each) > texts.indexOf(text)) ?? versions[0];
}

function textInOtherLanguage(texts: readonly TextEntry[], text: TextEntry): TextEntry | undefined {
  return texts.find((each) => languageSubtagOfText(each) !== languageSubtagOfText(text));
}

/** Words of a note in a provision. */
export interface NoteRangeInProvision extends ReadingTextBlockRange {
  readonly thread: Thread;
}

/** The notes of two versions: beside the row where they begin, and their words by provision in each version. */
export interface NotesOnLanguagePair {
  readonly ofRow: ReadonlyMap<number, readonly Thread[]>;
  readonly words: Readonly<Record<LanguageSideName, ReadonlyMap<number, readonly NoteRangeInProvision[]>>>;
}

/** Finds the notes that have a place in either version. */
export function findNotesOnLanguagePair(
  ledger: Ledger,
  { from, to }: LanguageVersionPair,
  { rows }: LanguageVersionComparison,
): NotesOnLanguagePair {
  const ofRow = new Map<number, Thread[]>();
  const words = { from: new Map<number, NoteRangeInProvision[]>(), to: new Map<number, NoteRangeInProvision[]>() };
  for (const thread of ledger.all(threadProjection)) {
    const ranges = { from: rangeIn(ledger, from, thread), to: rangeIn(ledger, to, thread) };
    const { from: one, to: other } = ranges;
    if (one) addTo(ofRow, rows.ofFrom[provisionOf(one)]!, thread);
    else if (other) addTo(ofRow, rows.ofTo[provisionOf(other)]!, thread);
    for (const side of ["from", "to"] as const)
      for (const piece of ranges[side]?.pieces ?? []) addTo(words[side], piece.provision, { ...piece, thread });
  }
  return { ofRow, words };
}

function addTo<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function rangeIn(ledger: Ledger, { id, draft }: OpenedText, thread: Thread): ResolvedRange | null {
  const anchor = findEntryAnchor(ledger, id, thread);
  return anchor && resolveAnchor(draft, anchor);
}

function provisionOf({ provision, pieces }: ResolvedRange): number {
  return pieces[0]?.provision ?? provision;
}

/** Returns the other side. */
export function otherLanguageSide(side: LanguageSideName): LanguageSideName {
  return side === "from" ? "to" : "from";
}
