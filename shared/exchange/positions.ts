import type { Member } from "../ledger/entries/member.ts";
import type { Anchor } from "../anchor/anchor.ts";
import { provisionIndex } from "../anchor/find.ts";
import { groupedBy } from "../base/group.ts";
import type { Hash } from "../base/hash.ts";
import type { Position } from "../ledger/entries/position.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { currentText, draftIn } from "../ledger/current.ts";
import { newestFor } from "../ledger/places.ts";
import { appliedOn, heldNow, isValid, needsReview, standsOf, type Applied } from "../ledger/positions.ts";
import { meetings, positions } from "../ledger/projections.ts";
import { takenOn } from "../ledger/takenOn.ts";
import type { ShownPosition } from "../ledger/shown.ts";
import type { Delegation } from "../states/delegations.ts";
import {
  anchorOf,
  authorship,
  basisOf,
  labelsOf,
  NOBODY,
  readerOf,
  withheld,
  type Audience,
  type Authorship,
  type Shown,
} from "./audience.ts";
import { told, type Reader } from "./gates.ts";
import { proposedFor, type ProposedBy, type Wanted } from "./proposed.ts";

/**
 * What an audience may see of what delegations hold, in its order, by the same rule as notes (`forAudience`). Public:
 * who holds what, never where or when it was said. Chatham House: that it was said, never by whom. `meetingName` names
 * a meeting by its key, `proposed` a proposal.
 */
export function positionsFor(
  positions: readonly Position[],
  asked: Audience,
  members: readonly Member[],
  meetingName: (key: string) => string | undefined,
  proposed: ProposedBy = () => undefined,
): Shown<ShownPosition> {
  const left = { team: 0, informals: 0 };
  const shown: ShownPosition[] = [];
  const author = authorship(asked, members);
  for (const position of positions) {
    const labels = labelsOf([position.body, ...position.rivals]);
    const reason = withheld(labels, asked);
    const reader = readerOf(asked, labels);
    if (reason) left[reason]++;
    else shown.push(shownPosition(position, reader, reader.chatham ? NOBODY : author, meetingName, proposed));
  }
  return { shown, left };
}

/** The positions that leave with a text, and how many do not for having been taken on other words. */
export interface PositionsShown extends Shown<ShownPosition> {
  readonly earlier: number;
  /** Of those, how many nobody has confirmed for the text, though it covers their provisions. */
  readonly behind: number;
}

/**
 * What an audience may see of the positions that a text accounts for: those on its own words, and if they are asked for
 * those on other words, each with the text it was taken on, but none that somebody said does not apply; either in the
 * order of their text, then of time. A delegation's conflicting positions are marked, and those that it has changed since,
 * as far as the audience sees them. `isIn` says of which places, `isWanted` which proposals leave with them.
 */
export function positionsOfText(
  ledger: Ledger,
  draft: Hash,
  asked: Audience,
  isIn: (anchor: Anchor) => boolean = () => true,
  isWanted?: Wanted,
): PositionsShown {
  return shownOf(ledger, asked, appliedIn, proposedFor(ledger, asked, isWanted));

  function appliedIn(position: Position): Applied | null {
    const applied = appliedOn(ledger, draft, position);
    return applied && isIn(applied.anchor ?? position.body.anchor) ? applied : null;
  }
}

/** The same for each position in the newest text of its own document; in the current text what the newest does not cover. */
export function positionsNow(ledger: Ledger, asked: Audience): PositionsShown {
  const current = currentText(ledger);
  return shownOf(ledger, asked, appliedIn, proposedFor(ledger, asked));

  function appliedIn(position: Position): Applied | null {
    const newest = appliedOn(ledger, newestFor(ledger, position.body.anchor), position);
    return current && newest?.validity === "absent" ? appliedOn(ledger, current.id, position) : newest;
  }
}

type AppliedIn = (position: Position) => Applied | null;

function shownOf(ledger: Ledger, asked: Audience, appliedIn: AppliedIn, proposed: ProposedBy): PositionsShown {
  const meetingName = (key: string) => ledger.get(meetings, key)?.body.name;
  const left = { team: 0, informals: 0 };
  const seen: { readonly applied: Applied; readonly shown: ShownPosition }[] = [];
  for (const position of ledger.all(positions)) {
    const applied = appliedIn(position);
    if (!applied || applied.validity === "discarded") continue;
    const gated = positionsFor([position], asked, ledger.members, meetingName, proposed);
    left.team += gated.left.team;
    left.informals += gated.left.informals;
    for (const shown of gated.shown) seen.push({ applied, shown });
  }
  const marks = marksOf(seen.filter(({ shown }) => shown.delegation !== undefined).map(({ applied }) => applied));
  const kept = inOrder(
    ledger,
    seen.filter(({ applied }) => asked.earlier === true || isValid(applied)),
  );
  const shown = kept.map(({ applied, shown: gated }): ShownPosition => ({
    ...gated,
    ...(applied.anchor && { anchor: placeOf(applied.anchor, isValid(applied)) }),
    taken: takenOn(ledger, applied.of.body.anchor),
    validity: applied.validity,
    ...(applied.change && { change: applied.change }),
    ...marks.get(applied.of),
  }));
  const out = seen.filter((each) => !kept.includes(each));
  return { shown, left, earlier: out.length, behind: out.filter(({ applied }) => needsReview(applied)).length };
}

/** What holds for today's words before what does not; either in the order of the text where it stands, or was taken. */
function inOrder<T extends { readonly applied: Applied }>(ledger: Ledger, seen: readonly T[]): readonly T[] {
  const placed = seen.map((each) => ({ each, rank: rankOf(ledger, each.applied) }));
  return placed
    .sort((a, b) => a.rank.map((n, i) => n - b.rank[i]!).find((difference) => difference !== 0) ?? 0)
    .map(({ each }) => each);
}

function rankOf(ledger: Ledger, applied: Applied): readonly number[] {
  const holds = isValid(applied);
  const { draft: id, provision } = (holds && applied.anchor) || applied.of.body.anchor;
  const [text] = ledger.drafts.get(id)?.texts ?? [];
  const draft = draftIn(ledger, id);
  return [holds ? 0 : 1, text ? ledger.texts.indexOf(text) : -1, draft ? provisionIndex(draft, provision) : -1];
}

/** Where a position is shown. The words at that place are another text's unless they are those that it was taken on. */
function placeOf(anchor: Anchor, isOnItsWords: boolean): Anchor {
  const { draft, provision } = anchor;
  return isOnItsWords ? anchorOf(anchor) : { draft, provision };
}

/** What is to be marked, a provision and delegation at a time: in the text, or of other words where they were taken on. */
function marksOf(applied: readonly Applied[]): ReadonlyMap<Position, Pick<ShownPosition, "superseded" | "conflict">> {
  const byPlace = groupedBy(applied, (each) => {
    const { draft, provision } = (isValid(each) && each.anchor) || each.of.body.anchor;
    return `${isValid(each)} ${draft} ${provision}`;
  });
  const marks = new Map<Position, Pick<ShownPosition, "superseded" | "conflict">>();
  for (const stand of [...byPlace.values()].flatMap(standsOf)) {
    const now = new Map(heldNow(stand).map(({ position, conflict }) => [position, conflict]));
    for (const position of stand.positions) {
      if (!now.has(position)) marks.set(position, { superseded: true });
      else if (now.get(position)) marks.set(position, { conflict: true });
    }
  }
  return marks;
}

/** What a reader is told of a position. */
function shownPosition(
  position: Position,
  reader: Reader,
  author: Authorship,
  meetingName: (key: string) => string | undefined,
  proposed: ProposedBy,
): ShownPosition {
  const { body } = position;
  const { anchor, stance, proposal, comment } = body;
  const { delegation, behalf, aligning, track, basis, meeting, confidentiality } = told("position", body, reader);
  const name = meeting && meetingName(meeting);
  // A proposal says whose it is.
  const about = proposal && !reader.chatham ? proposed(proposal) : undefined;
  return {
    anchor: anchorOf(anchor),
    ...(anchor.quote && { words: anchor.quote.exact }),
    stance,
    ...(proposal && stance !== "proposes" && { ofProposal: true }),
    ...(about && { proposal: about }),
    comment,
    ...(delegation && { delegation: nameOf(delegation) }),
    ...(behalf && { behalf: nameOf(behalf) }),
    ...(aligning && { aligning: nameOf(aligning) }),
    ...author(position.author),
    ...told("position", { at: position.at }, reader),
    ...(confidentiality && { confidentiality }),
    ...(track && { track }),
    ...(name && { meeting: name }),
    ...(basis && { basis: basisOf(basis) }),
  };
}

function nameOf({ name, kind, code }: Delegation): Delegation {
  return { name, kind, ...(code && { code }) };
}
