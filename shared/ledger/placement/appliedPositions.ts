import { groupBy } from "#shared/base/groupBy.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { compare } from "#shared/base/compare.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { normaliseWords, type AnchorDifference } from "#shared/revise/place/anchorDifference.ts";
import { delegationKey } from "#shared/states/delegations.ts";
import { findDifference } from "./placementDifference.ts";
import { findDraft } from "../texts/currentText.ts";
import type { Placement } from "../entries/placement.ts";
import type { Position } from "../entries/position.ts";
import type { Proposal } from "../entries/proposal.ts";
import { findConfirmablePlaces } from "./confirmablePlaces.ts";
import type { Ledger } from "../ledger.ts";
import {
  findAgreedAnchor,
  originalAnchorOf,
  findPlacement,
  type LedgerTexts,
  type LedgerTextsAndEntries,
} from "./findPlacement.ts";
import { areSameText, isSameOrEarlierText, isLaterText } from "./currentPlacement.ts";
import { positions } from "../store/projections.ts";
import type { TextEntry } from "../texts/texts.ts";

/**
 * What a position or a proposal is worth in a text:
 * - `current`: taken on these words (numbers of provisions and of cross-references aside);
 * - `confirmed`: taken on other words; a member has confirmed that it holds for these;
 * - `earlier`: taken on other words than those at its place here;
 * - `unplaced`: its words are not here, or may be at several places;
 * - `discarded`: a member said that it does not apply to this text;
 * - `absent`: this text does not cover its provision.
 */
export type Validity = "current" | "confirmed" | "earlier" | "unplaced" | "discarded" | "absent";

/** Something that was said on some text, in another text. */
export interface AppliedEntry<T extends Position | Proposal = Position> {
  readonly entry: T;
  readonly validity: Validity;
  /** Its place here; null unless `current`, `confirmed` or `earlier`. */
  readonly anchor: Anchor | null;
  /** Where its words may be if it is `unplaced`, and it may be confirmed; the best first. */
  readonly candidates: readonly Anchor[];
  /** Who confirmed it for this text, or said that it does not apply; null if nobody did. */
  readonly by: MemberId | null;
  /** If it is `earlier`, what has changed at its place; else null. */
  readonly change: AnchorDifference | null;
}

/** Whether something counts as said of a text's own words. */
export function isValid({ validity }: { readonly validity: Validity }): boolean {
  return validity === "current" || validity === "confirmed";
}

/** Whether somebody should look at it: it was taken on other words, or its words are not found. */
export function needsReview({ validity }: { readonly validity: Validity }): boolean {
  return validity === "earlier" || validity === "unplaced";
}

const known = new WeakMap<readonly TextEntry[], WeakMap<Position | Proposal, Map<Hash, unknown>>>();

/**
 * What a position or a proposal is worth in a draft. Null if the draft has nothing to do with it: it was said on a later
 * text, of other words than those that are here, or on another document that has no such words. Found once while neither
 * it nor a text changes.
 */
export function applyToText<T extends Position | Proposal>(
  ledger: LedgerTexts,
  draft: Hash,
  of: T,
): AppliedEntry<T> | null {
  let ofTexts = known.get(ledger.texts);
  if (!ofTexts) known.set(ledger.texts, (ofTexts = new WeakMap()));
  let byDraft = ofTexts.get(of) as Map<Hash, AppliedEntry<T> | null> | undefined;
  if (!byDraft) ofTexts.set(of, (byDraft = new Map<Hash, AppliedEntry<T> | null>()));
  let applied = byDraft.get(draft);
  if (applied === undefined) byDraft.set(draft, (applied = apply(ledger, draft, of)));
  return applied;
}

function apply<T extends Position | Proposal>(ledger: LedgerTexts, draft: Hash, of: T): AppliedEntry<T> | null {
  const made = originalAnchorOf(of);
  const placed = findPlacement(ledger, draft, of);
  const by = placed.by === "machine" ? null : placed.by;
  const applied = (validity: Validity, anchor: Anchor | null = null, candidates: readonly Anchor[] = []) =>
    Object.freeze({ entry: of, validity, anchor, candidates, by, change: null });
  if (!("anchor" in placed)) {
    if (!isSameOrEarlierText(ledger, made.draft, draft)) return null;
    if (placed.status === "absent") return applied("absent");
    if (placed.status === "lost" && by) return applied("discarded");
    const [from, to] = [findDraft(ledger, made.draft), findDraft(ledger, draft)];
    // Where members name different places, each of them is one.
    const fits = by || !from || !to ? placed.candidates : findConfirmablePlaces(from, made, to, placed.candidates);
    return applied("unplaced", null, fits);
  }
  const { anchor } = placed;
  if (by) return applied("confirmed", anchor);
  if (areSameText(ledger, made.draft, draft)) return applied("current", anchor);
  // There are no words to compare in another language: it is worth what it is in the version of its own.
  if (placed.version) {
    const own = applyToText(ledger, placed.version.draft, of);
    return own && { ...applied(own.validity, anchor), by: own.by, change: own.change };
  }
  const change = findDifference(ledger, made, anchor);
  if (change === null) return applied("current", anchor);
  const confirmed = placesConfirmed(of.placements).find((each) => findDifference(ledger, each.anchor, anchor) === null);
  if (confirmed) return { ...applied("confirmed", anchor), by: confirmed.by };
  return isLaterText(ledger, made.draft, draft) ? null : { ...applied("earlier", anchor), change };
}

/** Where members who agree with each other have confirmed something. */
function placesConfirmed(placements: readonly Placement[]): readonly { anchor: Anchor; by: MemberId }[] {
  return placements.flatMap(({ said }) => {
    const anchor = findAgreedAnchor(said);
    return anchor ? [{ anchor, by: said[0]!.member }] : [];
  });
}

/** Every position that a text has to account for. */
export function listPositions(ledger: LedgerTextsAndEntries, draft: Hash): readonly AppliedEntry[] {
  return ledger.all(positions).flatMap((position) => applyToText(ledger, draft, position) ?? []);
}

/** What one delegation holds at one provision. */
export interface DelegationStand {
  /** The delegation's key. */
  readonly key: string;
  /** The latest first. */
  readonly positions: readonly Position[];
  /** What each position is about: several on one matter follow each other or are in conflict. */
  readonly matters: ReadonlyMap<Position, string>;
  /**
   * True if the positions of one sitting (of one day, if no meeting is named) on the same matter differ and members
   * noted them independently, or if versions of one are in conflict: nobody knows which is right.
   */
  readonly conflict: boolean;
}

/** What is held at one provision of a text. Frozen. */
export interface ProvisionPositions {
  readonly provision: number;
  /** Of the words that are here, by delegation, in the order in which they were heard first. */
  readonly stands: readonly DelegationStand[];
  /** Taken on other words, and shown here with the text they were taken on. Never counted. */
  readonly earlier: readonly DelegationStand[];
  readonly applied: readonly AppliedEntry[];
}

/** What is held in a text, by the index of the provision. What did not change since `before` is the same object. */
export function groupPositionsByProvision(
  ledger: Ledger,
  draft: Hash,
  before?: ReadonlyMap<number, ProvisionPositions> | null,
): ReadonlyMap<number, ProvisionPositions> {
  const known = findDraft(ledger, draft);
  const at = groupBy(known ? listPositions(ledger, draft) : [], ({ anchor }) =>
    anchor ? provisionIndex(known!, anchor.provision) : -1,
  );
  at.delete(-1);
  return new Map([...at].map(([index, applied]) => [index, held(index, applied, before?.get(index))]));
}

function held(
  provision: number,
  applied: readonly AppliedEntry[],
  before: ProvisionPositions | undefined,
): ProvisionPositions {
  const isAsBefore =
    before?.applied.length === applied.length && applied.every((each, i) => each === before.applied[i]);
  if (isAsBefore) return before;
  const stands = groupByDelegation(applied.filter(isValid));
  const earlier = groupByDelegation(applied.filter((each) => !isValid(each)));
  return Object.freeze({ provision, stands, earlier, applied });
}

/** Positions by delegation, in the order in which each was heard first. */
export function groupByDelegation(applied: readonly AppliedEntry[]): readonly DelegationStand[] {
  const byDelegation = groupBy(applied, ({ entry }) => delegationKey(entry.body.delegation));
  return [...byDelegation].map(([key, list]) => {
    const positions = list.map(({ entry }) => entry).sort(latestFirst);
    const matters = new Map(list.map((each) => [each.entry, matterOf(each)]));
    return { key, positions, matters, conflict: byMatter({ positions, matters }).some(isInConflict) };
  });
}

/** What a delegation holds now on each matter: what was heard last, and all of it if that is in conflict. */
export function currentPositionsOf(
  stand: Pick<DelegationStand, "positions" | "matters">,
): readonly { position: Position; conflict: boolean }[] {
  return byMatter(stand).flatMap((matter) => {
    const [latest] = matter;
    const conflict = isInConflict(matter);
    const all = conflict ? matter.filter((each) => sittingOf(each) === sittingOf(latest!)) : [latest!];
    const stances = new Map(all.map((position) => [position.body.stance, position]));
    return [...stances.values()].map((position) => ({ position, conflict }));
  });
}

/** The positions on one matter, the latest first. */
function byMatter({
  positions,
  matters,
}: Pick<DelegationStand, "positions" | "matters">): readonly (readonly Position[])[] {
  return [...groupBy(positions, (each) => matters.get(each)!).values()];
}

function isInConflict(matter: readonly Position[]): boolean {
  const [latest] = matter;
  return matter.some(
    (each) =>
      each.rivals.some((rival) => rival.stance !== each.body.stance) ||
      (each.author !== latest!.author &&
        each.body.stance !== latest!.body.stance &&
        sittingOf(each) === sittingOf(latest!)),
  );
}

/**
 * What a position is about: words of the text where it holds for it, those that it was taken on where it does not.
 * Whatever is proposed is a matter of its own.
 */
function matterOf({ entry: { body }, anchor, validity }: AppliedEntry): string {
  const { quote } = (isValid({ validity }) && anchor) || body.anchor;
  return `${body.proposal ?? ""} ${normaliseWords(quote?.exact ?? "")} ${body.stance === "proposes"}`;
}

function sittingOf({ body, at }: Position): string {
  return body.meeting ?? at.slice(0, 10);
}

function latestFirst(a: Position, b: Position): number {
  return compare(b.at, a.at) || b.seq - a.seq || compare(b.id, a.id);
}
