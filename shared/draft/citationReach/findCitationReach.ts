import { findSubtreeEnd } from "../draft.ts";
import { CITATION_KINDS, type Citation, type CitationGraph } from "./citationGraph.ts";

/**
 * How exactly a provision is cited: itself, only a part of it (a provision beneath it), or only what it is in ("article
 * 24" for paragraph 2 of that article).
 */
export const CITATION_REACH_PRECISIONS = ["exact", "part", "around"] as const;
export type CitationReachPrecision = (typeof CITATION_REACH_PRECISIONS)[number];

/** A provision that cites another, directly or through others. */
export interface CitationReachEntry {
  readonly provision: number;
  /** 1 if it cites the provision itself, 2 if it cites one that does, and so on. */
  readonly steps: number;
  /** Of the last citation in `way`, which is the one of the provision asked about. */
  readonly precision: CitationReachPrecision;
  /** The citations by which it leads there, from this provision on; as many as there are steps. */
  readonly way: readonly Citation[];
}

/**
 * Returns the provisions that cite a provision, in at most `maxSteps` steps: nearest first, then in reading order. Each
 * comes once, with a shortest way.
 *
 * In the first step, a citation counts that names the provision, one beneath it, or one around it. In further steps, a
 * citation counts that names the citing provision or the article (paragraph, point) around it. A part or chapter that is
 * cited as a whole leads no further, since nearly everything would follow. What stands within the provision itself is no
 * reach of it.
 */
export function findCitationReach(
  graph: CitationGraph,
  provision: number,
  maxSteps: number,
): readonly CitationReachEntry[] {
  const end = findSubtreeEnd(graph.draft, provision);
  const isInside = (index: number) => index >= provision && index < end;
  const first = nearest(firstStep(graph, provision, end).filter(({ citation }) => !isInside(citation.from)));
  const entries = first.map(({ citation, precision }): CitationReachEntry => ({
    provision: citation.from,
    steps: 1,
    precision,
    way: [citation],
  }));
  if (maxSteps < 1) return [];
  const reached = new Set(entries.map((each) => each.provision));
  // What cites a container is reached, but followed only if it is reached in another way, too.
  let last = entries.filter((entry) => !isByContainer(graph, entry));
  const followed = new Set(last.map((each) => each.provision));
  for (let steps = 2; steps <= maxSteps && last.length > 0; steps++) {
    const next = last.flatMap((entry) => furtherStep(graph, entry.provision).map((step) => ({ ...step, entry })));
    last = nearest(next.filter(({ citation: { from } }) => !isInside(from) && !followed.has(from))).map(
      ({ citation, entry }) => ({
        provision: citation.from,
        steps,
        precision: entry.precision,
        way: [citation, ...entry.way],
      }),
    );
    for (const entry of last) {
      followed.add(entry.provision);
      if (!reached.has(entry.provision)) entries.push(entry);
      reached.add(entry.provision);
    }
  }
  return entries;
}

/** Returns whether an entry of the first step names only a part or chapter around the provision. */
function isByContainer({ containers }: CitationGraph, { precision, way: [citation] }: CitationReachEntry): boolean {
  return precision === "around" && containers.has(citation!.to);
}

interface CitationStep {
  readonly citation: Citation;
  readonly precision: CitationReachPrecision;
}

function firstStep(graph: CitationGraph, provision: number, end: number): CitationStep[] {
  const steps = namesOf(graph, provision, "exact");
  for (let i = provision + 1; i < end; i++) steps.push(...namesOf(graph, i, "part"));
  for (const i of ancestorsOf(graph, provision)) steps.push(...namesOf(graph, i, "around"));
  return steps;
}

function furtherStep(graph: CitationGraph, provision: number): CitationStep[] {
  const outer = ancestorsOf(graph, provision).filter((i) => !graph.containers.has(i));
  return [...namesOf(graph, provision, "exact"), ...outer.flatMap((i) => namesOf(graph, i, "around"))];
}

function namesOf({ citationsOf }: CitationGraph, to: number, precision: CitationReachPrecision): CitationStep[] {
  return (citationsOf.get(to) ?? []).map((citation) => ({ citation, precision }));
}

function ancestorsOf({ parents }: CitationGraph, index: number): number[] {
  const found: number[] = [];
  for (let i = parents[index]!; i >= 0; i = parents[i]!) found.push(i);
  return found;
}

/** Returns of each citing provision the closest citation, in reading order. */
function nearest<Step extends CitationStep>(steps: readonly Step[]): Step[] {
  const best = new Map<number, Step>();
  for (const step of steps) {
    const known = best.get(step.citation.from);
    if (!known || compareSteps(step, known) < 0) best.set(step.citation.from, step);
  }
  return [...best.values()].sort((a, b) => a.citation.from - b.citation.from);
}

function compareSteps(a: CitationStep, b: CitationStep): number {
  return (
    CITATION_REACH_PRECISIONS.indexOf(a.precision) - CITATION_REACH_PRECISIONS.indexOf(b.precision) ||
    CITATION_KINDS.indexOf(a.citation.kind) - CITATION_KINDS.indexOf(b.citation.kind) ||
    a.citation.block - b.citation.block ||
    a.citation.start - b.citation.start ||
    b.citation.to - a.citation.to
  );
}

/**
 * Returns the provisions that a change of a provision concerns at once: those that name it, a part of it, or the article
 * (paragraph, point) around it, or use a term that it defines; not those that name a part or a chapter as a whole.
 */
export function findDirectCitationReach(graph: CitationGraph, provision: number): readonly CitationReachEntry[] {
  return findCitationReach(graph, provision, 1).filter((entry) => !isByContainer(graph, entry));
}
