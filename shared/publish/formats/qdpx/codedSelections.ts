import type { NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import { nameOfDisclosedAuthor } from "#shared/publish/publication/publication.ts";
import type { QdpxCode } from "./qdpxCodeBook.ts";
import type { DraftPlainText } from "../draftPlainText.ts";

/** Words of the text, the notes on them, and the codes that exactly these notes have. */
export interface CodedSelection {
  readonly start: number;
  readonly end: number;
  readonly notes: readonly NumberedNote[];
  readonly codes: readonly QdpxCode[];
}

/**
 * Returns the selections of a text's notes: one for each note, unless several by one author are on the same words. Then
 * codes that several of them have are in one selection of these notes, since QualCoder keeps one coding per code, words
 * and author, and drops the others with their comments.
 */
export function toCodedSelections(
  notes: readonly NumberedNote[],
  rangeOf: DraftPlainText["rangeOf"],
  codesOf: (note: NumberedNote["note"]) => readonly QdpxCode[],
): readonly CodedSelection[] {
  const byWords = new Map<string, { readonly start: number; readonly end: number; readonly notes: NumberedNote[] }>();
  for (const each of notes) {
    if (!each.place) continue;
    const { start, end } = rangeOf(each.place);
    const key = JSON.stringify([start, end, nameOfDisclosedAuthor(each.note.author) ?? ""]);
    const known = byWords.get(key);
    if (known) known.notes.push(each);
    else byWords.set(key, { start, end, notes: [each] });
  }
  return [...byWords.values()].flatMap(({ start, end, notes: here }) =>
    groupByNotes(here, codesOf).map((group) => ({ start, end, ...group })),
  );
}

/** Groups the codes of notes by the notes that have them. */
function groupByNotes(
  notes: readonly NumberedNote[],
  codesOf: (note: NumberedNote["note"]) => readonly QdpxCode[],
): readonly Pick<CodedSelection, "notes" | "codes">[] {
  const having = new Map<QdpxCode, NumberedNote[]>();
  for (const each of notes)
    for (const code of new Set(codesOf(each.note))) having.set(code, [...(having.get(code) ?? []), each]);
  const groups = new Map<string, { readonly notes: readonly NumberedNote[]; readonly codes: QdpxCode[] }>();
  for (const [code, of] of having) {
    const key = of.map(({ n }) => n).join(" ");
    const group = groups.get(key);
    if (group) group.codes.push(code);
    else groups.set(key, { notes: of, codes: [code] });
  }
  return [...groups.values()];
}
