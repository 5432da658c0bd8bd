/** Fields that may be reported of an event: identifiers, codes and counts. Never what anybody wrote. */
export type EventFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Reports an event to the hub's operator. */
export type ReportEvent = (event: string, fields?: EventFields) => void;

/** Writes a line of JSON to standard error for every event. */
export const reportEventToStderr: ReportEvent = (event, fields = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
};

/** Shortens an identifier, leaving enough to tell two apart in a log. */
export const shortenId = (id: string): string => id.slice(0, 12);

/** Returns what may be reported of a failure: its code, or the kind of error. */
export function loggableErrorCode(error: unknown): string {
  const { code, name } = Object(error) as Partial<NodeJS.ErrnoException>;
  return code ?? name ?? typeof error;
}
