import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Meeting, Track } from "#shared/ledger/entries/meeting.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { meetingRecordKind, type MeetingBody } from "#shared/records/kinds/meeting.ts";
import { tracksRecordKind } from "#shared/records/kinds/tracks.ts";
import { TRACKS_REGISTER } from "#shared/records/ledgerSubjects.ts";
import { makeAct, type Act } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** Adds a meeting, so that entries can refer to it. By default, it has the visibility of its track. */
export function addMeetingAct(
  ledger: Ledger,
  me: Author | null,
  input: Omit<MeetingBody, "confidentiality"> & Partial<Pick<MeetingBody, "confidentiality">>,
): Outcome<Act> {
  const refused = refusalToCommit(me, "meeting");
  if (refused) return refused;
  const confidentiality = defaultConfidentialityOfTrack(ledger, input.track);
  const body = meetingRecordKind.body.safeParse({ confidentiality, ...input, name: input.name.trim() });
  if (body.success) return makeAct({ type: "meeting", body: body.data });
  return invalidBodyRefusal(body.error);
}

/** Returns the default visibility of what is noted in a track. */
export function defaultConfidentialityOfTrack(ledger: Ledger, track: string | undefined): Track["confidentiality"] {
  return ledger.tracks.find(({ name }) => name === track)?.confidentiality ?? "team";
}

/** Replaces the list of tracks. Refused if it is not valid (`tracks.invalid`) or has a name twice (`tracks.twice`). */
export function setTracksAct(ledger: Ledger, me: Author | null, list: readonly Track[]): Outcome<Act> {
  const refused = refusalToCommit(me, "tracks");
  if (refused) return refused;
  const body = tracksRecordKind.body.safeParse({ tracks: list.map((each) => ({ ...each, name: each.name.trim() })) });
  if (!body.success) return refusal("tracks.invalid");
  const names = body.data.tracks.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) return refusal("tracks.twice", { name: twice });
  return makeAct({
    type: "tracks",
    of: TRACKS_REGISTER,
    after: ledger.heads(`tracks|${TRACKS_REGISTER}`, "tracks"),
    body: body.data,
  });
}

/** Suggests a name for the next meeting after the last one. Works for "5th meeting", but not for "Fifth meeting". */
export function suggestNextMeeting(last: Meeting | undefined): Pick<MeetingBody, "name" | "track"> {
  if (!last) return { name: "" };
  const { name, track } = last.body;
  const next = name.replace(/(\d+)(st|nd|rd|th)?(?!.*\d)/u, (_, number: string, ordinal?: string) => {
    const n = Number(number) + 1;
    return ordinal ? `${n}${ordinalOf(n)}` : String(n);
  });
  return { name: next, ...(track && { track }) };
}

function ordinalOf(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][n % 10] ?? "th";
}
