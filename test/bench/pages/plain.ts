import { htmlOf } from "./html.ts";
import { column, painted } from "./painted.ts";
import { laid, type Corpus, type Paragraph } from "./peerFormat.ts";

export { reflow, scroll } from "./painted.ts";

/** The lower bound: the text alone as HTML, without notes. */
const place = column();
let text: readonly Paragraph[];

export async function load(): Promise<void> {
  ({ text } = await laid<Corpus>("corpus"));
}

export const open = () =>
  painted(
    () => (place.innerHTML = htmlOf(text)),
    () => true,
  );
