import { localDayOf } from "#shared/base/localDay.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import type { Ledger } from "../ledger.ts";
import { meetingProjection, positionProjection } from "../store/projections.ts";
import type { SinceMoment } from "./sinceMoment.ts";

/**
 * Returns the close of the last meeting day before the day of `now`: just after the last position heard in a meeting of
 * that day, else after the last one heard on it, else the end of the day. Returns null if no such day is recorded.
 */
export function findCloseOfLastMeetingDay(ledger: Ledger, now: string): SinceMoment | null {
  const today = localDayOf(now);
  const meetings = new Map(ledger.all(meetingProjection).map(({ id, body }) => [id, body.date]));
  const heard = ledger.all(positionProjection).map(({ at, body }) => {
    const time = new Date(at).toISOString();
    return { time, day: localDayOf(time), meeting: meetings.get(body.meeting ?? "") };
  });
  const days = [...meetings.values(), ...heard.map(({ day }) => day)].filter((day) => day < today).sort(compareValues);
  const day = days.at(-1);
  if (day === undefined) return null;
  const ofDay = heard.filter((each) => each.day === day);
  const inMeetings = ofDay.filter(({ meeting }) => meeting === day);
  const last = (inMeetings.length > 0 ? inMeetings : ofDay)
    .map(({ time }) => time)
    .sort(compareValues)
    .at(-1);
  const end = new Date(`${day}T00:00`);
  end.setDate(end.getDate() + 1);
  const at = last === undefined ? end.getTime() : new Date(last).getTime() + 1;
  return { kind: "time", at: new Date(at).toISOString() };
}
