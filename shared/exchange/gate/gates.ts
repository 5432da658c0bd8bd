import type { RecordBody, RecordKindName } from "#shared/records/kinds/recordKinds.ts";

/**
 * Whom an export tells what a field says, of those who may see the record by its label:
 * - `anybody`: everybody, also of what was said under the Chatham House rule;
 * - `open`: everybody, but of what was said under that rule nobody;
 * - `asked`: the team, and others if replies are asked for; under that rule nobody;
 * - `team`: the team; under that rule nobody;
 * - `counted`: the team, also under that rule, without words or names;
 * - `nobody`: no export.
 */
export type Gate = "anybody" | "open" | "asked" | "team" | "counted" | "nobody";

type Gates = { readonly [K in RecordKindName]: { readonly [F in keyof Required<RecordBody<K>>]: Gate } };

/** What leaves of each kind of record, field by field. A kind or a field without an entry does not compile. */
export const GATES = {
  dossier: { recipient: "nobody", recovery: "nobody", keys: "nobody" },
  roster: { term: "nobody", administrator: "nobody", members: "nobody", invitations: "nobody", keys: "nobody" },
  join: { recipient: "nobody", proof: "nobody" },
  // Who said something is told as `authors` asks, and never under the Chatham House rule.
  profile: { name: "open", organisation: "open" },
  document: { title: "anybody", kind: "nobody" },
  revision: {
    document: "nobody",
    symbol: "anybody",
    date: "anybody",
    covers: "anybody",
    draft: "anybody",
    source: "nobody",
  },
  annotation: {
    anchor: "anybody",
    kind: "anybody",
    comment: "anybody",
    mentions: "open",
    rights: "anybody",
    tags: "open",
    standards: "anybody",
    meeting: "team",
    track: "team",
    basis: "team",
    confidentiality: "counted",
  },
  source: { annotation: "nobody", source: "team", affiliation: "team", meeting: "team", time: "team" },
  // The level that comes of the ratings is the note's own; who gave which stays in the team.
  rating: {
    annotation: "nobody",
    provisional: "counted",
    scale: "counted",
    scope: "counted",
    irremediability: "counted",
    likelihood: "counted",
    test: "team",
  },
  reply: { annotation: "nobody", text: "asked", mentions: "asked", by: "team" },
  resolution: { annotation: "nobody", state: "anybody", reason: "team" },
  agreed: { annotation: "nobody", grade: "anybody", reason: "team" },
  assignment: { annotation: "nobody", member: "team" },
  round: { blind: "nobody" },
  proposal: {
    anchor: "anybody",
    wording: "anybody",
    proposers: "open",
    form: "open",
    at: "team",
    meeting: "team",
    track: "team",
    basis: "team",
    fate: "anybody",
    confidentiality: "counted",
    comment: "anybody",
  },
  status: {
    draft: "anybody",
    provision: "anybody",
    status: "anybody",
    note: "open",
    at: "team",
    meeting: "team",
    confidentiality: "nobody",
  },
  position: {
    anchor: "anybody",
    delegation: "open",
    stance: "anybody",
    behalf: "open",
    aligning: "open",
    proposal: "anybody",
    comment: "anybody",
    at: "team",
    meeting: "team",
    track: "team",
    basis: "team",
    confidentiality: "team",
  },
  // Where something stands in a text is told with it; who has placed it there is not.
  placement: { annotation: "nobody", draft: "anybody", says: "nobody", anchor: "anybody" },
  delta: {
    from: "anybody",
    to: "anybody",
    before: "anybody",
    after: "anybody",
    right: "anybody",
    delta: "anybody",
    comment: "nobody",
    confidentiality: "nobody",
  },
  origin: { at: "nobody", from: "nobody", comment: "nobody", confidentiality: "nobody" },
  meeting: { date: "team", name: "team", track: "team", confidentiality: "nobody" },
  tracks: { tracks: "nobody" },
  standard: {
    instrument: "anybody",
    place: "anybody",
    symbol: "anybody",
    words: "anybody",
    told: "anybody",
    rights: "nobody",
  },
  edition: { revision: "nobody", same: "nobody", corrected: "nobody" },
  receipt: { heads: "nobody", gone: "nobody" },
  erase: { target: "nobody" },
} as const satisfies Gates;

/** Who reads an export, as the gates ask: an audience, and whether what is told was said under the Chatham House rule. */
export interface ExportReader {
  readonly audience: "public" | "team";
  readonly replies?: boolean;
  readonly chatham: boolean;
}

/** Whether a gate lets a reader through. */
export function isGateOpen(gate: Gate, { audience, replies = false, chatham }: ExportReader): boolean {
  const isTeam = audience === "team";
  switch (gate) {
    case "anybody":
      return true;
    case "open":
      return !chatham;
    case "asked":
      return !chatham && (isTeam || replies);
    case "team":
      return !chatham && isTeam;
    case "counted":
      return isTeam;
    case "nobody":
      return false;
  }
}

/** Of some fields of a record, those that a reader is told. */
export function redactFields<K extends RecordKindName, T extends { readonly [F in keyof RecordBody<K>]?: unknown }>(
  kind: K,
  fields: T,
  reader: ExportReader,
): Partial<T> {
  const gates: Readonly<Record<string, Gate>> = GATES[kind];
  const isTold = ([field, value]: [string, unknown]): boolean =>
    value !== undefined && isGateOpen(gates[field] ?? "nobody", reader);
  return Object.fromEntries(Object.entries(fields).filter(isTold)) as Partial<T>;
}
