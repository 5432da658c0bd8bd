import { indexOfParent, findSubtreeEnd, type Draft, type Provision } from "#shared/draft/draft.ts";
import { alignDrafts } from "../match/alignDrafts.ts";
import { isMissingProvisionCovered, type ClaimedCoverage } from "./claimedCoverage.ts";

/** A text that may be used in a composed one. */
export interface TextToCompose {
  readonly draft: Draft;
  readonly covers: ClaimedCoverage;
}

/** A package, and which texts it is newer than: those from index `since` on, where 0 is the newest text. */
export interface ChairsPackageInput extends TextToCompose {
  readonly since: number;
}

/**
 * Where a provision of a composed text comes from: `part` is its index among the texts followed by the packages,
 * `index` its index there.
 */
export interface ComposedProvisionOrigin {
  readonly part: number;
  readonly index: number;
}

/** A draft put together from several, with the origin of each of its provisions. */
export interface ComposedDraft {
  readonly draft: Draft;
  readonly origins: readonly ComposedProvisionOrigin[];
}

/** The least confidence at which a package's article counts as the one that a text leaves out. */
const SURE = 0.5;

/** Kinds that are taken over as a whole, with heading, number and everything beneath. */
export const UNITS_COMPOSED_WHOLE: ReadonlySet<string> = new Set(["article", "rule", "preamble", "annex"]);

/**
 * Composes a document's current text: the newest text, with the articles it does not cover inserted in their places.
 * Each of those has the wording of a package if one is newer than the last text that had the article; otherwise the
 * wording of that text. Anything that a text covers but does not contain is deleted. `texts` and `packages` are ordered
 * newest first. Pure.
 */
export function composeCurrentDraft(
  texts: readonly TextToCompose[],
  packages: readonly ChairsPackageInput[],
): ComposedDraft {
  const composition = new Composition(texts, packages);
  for (let older = 1; older < texts.length; older++) composition.addUncovered(older);
  composition.addPackageOnly();
  return composition.composed();
}

interface Row extends ComposedProvisionOrigin {
  readonly level: number;
}

class Composition {
  readonly #texts: readonly TextToCompose[];
  readonly #packages: readonly ChairsPackageInput[];
  readonly #parts: readonly TextToCompose[];
  #rows: readonly Row[];
  /** The provision that replaces an inserted provision of an older text. */
  readonly #put = new Map<string, ComposedProvisionOrigin>();

  constructor(texts: readonly TextToCompose[], packages: readonly ChairsPackageInput[]) {
    this.#texts = texts;
    this.#packages = packages;
    this.#parts = [...texts, ...packages];
    this.#rows = texts[0]!.draft.provisions.map(({ level }, index) => ({ part: 0, index, level }));
  }

  /** Inserts the units of an older text that no newer text has or covers. */
  addUncovered(part: number): void {
    const { draft } = this.#texts[part]!;
    for (const unit of unitsOf(draft)) {
      if (this.#isSuperseded(part, unit)) continue;
      const taken = this.#packageUnitFor(part, unit) ?? { part, index: unit };
      if (this.#rowOf(taken) < 0) this.#insert(taken, this.#placeFor(part, unit));
      this.#put.set(key(part, unit), taken);
    }
  }

  /** Inserts the units that only a package has, after their predecessors there. */
  addPackageOnly(): void {
    this.#packages.forEach(({ draft }, i) => {
      const part = this.#texts.length + i;
      let before = -1;
      for (const unit of unitsOf(draft)) {
        const row = this.#rowOf({ part, index: unit });
        const isNew = this.#parts.every((other) => other.draft === draft || !hasCounterpart(draft, other.draft, unit));
        if (row < 0 && isNew && before >= 0) this.#insert({ part, index: unit }, this.#positionAfter(before));
        const now = this.#rowOf({ part, index: unit });
        if (now >= 0) before = now;
      }
    });
  }

  composed(): ComposedDraft {
    const names = new Names();
    const provisions = this.#rows.map(({ part, index, level }) => {
      const provision = this.#parts[part]!.draft.provisions[index]!;
      return names.unique({ ...provision, level }, part);
    });
    const origins = this.#rows.map(({ part, index }) => ({ part, index }));
    return { draft: { ...this.#texts[0]!.draft, provisions }, origins };
  }

  #isSuperseded(part: number, unit: number): boolean {
    const { draft } = this.#texts[part]!;
    return this.#texts.slice(0, part).some((newer) => {
      return (
        hasCounterpart(draft, newer.draft, unit) || isMissingProvisionCovered(draft, newer.draft, newer.covers, unit)
      );
    });
  }

  /** Returns the matching unit of the newest package that has it, or null. */
  #packageUnitFor(part: number, unit: number): ComposedProvisionOrigin | null {
    const { draft } = this.#texts[part]!;
    for (const [i, { draft: packed, since }] of this.#packages.entries()) {
      const match = alignDrafts(draft, packed).matchOfFrom(unit);
      const [index] = match.to;
      if (
        since <= part &&
        index !== undefined &&
        match.confidence >= SURE &&
        UNITS_COMPOSED_WHOLE.has(packed.provisions[index]!.kind)
      ) {
        return { part: this.#texts.length + i, index };
      }
    }
    return null;
  }

  /**
   * Returns where a unit of an older text belongs: after its nearest neighbour in the same chapter, or at the chapter's
   * start.
   */
  #placeFor(part: number, index: number): { readonly at: number; readonly level: number } {
    const { draft } = this.#texts[part]!;
    const parent = indexOfParent(draft, index);
    for (let i = index - 1; i > parent; i--) {
      const row = indexOfParent(draft, i) === parent ? this.#currentRow(part, i) : -1;
      if (row >= 0) return this.#positionAfter(row);
    }
    if (parent < 0) {
      const front = this.#rows.findIndex(({ part: of, index: at }) =>
        UNITS_COMPOSED_WHOLE.has(this.#parts[of]!.draft.provisions[at]!.kind),
      );
      return { at: front < 0 ? this.#rows.length : front, level: 1 };
    }
    if (this.#currentRow(part, parent) < 0) {
      const { at, level } = this.#placeFor(part, parent);
      this.#rows = [...this.#rows.slice(0, at), { part, index: parent, level }, ...this.#rows.slice(at)];
      this.#put.set(key(part, parent), { part, index: parent });
    }
    const head = this.#currentRow(part, parent);
    return { at: head + 1, level: this.#rows[head]!.level + 1 };
  }

  #positionAfter(row: number) {
    const { level } = this.#rows[row]!;
    let at = row + 1;
    while (at < this.#rows.length && this.#rows[at]!.level > level) at++;
    return { at, level };
  }

  /** Returns the row that a provision of a text has become, or -1. */
  #currentRow(part: number, index: number): number {
    const put = this.#put.get(key(part, index));
    if (put) return this.#rowOf(put);
    const own = this.#rowOf({ part, index });
    if (own >= 0) return own;
    for (let newer = part - 1; newer >= 0; newer--) {
      const [there] = alignDrafts(this.#texts[part]!.draft, this.#texts[newer]!.draft).matchOfFrom(index).to;
      const row = there === undefined ? -1 : this.#currentRow(newer, there);
      if (row >= 0) return row;
    }
    return -1;
  }

  #rowOf({ part, index }: ComposedProvisionOrigin): number {
    return this.#rows.findIndex((row) => row.part === part && row.index === index);
  }

  #insert(
    { part, index }: ComposedProvisionOrigin,
    { at, level }: { readonly at: number; readonly level: number },
  ): void {
    const { draft } = this.#parts[part]!;
    const by = level - draft.provisions[index]!.level;
    const rows = Array.from({ length: findSubtreeEnd(draft, index) - index }, (_, i) => ({
      part,
      index: index + i,
      level: draft.provisions[index + i]!.level + by,
    }));
    this.#rows = [...this.#rows.slice(0, at), ...rows, ...this.#rows.slice(at)];
  }
}

function key(part: number, index: number): string {
  return `${part} ${index}`;
}

function hasCounterpart(from: Draft, to: Draft, index: number): boolean {
  return alignDrafts(from, to).matchOfFrom(index).to.length > 0;
}

/** Returns the outermost units of a draft, in order. */
function unitsOf(draft: Draft): readonly number[] {
  const units: number[] = [];
  for (let i = 0; i < draft.provisions.length;) {
    const isUnit = UNITS_COMPOSED_WHOLE.has(draft.provisions[i]!.kind);
    if (isUnit) units.push(i);
    i = isUnit ? findSubtreeEnd(draft, i) : i + 1;
  }
  return units;
}

/** Makes names unique. A name already in use gets a number, as when a draft has a number twice. */
class Names {
  readonly #taken = new Set<string>();
  /** Renamed provisions, by part and original eId. */
  readonly #renamed = new Map<string, { readonly own: Provision; readonly now: Provision }>();

  unique(provision: Provision, part: number): Provision {
    const { eId, address } = this.#within(provision, part);
    let now = { ...provision, eId, address };
    for (let nth = 2; this.#taken.has(now.eId); nth++)
      now = { ...now, eId: `${eId}_${nth}`, address: `${address} #${nth}` };
    this.#taken.add(now.eId);
    if (now.eId !== provision.eId) this.#renamed.set(`${part} ${provision.eId}`, { own: provision, now });
    return now;
  }

  /** Returns the eId and address of a provision, adapted if a provision around it was renamed. */
  #within({ eId, address }: Provision, part: number): Pick<Provision, "eId" | "address"> {
    for (let end = eId.lastIndexOf("__"); end > 0; end = eId.lastIndexOf("__", end - 1)) {
      const around = this.#renamed.get(`${part} ${eId.slice(0, end)}`);
      if (!around) continue;
      const { own, now } = around;
      return { eId: now.eId + eId.slice(own.eId.length), address: now.address + address.slice(own.address.length) };
    }
    return { eId, address };
  }
}
