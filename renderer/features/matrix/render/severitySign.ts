import { message } from "#shared/messages/messages.ts";
import type { VisibleSeverity } from "#shared/rights/severity.ts";

/** Returns a severity as a sign: its digit, with a question mark if it is provisional. */
export function severitySignOf(severity: VisibleSeverity): string {
  if (severity.state === "not-assessed") return message("matrix.sign.unrated");
  if (severity.state === "hidden") return message("matrix.sign.hidden");
  const sign = String(severity.grade);
  return severity.state === "provisional" ? message("matrix.sign.provisional", { sign }) : sign;
}
