/** What may be said about an event: identifiers, codes and counts. Never what anybody wrote. */
export type ReportFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Tells whoever runs the hub what happened. */
export type Report = (event: string, fields?: ReportFields) => void;

/** A line of JSON on standard error for every event. */
export const reportToStderr: Report = (event, fields = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
};

/** Enough of an identifier to tell two apart in a log. */
export const shortId = (id: string): string => id.slice(0, 12);

/** What may be said about a failure: its code, or what kind of error it is. */
export function causeOf(error: unknown): string {
  const { code, name } = Object(error) as Partial<NodeJS.ErrnoException>;
  return code ?? name ?? typeof error;
}
