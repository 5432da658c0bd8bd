import { refuse, type Refusal } from "../base/result.ts";
import type { Author } from "./kind.ts";

/** Refuses nobody who stands in the roster. */
export function unlessMember(): Refusal | null {
  return null;
}

/** Refuses all but observers and leads: what a team says about a text. */
export function unlessObserver(author: Author): Refusal | null {
  return author.role === "reader" ? refuse("may.reader") : null;
}

/** Refuses all but leads: documents, revisions, statuses. */
export function unlessLead(author: Author): Refusal | null {
  return author.role === "lead" ? null : refuse("may.lead-only");
}
