import type { z } from "zod";
import { refusal, type Refusal } from "../base/result.ts";
import type { Envelope, MemberId } from "./envelope.ts";
import type { LedgerSubject } from "./ledgerSubjects.ts";

/** Lead: everything. Observer: notes and what belongs to them. Reader: a profile. */
export const ROLES = ["lead", "observer", "reader"] as const;
export type Role = (typeof ROLES)[number];

/** Who speaks, as the roster has it at that record. */
export interface Author {
  readonly member: MemberId;
  readonly role: Role;
  readonly administrator: boolean;
}

/** A version as it was said: the thing it belongs to, and its body, null for a retraction and where it cannot be read. */
export interface RecordVersion<B> {
  readonly entity: string;
  readonly record: Envelope;
  readonly body: B | null;
}

/**
 * How a type of record is filed: `entity` versions belong to their first record, `register` ones to the name
 * in `of`, which `register` gives for a body where it can be told without a key (a body that does not fit its
 * `of` says nothing); `control` is for the records that decide who may speak, which `shared/members` reads itself.
 */
export interface RecordKind<T extends z.ZodType = z.ZodType> {
  readonly type: string;
  readonly body: T;
  readonly filing: "thing" | "register" | "control";
  /** The refusal for an author who may not say this, or null. Looks at nothing but the author. */
  readonly refusal: (author: Author) => Refusal | null;
  /** The ledger entries that are made anew where a version of it comes. */
  readonly subjects: (version: RecordVersion<z.infer<T>>) => readonly LedgerSubject[];
  readonly register?: (body: z.infer<T>) => string;
}

/** Fixes the types of a kind's parts to one another. */
export function defineRecordKind<T extends z.ZodType>(definition: RecordKind<T>): RecordKind<T> {
  return definition;
}

/** Refuses nobody who stands in the roster. */
export function refuseNobody(): Refusal | null {
  return null;
}

/** Refuses all but observers and leads: what a team says about a text. */
export function refuseUnlessObserver(author: Author): Refusal | null {
  return author.role === "reader" ? refusal("may.reader") : null;
}

/** Refuses all but leads: documents, revisions, statuses. */
export function refuseUnlessLead(author: Author): Refusal | null {
  return author.role === "lead" ? null : refusal("may.lead-only");
}
