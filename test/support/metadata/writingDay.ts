import { Random } from "../random.ts";

/** The kinds of record that a team writes most. */
export const WRITTEN_KINDS = ["annotation", "reply", "rating", "position", "proposal", "resolution"] as const;
export type WrittenKind = (typeof WRITTEN_KINDS)[number];

/** A record as its author wrote it. */
export interface WrittenRecord {
  readonly kind: WrittenKind;
  readonly body: object;
  readonly device: number;
  /** ms since 1970. */
  readonly time: number;
}

/** How often a kind is written in a meeting and between meetings, and how long after the record before it (median, s). */
const HABITS: Readonly<
  Record<WrittenKind, { readonly meeting: number; readonly between: number; readonly gap: number }>
> = {
  annotation: { meeting: 3, between: 4, gap: 80 },
  reply: { meeting: 1, between: 3, gap: 45 },
  rating: { meeting: 2, between: 3, gap: 7 },
  position: { meeting: 8, between: 1, gap: 14 },
  proposal: { meeting: 2, between: 1, gap: 150 },
  resolution: { meeting: 1, between: 2, gap: 25 },
};

const WORDS =
  "the measure would allow storage without a court order and no time limit protects records of members".split(" ");
const HASH = "ab".repeat(32);
const ANCHOR = {
  draft: HASH,
  provision: "art_12__para_1__point_a",
  quote: { exact: "not later than", prefix: "shall, ", suffix: " the" },
};

/**
 * What a made-up team of four writes in three days: in two meetings a day and between them, each member with pauses and
 * habits of their own. The same seed gives the same days.
 */
export function writeTeamDays(seed: number): readonly WrittenRecord[] {
  const random = new Random(seed);
  const written: WrittenRecord[] = [];
  for (let device = 0; device < 4; device++) {
    const pace = 0.6 + random.next();
    for (let day = 0; day < 3; day++)
      for (const [hour, isMeeting] of [
        [9, false],
        [10, true],
        [15, true],
        [18, false],
      ] as const) {
        let time = Date.UTC(2026, 10, 23 + day, hour) + random.next() * 30 * 60_000;
        const count = 8 + random.below(16);
        for (let i = 0; i < count; i++) {
          const kind = drawKind(random, isMeeting);
          time += Math.ceil(HABITS[kind].gap * 1000 * pace * Math.exp(normal(random)));
          written.push({ kind, body: bodyOf(kind, random), device, time });
        }
      }
  }
  return written.sort((a, b) => a.time - b.time);
}

function drawKind(random: Random, isMeeting: boolean): WrittenKind {
  const weights = WRITTEN_KINDS.map((kind) => HABITS[kind][isMeeting ? "meeting" : "between"]);
  let left = random.next() * weights.reduce((sum, each) => sum + each, 0);
  return WRITTEN_KINDS.find((_, i) => (left -= weights[i]!) < 0)!;
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

function bodyOf(kind: WrittenKind, random: Random): object {
  const words = (least: number, most: number) =>
    Array.from({ length: least + random.below(most - least) }, () => random.pick(WORDS)).join(" ");
  switch (kind) {
    case "annotation":
      return {
        anchor: ANCHOR,
        kind: "risk",
        comment: words(8, 90),
        rights: ["privacy"],
        tags: [],
        confidentiality: "team",
      };
    case "reply":
      return { annotation: HASH, text: words(3, 60) };
    case "rating":
      return { annotation: HASH, assessment: { level: 1 + random.below(4) } };
    case "position":
      return { at: ANCHOR, delegation: { name: words(1, 3) }, stance: "opposes", note: words(1, 25), basis: "heard" };
    case "proposal":
      return { anchor: ANCHOR, wording: { old: words(2, 12), new: words(4, 180) }, by: [{ name: words(1, 3) }] };
    case "resolution":
      return { annotation: HASH, settled: true, reason: words(1, 12) };
  }
}
