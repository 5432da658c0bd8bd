import { eraseAct } from "#shared/acts/erase.ts";
import { isRefusal } from "#shared/base/result.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { hasRatingsHiddenByBlindRound } from "#shared/ledger/store/blindRedaction.ts";
import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Thread, ThreadPhotograph } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { meetingProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { PhotographBody } from "#shared/records/kinds/photograph.ts";
import type { ProfileBody } from "#shared/records/kinds/profile.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import type { Workspace } from "../workspace.ts";
import type { ErasableRecord } from "../viewState.ts";
import { describeStance, describeMeeting, memberNameOf } from "../labels/entryLabels.ts";

/** How much of somebody's text identifies it in a list, in UTF-16 units. */
const SHORT = 60;

/** Lists what this member may erase of a note or proposal: the item itself, its source, replies and ratings. */
export function listErasablesOfItem(workspace: Workspace, id: RecordKey): readonly ErasableRecord[] {
  const { ledger } = workspace;
  if (!ledger) return [];
  const thread = ledger.get(threadProjection, id);
  const replies = (thread?.replies ?? []).map(({ id: reply, member, text }) => ({
    id: reply,
    name: message("erase.reply", { who: memberNameOf(ledger, member), words: shorten(text) }),
  }));
  const photographs = (thread?.photographs ?? []).map((each) => describePhotograph(ledger, each));
  const isVeiled = thread !== undefined && hasRatingsHiddenByBlindRound(thread);
  const ratings = (ledger.unredactedThread(id)?.ratings ?? []).map(({ id: rating, member, severity }) => {
    const level = explainRefusal({ code: severityMessageCode(isVeiled ? { state: "hidden" } : severity) });
    return { id: rating, name: message("erase.rating", { who: memberNameOf(ledger, member), level }) };
  });
  const all = [{ id, name: message(thread ? "erase.note" : "erase.wording") }];
  return [
    ...filterErasable(workspace, all),
    ...listErasableSource(workspace, thread?.source ?? null),
    ...filterErasable(workspace, [...photographs, ...replies, ...ratings]),
  ];
}

/** Lists a photograph of a note, if this member may erase it. */
export function listErasablePhotograph(workspace: Workspace, id: RecordKey): readonly ErasableRecord[] {
  const { ledger } = workspace;
  const body = ledger?.record(id)?.body as PhotographBody | undefined;
  const photograph = body && ledger?.get(threadProjection, body.annotation)?.photographs.find((each) => each.id === id);
  return ledger && photograph ? filterErasable(workspace, [describePhotograph(ledger, photograph)]) : [];
}

function describePhotograph(ledger: Ledger, { id, member, body }: ThreadPhotograph): ErasableRecord {
  return {
    id,
    name: message("erase.photograph", { who: memberNameOf(ledger, member), words: shorten(body.description) }),
  };
}

/** Lists the source of a note, if this member may erase it. */
export function listErasableSource(workspace: Workspace, source: Thread["source"]): readonly ErasableRecord[] {
  return source ? filterErasable(workspace, [{ id: source.id, name: message("erase.source") }]) : [];
}

/** Lists what was noted of a delegation, if this member may erase it. */
export function listErasablePosition(workspace: Workspace, { id, body }: Position): readonly ErasableRecord[] {
  return filterErasable(workspace, [
    {
      id,
      name: message("erase.position", { name: localisedDelegationName(body.delegation), held: describeStance(body) }),
    },
  ]);
}

/** Lists the meetings that this member may erase, latest first; but `first`, if it is one of them, before all. */
export function listErasableMeetings(workspace: Workspace, first: RecordKey | undefined): readonly ErasableRecord[] {
  const latest = [...(workspace.ledger?.all(meetingProjection) ?? [])].reverse();
  const sorted = [...latest.filter(({ id }) => id === first), ...latest.filter(({ id }) => id !== first)];
  return filterErasable(workspace, sorted.map(erasableMeeting));
}

function erasableMeeting(meeting: Meeting): ErasableRecord {
  return { id: meeting.id, name: describeMeeting(meeting), leaves: message("erase.meeting.leaves") };
}

/** Lists the former names of a member, as one item, if this member may erase them. */
export function listErasableFormerNames(
  workspace: Workspace,
  { id, name, organisation }: Member,
): readonly ErasableRecord[] {
  const { ledger } = workspace;
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
  return filterErasable(workspace, [
    { id: head!, name: called, which: "former", leaves: message("erase.names.leaves", { name }) },
  ]);
}

function fullName({ name, organisation }: ProfileBody): string {
  return [name, organisation].filter(Boolean).join(message("list.comma"));
}

function filterErasable({ ledger, me }: Workspace, all: readonly ErasableRecord[]): readonly ErasableRecord[] {
  return ledger ? all.filter(({ id, which }) => !isRefusal(eraseAct(ledger, me, id, which))) : [];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > SHORT ? `${line.slice(0, SHORT - 1).replace(/\p{Surrogate}$/u, "")}…` : line;
}
