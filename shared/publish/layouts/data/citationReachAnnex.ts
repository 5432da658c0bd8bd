import { captionOfProvision, type Draft } from "#shared/draft/draft.ts";
import { citationGraphOf, type CitationGraph } from "#shared/draft/citationReach/citationGraph.ts";
import {
  findDirectCitationReach,
  findCitationReach,
  type CitationReachEntry,
} from "#shared/draft/citationReach/findCitationReach.ts";
import { message } from "#shared/messages/messages.ts";
import { toInterfaceTemplateText, type TemplateTextWithLanguage } from "./templateTextWithLanguage.ts";

/** What cites each article of a text, as a table, and as a graph of arcs between the articles. */
export interface CitationReachAnnex {
  readonly title: TemplateTextWithLanguage;
  readonly note: string;
  readonly head: readonly TemplateTextWithLanguage[];
  readonly rows: readonly (readonly TemplateTextWithLanguage[])[];
  readonly graph: {
    /** What it shows, for those who do not see it. */
    readonly alt: string;
    /** The addresses of the articles that cite or are cited, in the order of the text. */
    readonly labels: readonly string[];
    /** From the citing article to the cited one, by their places in `labels`. */
    readonly arcs: readonly (readonly [from: number, to: number])[];
  };
}

/**
 * Builds the annex for the articles of a text, or those in `printed`. It contains only provisions and their references,
 * nothing that anybody said. Uses of defined terms, and chapters cited as a whole, are left out.
 */
export function buildCitationReachAnnex(draft: Draft, printed?: ReadonlySet<number>): CitationReachAnnex {
  const graph = citationGraphOf(draft);
  const articles = draft.provisions.flatMap(({ kind }, i) =>
    (kind === "article" || kind === "rule") && (printed?.has(i) ?? true) ? [i] : [],
  );
  const isOfWords = ({ way }: CitationReachEntry) => way.every(({ kind }) => kind !== "term" && kind !== "unit");
  const found = articles.flatMap((article) => {
    const direct = findDirectCitationReach(graph, article).filter(isOfWords);
    const further = findCitationReach(graph, article, 2).filter((each) => each.steps === 2 && isOfWords(each));
    return direct.length === 0 ? [] : [{ article, direct, further }];
  });
  return {
    title: toInterfaceTemplateText(message("briefing.reach.title")),
    note: message("briefing.reach.note"),
    head: (["provision", "heading", "cited", "further"] as const).map((each) =>
      toInterfaceTemplateText(message(`briefing.reach.${each}`)),
    ),
    rows: found.map(({ article, direct, further }) => [
      addresses([draft.provisions[article]!.address]),
      { t: captionOfProvision(draft.provisions[article]!), lang: draft.language, dir: draft.direction },
      addresses(direct.map(({ provision }) => draft.provisions[provision]!.address)),
      addresses(further.map(({ provision }) => draft.provisions[provision]!.address)),
    ]),
    graph: graphOf(draft, graph, new Set(articles)),
  };
}

function graphOf(draft: Draft, graph: CitationGraph, articles: ReadonlySet<number>): CitationReachAnnex["graph"] {
  const articleOf = (provision: number) => {
    let at = provision;
    while (at >= 0 && !articles.has(at)) at = graph.parents[at]!;
    return at;
  };
  const pairs = new Map<string, readonly [number, number]>();
  for (const { kind, from, to } of [...graph.citationsOf.values()].flat()) {
    const [citing, cited] = [articleOf(from), articleOf(to)];
    if (kind === "term" || kind === "unit" || citing < 0 || cited < 0 || citing === cited) continue;
    pairs.set(`${citing} ${cited}`, [citing, cited]);
  }
  const nodes = [...new Set([...pairs.values()].flat())].sort((a, b) => a - b);
  const placeOf = new Map(nodes.map((article, place) => [article, place]));
  return {
    alt: message("briefing.reach.graph"),
    labels: nodes.map((article) => draft.provisions[article]!.address),
    arcs: [...pairs.values()].map(([from, to]) => [placeOf.get(from)!, placeOf.get(to)!] as const),
  };
}

/** Addresses are written from left to right in every language. */
function addresses(all: readonly string[]): TemplateTextWithLanguage {
  return { t: all.join(", ") || "–", lang: "en", dir: "ltr" };
}
