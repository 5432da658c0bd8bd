import type { Desk } from "../../desk/desk.ts";
import { lastIndex } from "../../desk/rows.ts";
import { inOrder, type Standing } from "../../desk/proposals.ts";

/** The note or proposal after the one attended to, or before it; without one, the nearest from the caret's provision. */
export function nextNote({ dossier, place }: Desk, step: 1 | -1): Standing | undefined {
  const { notes, proposals, mine } = dossier.now ?? {};
  const said = inOrder(notes?.now?.shown.now ?? [], proposals?.now?.shown.now ?? []);
  const shown = inOrder(said, mine?.now?.shown.now ?? []);
  const here = shown.findIndex(({ id }) => id === place.thread.now);
  if (here >= 0) return shown[here + step];
  const caret = place.caret.now;
  return step === 1
    ? shown.find(({ from }) => from.provision >= caret)
    : shown[lastIndex(shown, ({ from }) => from.provision <= caret)];
}
