import { refuse, type Refusal } from "../base/result.ts";
import type { Author } from "./kind.ts";

/** Anybody who stands in the roster. */
export function everyMember(): Refusal | null {
  return null;
}

/** Observers and leads: what a team says about a text. */
export function observers(author: Author): Refusal | null {
  return author.role === "reader" ? refuse("may.reader") : null;
}

/** Leads only: documents, revisions, statuses. */
export function leads(author: Author): Refusal | null {
  return author.role === "lead" ? null : refuse("may.lead-only");
}
