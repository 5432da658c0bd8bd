import type * as z from "zod/mini";
import { refusal, type Refusal } from "#shared/base/result.ts";

/** Returns the refusal for an invalid body (`say.invalid`): the field, and its maximum length if it is too long. */
export function invalidBodyRefusal({ issues: [issue] }: z.core.$ZodError): Refusal {
  const isLong = issue?.code === "too_big" && issue.origin === "string";
  return refusal("say.invalid", { field: String(issue?.path[0] ?? ""), limit: isLong ? Number(issue.maximum) : 0 });
}
