import type { RecordBody, RecordKindName } from "#shared/records/kinds/recordKinds.ts";

/**
 * Who may see a field in an export, among those who may see its record by the label:
 * - `anybody`: everybody, even if it was said under the Chatham House Rule;
 * - `open`: everybody, but nobody if it was said under that rule;
 * - `asked`: the team, and others if replies are asked for; nobody under that rule;
 * - `requested`: the team and others, only if photographs are asked for; nobody under that rule;
 * - `team`: the team; nobody under that rule;
 * - `counted`: the team, even under that rule, since the field has neither words nor names;
 * - `nobody`: nobody; the field is in no export.
 */
export type FieldGate = "anybody" | "open" | "asked" | "requested" | "team" | "counted" | "nobody";

type Gates = { readonly [K in RecordKindName]: { readonly [F in keyof Required<RecordBody<K>>]: FieldGate } };

/** The gate of each field of each kind of record. A kind or a field without an entry does not compile. */
export const FIELD_GATES = {
  dossier: { format: "nobody", recipient: "nobody", recovery: "nobody", keys: "nobody" },
  roster: { term: "nobody", administrator: "nobody", members: "nobody", invitations: "nobody", keys: "nobody" },
  begin: { base: "nobody" },
  change: {
    base: "nobody",
    adds: "nobody",
    cuts: "nobody",
    roles: "nobody",
    opens: "nobody",
    closes: "nobody",
    closed: "nobody",
    key: "nobody",
    hands: "nobody",
  },
  handover: {
    base: "nobody",
    administrators: "nobody",
    cuts: "nobody",
    ends: "nobody",
    undo: "nobody",
    sheet: "nobody",
    key: "nobody",
  },
  confirm: { handover: "nobody" },
  "put-away": { devices: "nobody" },
  join: { recipient: "nobody", proof: "nobody" },
  // Who said something is shown as `Audience.authors` asks, and never under the Chatham House Rule.
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
  // The severity that results from the ratings is the note's own; who gave which rating stays in the team.
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
  // Where something is in a text is shown with it; who placed it there is not.
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
  // Positions and proposals give the name of their group; the list of a team is its own.
  group: { code: "nobody", name: "nobody", aliases: "nobody" },
  // What a team found not worth a note concerns nobody else.
  dismissal: { rule: "nobody", provision: "nobody", words: "nobody", overrules: "nobody" },
  photograph: {
    annotation: "nobody",
    jpeg: "requested",
    width: "requested",
    height: "requested",
    description: "requested",
    confidentiality: "nobody",
  },
  // Under the Chatham House Rule it is seen that there was a vote and how many voted how, never which State.
  vote: {
    anchor: "anybody",
    proposal: "anybody",
    question: "anybody",
    effect: "anybody",
    rule: "anybody",
    ballots: "open",
    announced: "anybody",
    result: "anybody",
    explanations: "open",
    at: "team",
    meeting: "team",
    confidentiality: "counted",
  },
  edition: { revision: "nobody", same: "nobody", corrected: "nobody" },
  receipt: { heads: "nobody", gone: "nobody" },
  erase: { target: "nobody" },
} as const satisfies Gates;

/** The reader of an export: the audience, and whether the entry was said under the Chatham House Rule. */
export interface ExportRecipient {
  readonly audience: "public" | "team";
  readonly replies?: boolean;
  readonly photographs?: boolean;
  readonly chatham: boolean;
}

/** Whether a gate lets a reader through. */
export function isFieldGateOpen(
  gate: FieldGate,
  { audience, replies = false, photographs = false, chatham }: ExportRecipient,
): boolean {
  const isTeam = audience === "team";
  switch (gate) {
    case "anybody":
      return true;
    case "open":
      return !chatham;
    case "asked":
      return !chatham && (isTeam || replies);
    case "requested":
      return !chatham && photographs;
    case "team":
      return !chatham && isTeam;
    case "counted":
      return isTeam;
    case "nobody":
      return false;
  }
}

/** Returns those of a record's fields that a reader may see. */
export function redactFields<K extends RecordKindName, T extends { readonly [F in keyof RecordBody<K>]?: unknown }>(
  kind: K,
  fields: T,
  reader: ExportRecipient,
): Partial<T> {
  const gates: Readonly<Record<string, FieldGate>> = FIELD_GATES[kind];
  const isTold = ([field, value]: [string, unknown]): boolean =>
    value !== undefined && isFieldGateOpen(gates[field] ?? "nobody", reader);
  return Object.fromEntries(Object.entries(fields).filter(isTold)) as Partial<T>;
}
