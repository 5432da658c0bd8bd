import type { ReadonlySignal } from "@preact/signals-core";
import type { Hash } from "#shared/base/hash.ts";
import { findDefinitions, findDefinedTermAt, type TermDefinition } from "#shared/draft/definitions.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { CrossReferenceFinder, type CrossReference } from "#shared/draft/citations/crossReferences.ts";
import type { DraftingWatchFindings } from "#renderer/workspace/textModel/draftingWatchSettings.ts";
import type { GlossMeaning } from "#renderer/workspace/textModel/gloss.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";

/** A meaning and the words that have it, as document positions. */
export interface LocatedMeaning {
  readonly meaning: GlossMeaning;
  readonly from: number;
  readonly to: number;
}

/** Looks up the meanings of the words of one text. Each part is computed on first use and then kept. */
export class MeaningLookup {
  readonly #id: Hash;
  readonly #draft: Draft;
  readonly #watchFindings: ReadonlySignal<DraftingWatchFindings | null>;
  readonly #positions: DocumentPositionMap;
  readonly #byProvision = new Map<number, readonly CrossReference[]>();
  #references: CrossReferenceFinder | undefined;
  #definitions: readonly TermDefinition[] | undefined;
  #indices: ReadonlyMap<string, number> | undefined;

  constructor(
    { id, draft }: OpenedText,
    positions: DocumentPositionMap,
    watchFindings: ReadonlySignal<DraftingWatchFindings | null>,
  ) {
    this.#id = id;
    this.#draft = draft;
    this.#watchFindings = watchFindings;
    this.#positions = positions;
  }

  /** Makes the index of cross-references ahead of use, as a task of its own. */
  prepare(): void {
    this.#crossReferences();
  }

  #crossReferences(): CrossReferenceFinder {
    return (this.#references ??= new CrossReferenceFinder(this.#draft));
  }

  /** Returns the cross-references in a provision's own text. */
  references(provision: number): readonly CrossReference[] {
    let found = this.#byProvision.get(provision);
    if (!found) this.#byProvision.set(provision, (found = this.#crossReferences().inProvision(provision)));
    return found;
  }

  /**
   * Returns the meaning at a position: a footnote mark, a tracked change, findings of the drafting watch, a
   * cross-reference or a defined term, whichever comes first; null for plain words.
   */
  at(pos: number): LocatedMeaning | null {
    const point = this.#positions.pointAt(pos);
    if (!point) return null;
    const { provision, block, offset } = point;
    const found =
      this.#footnoteOrChangeAt(provision, block, offset) ??
      this.#findingsAt(provision, block, offset) ??
      this.#referenceAt(provision, block, offset) ??
      this.#termAt(provision, block, offset);
    return found && { meaning: found.meaning, from: pos - offset + found.start, to: pos - offset + found.end };
  }

  #footnoteOrChangeAt(provision: number, block: number, offset: number) {
    const { footnotes = [], tracked = [] } = this.#draft.provisions[provision]!.blocks[block]!;
    const footnote = footnotes.find(({ at }) => at === offset);
    if (footnote) return { meaning: { kind: "footnote", footnote } as const, start: offset, end: offset };
    const change = tracked.find(({ start, end }) => start <= offset && offset <= end);
    return change && { meaning: { kind: "tracked", tracked: change } as const, start: change.start, end: change.end };
  }

  #findingsAt(provision: number, block: number, offset: number) {
    if (this.#watchFindings.value?.text !== this.#id) return null;
    const findings = this.#watchFindings.value.findings.filter(({ provision: there, words }) => {
      if (there !== provision) return false;
      return words ? words.block === block && words.start <= offset && offset <= words.end : block + offset === 0;
    });
    const { start, end } = findings[0]?.words ?? { start: offset, end: offset };
    return findings.length === 0 ? null : { meaning: { kind: "flagged", findings } as const, start, end };
  }

  #referenceAt(provision: number, block: number, offset: number) {
    const found = this.references(provision).find(
      (each) => each.block === block && each.start <= offset && offset <= each.end,
    );
    const to = found && this.#indexOf(found.eId);
    return to === undefined
      ? null
      : { meaning: { kind: "reference", provision: to } as const, start: found!.start, end: found!.end };
  }

  #termAt(provision: number, block: number, offset: number) {
    this.#definitions ??= findDefinitions(this.#draft);
    const found = findDefinedTermAt(this.#definitions, this.#draft.provisions[provision]!.blocks[block]!.text, offset);
    return (
      found && { meaning: { kind: "term", definition: found.definition } as const, start: found.start, end: found.end }
    );
  }

  #indexOf(eId: string): number | undefined {
    this.#indices ??= new Map(this.#draft.provisions.map((each, i) => [each.eId, i]));
    return this.#indices.get(eId);
  }
}
