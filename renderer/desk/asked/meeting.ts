import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import { meetings } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { MeetingBody } from "#shared/records/kinds/meeting.ts";
import type { Desk } from "../desk.ts";
import type { Dossier } from "../dossier/dossier.ts";

/** Today where the room is, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The sitting one is in: the one that was chosen here, while it is its day. */
export function runningMeeting({ ledger, seat }: Dossier): Meeting | undefined {
  const id = seat?.own.meeting.value?.id;
  const meeting = id ? ledger.get(meetings, id) : undefined;
  return meeting?.body.date === today() ? meeting : undefined;
}

/** What a note has of the sitting in which it is made, unless something else is said. */
export function ofMeeting({ dossier }: Desk): Partial<Pick<MeetingBody, "track" | "confidentiality">> {
  const body = dossier.value && runningMeeting(dossier.value)?.body;
  return body ? { confidentiality: body.confidentiality, ...(body.track && { track: body.track }) } : {};
}

/** The sitting in which something is said. */
export function inMeeting({ dossier }: Desk): { readonly meeting?: RecordKey } {
  const meeting = dossier.value && runningMeeting(dossier.value);
  return meeting ? { meeting: meeting.id } : {};
}
