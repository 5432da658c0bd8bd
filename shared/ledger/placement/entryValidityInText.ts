import { groupBy } from "#shared/base/groupBy.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { normaliseTextForComparison, type AnchorTextDifference } from "#shared/revise/place/anchorTextDifference.ts";
import { delegationKeyOf } from "#shared/states/delegations.ts";
import { findDifferenceFromOriginalAnchor } from "./placementDifference.ts";
import { findDraftById } from "../texts/currentText.ts";
import type { PlacementStatementsInDraft } from "../entries/placementStatementsInDraft.ts";
import type { Position } from "../entries/position.ts";
import type { Proposal } from "../entries/proposal.ts";
import { filterConfirmablePositionPlaces } from "./confirmablePositionPlaces.ts";
import type { Ledger } from "../ledger.ts";
import {
  findUnanimousAnchor,
  originalAnchorOf,
  findPlacementInDraft,
  type LedgerTexts,
  type LedgerTextsAndEntries,
} from "./findPlacementInDraft.ts";
import { areReadingsOfSameText, isSameOrEarlierText, isLaterText } from "./currentPlacement.ts";
import { positionProjection } from "../store/projections.ts";
import type { TextEntry } from "../texts/textEntries.ts";

/**
 * How far a position or a proposal applies to a text:
 * - `current`: taken on these words (ignoring the numbers of provisions and of cross-references);
 * - `confirmed`: taken on other words, but a member confirmed that it applies to these;
 * - `earlier`: taken on words that differ from those at its place here;
 * - `unplaced`: its words are not here, or may be at several places;
 * - `discarded`: a member stated that it does not apply to this text;
 * - `absent`: this text does not cover its provision.
 */
export type EntryValidityInText = "current" | "confirmed" | "earlier" | "unplaced" | "discarded" | "absent";

/** A position or proposal that was made on one text, as it applies to another. */
export interface EntryWithValidityInText<T extends Position | Proposal = Position> {
  readonly entry: T;
  readonly validity: EntryValidityInText;
  /** Its place here; null unless `current`, `confirmed` or `earlier`. */
  readonly anchor: Anchor | null;
  /** If it is `unplaced`: the places where it may be confirmed, the best first. */
  readonly candidates: readonly Anchor[];
  /** The member who confirmed or discarded it for this text, or null. */
  readonly by: MemberId | null;
  /** If it is `earlier`: what has changed at its place; else null. */
  readonly change: AnchorTextDifference | null;
}

/** Returns true if the entry counts as said about the text's own words. */
export function isEntryValidInText({ validity }: { readonly validity: EntryValidityInText }): boolean {
  return validity === "current" || validity === "confirmed";
}

/** Returns true if a member should review the entry: it was taken on other words, or its words are not found. */
export function isEntryToReview({ validity }: { readonly validity: EntryValidityInText }): boolean {
  return validity === "earlier" || validity === "unplaced";
}

const known = new WeakMap<readonly TextEntry[], WeakMap<Position | Proposal, Map<Hash, unknown>>>();

/**
 * Applies a position or a proposal to a draft. Returns null if it does not concern the draft: it was made on a later
 * text about words that differ from those here, or on another document without such words. The result is cached while
 * neither the entry nor a text changes.
 */
export function assessEntryValidityInText<T extends Position | Proposal>(
  ledger: LedgerTexts,
  draft: Hash,
  of: T,
): EntryWithValidityInText<T> | null {
  let ofTexts = known.get(ledger.texts);
  if (!ofTexts) known.set(ledger.texts, (ofTexts = new WeakMap()));
  let byDraft = ofTexts.get(of) as Map<Hash, EntryWithValidityInText<T> | null> | undefined;
  if (!byDraft) ofTexts.set(of, (byDraft = new Map<Hash, EntryWithValidityInText<T> | null>()));
  let applied = byDraft.get(draft);
  if (applied === undefined) byDraft.set(draft, (applied = apply(ledger, draft, of)));
  return applied;
}

function apply<T extends Position | Proposal>(
  ledger: LedgerTexts,
  draft: Hash,
  of: T,
): EntryWithValidityInText<T> | null {
  const made = originalAnchorOf(of);
  const placed = findPlacementInDraft(ledger, draft, of);
  const by = placed.by === "machine" ? null : placed.by;
  const applied = (validity: EntryValidityInText, anchor: Anchor | null = null, candidates: readonly Anchor[] = []) =>
    Object.freeze({ entry: of, validity, anchor, candidates, by, change: null });
  if (!("anchor" in placed)) {
    if (!isSameOrEarlierText(ledger, made.draft, draft)) return null;
    if (placed.status === "absent") return applied("absent");
    if (placed.status === "lost" && by) return applied("discarded");
    const [from, to] = [findDraftById(ledger, made.draft), findDraftById(ledger, draft)];
    // If members name different places, each of them is a candidate.
    const fits =
      by || !from || !to ? placed.candidates : filterConfirmablePositionPlaces(from, made, to, placed.candidates);
    return applied("unplaced", null, fits);
  }
  const { anchor } = placed;
  if (by) return applied("confirmed", anchor);
  if (areReadingsOfSameText(ledger, made.draft, draft)) return applied("current", anchor);
  // Words in different languages cannot be compared: use the validity in the version in its own language.
  if (placed.version) {
    const own = assessEntryValidityInText(ledger, placed.version.draft, of);
    return own && { ...applied(own.validity, anchor), by: own.by, change: own.change };
  }
  const change = findDifferenceFromOriginalAnchor(ledger, made, anchor);
  if (change === null) return applied("current", anchor);
  const confirmed = confirmedPlaces(of.placements).find(
    (each) => findDifferenceFromOriginalAnchor(ledger, each.anchor, anchor) === null,
  );
  if (confirmed) return { ...applied("confirmed", anchor), by: confirmed.by };
  return isLaterText(ledger, made.draft, draft) ? null : { ...applied("earlier", anchor), change };
}

/** Returns the places that members have confirmed without disagreement. */
function confirmedPlaces(
  placements: readonly PlacementStatementsInDraft[],
): readonly { anchor: Anchor; by: MemberId }[] {
  return placements.flatMap(({ said }) => {
    const anchor = findUnanimousAnchor(said);
    return anchor ? [{ anchor, by: said[0]!.member }] : [];
  });
}

/** Returns every position that concerns a text. */
export function listPositionsWithValidityInText(
  ledger: LedgerTextsAndEntries,
  draft: Hash,
): readonly EntryWithValidityInText[] {
  return ledger.all(positionProjection).flatMap((position) => assessEntryValidityInText(ledger, draft, position) ?? []);
}

/** The positions of one delegation at one provision. */
export interface DelegationProvisionPositions {
  /** The delegation's key. */
  readonly key: string;
  /** The latest first. */
  readonly positions: readonly Position[];
  /** The matter of each position. Several positions on one matter succeed each other or are in conflict. */
  readonly matters: ReadonlyMap<Position, string>;
  /**
   * True if it is unknown which position is right: members independently noted different positions on the same matter
   * in one meeting (or on one day, if no meeting is named), or versions of one position are in conflict.
   */
  readonly conflict: boolean;
}

/** The positions at one provision of a text. Frozen. */
export interface PositionsAtProvision {
  readonly provision: number;
  /** Positions on the current words, by delegation, in the order in which the delegations were first heard. */
  readonly stands: readonly DelegationProvisionPositions[];
  /** Positions taken on other words, shown here with the text that they were taken on. Never counted. */
  readonly earlier: readonly DelegationProvisionPositions[];
  readonly applied: readonly EntryWithValidityInText[];
}

/**
 * Returns the positions in a text by the index of the provision. What did not change since `before` is the same object.
 */
export function groupPositionsByProvision(
  ledger: Ledger,
  draft: Hash,
  before?: ReadonlyMap<number, PositionsAtProvision> | null,
): ReadonlyMap<number, PositionsAtProvision> {
  const known = findDraftById(ledger, draft);
  const at = groupBy(known ? listPositionsWithValidityInText(ledger, draft) : [], ({ anchor }) =>
    anchor ? indexOfProvision(known!, anchor.provision) : -1,
  );
  at.delete(-1);
  return new Map([...at].map(([index, applied]) => [index, provisionPositionsOf(index, applied, before?.get(index))]));
}

function provisionPositionsOf(
  provision: number,
  applied: readonly EntryWithValidityInText[],
  before: PositionsAtProvision | undefined,
): PositionsAtProvision {
  const isAsBefore =
    before?.applied.length === applied.length && applied.every((each, i) => each === before.applied[i]);
  if (isAsBefore) return before;
  const stands = groupPositionsByDelegation(applied.filter(isEntryValidInText));
  const earlier = groupPositionsByDelegation(applied.filter((each) => !isEntryValidInText(each)));
  return Object.freeze({ provision, stands, earlier, applied });
}

/** Groups positions by delegation, in the order in which the delegations were first heard. */
export function groupPositionsByDelegation(
  applied: readonly EntryWithValidityInText[],
): readonly DelegationProvisionPositions[] {
  const byDelegation = groupBy(applied, ({ entry }) => delegationKeyOf(entry.body.delegation));
  return [...byDelegation].map(([key, list]) => {
    const positions = list.map(({ entry }) => entry).sort(latestFirst);
    const matters = new Map(list.map((each) => [each.entry, matterOf(each)]));
    return { key, positions, matters, conflict: byMatter({ positions, matters }).some(isInConflict) };
  });
}

/**
 * Returns a delegation's current position on each matter: the one heard last, or all of that meeting if they are in
 * conflict.
 */
export function findCurrentPositionPerMatter(
  stand: Pick<DelegationProvisionPositions, "positions" | "matters">,
): readonly { position: Position; conflict: boolean }[] {
  return byMatter(stand).flatMap((matter) => {
    const [latest] = matter;
    const conflict = isInConflict(matter);
    const all = conflict ? matter.filter((each) => sittingOf(each) === sittingOf(latest!)) : [latest!];
    const stances = new Map(all.map((position) => [position.body.stance, position]));
    return [...stances.values()].map((position) => ({ position, conflict }));
  });
}

/** Groups positions by matter, the latest first. */
function byMatter({
  positions,
  matters,
}: Pick<DelegationProvisionPositions, "positions" | "matters">): readonly (readonly Position[])[] {
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
 * Returns a key for what a position is about: the words of the text if it applies to it, else the words that it was
 * taken on. Each proposal is a matter of its own.
 */
function matterOf({ entry: { body }, anchor, validity }: EntryWithValidityInText): string {
  const { quote } = (isEntryValidInText({ validity }) && anchor) || body.anchor;
  return `${body.proposal ?? ""} ${normaliseTextForComparison(quote?.exact ?? "")} ${body.stance === "proposes"}`;
}

function sittingOf({ body, at }: Position): string {
  return body.meeting ?? at.slice(0, 10);
}

function latestFirst(a: Position, b: Position): number {
  return compareValues(b.at, a.at) || b.seq - a.seq || compareValues(b.id, a.id);
}
