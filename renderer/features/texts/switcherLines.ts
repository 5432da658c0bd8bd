import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { message } from "#shared/messages/messages.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { describeDossierBelowTitle } from "#renderer/workspace/queries/dossierList.ts";
import { listTextChoices, type TextChoice } from "#renderer/workspace/textModel/textChoices.ts";

interface Line {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What is typed is looked for in this. */
  readonly searched: string;
}

/** A text of the open dossier. */
export interface TextLine extends Line {
  readonly kind: "text";
  readonly choice: TextChoice;
  readonly isOpen: boolean;
}

/** Another dossier of this machine. */
interface DossierLine extends Line {
  readonly kind: "dossier";
  readonly id: DossierId;
}

export type SwitcherLine = TextLine | DossierLine;

/**
 * Lists the texts of a dossier by document, in the order of the documents; within each, the newest first. A line says
 * the text's date, language, and how many notes were made on it.
 */
export function listTextLines(ledger: Ledger, open: string): readonly TextLine[] {
  const choices = listTextChoices(ledger);
  const notes = countNotesByDraft(ledger);
  const documents = [...new Set(choices.map(({ document }) => document))];
  const inOrder = documents.flatMap((id) => choices.filter(({ document }) => document === id).reverse());
  return inOrder.map((choice) => {
    const { id, name, title, kind } = choice;
    const language = findDraftById(ledger, id)?.language;
    const made = notes.get(id);
    const description = [
      choice.description,
      language && nameOfLanguageTag(language),
      made && message("texts.made", { count: made }),
    ]
      .filter(Boolean)
      .join(" · ");
    const searched = [title, message(`document.${kind}`), name, description].join(" ");
    return { kind: "text", id, name, description, searched, choice, isOpen: id === open };
  });
}

/** Counts the notes that were made on each draft. */
function countNotesByDraft(ledger: Ledger): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { annotation } of ledger.all(threadProjection)) {
    const { draft } = annotation.anchor;
    counts.set(draft, (counts.get(draft) ?? 0) + 1);
  }
  return counts;
}

/** Lists the dossiers that can be opened besides the open one, in the given order. */
export function listDossierLines(held: readonly ListedDossier[], open: DossierId): readonly DossierLine[] {
  return held
    .filter(({ id, about }) => id !== open && about !== null)
    .map((each) => {
      const name = dossierTitleOf(each);
      const opened = message("dossiers.opened", { when: formatTimeOmittingToday(each.opened) });
      const description = [describeDossierBelowTitle(each), opened].filter(Boolean).join(" · ");
      return { kind: "dossier", id: each.id, name, description, searched: `${name} ${description}` };
    });
}

/** Returns the lines that have every typed word, in any order; all if nothing is typed. */
export function filterLines<L extends Line>(
  lines: readonly L[],
  typed: string,
  contains: (text: string, word: string) => boolean,
): readonly L[] {
  const words = typed.split(/\s+/u).filter(Boolean);
  return lines.filter(({ searched }) => words.every((word) => contains(searched, word)));
}
