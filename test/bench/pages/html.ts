import type { Paragraph } from "./peerFormat.ts";

/** Renders the text as HTML. Made-up words need no escaping. */
export function htmlOf(text: readonly Paragraph[]): string {
  return text.map(({ heading, text }) => (heading ? `<h2>${text}</h2>` : `<p>${text}</p>`)).join("");
}
