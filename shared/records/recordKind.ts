import type * as z from "zod/mini";
import { refusal, type Refusal } from "../base/result.ts";
import type { MemberId, RecordHead } from "./envelope.ts";
import type { LedgerSubject } from "./ledgerSubjects.ts";

/** Leads may write everything, observers notes and what belongs to them, readers only a profile. */
export const ROLES = ["lead", "observer", "reader"] as const;
export type Role = (typeof ROLES)[number];

/** The author of a record, according to the roster at that record. */
export interface Author {
  readonly member: MemberId;
  readonly role: Role;
  readonly administrator: boolean;
}

/** A version of an entity, with its body: null for a retraction, or if the body cannot be read. */
export interface RecordVersionWithBody<B> {
  readonly entity: string;
  readonly record: RecordHead;
  readonly body: B | null;
}

/**
 * How records of a type are grouped. `thing`: versions belong to an entity, named by its first record. `register`: they
 * belong to the register named in `of`; `register()` returns that name for a body if no key is needed (a body that does
 * not fit its `of` is ignored). `control`: records that determine authority, which `shared/members` reads itself.
 */
export interface RecordKind<T extends z.ZodMiniType = z.ZodMiniType> {
  readonly type: string;
  readonly body: T;
  readonly filing: "thing" | "register" | "control";
  /** Returns the refusal for an author who may not write this type, or null. Depends on the author alone. */
  readonly refusal: (author: Author) => Refusal | null;
  /** Returns the ledger entries to recompute when a version arrives. */
  readonly subjects: (version: RecordVersionWithBody<z.infer<T>>) => readonly LedgerSubject[];
  readonly register?: (body: z.infer<T>) => string;
}

/** Defines a kind, inferring the types of its parts from its schema. */
export function defineRecordKind<T extends z.ZodMiniType>(definition: RecordKind<T>): RecordKind<T> {
  return definition;
}

/** Refuses no one in the roster. */
export function refuseNobody(): Refusal | null {
  return null;
}

/** Refuses all but observers and leads, for statements about a text: `may.reader`. */
export function refuseUnlessObserver(author: Author): Refusal | null {
  return author.role === "reader" ? refusal("may.reader") : null;
}

/** Refuses all but leads, for documents, revisions and statuses: `may.lead-only`. */
export function refuseUnlessLead(author: Author): Refusal | null {
  return author.role === "lead" ? null : refusal("may.lead-only");
}
