import type { z } from "zod";
import { refuse, type Refusal } from "../base/result.ts";

/** The refusal of a body that does not fit its form: the part of it that does not, and how long that may be. */
export function invalid({ issues: [issue] }: z.ZodError): Refusal {
  const isLong = issue?.code === "too_big" && issue.origin === "string";
  return refuse("say.invalid", { field: String(issue?.path[0] ?? ""), limit: isLong ? Number(issue.maximum) : 0 });
}
