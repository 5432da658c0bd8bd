import { methodNote } from "../briefing/data/method.ts";
import { hasSeverity } from "../briefing/tone.ts";
import type { ShownThread } from "../ledger/shown.ts";
import type { Outgoing } from "./outgoing.ts";

/** The name of the format; docs/formats.md has every field. */
const FORMAT = "clausemark/1 export";

/** `agreed` is the level; where people recorded several, there is `agreedConflict` in its place. */
function noteOf({ agreed = [], ...note }: ShownThread) {
  const [one, other] = agreed;
  return { ...note, ...(one && (other ? { agreedConflict: agreed } : { agreed: one.grade })) };
}

/** What leaves, as it is, with the text that it is about. */
export function json({ text, audience, notes, proposals, positions, statuses }: Outgoing): string {
  const { title, symbol, date, draft, id } = text;
  const whole = {
    format: FORMAT,
    audience,
    text: { title, symbol, ...(date && { date }), id, language: draft.language, provisions: draft.provisions },
    notes: notes.map(({ n, note }) => ({ n, ...noteOf(note) })),
    proposals,
    positions,
    statuses,
    ...(notes.some(({ note }) => hasSeverity(note)) && { method: methodNote().paragraphs }),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
