import { CrossReferenceFinder } from "../citations/crossReferences.ts";
import { isPrintedAsHeading, parentsOfProvisions, type Draft } from "../draft.ts";
import { DefinedTermUses } from "./definedTermUses.ts";

/**
 * How a provision cites another: by name, as one within a range ("articles 7 to 17"), as the part or chapter that it is
 * in ("this Part"), or by using a term that the other one defines.
 */
export const CITATION_KINDS = ["direct", "range", "unit", "term"] as const;
export type CitationKind = (typeof CITATION_KINDS)[number];

/** Words of a provision that cite another provision of the same draft. Offsets are UTF-16 in the block's text. */
export interface Citation {
  readonly kind: CitationKind;
  readonly from: number;
  readonly to: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Only of the kind "term". */
  readonly term?: string;
}

/** Who cites whom in a draft. Provisions are meant by their index. */
export interface CitationGraph {
  readonly draft: Draft;
  /** Of each provision, the citations that name it, in reading order. */
  readonly citationsOf: ReadonlyMap<number, readonly Citation[]>;
  /** Of each provision, the index of the one around it; -1 at the top. */
  readonly parents: readonly number[];
  /** The provisions that contain articles or rules: parts, chapters, some annexes. */
  readonly containers: ReadonlySet<number>;
}

const graphs = new WeakMap<Draft, CitationGraph>();

/** Returns the citations within a draft; built once. Citations of other instruments are none. */
export function citationGraphOf(draft: Draft): CitationGraph {
  let graph = graphs.get(draft);
  if (!graph) graphs.set(draft, (graph = buildCitationGraph(draft)));
  return graph;
}

/** Returns whether the graph of a draft is built, so that `citationGraphOf` takes no time. */
export function isCitationGraphBuilt(draft: Draft): boolean {
  return graphs.has(draft);
}

/** Builds the citation graph of a draft. */
export function buildCitationGraph(draft: Draft): CitationGraph {
  const { provisions } = draft;
  const parents = parentsOfProvisions(draft);
  const references = new CrossReferenceFinder(draft);
  const terms = new DefinedTermUses(draft, references);
  const citationsOf = new Map<number, Citation[]>();
  const indexOf = new Map(provisions.map(({ eId }, i) => [eId, i]));
  provisions.forEach((_, from) => {
    const cited = references.citedByProvision(from).map(({ eId, ...rest }) => ({ ...rest, to: indexOf.get(eId)! }));
    for (const { provision: _from, ...citation } of cited) add({ ...citation, from });
    for (const use of terms.inProvision(from)) add({ ...use, kind: "term", from });
  });
  return { draft, citationsOf, parents, containers: containersOf(draft, parents) };

  function add(citation: Citation): void {
    if (citation.from === citation.to) return;
    const known = citationsOf.get(citation.to);
    if (known) known.push(citation);
    else citationsOf.set(citation.to, [citation]);
  }
}

/** Returns the provisions around articles, rules and other headed units. */
function containersOf({ provisions }: Draft, parents: readonly number[]): Set<number> {
  const containers = new Set<number>();
  provisions.forEach((provision, i) => {
    if (!isPrintedAsHeading(provision)) return;
    for (let at = parents[i]!; at >= 0; at = parents[at]!) containers.add(at);
  });
  return containers;
}
