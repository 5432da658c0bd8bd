import type { z } from "zod";
import type { Refusal } from "../base/result.ts";
import type { Envelope, MemberId } from "./envelope.ts";

/** Lead: everything. Observer: notes and what belongs to them. Reader: a profile. */
export const ROLES = ["lead", "observer", "reader"] as const;
export type Role = (typeof ROLES)[number];

/** Who speaks, as the roster has it at that record. */
export interface Author {
  readonly member: MemberId;
  readonly role: Role;
  readonly administrator: boolean;
}

/**
 * How a type of record is filed: `thing` versions belong to their first record, `register` ones to the name
 * in `of`, which `register` gives for a body where it can be told without a key (a body that does not fit its
 * `of` says nothing); `control` is for the records that decide who may speak, which `shared/members` reads itself.
 */
export interface Kind<T extends z.ZodType = z.ZodType> {
  readonly type: string;
  readonly body: T;
  readonly filing: "thing" | "register" | "control";
  /** The refusal for an author who may not say this, or null. Looks at nothing but the author. */
  readonly may: (author: Author) => Refusal | null;
  /** The ledger entries a body touches, besides its own thing. */
  readonly subjects: (body: z.infer<T>, record: Envelope) => readonly string[];
  readonly register?: (body: z.infer<T>) => string;
}

/** Fixes the types of a kind's parts to one another. */
export function kind<T extends z.ZodType>(definition: Kind<T>): Kind<T> {
  return definition;
}
