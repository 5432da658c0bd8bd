import type { z } from "zod";
import type { Kind } from "../kind.ts";
import { agreed } from "./agreed.ts";
import { annotation } from "./annotation.ts";
import { assignment } from "./assignment.ts";
import { delta } from "./delta.ts";
import { document } from "./document.ts";
import { dossier } from "./dossier.ts";
import { edition } from "./edition.ts";
import { erase } from "./erase.ts";
import { join } from "./join.ts";
import { meeting } from "./meeting.ts";
import { origin } from "./origin.ts";
import { placement } from "./placement.ts";
import { position } from "./position.ts";
import { profile } from "./profile.ts";
import { proposal } from "./proposal.ts";
import { rating } from "./rating.ts";
import { receipt } from "./receipt.ts";
import { reply } from "./reply.ts";
import { resolution } from "./resolution.ts";
import { revision } from "./revision.ts";
import { roster } from "./roster.ts";
import { round } from "./round.ts";
import { source } from "./source.ts";
import { standard } from "./standard.ts";
import { status } from "./status.ts";
import { tracks } from "./tracks.ts";

const all = {
  dossier,
  roster,
  join,
  profile,
  document,
  revision,
  annotation,
  source,
  rating,
  reply,
  resolution,
  agreed,
  assignment,
  round,
  proposal,
  status,
  position,
  placement,
  delta,
  origin,
  meeting,
  tracks,
  standard,
  edition,
  receipt,
  erase,
} as const;

/** The kinds of records by name. */
export type KindName = keyof typeof all;

/** What a record of a kind says. */
export type BodyOf<K extends KindName> = z.infer<(typeof all)[K]["body"]>;

/** The names of all kinds. */
export const KIND_NAMES = Object.keys(all) as readonly KindName[];

/** True for the name of a kind that this Clausemark knows. */
export function isKindName(type: string): type is KindName {
  return Object.hasOwn(all, type);
}

/** Every kind of record this Clausemark knows, by its type. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.values(all).map((each) => [each.type, each as unknown as Kind]),
);
