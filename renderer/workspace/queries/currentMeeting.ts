import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import { meetingProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { MeetingBody } from "#shared/records/kinds/meeting.ts";
import type { Workspace } from "../workspace.ts";
import type { Dossier } from "../dossier/dossier.ts";

/** Today's date in the local time zone, as YYYY-MM-DD. */
export function localToday(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Returns the current meeting: the one chosen here, if it is today. */
export function findCurrentMeeting({ ledger, session }: Dossier): Meeting | undefined {
  const id = session?.localState.meeting.value?.id;
  const meeting = id ? ledger.get(meetingProjection, id) : undefined;
  return meeting?.body.date === localToday() ? meeting : undefined;
}

/** Returns what a note takes over from the meeting in which it is made, unless the user chooses otherwise. */
export function getNoteDefaultsFromMeeting({
  dossier,
}: Workspace): Partial<Pick<MeetingBody, "track" | "confidentiality">> {
  const body = dossier.value && findCurrentMeeting(dossier.value)?.body;
  return body ? { confidentiality: body.confidentiality, ...(body.track && { track: body.track }) } : {};
}

/** Returns the reference to the meeting in which something is said. */
export function getCurrentMeetingReference({ dossier }: Workspace): { readonly meeting?: RecordKey } {
  const meeting = dossier.value && findCurrentMeeting(dossier.value);
  return meeting ? { meeting: meeting.id } : {};
}
