import type { Meeting } from "../../shared/ledger/entries/meeting.ts";
import type { Dossier } from "./dossier.ts";

/** Today where the room is, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The sitting one is in: the one that was chosen here, while it is its day. */
export function runningMeeting({ ledger, seat }: Dossier): Meeting | undefined {
  const id = seat?.own.meeting.now?.id;
  const meeting = id ? ledger.meeting(id) : undefined;
  return meeting?.body.date === today() ? meeting : undefined;
}
