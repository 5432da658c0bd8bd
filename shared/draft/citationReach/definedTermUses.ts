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
  /** Letters in lower case without which a text does not use the term. */
  readonly stem: string;
  readonly uses: RegExp;
  /** The text writes the term with a capital in the middle of its sentences, as a name. */
  readonly isName: boolean;
  /** Where the definition applies: ranges of provisions. */
  readonly scope: readonly (readonly [start: number, end: number])[];
}

/** The text of a block, and in lower case. */
interface BlockText {
  readonly text: string;
  readonly lower: string;
}

/**
 * Finds where a draft uses the terms that it defines. Of overlapping terms the longest counts. A definition “for the
 * purposes of this article” counts in that article alone. A term that the text writes with a capital, as “Party”, is
 * used only where it has one, and not in the name of something else ("the Convention on Lamps").
 */
export class DefinedTermUses {
  readonly #blocks: readonly (readonly BlockText[])[];
  readonly #terms: readonly KnownTerm[];
  readonly #longerName: RegExp;

  constructor(draft: Draft, references: CrossReferenceFinder) {
    const blocks = draft.provisions.map((each) => each.blocks.map(({ text }) => ({ text, lower: text.toLowerCase() })));
    this.#blocks = blocks;
    this.#longerName = new RegExp(
      `^\\s+(?:${citationVocabularyFor(draft.language).about})[^.;,]{0,12}?\\s\\p{Lu}`,
      "u",
    );
    this.#terms = findDefinitions(draft).map((definition) => {
      const stem = stemOf(definition.term);
      return {
        ...definition,
        stem,
        uses: new RegExp(definedTermUseSource(definition.term), "giu"),
        isName: isWrittenAsName(blocks, definition.term, stem),
        scope: scopeOf(draft, definition, references),
      };
    });
  }

  /** Returns the uses in one provision's own text, in reading order; in the definition itself, those of other terms. */
  inProvision(provision: number): readonly DefinedTermUse[] {
    const here = this.#terms.filter(({ scope }) => scope.some(([start, end]) => start <= provision && provision < end));
    return this.#blocks[provision]!.flatMap((block, i) =>
      withoutOverlaps(here.flatMap((term) => this.#usesOf(term, block)))
        .filter(({ to }) => to !== provision)
        .map((use) => ({ ...use, block: i })),
    );
  }

  #usesOf({ term, stem, uses, isName, provision }: KnownTerm, { text, lower }: BlockText) {
    if (!lower.includes(stem)) return [];
    return [...text.matchAll(uses)]
      .filter(({ 0: use, index }) => !isName || this.#isNamed(text, use, index))
      .map(({ 0: use, index }) => ({ term, to: provision, start: index, end: index + use.length }));
  }

  #isNamed(text: string, use: string, index: number): boolean {
    return /^\p{Lu}/u.test(use) && !this.#longerName.test(text.slice(index + use.length));
  }
}

/** Returns letters that every inflected use of a term contains, in lower case. */
function stemOf(term: string): string {
  const [word = ""] = term.toLowerCase().replace(/^ال/u, "").split(/\s/u);
  return /\p{Script=Cyrillic}/u.test(word) && word.length > 4 ? word.slice(0, -2) : word;
}

/** Returns whether the text has the term with a capital where no sentence begins. */
function isWrittenAsName(blocks: readonly (readonly BlockText[])[], term: string, stem: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(term)) return false;
  const within = new RegExp(`(?<=[\\p{L},] )${definedTermUseSource(term)}`, "u");
  return blocks.some((each) => each.some(({ text, lower }) => lower.includes(stem) && within.test(text)));
}

/**
 * Returns where a definition applies: the provisions cited before the term ("for the purposes of this article", "for
 * the purpose of paragraph 1"), in its own sentence or that of the provision around it; else everywhere.
 */
function scopeOf(draft: Draft, definition: TermDefinition, references: CrossReferenceFinder): KnownTerm["scope"] {
  const { provision, block, start } = definition;
  const parent = indexOfParent(draft, provision);
  const own = references.scopesIn(provision, block).filter((each) => each.end <= start);
  const around = parent < 0 ? [] : references.scopesIn(parent, draft.provisions[parent]!.blocks.length - 1);
  const found = own.length > 0 ? own : around;
  if (found.length === 0) return [[0, draft.provisions.length]];
  return found.map(({ to }) => [to, findSubtreeEnd(draft, to)] as const);
}

function withoutOverlaps<Span extends { readonly start: number; readonly end: number }>(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every(({ start, end }) => span.end <= start || end <= span.start)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
