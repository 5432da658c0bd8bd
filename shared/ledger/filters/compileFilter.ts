import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import { delegationKeyOf, foldDelegationName, type DelegationDirectory } from "#shared/states/delegations.ts";
import type { FilterFacts, TextLocation } from "./filterFacts.ts";
import { foldAddressForSearch } from "./filterFacts.ts";
import { FILTER_ANYBODY, FILTER_ME, FILTER_NOBODY, type Filter, type FilterTerm } from "./filter.ts";
import { foldForSearch, foldSought } from "#shared/base/foldForSearch.ts";
import { getRightFinder } from "../queries/rightFinders.ts";

/**
 * What a filter needs to know besides the facts of an item: the viewer, the names of members and meetings, statuses and
 * delegations.
 */
export interface FilterContext {
  readonly me: MemberId | undefined;
  /** Returns a member's name, folded by `foldForSearch`. */
  readonly nameOf: (member: MemberId) => string;
  readonly meetingOf: (id: RecordKey) => { readonly date: string; readonly name: string } | undefined;
  /** Returns the statuses of a provision or, if it has none, those of the nearest provision around it that has. */
  readonly statusesAt: (location: TextLocation) => readonly string[];
  /**
   * Returns the keys (`delegationKeyOf`) of the delegations with a position or proposal on a provision or any provision
   * around it.
   */
  readonly delegationsAt: (location: TextLocation) => ReadonlySet<string>;
  /** The delegations that a name may mean. */
  readonly directory: DelegationDirectory;
  readonly isUnread: (id: string) => boolean;
}

/** A test compiled from a filter: returns true if an item is shown. */
export type FilterPredicate = (facts: FilterFacts) => boolean;

/** Compiles a filter into a predicate. */
export function compileFilter(filter: Filter, context: FilterContext): FilterPredicate {
  const tests = filter.map((term) => testOf(term, context));
  return (facts) => tests.every((test) => test(facts));
}

function testOf(term: FilterTerm, context: FilterContext): FilterPredicate {
  const tests = term.values.map((value) => valueTest(term.field, value, context));
  return (facts) => tests.some((test) => test(facts)) !== (term.not === true);
}

function valueTest(field: FilterTerm["field"], value: string, context: FilterContext): FilterPredicate {
  const sought = foldSought(value);
  switch (field) {
    case "unclear":
      return () => true;
    case "words":
      return ({ text, comment, tags }) => text.includes(sought) || comment.includes(sought) || tags.includes(sought);
    case "text":
      return ({ text }) => text.includes(sought);
    case "comment":
      return ({ comment }) => comment.includes(sought);
    case "address":
      return isAt(foldAddressForSearch(value));
    case "author":
      return ({ author }) => isMember(value, sought, author ?? context.me ?? null, context);
    case "kind":
      return ({ kind }) => kind === value;
    case "right":
      return hasRight(value, sought);
    case "severity":
      return isGraded(value);
    case "track":
      return ({ track }) => track === sought;
    case "meeting":
      return ({ meeting }) => meeting !== undefined && isMeeting(context.meetingOf(meeting), sought);
    case "basis":
      return ({ basis }) => basis === value;
    case "status":
      return hasStatus(value, context);
    case "delegation":
      return hasDelegation(value, context);
    case "confidentiality":
      return ({ confidentiality }) => confidentiality === value;
    case "placement":
      return ({ placement }) => placement === value;
    case "tag":
      return ({ tags }) => tags.includes(sought);
    case "assigned":
      return ({ assigned }) => isMember(value, sought, assigned, context);
    case "mentions":
      return ({ mentioned }) => mentioned.some((member) => isMember(value, sought, member, context));
    case "is":
      return value === "unread" ? ({ id }) => context.isUnread(id) : ({ isConflict }) => isConflict;
  }
}

/** Matches a right by its id, or by a usual name in the language of the interface or in English. */
function hasRight(value: string, sought: string): FilterPredicate {
  const ids = new Set([sought, ...getRightFinder().called(value).map(foldForSearch)]);
  return ({ rights }) => rights.some((right) => ids.has(right));
}

/** Compares a member with the viewer, nobody, anybody, or the beginning of any part of a member's name. */
function isMember(value: string, sought: string, member: MemberId | null, { me, nameOf }: FilterContext): boolean {
  if (value === FILTER_NOBODY) return member === null;
  if (member === null) return false;
  if (value === FILTER_ANYBODY) return true;
  if (value === FILTER_ME) return member === me;
  return ` ${nameOf(member)}`.includes(` ${sought}`);
}

/**
 * Matches a provision at an address or beneath it. An address leaves out containers that it does not need (article 4 in
 * a chapter is "4").
 */
function isAt(address: string): FilterPredicate {
  return ({ addresses }) => addresses.includes(address);
}

function isGraded(value: string): FilterPredicate {
  if (value === "none") return ({ grade }) => grade === 0;
  const [, sign, level] = /^(>=|<=|)([1-4])$/.exec(value) ?? [];
  const wanted = Number(level);
  if (sign === ">=") return ({ grade }) => grade !== null && grade >= wanted;
  if (sign === "<=") return ({ grade }) => grade !== null && grade > 0 && grade <= wanted;
  return ({ grade }) => grade === wanted;
}

function isMeeting(meeting: { date: string; name: string } | undefined, sought: string): boolean {
  return meeting !== undefined && (meeting.date === sought || ` ${foldForSearch(meeting.name)}`.includes(` ${sought}`));
}

function hasStatus(value: string, { statusesAt }: FilterContext): FilterPredicate {
  if (value === "settled" || value === "open") return ({ settled }) => settled === (value === "settled");
  return ({ location }) => location !== null && statusesAt(location).includes(value);
}

function hasDelegation(value: string, { delegationsAt, directory }: FilterContext): FilterPredicate {
  const matches = directory.named(value).map(delegationKeyOf);
  const keys = matches.length > 0 ? matches : [`other:${foldDelegationName(value)}`];
  return ({ location }) => location !== null && keys.some((key) => delegationsAt(location).has(key));
}
