import type { Anchor } from "#shared/anchor/anchor.ts";
import { anchorRange, anchorProvision, type DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Outcome } from "#shared/base/result.ts";
import { commentOnFinding } from "#shared/watch/explainFinding.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { WATCH_RULES } from "#shared/watch/rules.ts";
import type { Desk } from "../desk.ts";
import { byPoint, type Text } from "../standing/notes.ts";
import { blank } from "../words/writing.ts";

/** What is flagged in the text that is shown. */
function findingsOf({ place, dossier }: Desk): readonly WatchFinding[] {
  const { value: now } = place.flagged;
  return now && now.text === dossier.value?.notes.value?.text.id ? now.findings : [];
}

/** Where a finding begins; of a whole provision, before its words. */
function pointOf({ provision, words }: WatchFinding): DraftPoint {
  return words ? { provision, block: words.block, offset: words.start } : { provision, block: -1, offset: 0 };
}

/** The finding at the caret, or, where the words there are not flagged, on the provision as a whole. */
export function findingHere(desk: Desk): WatchFinding | null {
  const meaning = desk.hand.value?.meaning();
  if (meaning?.kind === "flagged") return meaning.findings[0]!;
  const here = desk.hand.value?.here();
  const whole = findingsOf(desk).find(({ provision, words }) => !words && provision === here?.provision);
  return whole ?? null;
}

/** The next finding after the caret in a direction; the last one's next is the first. */
export function findingBeside(desk: Desk, way: 1 | -1): WatchFinding | null {
  const all = findingsOf(desk);
  const here = desk.hand.value?.here();
  if (all.length === 0 || !here) return null;
  const ordered = way > 0 ? all : [...all].reverse();
  const isBeyond = (finding: WatchFinding) => byPoint(pointOf(finding), here) * way > 0;
  return ordered.find(isBeyond) ?? ordered[0]!;
}

/** Goes to what is flagged, the caret with it. */
export function goTo(desk: Desk, { provision, words }: WatchFinding): void {
  const pieces = words ? [{ provision, block: words.block, start: words.start, end: words.end }] : [];
  desk.toText((hand) => void hand.jump({ words: { provision, pieces } }));
}

/** Opens a note on what is flagged: a question with the reason and its source, to be worded anew before it is said. */
export function writeAbout(desk: Desk, finding: WatchFinding): boolean {
  const text = desk.dossier.value?.notes.value?.text;
  const at = text && desk.notices.valueOf(anchorAt(text, finding));
  if (!at) return false;
  desk.place.gloss.value = null;
  const comment = commentOnFinding(text.draft, finding);
  const rights = WATCH_RULES.find(({ id }) => id === finding.rule)?.rights ?? [];
  return desk.write({
    what: "note",
    at,
    words: { ...blank("question"), comment, rights: [...rights] },
    given: comment,
  });
}

function anchorAt({ id, draft }: Text, { provision, words }: WatchFinding): Outcome<Anchor> {
  if (!words) return anchorProvision(draft, id, provision);
  const { block, start, end } = words;
  return anchorRange(draft, id, { provision, block, offset: start }, { provision, block, offset: end });
}
