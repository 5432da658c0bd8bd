import { erase } from "#shared/acts/erase.ts";
import { isRefusal } from "#shared/base/result.ts";
import { isRedacted } from "#shared/ledger/store/blindRedaction.ts";
import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { meetings, threads } from "#shared/ledger/store/projections.ts";
import { explain, message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { ProfileBody } from "#shared/records/kinds/profile.ts";
import { severityCode } from "#shared/rights/ratingLevels.ts";
import type { Desk } from "../desk.ts";
import type { Erasable } from "../place.ts";
import { heldBy, meetingEntry, nameOf } from "../words/wording.ts";

/** How much of what somebody wrote tells it from the rest, in UTF-16 units. */
const SHORT = 60;

/** What of a note, or of rival wording, may be erased by this member: itself, its source, replies and ratings. */
export function erasables(desk: Desk, id: RecordKey): readonly Erasable[] {
  const { ledger } = desk;
  if (!ledger) return [];
  const thread = ledger.get(threads, id);
  const replies = (thread?.replies ?? []).map(({ id: reply, member, text }) => ({
    id: reply,
    name: message("erase.reply", { who: nameOf(ledger, member), words: shortly(text) }),
  }));
  const isVeiled = thread !== undefined && isRedacted(thread);
  const ratings = (ledger.unredactedThread(id)?.ratings ?? []).map(({ id: rating, member, severity }) => {
    const level = explain({ code: severityCode(isVeiled ? { state: "hidden" } : severity) });
    return { id: rating, name: message("erase.rating", { who: nameOf(ledger, member), level }) };
  });
  const all = [{ id, name: message(thread ? "erase.note" : "erase.wording") }];
  return [
    ...permitted(desk, all),
    ...erasableSource(desk, thread?.source ?? null),
    ...permitted(desk, [...replies, ...ratings]),
  ];
}

/** Whom a note comes from, where this member may erase it. */
export function erasableSource(desk: Desk, source: Thread["source"]): readonly Erasable[] {
  return source ? permitted(desk, [{ id: source.id, name: message("erase.source") }]) : [];
}

/** What was noted of a delegation, where this member may erase it. */
export function erasablePosition(desk: Desk, { id, body }: Position): readonly Erasable[] {
  return permitted(desk, [{ id, name: message("erase.position", { name: body.delegation.name, held: heldBy(body) }) }]);
}

/** The meetings that this member may erase, the latest first; `first`, where it is one of them, before all. */
export function erasableMeetings(desk: Desk, first: RecordKey | undefined): readonly Erasable[] {
  const latest = [...(desk.ledger?.all(meetings) ?? [])].reverse();
  const sorted = [...latest.filter(({ id }) => id === first), ...latest.filter(({ id }) => id !== first)];
  return permitted(desk, sorted.map(erasableMeeting));
}

function erasableMeeting(meeting: Meeting): Erasable {
  return { id: meeting.id, name: meetingEntry(meeting), leaves: message("erase.meeting.leaves") };
}

/** What a member was called before, where this one may erase it: the names, and what is to be erased. */
export function formerNames(desk: Desk, { id, name, organisation }: Member): readonly Erasable[] {
  const { ledger } = desk;
  const [head] = ledger?.heads(`profile|${id}`, "profile") ?? [];
  const current = head && ledger?.record(head);
  if (!current) return [];
  const now = fullName({ name, organisation });
  const names = ledger!.versions(current).flatMap(({ opened: { state, body } }) => {
    const called = state === "open" ? fullName(body as ProfileBody) : now;
    return called === now ? [] : [called];
  });
  if (names.length === 0) return [];
  const called = [...new Set(names)].join(message("list.semicolon"));
  return permitted(desk, [
    { id: head!, name: called, which: "former", leaves: message("erase.names.leaves", { name }) },
  ]);
}

function fullName({ name, organisation }: ProfileBody): string {
  return [name, organisation].filter(Boolean).join(message("list.comma"));
}

function permitted({ ledger, me }: Desk, all: readonly Erasable[]): readonly Erasable[] {
  return ledger ? all.filter(({ id, which }) => !isRefusal(erase(ledger, me, id, which))) : [];
}

function shortly(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > SHORT ? `${line.slice(0, SHORT - 1).replace(/\p{Surrogate}$/u, "")}…` : line;
}
