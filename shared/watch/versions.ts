import { isHeaded, ownText, parentOf, subtreeEnd, type Draft } from "../draft/draft.ts";
import { redline } from "../draft/redline.ts";
import { Pair } from "../revise/pair.ts";
import { carryProvision } from "../revise/provision.ts";

/** A provision of the text before, and the one of the draft that it has become. Indices in the two drafts. */
export interface Become {
  readonly before: number;
  readonly now: number;
}

/** Words that stood in the text before and do not stand there now, and what has come in their place. */
export interface Change {
  readonly gone: string;
  readonly fresh: string;
  /** Where the gone words began in the provision's own text before, and the fresh ones in that of now (UTF-16). */
  readonly wasAt: number;
  readonly at: number;
}

/** What has become of the provisions of an earlier text; those are left out of which nothing is there any more. */
export function becomings(before: Draft, now: Draft): readonly Become[] {
  const pair = Pair.of(before, now);
  const carried: number[] = [];
  before.provisions.forEach((_, i) => carried.push(carryOne(pair, i, carried)));
  return carried.flatMap((to, from) => (to < 0 ? [] : [{ before: from, now: to }]));
}

/** A provision that was worded anew is known by its name, beneath what its parent has become. */
function carryOne(pair: Pair, index: number, carried: readonly number[]): number {
  const found = carryProvision(pair, index);
  if (found >= 0) return found;
  const { from, to } = pair;
  const parent = parentOf(from, index);
  const around = parent < 0 ? -1 : carried[parent]!;
  if (parent >= 0 && around < 0) return -1;
  const { kind, num, heading, level } = from.provisions[index]!;
  const [start, end] = around < 0 ? [0, to.provisions.length] : [around + 1, subtreeEnd(to, around)];
  for (let i = start; i < end; i++) {
    const each = to.provisions[i]!;
    if (each.kind === kind && each.num === num && each.level === level && (num || each.heading === heading)) return i;
  }
  return -1;
}

/** What differs between the own texts of a provision before and now, in the order of the text. */
export function changesOf({ before, now }: Become, from: Draft, to: Draft): readonly Change[] {
  const [old, fresh] = [ownText(from.provisions[before]!), ownText(to.provisions[now]!)];
  if (old === fresh) return [];
  const changes: Change[] = [];
  let [wasAt, at] = [0, 0];
  const pieces = redline(old, fresh);
  for (let i = 0; i < pieces.length; i++) {
    const { is, text } = pieces[i]!;
    if (is === "same") {
      wasAt += text.length;
      at += text.length;
      continue;
    }
    const next = pieces[i + 1];
    const change =
      is === "gone" ? { gone: text, fresh: next?.is === "fresh" ? next.text : "" } : { gone: "", fresh: text };
    changes.push({ ...change, wasAt, at });
    if (is === "gone" && change.fresh !== "") i++;
    wasAt += change.gone.length;
    at += change.fresh.length;
  }
  return changes;
}

/** The article, annex or the like that a provision is or lies in, by its index; itself where there is none. */
export function articleOf(draft: Draft, index: number): number {
  for (let i = index; i >= 0; i = parentOf(draft, i)) if (isHeaded(draft.provisions[i]!)) return i;
  return index;
}
