import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import { delegationKey, delegationsCalled, folded } from "#shared/states/delegations.ts";
import type { Facts, There } from "./facts.ts";
import { plainAddress } from "./facts.ts";
import { ANYBODY, ME, NOBODY, type Filter, type Term } from "./filter.ts";
import { plain } from "./plain.ts";

/** What is to be known around a thing in a list: whoever looks, what members and meetings are called, what else is said. */
export interface Around {
  readonly me: MemberId | undefined;
  /** A member's name, as names are compared (`plain`). */
  readonly nameOf: (member: MemberId) => string;
  readonly meetingOf: (id: RecordKey) => { readonly date: string; readonly name: string } | undefined;
  /** What is said of a provision's status, or of what it is part of where nothing is said of itself. */
  readonly statusesAt: (there: There) => readonly string[];
  /** Who holds or proposes something at a provision or at what it is part of, by their keys (`delegationKey`). */
  readonly delegationsAt: (there: There) => ReadonlySet<string>;
  readonly isUnread: (id: string) => boolean;
}

/** A test that is made once for a filter and tells of each thing in a list whether it is shown. */
export type Test = (facts: Facts) => boolean;

/** Tells what a filter lets through. */
export function passing(filter: Filter, around: Around): Test {
  const tests = filter.map((term) => testOf(term, around));
  return (facts) => tests.every((test) => test(facts));
}

function testOf(term: Term, around: Around): Test {
  const tests = term.values.map((value) => valueTest(term.field, value, around));
  return (facts) => tests.some((test) => test(facts)) !== (term.not === true);
}

function valueTest(field: Term["field"], value: string, around: Around): Test {
  const sought = plain(value);
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
      return isAt(plainAddress(value));
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
function isMember(value: string, sought: string, member: MemberId | null, { me, nameOf }: Around): boolean {
  if (value === NOBODY) return member === null;
  if (member === null) return false;
  if (value === ANYBODY) return true;
  if (value === ME) return member === me;
  return ` ${nameOf(member)}`.includes(` ${sought}`);
}

/** At an address and beneath it; without what it is within where that is not needed ("4" in a chapter is "4"). */
function isAt(address: string): Test {
  return ({ addresses }) => addresses.includes(address);
}

function isGraded(value: string): Test {
  if (value === "none") return ({ grade }) => grade === 0;
  const [, sign, level] = /^(>=|<=|)([1-4])$/.exec(value) ?? [];
  const wanted = Number(level);
  if (sign === ">=") return ({ grade }) => grade !== null && grade >= wanted;
  if (sign === "<=") return ({ grade }) => grade !== null && grade > 0 && grade <= wanted;
  return ({ grade }) => grade === wanted;
}

function isMeeting(meeting: { date: string; name: string } | undefined, sought: string): boolean {
  return meeting !== undefined && (meeting.date === sought || ` ${plain(meeting.name)}`.includes(` ${sought}`));
}

function hasStatus(value: string, { statusesAt }: Around): Test {
  if (value === "settled" || value === "open") return ({ settled }) => settled === (value === "settled");
  return ({ there }) => there !== null && statusesAt(there).includes(value);
}

function hasDelegation(value: string, { delegationsAt }: Around): Test {
  const called = delegationsCalled(value).map(delegationKey);
  const keys = called.length > 0 ? called : [`other:${folded(value)}`];
  return ({ there }) => there !== null && keys.some((key) => delegationsAt(there).has(key));
}
