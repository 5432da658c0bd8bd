import type { ReportEvent } from "./reportEvent.ts";

/** How severe an event is: somebody must act, may have to, or need not. */
export const LOG_LEVELS = ["error", "warn", "info"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Events = Readonly<Record<string, LogLevel>>;

/** Events of a running hub. Each is counted from the start, whether or not it is reported. */
export const COUNTED_EVENTS: Events = {
  started: "info",
  "let in": "info",
  "turned away": "info",
  "put out": "info",
  published: "info",
  refused: "warn",
  resync: "info",
  unsaved: "error",
  held: "warn",
  filling: "warn",
  ordered: "info",
  lifted: "info",
  slowed: "warn",
  "crowded out": "info",
  "cut off": "warn",
  "too many sockets": "warn",
  damaged: "error",
  "not stored": "error",
  "not read": "error",
  unwell: "error",
  failed: "error",
  draining: "info",
  stopped: "info",
};

/** Events of the hub's process, which a hub inside another program does not have. They are not counted. */
const BY_PROCESS: Events = {
  library: "warn",
  "redis lost": "warn",
  "redis back": "info",
  "readable by all": "warn",
  "certificate renewed": "info",
  "certificate not renewed": "error",
  "passphrases renewed": "info",
  "passphrases not renewed": "error",
  "nothing to renew": "info",
};

/** All events. */
export const EVENT_LEVELS: Events = { ...COUNTED_EVENTS, ...BY_PROCESS };

/** Wraps a report so that it passes only events of at least this level. Unknown events count as warnings. */
export function filterByLevel(level: LogLevel, report: ReportEvent): ReportEvent {
  const most = LOG_LEVELS.indexOf(level);
  return (event, fields) => {
    if (LOG_LEVELS.indexOf(EVENT_LEVELS[event] ?? "warn") <= most) report(event, fields);
  };
}
