import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { indexOfParent, type Draft } from "#shared/draft/draft.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { createAnchorMapper } from "#shared/revise/remap/anchorMapper.ts";
import { isPresentProvisionCovered, isMissingProvisionCovered } from "#shared/revise/compose/claimedCoverage.ts";
import { createAnchorPlacer, type AnchorInOtherDraft } from "#shared/revise/place/anchorPlacer.ts";
import { anchorRelationOf } from "#shared/revise/place/anchorRelation.ts";
import type { PlacementStatementsInDraft } from "../entries/placementStatementsInDraft.ts";
import type { Position } from "../entries/position.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import {
  textChainsOf,
  indexInTextChain,
  languageSubtagOfText,
  mayBeSameLanguage,
  type TextChain,
} from "../texts/textChains.ts";
import { composeCurrentText, toCurrentTextAnchor, type ComposedCurrentText } from "../texts/currentText.ts";
import type { Ledger } from "../ledger.ts";
import { areDraftsOfSameText, type DraftEntry, type TextEntry } from "../texts/textEntries.ts";
import { mapAnchorAcrossLanguages, languageVersionsOf } from "../texts/languageVersions.ts";

/** The place of an entry in a draft, and who determined it: a member, or the machine from the drafts alone. */
export type PlacementInDraft = AnchorInOtherDraft & {
  readonly by: MemberId | "machine";
  /** If the draft is another language version: the version through which the place was found. */
  readonly version?: { readonly language: string; readonly draft: Hash };
  /** Set if a member stated that this text, or one before it, closes the gap of an omission. */
  readonly closed?: true;
};

/**
 * What can be placed: a note, a position or a proposal, with what members said about its place, or the anchor of
 * anything else.
 */
export type Placeable = Thread | Position | Proposal | Anchor;

/** Returns the anchor that an entry was made with. */
export function originalAnchorOf(entry: Placeable): Anchor {
  if ("annotation" in entry) return entry.annotation.anchor;
  return "body" in entry ? entry.body.anchor : entry;
}

/** The texts of a dossier. Together with members' placements, they determine where an entry is. */
export type LedgerTexts = Pick<Ledger, "texts" | "drafts" | "documents">;

/** The texts and the entries of a dossier. */
export type LedgerTextsAndEntries = LedgerTexts & Pick<Ledger, "all">;

/**
 * A note is searched for in another document only if its article is there with at least this confidence. The articles
 * of the sample's package are found with 0.65, by heading and order; articles that are not in it are paired with none.
 */
const SURE = 0.5;

const ABSENT: PlacementInDraft = { status: "absent", by: "machine" };

/**
 * Finds the place of an entry in a draft of the dossier.
 *
 * Members' statements about that draft, or about another reading of its text, come first. Otherwise the search starts
 * from the nearest text of the same document in which the place is known, because the entry was made on it or a member
 * placed it there: the newest one before this text or, if there is none, the first after it. In another language
 * version of such a text, the place is at the same address. An entry made on another document is placed only with
 * sufficient confidence, and never in a reference text.
 *
 * The result depends only on the records and drafts: it is the same on every machine.
 */
export function findPlacementInDraft(ledger: LedgerTexts, draft: Hash, entry: Placeable): PlacementInDraft {
  return placementFinderFor(ledger).on(draft, entry);
}

const known = new WeakMap<readonly TextEntry[], PlacementFinder>();

function placementFinderFor(ledger: LedgerTexts): PlacementFinder {
  let places = known.get(ledger.texts);
  if (!places) known.set(ledger.texts, (places = new PlacementFinder(ledger)));
  return places;
}

/** A known place: where an entry was made, or where a member placed it. */
interface KnownPlace {
  readonly draft: Hash;
  readonly anchor: Anchor;
  readonly closed?: true;
}

/** Finds and caches placements until a text is added or changed. */
class PlacementFinder {
  readonly #drafts: ReadonlyMap<Hash, DraftEntry>;
  readonly #texts: readonly TextEntry[];
  readonly #chains: readonly TextChain[];
  readonly #found = new WeakMap<Placeable, Map<Hash, PlacementInDraft>>();
  readonly #placings = new Map<string, (anchor: Anchor) => AnchorInOtherDraft>();

  readonly #current: ComposedCurrentText | null;

  constructor(ledger: LedgerTexts) {
    this.#drafts = ledger.drafts;
    this.#texts = ledger.texts;
    this.#chains = textChainsOf(ledger.texts);
    this.#current = composeCurrentText(ledger);
  }

  on(draft: Hash, entry: Placeable): PlacementInDraft {
    let found = this.#found.get(entry);
    if (!found) this.#found.set(entry, (found = new Map<Hash, PlacementInDraft>()));
    let placed = found.get(draft);
    if (!placed) found.set(draft, (placed = this.#find(draft, entry)));
    return placed;
  }

  #find(draft: Hash, entry: Placeable): PlacementInDraft {
    const { made, placements } = partsOf(entry);
    if (made.draft === draft) return { status: "exact", anchor: made, confidence: 1, by: "machine" };
    if (draft === this.#current?.id) return this.#onCurrent(this.#current, entry);
    const [text] = this.#drafts.get(draft)?.texts ?? [];
    if (!text || !this.#drafts.has(made.draft)) return ABSENT;
    const own = this.#bySomebody(draft, made, placements);
    if (own) return own;
    if (this.#areOne(made.draft, draft)) return this.#reread(made, draft);
    const knownPlaces = this.#knownOf(made, placements);
    for (const chain of this.#chains) {
      const found = chain.texts.includes(text) ? this.#along(chain, text, draft, knownPlaces, placements) : null;
      if (found) return found;
    }
    return this.#acrossLanguages(text, draft, entry, made) ?? this.#elsewhere(text, draft, knownPlaces);
  }

  /** Maps the place to another language version of a text in which it is known, at the same address. */
  #acrossLanguages(text: TextEntry, draft: Hash, entry: Placeable, made: Anchor): PlacementInDraft | null {
    const [source] = this.#drafts.get(made.draft)!.texts;
    if (!source || languageSubtagOfText(source) === languageSubtagOfText(text)) return null;
    const version = languageVersionsOf(this.#texts, text).find(
      (each) => languageSubtagOfText(each) === languageSubtagOfText(source),
    );
    if (!version) return null;
    const { draftId: id } = version.revision;
    const placed = this.on(id, entry);
    const to = { id: draft, draft: this.#draft(draft) };
    const anchor = isPlace(placed) ? mapAnchorAcrossLanguages(this.#draft(id), to, placed.anchor) : null;
    return (
      anchor && {
        status: "reworded",
        anchor,
        confidence: 1,
        by: placed.by,
        version: { language: languageSubtagOfText(source), draft: id },
      }
    );
  }

  /** Finds a place on the current text through the first of its parts that has the entry and is used at that place. */
  #onCurrent(current: ComposedCurrentText, entry: Placeable): PlacementInDraft {
    const parts = current.parts.map(({ id }) => this.on(id, entry));
    for (const [part, placed] of parts.entries()) {
      const anchor = isPlace(placed) && toCurrentTextAnchor(current, part, placed.anchor);
      if (isPlace(placed) && anchor) return { ...placed, anchor };
    }
    const [newest] = parts;
    if (!newest || !("candidates" in newest)) return ABSENT;
    const candidates = newest.candidates.map((each) => toCurrentTextAnchor(current, 0, each)).filter(isThere);
    return { ...newest, candidates };
  }

  /** Returns the place that members determined in this draft or, if there is none, in another reading of its text. */
  #bySomebody(draft: Hash, made: Anchor, placements: readonly PlacementStatementsInDraft[]): PlacementInDraft | null {
    const here = placements.filter((each) => this.#areOne(each.draft, draft));
    const of = here.find((each) => each.draft === draft) ?? here[0];
    if (!of) return null;
    const [latest] = of.said;
    const { member: by } = latest!;
    const places = unique(of.said.map(({ anchor }) => anchor && this.#carried(anchor, draft)));
    const [one] = places;
    if (places.length > 1) return { status: "ambiguous", candidates: places.filter(isThere), confidence: 0, by };
    if (latest!.says === "discarded") return { ...lost(made, 1), by };
    if (!one) return null;
    const status = this.#relation(made, one);
    return { status, anchor: one, confidence: 1, by, ...(latest!.says === "closed" && { closed: true }) };
  }

  #knownOf(made: Anchor, placements: readonly PlacementStatementsInDraft[]): readonly KnownPlace[] {
    const put = placements.flatMap(({ draft, said }): KnownPlace[] => {
      const [latest] = said;
      const anchor = findUnanimousAnchor(said);
      return anchor ? [{ draft, anchor, ...(latest!.says === "closed" && { closed: true }) }] : [];
    });
    return [...put, { draft: made.draft, anchor: made }];
  }

  /** Searches from the nearest text of the chain in which the place is known; null if it is known in none. */
  #along(
    chain: TextChain,
    text: TextEntry,
    draft: Hash,
    knownPlaces: readonly KnownPlace[],
    placements: readonly PlacementStatementsInDraft[],
  ): PlacementInDraft | null {
    const to = chain.texts.indexOf(text);
    const base = nearest(
      knownPlaces.map((each) => ({ known: each, at: indexInTextChain(chain, each.draft) })),
      to,
    );
    if (!base) return null;
    const { known: from, at } = base;
    const found = this.#through(chain, from, at, to, draft);
    const wasDiscarded = placements.some(({ draft: there, said }) => {
      const index = indexInTextChain(chain, there);
      return said.every(({ says }) => says === "discarded") && index > Math.min(at, to) && index < Math.max(at, to);
    });
    // If a member discarded it in a text in between, only identical words bring it back.
    if (wasDiscarded && found.status !== "exact" && found.status !== "moved")
      return { ...lost(from.anchor, 1), by: "machine" };
    return { ...found, by: "machine", ...(isPlace(found) && from.closed && at < to && { closed: true }) };
  }

  /**
   * Places an anchor from one text of a chain in another directly or, if that leaves doubt, step by step through the
   * texts in between.
   */
  #through(chain: TextChain, from: KnownPlace, at: number, to: number, draft: Hash): AnchorInOtherDraft {
    const direct = this.#place(from.anchor, draft);
    if (direct.status === "exact" || direct.status === "moved" || Math.abs(to - at) === 1) return direct;
    const next = to - Math.sign(to - at);
    const near = this.#through(chain, from, at, next, chain.texts[next]!.revision.draftId);
    const step = isPlace(near) ? this.#place(near.anchor, draft) : direct;
    if (!isPlace(near) || !isPlace(step)) return direct;
    const confidence = near.confidence * step.confidence;
    if (isPlace(direct) && direct.confidence >= confidence) return direct;
    return { status: this.#relation(from.anchor, step.anchor), anchor: step.anchor, confidence };
  }

  /**
   * Searches a text of another document, but only if the entry's article is found there with enough confidence. Words
   * that the article lacks are lost.
   */
  #elsewhere(text: TextEntry, draft: Hash, knownPlaces: readonly KnownPlace[]): PlacementInDraft {
    for (const { anchor } of knownPlaces) {
      const [source] = this.#drafts.get(anchor.draft)?.texts ?? [];
      if (!source || !mayContainEntriesOf(text, source)) continue;
      const [from, to] = [this.#draft(anchor.draft), this.#draft(draft)];
      const unit = indexOfEnclosingArticle(from, indexOfProvision(from, anchor.provision));
      const match = unit < 0 ? undefined : alignDrafts(from, to).matchOfFrom(unit);
      if (!match?.to.length || match.confidence < SURE) continue;
      const found = this.#place(anchor, draft);
      const isWithin =
        !isPlace(found) || match.to.includes(indexOfEnclosingArticle(to, indexOfProvision(to, found.anchor.provision)));
      if (isWithin) return { ...found, by: "machine" };
    }
    return ABSENT;
  }

  #place(anchor: Anchor, id: Hash): AnchorInOtherDraft {
    const [from, to] = [this.#draft(anchor.draft), this.#draft(id)];
    // If one draft was added twice, the latest statement of what it covers applies.
    const { covers } = this.#drafts.get(id)!.texts.at(-1)!.revision.body;
    const found = this.#placing(anchor.draft, id)(anchor);
    const provision = indexOfProvision(from, anchor.provision);
    if (covers === "whole" || provision < 0) return found;
    const isThere = isPlace(found) && alignDrafts(from, to).matchOfFrom(provision).to.length > 0;
    const isCovered = isThere
      ? isPresentProvisionCovered(to, covers, indexOfProvision(to, found.anchor.provision))
      : isMissingProvisionCovered(from, to, covers, provision);
    return isCovered ? found : ABSENT;
  }

  /** Returns the placer between two drafts, which are compared only once. */
  #placing(from: Hash, id: Hash): (anchor: Anchor) => AnchorInOtherDraft {
    const key = `${from} ${id}`;
    let placing = this.#placings.get(key);
    if (!placing) {
      const target = { id, draft: this.#draft(id), covers: "whole" } as const;
      this.#placings.set(key, (placing = createAnchorPlacer({ id: from, draft: this.#draft(from) }, target)));
    }
    return placing;
  }

  #reread(made: Anchor, draft: Hash): PlacementInDraft {
    const anchor = this.#carried(made, draft);
    if (!anchor) return { ...lost(made, 1), by: "machine" };
    return { status: this.#relation(made, anchor), anchor, confidence: 1, by: "machine" };
  }

  /** Maps an anchor to another reading of its text. */
  #carried(anchor: Anchor, id: Hash): Anchor | null {
    if (anchor.draft === id) return anchor;
    return createAnchorMapper(this.#draft(anchor.draft), { id, draft: this.#draft(id) })(anchor);
  }

  #relation(before: Anchor, now: Anchor) {
    return anchorRelationOf(this.#draft(before.draft), before, this.#draft(now.draft), now);
  }

  #areOne(one: Hash, other: Hash): boolean {
    return areDraftsOfSameText(this.#drafts, one, other);
  }

  #draft(id: Hash): Draft {
    return this.#drafts.get(id)!.draft;
  }
}

function partsOf(entry: Placeable) {
  return { made: originalAnchorOf(entry), placements: "placements" in entry ? entry.placements : [] };
}

/** Returns the index of the article, rule or preamble that a provision is or belongs to, or -1. */
export function indexOfEnclosingArticle(draft: Draft, provision: number): number {
  let i = provision;
  while (i >= 0 && !UNITS.has(draft.provisions[i]!.kind)) i = indexOfParent(draft, i);
  return i;
}

const UNITS: ReadonlySet<string> = new Set(["article", "rule", "preamble"]);

/** Returns true if a text may contain entries that were made on a text of another document. */
function mayContainEntriesOf(text: TextEntry, source: TextEntry): boolean {
  const [to, from] = [text.document.body.kind, source.document.body.kind];
  if (
    to === "reference" ||
    from === "reference" ||
    !mayBeSameLanguage(languageSubtagOfText(text), languageSubtagOfText(source))
  )
    return false;
  // A member decides whether two conventions are one text. Entries made on a package are searched for in later texts.
  return from === "convention" ? to !== "convention" : text.revision.added > source.revision.added;
}

/** Returns the place on which all members agree, or null if they differ or the entry does not belong there. */
export function findUnanimousAnchor(said: PlacementStatementsInDraft["said"]): Anchor | null {
  return unique(said.map(({ anchor }) => anchor)).length === 1 ? said[0]!.anchor : null;
}

/** Returns the last item before a text or, if there is none, the first after it. */
function nearest<T extends { readonly at: number }>(all: readonly T[], to: number): T | undefined {
  const inChain = all.filter(({ at }) => at >= 0 && at !== to);
  const [before, after] = [inChain.filter(({ at }) => at < to), inChain.filter(({ at }) => at > to)];
  const best = (some: readonly T[], sign: 1 | -1) =>
    some.reduce<T | undefined>((one, each) => (one && sign * one.at >= sign * each.at ? one : each), undefined);
  return best(before, 1) ?? best(after, -1);
}

function unique(anchors: readonly (Anchor | null)[]): readonly (Anchor | null)[] {
  const key = (anchor: Anchor | null) => JSON.stringify(anchor && [anchor.provision, anchor.gap, anchor.quote]);
  return [...new Map(anchors.map((anchor) => [key(anchor), anchor])).values()];
}

function isThere<T>(one: T | null): one is T {
  return one !== null;
}

type AtPlace = Extract<AnchorInOtherDraft, { readonly anchor: Anchor }>;

function isPlace(placed: AnchorInOtherDraft): placed is AtPlace {
  return "anchor" in placed;
}

function lost(made: Anchor, confidence: number) {
  return { status: "lost", exact: made.quote?.exact ?? "", candidates: [], confidence } as const;
}
