import { LISTED_DELEGATIONS, type Delegation } from "#shared/states/delegations.ts";
import { isVoterCode } from "#shared/states/voters.ts";
import { splitRollCallNames } from "./rollCallNames.ts";
import { findVoteAnnouncements, findRollCallHeadings, type FoundVoteAnnouncement } from "./rollCallLayouts.ts";
import { parseBallotLines, type WrittenBallot } from "./parseBallotLines.ts";
import {
  groupStatesByBallot,
  type AnnouncedTotals,
  type Ballot,
  type StatesByBallot,
  type VoteResult,
} from "./vote.ts";

/** A roll call as read from a text. Whatever is under a heading is in one of its lists. */
export interface RollCall {
  readonly ballots: StatesByBallot;
  readonly announced?: AnnouncedTotals;
  /** The announced result, if the sentence says it. */
  readonly result?: VoteResult;
  /** Names that are of no listed State. */
  readonly unknown: readonly WrittenBallot[];
  /** Delegations without a vote, such as observers. */
  readonly voteless: readonly WrittenBallot[];
  /** States under two headings, by code: which ballot is right cannot be said, so neither counts. */
  readonly twice: readonly string[];
  /** Lines of a list in which no State with a ballot was found. */
  readonly unread: readonly string[];
  /** The number of further roll calls in the text, which are not read. */
  readonly more: number;
}

/**
 * Reads a roll call from a text: names under headings, as the records of the United Nations print a recorded vote, with
 * the sentence that announces the totals; or a State and its ballot on each line, as in a list or a CSV file.
 */
export function parseRollCall(text: string): RollCall {
  const clean = text
    .normalize("NFC")
    .replace(/\r\n?/gu, "\n")
    .replace(/[\u200e\u200f\u2066-\u2069\u00ad]/gu, "");
  const headings = findRollCallHeadings(clean);
  const announcements = findVoteAnnouncements(clean);
  if (headings.length === 0) {
    const { written, unread } = parseBallotLines(clean);
    return {
      ...rollCallOf(written, announcements, 0),
      unread: unread.filter((line) => findVoteAnnouncements(line).length === 0),
    };
  }
  const starts = headings.flatMap(({ ballot }, i) => (ballot === "yes" ? [i] : []));
  const [first = 0, second = headings.length] = starts.length > 0 ? [0, starts[1]] : [];
  const own = headings.slice(first, second);
  const end = headings[second]?.from ?? clean.length;
  const written = own.flatMap(({ ballot, to }, i): WrittenBallot[] => {
    const next = own[i + 1]?.from ?? end;
    return splitRollCallNames(clean.slice(to, next)).map((name) => ({ written: name, ballot }));
  });
  const from = own[0]!.from;
  const near = announcements.filter((each) => each.from < end);
  // The sentence comes after the names; in some records it comes before them.
  const after = near.filter((each) => each.from > from);
  return rollCallOf(written, after.length > 0 ? after : near.slice(-1), Math.max(0, starts.length - 1));
}

function rollCallOf(
  written: readonly WrittenBallot[],
  announcements: readonly FoundVoteAnnouncement[],
  more: number,
): RollCall {
  const byState = new Map<string, Ballot>();
  const twice = new Set<string>();
  const unknown: WrittenBallot[] = [];
  const voteless: WrittenBallot[] = [];
  for (const each of written) {
    const delegation = findVotingDelegation(each.written);
    const code = delegation?.kind === "state" ? delegation.code : undefined;
    if (!delegation) unknown.push(each);
    else if (code === undefined || !isVoterCode(code)) voteless.push(each);
    else if ((byState.get(code) ?? each.ballot) === each.ballot) byState.set(code, each.ballot);
    else twice.add(code);
  }
  for (const code of twice) byState.delete(code);
  const [announced] = announcements;
  return {
    ballots: groupStatesByBallot(byState),
    ...(announced && { announced: totalsOf(announced) }),
    ...(announced?.result && { result: announced.result }),
    unknown,
    voteless,
    twice: [...twice].sort(),
    unread: [],
    more,
  };
}

/**
 * Finds the one delegation that a name in a roll call means: a State if one has this name, else another listed
 * delegation; undefined if there is none, or more than one State.
 */
export function findVotingDelegation(name: string): Delegation | undefined {
  const named = LISTED_DELEGATIONS.named(name);
  const states = named.filter(({ kind }) => kind === "state");
  if (states.length > 1) return undefined;
  return states[0] ?? named[0];
}

function totalsOf({ yes, no, abstain }: FoundVoteAnnouncement): AnnouncedTotals {
  return { yes, no, ...(abstain !== undefined && { abstain }) };
}
