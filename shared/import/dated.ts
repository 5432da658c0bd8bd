import type { Reading } from "./reading.ts";
import { dateInName } from "./recognise/date.ts";

/** The date of a text as it was read: that of its masthead, else one in the name of its file. YYYY-MM-DD. */
export function dateOfReading({ masthead, source }: Pick<Reading, "masthead" | "source">): string | undefined {
  return masthead.date ?? dateInName(source.name);
}
