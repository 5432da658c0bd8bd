import type { Random } from "../random.ts";

type Tree = { readonly votes: readonly number[] } | Split;
interface Split {
  readonly feature: number;
  readonly cut: number;
  readonly below: Tree;
  readonly above: Tree;
}

/** A record's features and the number of its class. */
export interface Labelled {
  readonly features: readonly number[];
  readonly label: number;
}

const TREES = 60;
const TRIES = 12;
const SMALLEST = 12;
const DEEPEST = 12;

/** Extremely randomised trees, with each class weighted alike: they learn what any mix of lengths and times tells. */
export class TreeClassifier {
  readonly #trees: readonly Tree[];
  readonly #classes: number;

  constructor(examples: readonly Labelled[], classes: number, random: Random) {
    this.#classes = classes;
    const counts = countLabels(examples, classes);
    const weights = counts.map((count) => (count === 0 ? 0 : examples.length / (classes * count)));
    this.#trees = Array.from({ length: TREES }, () => grow(examples, weights, random, 0));
  }

  classify(features: readonly number[]): number {
    const sum = new Array<number>(this.#classes).fill(0);
    for (const tree of this.#trees) leafOf(tree, features).forEach((vote, i) => (sum[i]! += vote));
    return sum.indexOf(Math.max(...sum));
  }
}

/** Returns the mean over the classes that occur of the share of each that is recognised. */
export function balancedAccuracy(classifier: TreeClassifier, examples: readonly Labelled[], classes: number): number {
  const right = new Array<number>(classes).fill(0);
  for (const { features, label } of examples) if (classifier.classify(features) === label) right[label]!++;
  const counts = countLabels(examples, classes);
  const shares = counts.flatMap((count, i) => (count === 0 ? [] : [right[i]! / count]));
  return shares.reduce((sum, each) => sum + each, 0) / shares.length;
}

function countLabels(examples: readonly Labelled[], classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const { label } of examples) counts[label]!++;
  return counts;
}

function grow(examples: readonly Labelled[], weights: readonly number[], random: Random, depth: number): Tree {
  const votes = countLabels(examples, weights.length).map((count, i) => count * weights[i]!);
  const total = votes.reduce((sum, each) => sum + each, 0);
  const leaf = { votes: votes.map((vote) => vote / total) };
  if (examples.length < 2 * SMALLEST || depth === DEEPEST) return leaf;
  let best: { readonly purity: number; readonly feature: number; readonly cut: number } | null = null;
  for (let i = 0; i < TRIES; i++) {
    const feature = random.below(examples[0]!.features.length);
    const [a, b] = [random.pick(examples).features[feature]!, random.pick(examples).features[feature]!];
    const cut = a + random.next() * (b - a);
    const sides = [new Array<number>(weights.length).fill(0), new Array<number>(weights.length).fill(0)];
    for (const { features, label } of examples) sides[features[feature]! < cut ? 0 : 1]![label]! += weights[label]!;
    const purity = sides.reduce((sum, side) => sum + purityOf(side), 0);
    if (!best || purity > best.purity) best = { purity, feature, cut };
  }
  const { feature, cut } = best!;
  const below = examples.filter(({ features }) => features[feature]! < cut);
  const above = examples.filter(({ features }) => features[feature]! >= cut);
  if (below.length < SMALLEST || above.length < SMALLEST) return leaf;
  const next = depth + 1;
  return { feature, cut, below: grow(below, weights, random, next), above: grow(above, weights, random, next) };
}

/** The sum of squares of the classes' weights, by their total: the more one class prevails, the more. */
function purityOf(side: readonly number[]): number {
  const total = side.reduce((sum, each) => sum + each, 0);
  return total === 0 ? 0 : side.reduce((sum, each) => sum + each * each, 0) / total;
}

function leafOf(tree: Tree, features: readonly number[]): readonly number[] {
  let at = tree;
  while ("feature" in at) at = features[at.feature]! < at.cut ? at.below : at.above;
  return at.votes;
}
