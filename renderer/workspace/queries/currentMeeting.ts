import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import { meetings } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { MeetingBody } from "#shared/records/kinds/meeting.ts";
import type { Workspace } from "../workspace.ts";
import type { Dossier } from "../dossier/dossier.ts";

/** Today where the room is, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The sitting one is in: the one that was chosen here, while it is its day. */
export function findCurrentMeeting({ ledger, session }: Dossier): Meeting | undefined {
  const id = session?.localState.meeting.value?.id;
  const meeting = id ? ledger.get(meetings, id) : undefined;
  return meeting?.body.date === today() ? meeting : undefined;
}

/** What a note has of the sitting in which it is made, unless something else is said. */
export function getMeetingDefaults({ dossier }: Workspace): Partial<Pick<MeetingBody, "track" | "confidentiality">> {
  const body = dossier.value && findCurrentMeeting(dossier.value)?.body;
  return body ? { confidentiality: body.confidentiality, ...(body.track && { track: body.track }) } : {};
}

/** The sitting in which something is said. */
export function getMeetingReference({ dossier }: Workspace): { readonly meeting?: RecordKey } {
  const meeting = dossier.value && findCurrentMeeting(dossier.value);
  return meeting ? { meeting: meeting.id } : {};
}
