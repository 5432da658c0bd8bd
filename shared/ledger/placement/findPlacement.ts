import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { parentOf, type Draft } from "#shared/draft/draft.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { alignDrafts } from "#shared/revise/match/alignment.ts";
import { createAnchorMapper } from "#shared/revise/remap/anchorMapper.ts";
import { coversPresentProvision, coversMissingProvision } from "#shared/revise/compose/draftCoverage.ts";
import { createAnchorPlacer, type PlacedAnchor } from "#shared/revise/place/anchorPlacer.ts";
import { anchorRelationOf } from "#shared/revise/place/anchorRelation.ts";
import type { Placement } from "../entries/placement.ts";
import type { Position } from "../entries/position.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import { chainsOf, indexInChain, languageOf, mayBeSameLanguage, type TextChain } from "../texts/textChains.ts";
import { composeCurrentText, toCurrentTextAnchor, type CurrentText } from "../texts/currentText.ts";
import type { Ledger } from "../ledger.ts";
import { areSameTextIn, type DraftEntry, type TextEntry } from "../texts/texts.ts";
import { mapAnchorAcrossLanguages, languageVersionsOf } from "../texts/languageVersions.ts";

/** Where something stands in a draft, and who says so: a member, or nobody but the drafts themselves. */
export type DraftPlacement = PlacedAnchor & {
  readonly by: MemberId | "machine";
  /** Where this is another language version: the one through which it was found. */
  readonly version?: { readonly language: string; readonly draft: Hash };
  /** Whether somebody said that this text, or one before it, has what an omission missed. */
  readonly closed?: true;
};

/** What is placed: a note, a position or a proposal, with what members said about its place; anything else by its anchor. */
export type Placeable = Thread | Position | Proposal | Anchor;

/** The anchor with which something was made. */
export function originalAnchorOf(said: Placeable): Anchor {
  if ("annotation" in said) return said.annotation.anchor;
  return "body" in said ? said.body.anchor : said;
}

/** The texts of a dossier: all that decides where something stands, besides what people say of that. */
export type LedgerTexts = Pick<Ledger, "texts" | "drafts" | "documents">;

/** The same, and what is said of them. */
export type LedgerTextsAndEntries = LedgerTexts & Pick<Ledger, "all">;

/**
 * A note is looked for in another document only where its article is there with at least this confidence. The articles of
 * the sample's package are found with 0.65, by heading and order; articles that are not in it are paired with none.
 */
const SURE = 0.5;

const ABSENT: DraftPlacement = { status: "absent", by: "machine" };

/**
 * Where something stands in a draft of the dossier. What people say of that draft, or of another reading of its text,
 * comes first. Else it is looked for from the nearest text of the same document where its place is known (the one it
 * was made on, or one on which somebody placed it): before this text, the newest first; where there is none, after it.
 * In another language version of such a text it stands at the same address. What was made on another document counts
 * where it is found for sure; reference texts take none.
 * Found from the records and drafts alone: the same on every machine.
 */
export function findPlacement(ledger: LedgerTexts, draft: Hash, said: Placeable): DraftPlacement {
  return placesIn(ledger).on(draft, said);
}

const known = new WeakMap<readonly TextEntry[], Places>();

function placesIn(ledger: LedgerTexts): Places {
  let places = known.get(ledger.texts);
  if (!places) known.set(ledger.texts, (places = new Places(ledger)));
  return places;
}

/** A place that is known: where something was made, or where somebody put it. */
interface Known {
  readonly draft: Hash;
  readonly anchor: Anchor;
  readonly closed?: true;
}

/** The places of everything, found as they are asked for, while no text comes or changes. */
class Places {
  readonly #drafts: ReadonlyMap<Hash, DraftEntry>;
  readonly #texts: readonly TextEntry[];
  readonly #chains: readonly TextChain[];
  readonly #found = new WeakMap<Placeable, Map<Hash, DraftPlacement>>();
  readonly #placings = new Map<string, (anchor: Anchor) => PlacedAnchor>();

  readonly #current: CurrentText | null;

  constructor(ledger: LedgerTexts) {
    this.#drafts = ledger.drafts;
    this.#texts = ledger.texts;
    this.#chains = chainsOf(ledger.texts);
    this.#current = composeCurrentText(ledger);
  }

  on(draft: Hash, said: Placeable): DraftPlacement {
    let found = this.#found.get(said);
    if (!found) this.#found.set(said, (found = new Map<Hash, DraftPlacement>()));
    let placed = found.get(draft);
    if (!placed) found.set(draft, (placed = this.#find(draft, said)));
    return placed;
  }

  #find(draft: Hash, said: Placeable): DraftPlacement {
    const { made, placements } = partsOf(said);
    if (made.draft === draft) return { status: "exact", anchor: made, confidence: 1, by: "machine" };
    if (draft === this.#current?.id) return this.#onCurrent(this.#current, said);
    const [text] = this.#drafts.get(draft)?.texts ?? [];
    if (!text || !this.#drafts.has(made.draft)) return ABSENT;
    const own = this.#bySomebody(draft, made, placements);
    if (own) return own;
    if (this.#areOne(made.draft, draft)) return this.#reread(made, draft);
    const knowns = this.#knownOf(made, placements);
    for (const chain of this.#chains) {
      const found = chain.texts.includes(text) ? this.#along(chain, text, draft, knowns, placements) : null;
      if (found) return found;
    }
    return this.#acrossLanguages(text, draft, said, made) ?? this.#elsewhere(text, draft, knowns);
  }

  /** In another language version of a text where its place is known: at the same address there. */
  #acrossLanguages(text: TextEntry, draft: Hash, said: Placeable, made: Anchor): DraftPlacement | null {
    const [source] = this.#drafts.get(made.draft)!.texts;
    if (!source || languageOf(source) === languageOf(text)) return null;
    const version = languageVersionsOf(this.#texts, text).find((each) => languageOf(each) === languageOf(source));
    if (!version) return null;
    const { draftId: id } = version.revision;
    const placed = this.on(id, said);
    const to = { id: draft, draft: this.#draft(draft) };
    const anchor = isPlace(placed) ? mapAnchorAcrossLanguages(this.#draft(id), to, placed.anchor) : null;
    return (
      anchor && {
        status: "reworded",
        anchor,
        confidence: 1,
        by: placed.by,
        version: { language: languageOf(source), draft: id },
      }
    );
  }

  /** On the current text: in that of its parts where it stands, as far as that is in it. */
  #onCurrent(current: CurrentText, said: Placeable): DraftPlacement {
    const parts = current.parts.map(({ id }) => this.on(id, said));
    for (const [part, placed] of parts.entries()) {
      const anchor = isPlace(placed) && toCurrentTextAnchor(current, part, placed.anchor);
      if (isPlace(placed) && anchor) return { ...placed, anchor };
    }
    const [newest] = parts;
    if (!newest || !("candidates" in newest)) return ABSENT;
    const candidates = newest.candidates.map((each) => toCurrentTextAnchor(current, 0, each)).filter(isThere);
    return { ...newest, candidates };
  }

  /** What people say of this very draft, or else of another reading of its text. */
  #bySomebody(draft: Hash, made: Anchor, placements: readonly Placement[]): DraftPlacement | null {
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

  #knownOf(made: Anchor, placements: readonly Placement[]): readonly Known[] {
    const put = placements.flatMap(({ draft, said }): Known[] => {
      const [latest] = said;
      const anchor = findAgreedAnchor(said);
      return anchor ? [{ draft, anchor, ...(latest!.says === "closed" && { closed: true }) }] : [];
    });
    return [...put, { draft: made.draft, anchor: made }];
  }

  /** From the nearest text of a chain where the place is known; null where it is in none. */
  #along(
    chain: TextChain,
    text: TextEntry,
    draft: Hash,
    knowns: readonly Known[],
    placements: readonly Placement[],
  ): DraftPlacement | null {
    const to = chain.texts.indexOf(text);
    const base = nearest(
      knowns.map((each) => ({ known: each, at: indexInChain(chain, each.draft) })),
      to,
    );
    if (!base) return null;
    const { known: from, at } = base;
    const found = this.#through(chain, from, at, to, draft);
    const wasDiscarded = placements.some(({ draft: there, said }) => {
      const index = indexInChain(chain, there);
      return said.every(({ says }) => says === "discarded") && index > Math.min(at, to) && index < Math.max(at, to);
    });
    // Where it was said not to belong in a text between, only the same words bring it back.
    if (wasDiscarded && found.status !== "exact" && found.status !== "moved")
      return { ...lost(from.anchor, 1), by: "machine" };
    return { ...found, by: "machine", ...(isPlace(found) && from.closed && at < to && { closed: true }) };
  }

  /** From one text of a chain to another, at once; where that leaves doubt, by the text next to it. */
  #through(chain: TextChain, from: Known, at: number, to: number, draft: Hash): PlacedAnchor {
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

  /** In a text of another document: only where that has its article for sure. What that lacks of it is lost there. */
  #elsewhere(text: TextEntry, draft: Hash, knowns: readonly Known[]): DraftPlacement {
    for (const { anchor } of knowns) {
      const [source] = this.#drafts.get(anchor.draft)?.texts ?? [];
      if (!source || !takes(text, source)) continue;
      const [from, to] = [this.#draft(anchor.draft), this.#draft(draft)];
      const unit = findEnclosingUnit(from, provisionIndex(from, anchor.provision));
      const match = unit < 0 ? undefined : alignDrafts(from, to).matchOfFrom(unit);
      if (!match?.to.length || match.confidence < SURE) continue;
      const found = this.#place(anchor, draft);
      const isWithin =
        !isPlace(found) || match.to.includes(findEnclosingUnit(to, provisionIndex(to, found.anchor.provision)));
      if (isWithin) return { ...found, by: "machine" };
    }
    return ABSENT;
  }

  #place(anchor: Anchor, id: Hash): PlacedAnchor {
    const [from, to] = [this.#draft(anchor.draft), this.#draft(id)];
    // Of one draft that was added twice, what was said last counts.
    const { covers } = this.#drafts.get(id)!.texts.at(-1)!.revision.body;
    const found = this.#placing(anchor.draft, id)(anchor);
    const provision = provisionIndex(from, anchor.provision);
    if (covers === "whole" || provision < 0) return found;
    const isThere = isPlace(found) && alignDrafts(from, to).matchOfFrom(provision).to.length > 0;
    const isCovered = isThere
      ? coversPresentProvision(to, covers, provisionIndex(to, found.anchor.provision))
      : coversMissingProvision(from, to, covers, provision);
    return isCovered ? found : ABSENT;
  }

  /** The drafts are compared once, whatever is placed. */
  #placing(from: Hash, id: Hash): (anchor: Anchor) => PlacedAnchor {
    const key = `${from} ${id}`;
    let placing = this.#placings.get(key);
    if (!placing) {
      const target = { id, draft: this.#draft(id), covers: "whole" } as const;
      this.#placings.set(key, (placing = createAnchorPlacer({ id: from, draft: this.#draft(from) }, target)));
    }
    return placing;
  }

  #reread(made: Anchor, draft: Hash): DraftPlacement {
    const anchor = this.#carried(made, draft);
    if (!anchor) return { ...lost(made, 1), by: "machine" };
    return { status: this.#relation(made, anchor), anchor, confidence: 1, by: "machine" };
  }

  /** An anchor in another reading of its text. */
  #carried(anchor: Anchor, id: Hash): Anchor | null {
    if (anchor.draft === id) return anchor;
    return createAnchorMapper(this.#draft(anchor.draft), { id, draft: this.#draft(id) })(anchor);
  }

  #relation(before: Anchor, now: Anchor) {
    return anchorRelationOf(this.#draft(before.draft), before, this.#draft(now.draft), now);
  }

  #areOne(one: Hash, other: Hash): boolean {
    return areSameTextIn(this.#drafts, one, other);
  }

  #draft(id: Hash): Draft {
    return this.#drafts.get(id)!.draft;
  }
}

function partsOf(said: Placeable) {
  return { made: originalAnchorOf(said), placements: "placements" in said ? said.placements : [] };
}

/** The article, rule or preamble that a provision is or lies in, by index; -1 where there is none. */
export function findEnclosingUnit(draft: Draft, provision: number): number {
  let i = provision;
  while (i >= 0 && !UNITS.has(draft.provisions[i]!.kind)) i = parentOf(draft, i);
  return i;
}

const UNITS: ReadonlySet<string> = new Set(["article", "rule", "preamble"]);

/** Whether a text takes what was made on a text of another document. */
function takes(text: TextEntry, source: TextEntry): boolean {
  const [to, from] = [text.document.body.kind, source.document.body.kind];
  if (to === "reference" || from === "reference" || !mayBeSameLanguage(languageOf(text), languageOf(source)))
    return false;
  // Of two conventions a person says whether they are one text; what was made on a package is looked for in what came later.
  return from === "convention" ? to !== "convention" : text.revision.added > source.revision.added;
}

/** The place that all members name who say anything about one; null if they differ, or say that it does not belong. */
export function findAgreedAnchor(said: Placement["said"]): Anchor | null {
  return unique(said.map(({ anchor }) => anchor)).length === 1 ? said[0]!.anchor : null;
}

/** The last before a text; where there is none, the first after it. */
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

type AtPlace = Extract<PlacedAnchor, { readonly anchor: Anchor }>;

function isPlace(placed: PlacedAnchor): placed is AtPlace {
  return "anchor" in placed;
}

function lost(made: Anchor, confidence: number) {
  return { status: "lost", exact: made.quote?.exact ?? "", candidates: [], confidence } as const;
}
