import { lcs } from "fast-myers-diff";
import { column, painted } from "./painted.ts";
import { laid, type Paragraph } from "./peerFormat.ts";

/**
 * The minimum that shows two texts side by side: paragraphs paired by Myers' algorithm, paired paragraphs compared word
 * by word in the same way, and two columns of HTML. It does not know articles, moves or notes.
 */
const place = column();
let texts: Pair;

/** Two texts, as published beside the page. */
export interface Pair {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}

type Row = readonly [before: string, after: string];

export async function load(): Promise<void> {
  texts = await laid<Pair>("pair");
}

export const open = () =>
  painted(
    () => (place.innerHTML = rowsOf(texts).map(html).join("")),
    () => true,
  );

/** Moves to the next change. */
export function next(): Promise<number> {
  const here = place.querySelector("[data-here]");
  const changed = [...place.querySelectorAll<HTMLElement>("[data-changed]")];
  const there = changed[here ? changed.indexOf(here as HTMLElement) + 1 : 0]!;
  const go = () => {
    here?.removeAttribute("data-here");
    there.dataset["here"] = "";
    there.scrollIntoView();
    there.focus({ preventScroll: true });
  };
  return painted(go, () => true);
}

function rowsOf({ before, after }: Pair): readonly Row[] {
  const [a, b] = [before.map(({ text }) => text), after.map(({ text }) => text)];
  const rows: Row[] = [];
  let [from, to] = [0, 0];
  for (const [i, j, length] of [...lcs(a, b), [a.length, b.length, 0] as const]) {
    while (from < i || to < j) rows.push([from < i ? a[from++]! : "", to < j ? b[to++]! : ""]);
    for (let n = 0; n < length; n++) rows.push([a[from++]!, b[to++]!]);
  }
  return rows;
}

function html([before, after]: Row): string {
  if (before === after) return `<div class="sides"><p>${before}</p><p>${after}</p></div>`;
  const [a, b] = [before.split(/(\s+)/u), after.split(/(\s+)/u)];
  let [gone, fresh, from, to] = ["", "", 0, 0];
  for (const [i, j, length] of [...lcs(a, b), [a.length, b.length, 0] as const]) {
    const same = a.slice(i, i + length).join("");
    gone += `<del>${a.slice(from, i).join("")}</del>${same}`;
    fresh += `<ins>${b.slice(to, j).join("")}</ins>${same}`;
    [from, to] = [i + length, j + length];
  }
  return `<div class="sides" tabindex="-1" data-changed><p>${gone}</p><p>${fresh}</p></div>`;
}
