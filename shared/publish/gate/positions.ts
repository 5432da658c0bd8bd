import type { Member } from "#shared/ledger/entries/member.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { groupBy } from "#shared/base/groupBy.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { composeCurrentText, findDraftById } from "#shared/ledger/texts/currentText.ts";
import { newestDraftIdForAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import {
  assessEntryValidityInText,
  findCurrentPositionPerMatter,
  isEntryValidInText,
  isEntryToReview,
  groupPositionsByDelegation,
  type EntryWithValidityInText,
} from "#shared/ledger/placement/entryValidityInText.ts";
import { meetingProjection, positionProjection } from "#shared/ledger/store/projections.ts";
import { describeOriginalPassage } from "#shared/ledger/placement/passageReference.ts";
import type { DisclosedPosition } from "#shared/ledger/disclosedEntries.ts";
import type { Delegation } from "#shared/states/delegations.ts";
import {
  copyAnchorFields,
  createAuthorResolver,
  pickKnowledgeBasisFields,
  confidentialitiesOfVersions,
  ANONYMOUS_AUTHOR_RESOLVER,
  exportRecipientOf,
  withholdingReason,
  type ExportAudience,
  type AuthorResolver,
  type AudienceGateResult,
} from "./audience.ts";
import { redactFields, type ExportRecipient } from "./fieldGates.ts";
import { createProposalLookup, type ProposalLookup, type ExportPredicate } from "./proposals.ts";

/**
 * Returns what an audience may see of delegations' positions, in order, by the same rule as notes (`gateThreads`). The
 * public sees who holds what, never where or when it was said. Under the Chatham House Rule readers see that it was
 * said, never by whom. `meetingName` names a meeting by its key, `proposed` looks up a proposal.
 */
export function gatePositionsForAudience(
  positions: readonly Position[],
  asked: ExportAudience,
  members: readonly Member[],
  meetingName: (key: string) => string | undefined,
  proposed: ProposalLookup = () => undefined,
): AudienceGateResult<DisclosedPosition> {
  const left = { team: 0, informals: 0 };
  const shown: DisclosedPosition[] = [];
  const author = createAuthorResolver(asked, members);
  for (const position of positions) {
    const labels = confidentialitiesOfVersions([position.body, ...position.rivals]);
    const reason = withholdingReason(labels, asked);
    const reader = exportRecipientOf(asked, labels);
    if (reason) left[reason]++;
    else
      shown.push(
        shownPosition(position, reader, reader.chatham ? ANONYMOUS_AUTHOR_RESOLVER : author, meetingName, proposed),
      );
  }
  return { shown, withheld: left };
}

/** The positions exported with a text, and how many are not because they were taken on other words. */
export interface GatedPositions extends AudienceGateResult<DisclosedPosition> {
  readonly earlier: number;
  /** How many of those nobody has confirmed for the text although it covers their provisions. */
  readonly behind: number;
}

/**
 * Returns what an audience may see of the positions that concern a text: those on its own words and, if asked for,
 * those on other words, each with the text it was taken on. Positions that somebody declared not applicable are left
 * out. Both groups are in the order of their text, then of time. A delegation's conflicting and superseded positions
 * are marked, as far as the audience sees them. `isIn` selects the places, `isWanted` the proposals that are exported
 * with them.
 */
export function gatePositionsOfText(
  ledger: Ledger,
  draft: Hash,
  asked: ExportAudience,
  isIn: (anchor: Anchor) => boolean = () => true,
  isWanted?: ExportPredicate,
): GatedPositions {
  return shownOf(ledger, asked, appliedIn, createProposalLookup(ledger, asked, isWanted));

  function appliedIn(position: Position): EntryWithValidityInText | null {
    const applied = assessEntryValidityInText(ledger, draft, position);
    return applied && isIn(applied.anchor ?? position.body.anchor) ? applied : null;
  }
}

/**
 * Returns the positions for an audience, each in the newest text of its own document, or in the current text if the
 * newest does not cover it.
 */
export function gateCurrentPositions(ledger: Ledger, asked: ExportAudience): GatedPositions {
  const current = composeCurrentText(ledger);
  return shownOf(ledger, asked, appliedIn, createProposalLookup(ledger, asked));

  function appliedIn(position: Position): EntryWithValidityInText | null {
    const newest = assessEntryValidityInText(ledger, newestDraftIdForAnchor(ledger, position.body.anchor), position);
    return current && newest?.validity === "absent" ? assessEntryValidityInText(ledger, current.id, position) : newest;
  }
}

type AppliedIn = (position: Position) => EntryWithValidityInText | null;

function shownOf(
  ledger: Ledger,
  asked: ExportAudience,
  appliedIn: AppliedIn,
  proposed: ProposalLookup,
): GatedPositions {
  const meetingName = (key: string) => ledger.get(meetingProjection, key)?.body.name;
  const left = { team: 0, informals: 0 };
  const seen: { readonly applied: EntryWithValidityInText; readonly shown: DisclosedPosition }[] = [];
  for (const position of ledger.all(positionProjection)) {
    const applied = appliedIn(position);
    if (!applied || applied.validity === "discarded") continue;
    const gated = gatePositionsForAudience([position], asked, ledger.members, meetingName, proposed);
    left.team += gated.withheld.team;
    left.informals += gated.withheld.informals;
    for (const shown of gated.shown) seen.push({ applied, shown });
  }
  const marks = marksOf(seen.filter(({ shown }) => shown.delegation !== undefined).map(({ applied }) => applied));
  const kept = inOrder(
    ledger,
    seen.filter(({ applied }) => asked.earlier === true || isEntryValidInText(applied)),
  );
  const shown = kept.map(({ applied, shown: gated }): DisclosedPosition => ({
    ...gated,
    ...(applied.anchor && { anchor: placeOf(applied.anchor, isEntryValidInText(applied)) }),
    taken: describeOriginalPassage(ledger, applied.entry.body.anchor),
    validity: applied.validity,
    ...(applied.change && { change: applied.change }),
    ...marks.get(applied.entry),
  }));
  const out = seen.filter((each) => !kept.includes(each));
  return {
    shown,
    withheld: left,
    earlier: out.length,
    behind: out.filter(({ applied }) => isEntryToReview(applied)).length,
  };
}

/**
 * Sorts positions that hold for today's words before the others. The first are in the order of their place in the text,
 * the others in that of the place they were taken on.
 */
function inOrder<T extends { readonly applied: EntryWithValidityInText }>(
  ledger: Ledger,
  seen: readonly T[],
): readonly T[] {
  const placed = seen.map((each) => ({ each, rank: rankOf(ledger, each.applied) }));
  return placed
    .sort((a, b) => a.rank.map((n, i) => n - b.rank[i]!).find((difference) => difference !== 0) ?? 0)
    .map(({ each }) => each);
}

function rankOf(ledger: Ledger, applied: EntryWithValidityInText): readonly number[] {
  const holds = isEntryValidInText(applied);
  const { draft: id, provision } = (holds && applied.anchor) || applied.entry.body.anchor;
  const [text] = ledger.drafts.get(id)?.texts ?? [];
  const draft = findDraftById(ledger, id);
  return [holds ? 0 : 1, text ? ledger.texts.indexOf(text) : -1, draft ? indexOfProvision(draft, provision) : -1];
}

/** Returns where a position is shown. Without the words it was taken on, the place has only a provision. */
function placeOf(anchor: Anchor, isOnItsWords: boolean): Anchor {
  const { draft, provision } = anchor;
  return isOnItsWords ? copyAnchorFields(anchor) : { draft, provision };
}

/**
 * Returns the marks of positions, by provision and delegation: in the text or, for other words, where they were taken.
 */
function marksOf(
  applied: readonly EntryWithValidityInText[],
): ReadonlyMap<Position, Pick<DisclosedPosition, "superseded" | "conflict">> {
  const byPlace = groupBy(applied, (each) => {
    const { draft, provision } = (isEntryValidInText(each) && each.anchor) || each.entry.body.anchor;
    return `${isEntryValidInText(each)} ${draft} ${provision}`;
  });
  const marks = new Map<Position, Pick<DisclosedPosition, "superseded" | "conflict">>();
  for (const stand of [...byPlace.values()].flatMap(groupPositionsByDelegation)) {
    const now = new Map(findCurrentPositionPerMatter(stand).map(({ position, conflict }) => [position, conflict]));
    for (const position of stand.positions) {
      if (!now.has(position)) marks.set(position, { superseded: true });
      else if (now.get(position)) marks.set(position, { conflict: true });
    }
  }
  return marks;
}

/** Returns what a reader may see of a position. */
function shownPosition(
  position: Position,
  reader: ExportRecipient,
  author: AuthorResolver,
  meetingName: (key: string) => string | undefined,
  proposed: ProposalLookup,
): DisclosedPosition {
  const { body } = position;
  const { anchor, stance, proposal, comment } = body;
  const { delegation, behalf, aligning, track, basis, meeting, confidentiality } = redactFields(
    "position",
    body,
    reader,
  );
  const name = meeting && meetingName(meeting);
  // A proposal reveals its proposers, so it is left out under the Chatham House Rule.
  const about = proposal && !reader.chatham ? proposed(proposal) : undefined;
  return {
    anchor: copyAnchorFields(anchor),
    ...(anchor.quote && { words: anchor.quote.exact }),
    stance,
    ...(proposal && stance !== "proposes" && { ofProposal: true }),
    ...(about && { proposal: about }),
    comment,
    ...(delegation && { delegation: nameOf(delegation) }),
    ...(behalf && { behalf: nameOf(behalf) }),
    ...(aligning && { aligning: nameOf(aligning) }),
    ...author(position.author),
    ...redactFields("position", { at: position.at }, reader),
    ...(confidentiality && { confidentiality }),
    ...(track && { track }),
    ...(name && { meeting: name }),
    ...(basis && { basis: pickKnowledgeBasisFields(basis) }),
  };
}

function nameOf({ name, kind, code }: Delegation): Delegation {
  return { name, kind, ...(code && { code }) };
}
