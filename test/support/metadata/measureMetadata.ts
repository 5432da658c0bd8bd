import { Random } from "../random.ts";
import { featuresOf, seeAtHub, type SendingWay } from "./hubView.ts";
import { balancedAccuracy, TreeClassifier, type Labelled } from "./treeClassifier.ts";
import { WRITTEN_KINDS, writeTeamDays } from "./writingDay.ts";

const TEAMS = 20;

/** What a classifier tells from lengths and times alone. */
export interface MetadataFigures {
  /** How many points its balanced accuracy for the kind of record is above chance: over all records. */
  readonly aboveChance: number;
  /** The same among the records whose bodies are of one length, where that many are; the largest of them. */
  readonly withinLength: number;
  readonly bytes: number;
}

interface Example extends Labelled {
  readonly length: number;
}

/** Lets a classifier learn from half of the teams, and asks it about the other half. */
export function measureMetadata(way: SendingWay, seed: number): MetadataFigures {
  const random = new Random(seed);
  const halves: Example[][] = [[], []];
  let bytes = 0;
  for (let team = 0; team < TEAMS; team++) {
    const seen = seeAtHub(writeTeamDays(seed * 1000 + team), way, random);
    bytes += seen.reduce((sum, each) => sum + each.bytes, 0);
    const features = featuresOf(seen);
    halves[team % 2]!.push(
      ...seen.map(({ kind, length }, i) => ({ features: features[i]!, label: WRITTEN_KINDS.indexOf(kind), length })),
    );
  }
  const [learned, asked] = halves as [Example[], Example[]];
  const points = (train: readonly Labelled[], test: readonly Labelled[]) => {
    const classifier = new TreeClassifier(train, WRITTEN_KINDS.length, random);
    const classes = new Set(test.map(({ label }) => label)).size;
    return 100 * (balancedAccuracy(classifier, test, WRITTEN_KINDS.length) - 1 / classes);
  };
  const of = (length: number) => (each: Example) => each.length === length;
  const lengths = [...new Set(asked.map(({ length }) => length))].filter(
    (length) => way.isPadded && learned.filter(of(length)).length >= 300 && asked.filter(of(length)).length >= 300,
  );
  const within = lengths.map((length) => points(learned.filter(of(length)), asked.filter(of(length))));
  return { aboveChance: points(learned, asked), withinLength: Math.max(0, ...within), bytes };
}
