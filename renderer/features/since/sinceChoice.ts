import { DAY_MS } from "#shared/base/localDay.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { SINCE_WINDOW_AUDIENCE } from "#shared/publish/since/sinceSections.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findCloseOfLastMeetingDay } from "#shared/ledger/since/closeOfMeetingDay.ts";
import type { SinceLook, SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import type { SinceReportRecipient } from "#shared/ledger/since/sinceReportFilter.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import type { SinceChoice } from "#renderer/workspace/viewState.ts";
import { formatDateTimeInput, parseDateTimeInput } from "#renderer/workspace/labels/dateTimeInput.ts";

/** Returns what the view shows at first: what is new since the last look or, without one, since the last close. */
export function defaultSinceChoice(ledger: Ledger, look: SinceLook | null, now: Date): SinceChoice {
  const close = findCloseOfLastMeetingDay(ledger, now.toISOString());
  const typed = formatDateTimeInput(close?.at ?? new Date(now.getTime() - DAY_MS).toISOString());
  return { from: look ? "look" : close ? "close" : "time", typed, reader: "me", audience: "me" };
}

/**
 * Returns the chosen moment. Refuses with `since.close.none` if no meeting day is known, and with `since.when.wrong` if
 * the typed time cannot be read. Null for a look if there was none.
 */
export function sinceMomentOfChoice(
  ledger: Ledger,
  { from, typed }: SinceChoice,
  look: SinceLook | null,
  now: Date,
): Outcome<SinceMoment | null> {
  if (from === "look") return look;
  if (from === "close") return findCloseOfLastMeetingDay(ledger, now.toISOString()) ?? refusal("since.close.none");
  const at = parseDateTimeInput(typed, now);
  return at === null ? refusal("since.when.wrong") : { kind: "time", at };
}

/** Returns for whom assignments are listed; null if the user is no member. */
export function sinceRecipientOfChoice({ reader }: SinceChoice, me: MemberId | undefined): SinceReportRecipient | null {
  const role = ROLES.find((each) => each === reader);
  if (role) return { role };
  const member = reader === "me" ? me : reader;
  return member === undefined ? null : { member };
}

/** Returns the audience of a copy; null for the member alone, who sees everything and copies nothing. */
export function sinceCopyAudienceOf({ audience }: SinceChoice): ExportAudience | null {
  switch (audience) {
    case "me":
      return null;
    case "public":
      return { audience: "public", informals: false, authors: "none" };
    case "team":
    case "informals":
      return { ...SINCE_WINDOW_AUDIENCE, informals: audience === "informals" };
  }
}
