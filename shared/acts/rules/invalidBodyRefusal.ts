import type { z } from "zod";
import { refusal, type Refusal } from "#shared/base/result.ts";

/** The refusal of a body that does not fit its form: the part of it that does not, and how long that may be. */
export function invalidBodyRefusal({ issues: [issue] }: z.ZodError): Refusal {
  const isLong = issue?.code === "too_big" && issue.origin === "string";
  return refusal("say.invalid", { field: String(issue?.path[0] ?? ""), limit: isLong ? Number(issue.maximum) : 0 });
}
