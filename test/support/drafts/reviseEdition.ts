import {
  randomWord,
  toDraftEdition,
  randomProvisionNode,
  newArticleNode,
  newTracedText,
  randomParagraph,
  randomWords,
  type DraftEdition,
  type DraftNode,
  type TracedText,
} from "./madeUpConvention.ts";
import type { Random } from "../random.ts";

/** How much of a text changes. Articles: how many. Blocks: which share. Words: which share in a reworded block. */
export interface RevisionScenario {
  readonly articles: { readonly [deed in "drop" | "add" | "move" | "split" | "merge"]: number };
  readonly blocks: {
    readonly [deed in "drop" | "add" | "copy" | "move" | "away" | "split" | "merge" | "reword" | "rewrite"]: number;
  };
  readonly words: number;
}

export const REVISION_SCENARIOS: Readonly<Record<"light" | "typical" | "heavy", RevisionScenario>> = {
  light: {
    articles: { drop: 1, add: 1, move: 1, split: 0, merge: 0 },
    blocks: {
      drop: 0.01,
      add: 0.01,
      copy: 0.002,
      move: 0.003,
      away: 0.002,
      split: 0.004,
      merge: 0.004,
      reword: 0.06,
      rewrite: 0.003,
    },
    words: 0.06,
  },
  typical: {
    articles: { drop: 3, add: 3, move: 3, split: 1, merge: 1 },
    blocks: {
      drop: 0.04,
      add: 0.04,
      copy: 0.01,
      move: 0.01,
      away: 0.01,
      split: 0.015,
      merge: 0.015,
      reword: 0.2,
      rewrite: 0.015,
    },
    words: 0.1,
  },
  heavy: {
    articles: { drop: 6, add: 6, move: 6, split: 3, merge: 3 },
    blocks: {
      drop: 0.09,
      add: 0.09,
      copy: 0.02,
      move: 0.03,
      away: 0.03,
      split: 0.04,
      merge: 0.04,
      reword: 0.45,
      rewrite: 0.04,
    },
    words: 0.2,
  },
};

/** Creates the next edition of a text by random changes. */
export function reviseEdition(edition: DraftEdition, scenario: RevisionScenario, random: Random): DraftEdition {
  const root = edition.root.map(copyOf);
  reviseBlocks(root, scenario, random);
  reviseArticles(root, scenario, random);
  return toDraftEdition(root);
}

function copyOf(node: DraftNode): DraftNode {
  return { ...node, children: node.children.map(copyOf) };
}

/** A node and the list that contains it. */
interface Spot {
  readonly row: DraftNode[];
  readonly node: DraftNode;
}

function spots(row: DraftNode[], wanted: (node: DraftNode) => boolean): Spot[] {
  return row.flatMap((node) => [...(wanted(node) ? [{ row, node }] : []), ...spots(node.children, wanted)]);
}

function reviseBlocks(root: DraftNode[], { blocks, words: share }: RevisionScenario, random: Random): void {
  const all = spots(root, (node) => node.blocks.length > 0);
  const some = (part: number) => Array.from({ length: Math.round(all.length * part) }, () => random.pick(all));
  for (const { node } of some(blocks.reword)) node.blocks = node.blocks.map((each) => reworded(each, share, random));
  for (const { node } of some(blocks.rewrite)) node.blocks = node.blocks.map((each) => reworded(each, 0.6, random));
  for (const spot of some(blocks.split)) splitBlock(spot, random);
  for (const spot of some(blocks.merge)) mergeWithNext(spot);
  for (const spot of some(blocks.move)) putInto(taken(spot), spot.row, random);
  for (const spot of some(blocks.away)) {
    const there = random.pick(all.filter(({ node }) => node.kind === spot.node.kind && !holds(spot.node, node))).row;
    putInto(taken(spot), there, random);
  }
  for (const { row, node } of some(blocks.add)) putInto(randomProvisionNode(random, node.kind), row, random, true);
  for (const { row, node } of some(blocks.copy))
    putInto(
      {
        ...randomProvisionNode(random, node.kind),
        blocks: [newTracedText(random.pick(all).node.blocks[0]?.text ?? randomParagraph(random))],
      },
      row,
      random,
    );
  for (const spot of some(blocks.drop)) taken(spot);
}

function holds(node: DraftNode, other: DraftNode): boolean {
  return node === other || node.children.some((child) => holds(child, other));
}

/** Removes a node from its list. Returns null if it is no longer there. */
function taken({ row, node }: Spot): DraftNode | null {
  const at = row.indexOf(node);
  if (at >= 0) row.splice(at, 1);
  return at < 0 ? null : node;
}

function putInto(node: DraftNode | null, row: DraftNode[], random: Random, asBis = false): void {
  const at = random.below(row.length + 1);
  if (node) row.splice(at, 0, { ...node, bis: asBis && at > 0 && random.next() < 0.3 });
}

function splitBlock({ row, node }: Spot, random: Random): void {
  const [passage] = node.blocks;
  const cuts = [...(passage?.text ?? "").matchAll(/ /g)].map(({ index }) => index).slice(2, -2);
  const at = row.indexOf(node);
  if (!passage || cuts.length === 0 || at < 0) return;
  const cut = random.pick(cuts);
  const rest = { ...node, blocks: [part(passage, cut + 1, passage.text.length)], bis: false };
  node.blocks = [part(passage, 0, cut)];
  node.children = [];
  row.splice(at + 1, 0, rest);
}

function mergeWithNext({ row, node }: Spot): void {
  const next = row[row.indexOf(node) + 1];
  if (!next || row.indexOf(node) < 0 || node.children.length > 0) return;
  node.blocks = [joined([...node.blocks, ...next.blocks])];
  node.children = next.children;
  node.of = [...node.of, ...next.of];
  row.splice(row.indexOf(next), 1);
}

function reviseArticles(root: DraftNode[], { articles }: RevisionScenario, random: Random): void {
  const any = () => random.pick(spots(root, ({ kind }) => kind === "article"));
  const times = (count: number, deed: () => void) => Array.from({ length: count }).forEach(deed);
  times(articles.move, () => putInto(taken(any()), random.pick(root).children, random));
  times(articles.add, () =>
    putInto(newArticleNode(random, 5 + random.below(60)), random.pick(root).children, random, true),
  );
  times(articles.split, () => {
    const { row, node } = any();
    if (node.children.length < 4) return;
    const rest = node.children.splice(Math.floor(node.children.length / 2));
    row.splice(row.indexOf(node) + 1, 0, { ...randomProvisionNode(random, "article"), children: rest, of: node.of });
  });
  times(articles.merge, () => {
    const { row, node } = any();
    const next = row[row.indexOf(node) + 1];
    if (!next) return;
    node.children = [...node.children, ...next.children];
    node.of = [...node.of, ...next.of];
    row.splice(row.indexOf(next), 1);
  });
  times(articles.drop, () => taken(any()));
}

/** Returns the passage with some words replaced, deleted or inserted, singly or as whole phrases. */
function reworded(passage: TracedText, share: number, random: Random): TracedText {
  const pieces = [...passage.text.matchAll(/\S+/g)].map(({ index, 0: word }) =>
    part(passage, index, index + word.length),
  );
  const out: TracedText[] = [];
  for (let i = 0; i < pieces.length; i++) {
    if (random.next() >= share) {
      out.push(pieces[i]!);
      continue;
    }
    const [deed, length] = [random.next(), random.next() < 0.25 ? 2 + random.below(6) : 1];
    if (deed < 0.55) out.push(...randomWords(random, length).split(" ").map(newTracedText));
    if (deed < 0.8) i += length - 1;
    else out.push(newTracedText(randomWord(random)), pieces[i]!);
  }
  if (random.next() < 0.1)
    out.push(newTracedText(random.next() < 0.5 ? randomParagraph(random) : randomWords(random, 6)));
  return joined(out.length > 0 ? out : [newTracedText(randomParagraph(random))]);
}

function part({ text, origins }: TracedText, start: number, end: number): TracedText {
  return { text: text.slice(start, end), origins: origins.slice(start, end) };
}

function joined(passages: readonly TracedText[]): TracedText {
  const origins = passages.flatMap(({ origins: each }, i) => (i === 0 ? each : [-1, ...each]));
  return { text: passages.map(({ text }) => text).join(" "), origins };
}
