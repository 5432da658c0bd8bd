import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import { delegationKey, findDelegationsByName, foldName } from "#shared/states/delegations.ts";
import type { FilterFacts, TextLocation } from "./filterFacts.ts";
import { foldAddress } from "./filterFacts.ts";
import { ANYBODY, ME, NOBODY, type Filter, type FilterTerm } from "./filter.ts";
import { foldForSearch } from "./foldForSearch.ts";

/** What is to be known around a thing in a list: whoever looks, what members and meetings are called, what else is said. */
export interface FilterContext {
  readonly me: MemberId | undefined;
  /** A member's name, as names are compared (`foldForSearch`). */
  readonly nameOf: (member: MemberId) => string;
  readonly meetingOf: (id: RecordKey) => { readonly date: string; readonly name: string } | undefined;
  /** What is said of a provision's status, or of what it is part of where nothing is said of itself. */
  readonly statusesAt: (location: TextLocation) => readonly string[];
  /** Who holds or proposes something at a provision or at what it is part of, by their keys (`delegationKey`). */
  readonly delegationsAt: (location: TextLocation) => ReadonlySet<string>;
  readonly isUnread: (id: string) => boolean;
}

/** A test that is made once for a filter and tells of each thing in a list whether it is shown. */
export type FilterPredicate = (facts: FilterFacts) => boolean;

/** Tells what a filter lets through. */
export function compileFilter(filter: Filter, around: FilterContext): FilterPredicate {
  const tests = filter.map((term) => testOf(term, around));
  return (facts) => tests.every((test) => test(facts));
}

function testOf(term: FilterTerm, around: FilterContext): FilterPredicate {
  const tests = term.values.map((value) => valueTest(term.field, value, around));
  return (facts) => tests.some((test) => test(facts)) !== (term.not === true);
}

function valueTest(field: FilterTerm["field"], value: string, around: FilterContext): FilterPredicate {
  const sought = foldForSearch(value);
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
      return isAt(foldAddress(value));
    case "author":
      return ({ author }) => isMember(value, sought, author ?? around.me ?? null, around);
    case "kind":
      return ({ kind }) => kind === value;
    case "right":
      return ({ rights }) => rights.includes(sought);
    case "severity":
      return isGraded(value);
    case "track":
      return ({ track }) => track === sought;
    case "meeting":
      return ({ meeting }) => meeting !== undefined && isMeeting(around.meetingOf(meeting), sought);
    case "basis":
      return ({ basis }) => basis === value;
    case "status":
      return hasStatus(value, around);
    case "delegation":
      return hasDelegation(value, around);
    case "confidentiality":
      return ({ confidentiality }) => confidentiality === value;
    case "placement":
      return ({ placement }) => placement === value;
    case "tag":
      return ({ tags }) => tags.includes(sought);
    case "assigned":
      return ({ assigned }) => isMember(value, sought, assigned, around);
    case "mentions":
      return ({ mentioned }) => mentioned.some((member) => isMember(value, sought, member, around));
    case "is":
      return value === "unread" ? ({ id }) => around.isUnread(id) : ({ isConflict }) => isConflict;
  }
}

/** Whoever looks, nobody, anybody, or a member by any of his names. */
function isMember(value: string, sought: string, member: MemberId | null, { me, nameOf }: FilterContext): boolean {
  if (value === NOBODY) return member === null;
  if (member === null) return false;
  if (value === ANYBODY) return true;
  if (value === ME) return member === me;
  return ` ${nameOf(member)}`.includes(` ${sought}`);
}

/** At an address and beneath it; without what it is within where that is not needed ("4" in a chapter is "4"). */
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

function hasDelegation(value: string, { delegationsAt }: FilterContext): FilterPredicate {
  const called = findDelegationsByName(value).map(delegationKey);
  const keys = called.length > 0 ? called : [`other:${foldName(value)}`];
  return ({ location }) => location !== null && keys.some((key) => delegationsAt(location).has(key));
}
