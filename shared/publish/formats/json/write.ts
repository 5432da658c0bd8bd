import { buildSeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { hasSeverity } from "#shared/publish/layouts/content/tone.ts";
import type { DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";

/** The name of the format. docs/formats.md describes every field. */
const FORMAT = "clausemark/1 export";

/** Writes the agreed level as `agreed`; if members recorded several, writes `agreedConflict` instead. */
function noteOf({ agreed = [], ...note }: DisclosedThread) {
  const [one, other] = agreed;
  return { ...note, ...(one && (other ? { agreedConflict: agreed } : { agreed: one.grade })) };
}

/** Writes the exported content as it is, with the text it is about. */
export function writeExportAsJson({
  text,
  audience,
  notes,
  proposals,
  positions,
  statuses,
  votes,
}: Publication): string {
  const { title, symbol, date, draft, id } = text;
  const whole = {
    format: FORMAT,
    audience,
    text: { title, symbol, ...(date && { date }), id, language: draft.language, provisions: draft.provisions },
    notes: notes.map(({ n, note }) => ({ n, ...noteOf(note) })),
    proposals,
    positions,
    statuses,
    votes,
    ...(notes.some(({ note }) => hasSeverity(note)) && { method: buildSeverityMethodNote().paragraphs }),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
