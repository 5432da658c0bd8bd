import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from "@recogito/text-annotator";
import "@recogito/text-annotator/text-annotator.css";
import { applyUpdate, Doc } from "yjs";
import { htmlOf } from "./html.ts";
import { column, painted } from "./painted.ts";
import { laid, laidUpdates, type Corpus, type Said, type Stored } from "./said.ts";
import { updatesOf } from "./stored.ts";

export { reflow, scroll } from "./painted.ts";

/**
 * Recogito as its documentation has it: `createTextAnnotator(content)` on the text as HTML, with the renderer that it
 * chooses (SPANS); `setAnnotations` with what is stored, again, without replacing, with what comes later. It brings no
 * store, so each annotation is a value in a Y.Map, in clear. It draws the highlights in view.
 */
const place = column({ lays: "all" });
const doc = new Doc();
const annotations = doc.getMap<TextAnnotation>("annotations");
const { text, notes, later } = await laid<Corpus>("corpus");
let annotator: TextAnnotator<TextAnnotation>;
let updates: Stored<Uint8Array>;

export function make(): Promise<Stored> {
  const begins = [0];
  for (const each of text) begins.push(begins.at(-1)! + each.text.length);
  const put = (all: readonly Said[]) => () =>
    doc.transact(() => all.forEach((said) => annotations.set(said.id, annotationOf(said, begins[said.paragraph]!))));
  return updatesOf(doc, put(notes), put(later));
}

function annotationOf({ id, paragraph, start, end, comment, replies }: Said, begin: number): TextAnnotation {
  const quote = text[paragraph]!.text.slice(start, end);
  const bodies = [comment, ...replies].map((value, i) => ({ id: `${id}/${i}`, annotation: id, value }));
  // Without a range: that is the annotator's to find.
  const selector = [{ quote, start: begin + start, end: begin + end }];
  return { id, bodies, target: { annotation: id, selector } } as unknown as TextAnnotation;
}

export async function load(): Promise<void> {
  updates = await laidUpdates("recogito");
}

export function open(count: number): Promise<number> {
  return painted(
    () => {
      applyUpdate(doc, updates.open);
      place.innerHTML = htmlOf(text);
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(place);
      annotator.setAnnotations([...annotations.values()]);
      annotations.observe(({ keysChanged }) =>
        annotator.setAnnotations(
          [...keysChanged].map((key) => annotations.get(key)!),
          false,
        ),
      );
    },
    () => drawn() === count,
  );
}

export const receive = (count: number) =>
  painted(
    () => applyUpdate(doc, updates.later),
    () => drawn() === count,
  );
/** One note more, on the words of another. */
export function add(count: number): Promise<number> {
  const begin = text.slice(0, notes[0]!.paragraph).reduce((sum, each) => sum + each.text.length, 0);
  return painted(
    () => annotator.addAnnotation(annotationOf({ ...notes[0]!, id: "one more" }, begin)),
    () => drawn() === count + 1,
  );
}

/** Of those that it was given: only what is in view is in the page. */
const drawn = () => (document.querySelector(".r6o-annotation") ? annotator.getAnnotations().length : 0);
