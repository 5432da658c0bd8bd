import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from "@recogito/text-annotator";
import "@recogito/text-annotator/text-annotator.css";
import { applyUpdate, Doc } from "yjs";
import { htmlOf } from "./html.ts";
import { column, painted } from "./painted.ts";
import { laid, laidUpdates, type Corpus, type Said, type Stored } from "./peerFormat.ts";
import { updatesOf } from "./peerUpdates.ts";

export { reflow, scroll } from "./painted.ts";

/**
 * Recogito, set up as documented: `createTextAnnotator(content)` on the text as HTML, with its default renderer
 * (SPANS); `setAnnotations` with the stored notes, then again, without replacing, with later ones. It has no store, so
 * each annotation is a value in a Y.Map, unencrypted. It draws only the highlights in view.
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
  // Without a range: finding it is the annotator's job.
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
/** Adds one note on the words of another. */
export function add(count: number): Promise<number> {
  const begin = text.slice(0, notes[0]!.paragraph).reduce((sum, each) => sum + each.text.length, 0);
  return painted(
    () => annotator.addAnnotation(annotationOf({ ...notes[0]!, id: "one more" }, begin)),
    () => drawn() === count + 1,
  );
}

/** Counts the annotations it was given, because only visible ones are in the page. */
const drawn = () => (document.querySelector(".r6o-annotation") ? annotator.getAnnotations().length : 0);
