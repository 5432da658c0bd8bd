import type { CrossReferenceFinder } from "../citations/crossReferences.ts";
import { citationVocabularyFor } from "../citations/citationVocabulary.ts";
import { definedTermUseSource, findDefinitions, type TermDefinition } from "../definitions.ts";
import { findSubtreeEnd, indexOfParent, type Draft } from "../draft.ts";

/** Words of a provision that use a term which another provision defines. Offsets are UTF-16 in the block's text. */
export interface DefinedTermUse {
  readonly term: string;
  /** The provision that defines it. */
  readonly to: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

interface KnownTerm extends TermDefinition {
  readonly uses: RegExp;
  /** The text writes the term with a capital in the middle of its sentences, as a name. */
  readonly isName: boolean;
  /** Where the definition applies: ranges of provisions. */
  readonly scope: readonly (readonly [start: number, end: number])[];
}

/**
 * Finds where a draft uses the terms that it defines. Of overlapping terms the longest counts. A definition “for the
 * purposes of this article” counts in that article alone. A term that the text writes with a capital, as “Party”, is
 * used only where it has one, and not in the name of something else ("the Convention on Lamps").
 */
export class DefinedTermUses {
  readonly #draft: Draft;
  readonly #terms: readonly KnownTerm[];
  readonly #longerName: RegExp;

  constructor(draft: Draft, references: CrossReferenceFinder) {
    this.#draft = draft;
    this.#longerName = new RegExp(
      `^\\s+(?:${citationVocabularyFor(draft.language).about})[^.;,]{0,12}?\\s\\p{Lu}`,
      "u",
    );
    this.#terms = findDefinitions(draft).map((definition) => ({
      ...definition,
      uses: new RegExp(definedTermUseSource(definition.term), "giu"),
      isName: isWrittenAsName(draft, definition.term),
      scope: scopeOf(draft, definition, references),
    }));
  }

  /** Returns the uses in one provision's own text, in reading order; in the definition itself, those of other terms. */
  inProvision(provision: number): readonly DefinedTermUse[] {
    const here = this.#terms.filter(({ scope }) => scope.some(([start, end]) => start <= provision && provision < end));
    return this.#draft.provisions[provision]!.blocks.flatMap(({ text }, block) =>
      withoutOverlaps(here.flatMap((term) => this.#usesOf(term, text)))
        .filter(({ to }) => to !== provision)
        .map((use) => ({ ...use, block })),
    );
  }

  #usesOf({ term, uses, isName, provision }: KnownTerm, text: string): Omit<DefinedTermUse, "block">[] {
    return [...text.matchAll(uses)]
      .filter(({ 0: use, index }) => !isName || this.#isNamed(text, use, index))
      .map(({ 0: use, index }) => ({ term, to: provision, start: index, end: index + use.length }));
  }

  #isNamed(text: string, use: string, index: number): boolean {
    return /^\p{Lu}/u.test(use) && !this.#longerName.test(text.slice(index + use.length));
  }
}

/** Returns whether the text has the term with a capital where no sentence begins, and never without one. */
function isWrittenAsName({ provisions }: Draft, term: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(term)) return false;
  const within = new RegExp(`(?<=[\\p{L},] )${definedTermUseSource(term)}`, "u");
  return provisions.some(({ blocks }) => blocks.some(({ text }) => within.test(text)));
}

/**
 * Returns where a definition applies: the provisions cited before the term ("for the purposes of this article", "for
 * the purpose of paragraph 1"), in its own sentence or that of the provision around it; else everywhere.
 */
function scopeOf(draft: Draft, definition: TermDefinition, references: CrossReferenceFinder): KnownTerm["scope"] {
  const { provision, block, start } = definition;
  const parent = indexOfParent(draft, provision);
  const own = references.scopesIn(provision, block).filter((each) => each.end <= start);
  const around = parent < 0 ? [] : references.scopesIn(parent, lastBlockOf(draft, parent));
  const found = own.length > 0 ? own : around;
  if (found.length === 0) return [[0, draft.provisions.length]];
  return found.map(({ to }) => [to, findSubtreeEnd(draft, to)] as const);
}

function lastBlockOf({ provisions }: Draft, provision: number): number {
  return provisions[provision]!.blocks.length - 1;
}

function withoutOverlaps<Span extends { readonly start: number; readonly end: number }>(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every(({ start, end }) => span.end <= start || end <= span.start)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
