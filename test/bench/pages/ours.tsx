import { createRoot } from "react-dom/client";
import { applyUpdate } from "yjs";
import { WorkspaceContext } from "#renderer/workspace/context.ts";
import { TextPane } from "#renderer/text/view/TextPane.tsx";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { startVerifyWorker } from "#renderer/bootstrap/verifyWorker.ts";
import { applyAndFollowTheme } from "#renderer/theme/theme.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import { deskWith, isWhole, loadOurs, marks } from "./workspacePage.ts";
import { painted, whenSo, whenThere } from "./painted.ts";

export { reflow, scroll } from "./painted.ts";

/**
 * The text pane of the web edition without the window around it, because peers have no window. As `ours`, the dossier
 * was opened on this machine before; as `first`, it was not.
 */
let ours: Awaited<ReturnType<typeof loadOurs>>;
let doc: DossierDoc;
let workspace: Workspace;
let [readable, known] = [NaN, NaN];

export async function load(): Promise<void> {
  applyAndFollowTheme();
  startVerifyWorker();
  ours = await loadOurs();
}

export function open(count: number): Promise<number> {
  const show = async () => {
    ({ workspace, doc } = await deskWith(ours, location.search === "?first"));
    createRoot(document.body.appendChild(document.createElement("div"))).render(
      <WorkspaceContext value={workspace}>
        <TextPane />
      </WorkspaceContext>,
    );
  };
  const began = performance.now();
  void whenThere(".text-draft p").then((at) => (readable = at - began));
  return paintedAll(show, count, began);
}

/**
 * Measures from the start of the work until the whole text is drawn and the last highlight that ours draws without
 * scrolling. Also records when all of this many notes were known.
 */
function paintedAll(work: () => unknown, count: number, began = performance.now()): Promise<number> {
  const before = marks().length;
  const isKnown = () => workspace?.dossier.value?.notes.value?.all.value.length === count && marks().length > before;
  void whenSo(isKnown).then((at) => (known = at - began));
  return painted(work, () => isWhole(workspace, count));
}

/** How much of that time passed until all notes were known and the visible and nearby ones were painted, in ms. */
export const untilKnown = () => known;

/** How much of that time passed until text was readable, in ms. */
export const untilText = () => readable;

export const receive = (count: number) => paintedAll(() => applyUpdate(doc.doc, ours.later), count);
/** Applies one more note from another device. */
export const add = (count: number) => paintedAll(() => applyUpdate(doc.doc, ours.one), count + 1);
