import { createRoot } from "react-dom/client";
import { applyUpdate } from "yjs";
import { DeskContext } from "../../../renderer/desk/context.ts";
import { Text } from "../../../renderer/text/Text.tsx";
import { followTheme } from "../../../renderer/theme/theme.ts";
import type { DossierDoc } from "../../../shared/records/doc.ts";
import { deskWith, drawn, loadOurs } from "./desk.ts";
import { painted, whenThere } from "./painted.ts";

export { reflow } from "./painted.ts";

/**
 * The text pane of the web edition, without the window around it, as no peer has one. The dossier was opened on this
 * machine before; as `first`, it was not.
 */
let ours: Awaited<ReturnType<typeof loadOurs>>;
let doc: DossierDoc;
let readable = NaN;

export async function load(): Promise<void> {
  followTheme();
  ours = await loadOurs();
}

export function open(count: number): Promise<number> {
  const show = async () => {
    const { desk, doc: made } = await deskWith(ours, location.search === "?first");
    doc = made;
    createRoot(document.body.appendChild(document.createElement("div"))).render(
      <DeskContext value={desk}>
        <Text />
      </DeskContext>,
    );
  };
  const began = performance.now();
  void whenThere(".draft p").then((at) => (readable = at - began));
  return painted(show, () => drawn() === count);
}

/** How much of that went by until there was text to be read, in ms. */
export const untilText = () => readable;

export const receive = (count: number) =>
  painted(
    () => applyUpdate(doc.doc, ours.later),
    () => drawn() === count,
  );
