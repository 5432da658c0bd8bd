import { lastIndex } from "../base/rows.ts";
import type { Desk } from "../desk.ts";
import { inOrder, type Standing } from "../standing/proposals.ts";

/** The note or proposal after the one attended to, or before it; without one, the nearest from the caret's provision. */
export function nextNote(desk: Desk, step: 1 | -1): Standing | undefined {
  const { place } = desk;
  const shown = shownBeside(desk);
  const here = shown.findIndex(({ id }) => id === place.thread.value);
  if (here >= 0) return shown[here + step];
  const caret = place.caret.value;
  return step === 1
    ? shown.find(({ from }) => from.provision >= caret)
    : shown[lastIndex(shown, ({ from }) => from.provision <= caret)];
}

/** The next note or proposal with something unread; behind the last comes the first. */
export function nextUnread(desk: Desk): Standing | undefined {
  const unread = desk.dossier.value?.unread.ids.value;
  const found = shownBeside(desk).filter(({ id }) => unread?.has(id));
  const { caret, thread } = desk.place;
  return found.find(({ id, from }) => from.provision >= caret.value && id !== thread.value) ?? found[0];
}

/** What is shown beside the text, in reading order. */
function shownBeside({ dossier }: Desk): readonly Standing[] {
  const { notes, proposals, mine } = dossier.value ?? {};
  const said = inOrder(notes?.value?.shown.value ?? [], proposals?.value?.shown.value ?? []);
  return inOrder(said, mine?.value?.shown.value ?? []);
}
