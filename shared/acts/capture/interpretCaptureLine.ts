import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import {
  findProvisionAtTypedAddress,
  addressWithDocumentName,
  type ProvisionAtAddress,
} from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import { composeCurrentText, sourceProvisionOf } from "#shared/ledger/texts/currentText.ts";
import {
  findEntryAnchor,
  areReadingsOfSameText,
  provisionAnchorOf,
} from "#shared/ledger/placement/currentPlacement.ts";
import {
  assessEntryValidityInText,
  isEntryValidInText,
  groupPositionsByDelegation,
} from "#shared/ledger/placement/entryValidityInText.ts";
import { positionProjection, statusProjection } from "#shared/ledger/store/projections.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { KnowledgeBasis, Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { delegationKeyOf, type Delegation } from "#shared/states/delegations.ts";
import { combineActs, type Act, type ActStatement } from "../act.ts";
import { defaultConfidentialityOfTrack } from "../negotiation/meetings.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";
import { makePositionBody } from "../negotiation/positions.ts";
import { proposeWordingAct } from "../negotiation/proposals.ts";
import { setProvisionStatusAct, type ProvisionReference } from "../negotiation/setStatus.ts";
import { resolvePositionTopic, toCaptureLineRefusal, type PositionTopic } from "./positionTopic.ts";
import { findRelativeProvision } from "./relativeAddress.ts";
import { parseCaptureLine } from "./parseCaptureLine.ts";
import type {
  CaptureLineFault,
  CapturedLine,
  SpeakingDelegation,
  QuotedWording,
  CapturedDelegationStatement,
  TypedTextRange,
} from "./capturedLine.ts";

/** The context of a line: its author, the text and provision it is entered at, and the meeting. */
export interface CaptureLineContext {
  readonly ledger: Ledger;
  readonly me: Author | null;
  /** A reason why nothing may be committed here, besides those that follow from `me`. */
  readonly barred?: Refusal | null;
  /** The dossier's first key, from which the names of status registers are derived. */
  readonly first: DossierKey | null | undefined;
  readonly text: { readonly id: Hash; readonly draft: Draft };
  /** The provision that a line without an address is about. */
  readonly here: number;
  readonly meeting: Meeting | undefined;
}

/** One item that a line records. */
export type CapturedItem =
  | {
      readonly kind: "position";
      readonly party: SpeakingDelegation;
      readonly stance: Stance;
      readonly about?: PositionTopic;
    }
  | {
      readonly kind: "proposal";
      readonly parties: readonly SpeakingDelegation[];
      readonly old: string;
      readonly new: string;
    }
  | { readonly kind: "status"; readonly word: ProvisionStatusWord };

/** The fields that apply to everything in a line. */
export interface CaptureLineCircumstances {
  readonly confidentiality: Confidentiality;
  readonly track?: string;
  readonly basis?: KnowledgeBasis;
  readonly meeting?: Meeting;
  readonly comment: string;
}

/** A line as it is interpreted in its context. */
export interface InterpretedCaptureLine {
  /** The line, with the full address of its provision if that exists. */
  readonly line: CapturedLine;
  /** In the order of the line. */
  readonly faults: readonly CaptureLineFault[];
  /**
   * The text that the line is about: the one it was entered at, or the newest of the document that its address begins
   * with.
   */
  readonly text: CaptureLineContext["text"];
  /** Null if the address matches no provision. */
  readonly provision: number | null;
  readonly items: readonly CapturedItem[];
  readonly circumstances: CaptureLineCircumstances;
  /** The resulting act; null if the line only has an address, or if something is wrong. */
  readonly act: Act | null;
}

/** Interprets a typed line: an address to go to, or records to make as one act. Never throws. */
export function interpretCaptureLine(context: CaptureLineContext, typed: string): InterpretedCaptureLine {
  const { ledger } = context;
  const isAddress = (address: string) => !isRefusal(findTypedProvision(context, address));
  const { line, faults } = parseCaptureLine(typed, {
    tracks: ledger.tracks.map(({ name }) => name),
    delegations: delegationDirectoryOf(ledger),
    isAddress,
  });
  const there = line.address
    ? findTypedProvision(context, line.address.value)
    : { ...context.text, index: context.here };
  const all = [...faults];
  if (isRefusal(there)) all.push({ ...line.address!.at!, refusal: there });
  const circumstances = circumstancesOf(context, line);
  const nowhere = { text: context.text, provision: null, items: [], act: null };
  if (isRefusal(there)) return { line, faults: sorted(all), circumstances, ...nowhere };
  const { index: provision, ...text } = there;
  const made = toSourceProvision(ledger, there);
  const told: CapturedItem[] = [];
  const acts: Act[] = [];
  const work: Interpretation = {
    ...context,
    text: made,
    provision: made.index,
    circumstances,
    line,
    told,
    faults: all,
  };
  for (const statement of line.statements) acts.push(...actOf(work, statement));
  acts.push(...statusOf(work));
  const dangling = danglingPart(line);
  if (dangling && faults.length === 0) all.push({ ...dangling, refusal: refusal("capture.nothing") });
  return {
    line: withAddress(line, addressWithDocumentName(ledger, text.id, text.draft.provisions[provision]!.address)),
    faults: sorted(all),
    text,
    provision,
    items: told,
    circumstances,
    act: all.length === 0 && acts.length > 0 ? combineActs(...acts) : null,
  };
}

/** Finds the provision of an address; one in parentheses alone, such as "(a)", is counted from the caret. */
function findTypedProvision({ ledger, text, here }: CaptureLineContext, typed: string): Outcome<ProvisionAtAddress> {
  const index = findRelativeProvision(text.draft, here, typed);
  return index >= 0 ? { ...text, index } : findProvisionAtTypedAddress(ledger, typed, text);
}

/** Completes the typed address, which may omit options and chapters or be in other words. */
function withAddress(line: CapturedLine, value: string): CapturedLine {
  return line.address ? { ...line, address: { ...line.address, value } } : line;
}

/** Maps a provision of the current text to the text that it comes from, where entries about it are stored. */
function toSourceProvision(ledger: Ledger, there: ProvisionAtAddress): ProvisionAtAddress {
  const current = composeCurrentText(ledger);
  return current?.id === there.id ? sourceProvisionOf(current, there.index) : there;
}

/** The state while a line is interpreted. */
interface Interpretation extends CaptureLineContext {
  readonly provision: number;
  readonly circumstances: CaptureLineCircumstances;
  readonly line: CapturedLine;
  readonly told: CapturedItem[];
  readonly faults: CaptureLineFault[];
}

function sorted(faults: readonly CaptureLineFault[]): readonly CaptureLineFault[] {
  return [...faults].sort((a, b) => a.from - b.from);
}

/** Returns what the line says or, by default, what the meeting has. */
function circumstancesOf({ ledger, meeting }: CaptureLineContext, line: CapturedLine): CaptureLineCircumstances {
  const track = line.track?.value ?? meeting?.body.track;
  const ofTrack = line.track && defaultConfidentialityOfTrack(ledger, line.track.value);
  return {
    confidentiality: line.confidentiality?.value ?? ofTrack ?? meeting?.body.confidentiality ?? "team",
    comment: line.comment?.value ?? "",
    ...(track && { track }),
    ...(line.basis && { basis: line.basis.value }),
    ...(meeting && { meeting }),
  };
}

/**
 * Returns the first part that only qualifies others (such as a track or a comment) if the line has no part that it
 * could qualify.
 */
function danglingPart({
  statements,
  status,
  track,
  basis,
  confidentiality,
  comment,
}: CapturedLine): TypedTextRange | undefined {
  if (statements.length > 0 || status) return undefined;
  return (track ?? basis ?? confidentiality ?? comment)?.at;
}

function commonFields({ circumstances: { confidentiality, track, basis, meeting, comment } }: Interpretation) {
  return {
    confidentiality,
    comment,
    ...(track && { track }),
    ...(basis && { basis }),
    ...(meeting && { meeting: meeting.id }),
  };
}

/**
 * Returns the statements of one part of the line: first proposals, then positions. Returns none if something is wrong
 * with it.
 */
function actOf(work: Interpretation, statement: CapturedDelegationStatement): readonly Act[] {
  const refused = work.barred ?? refusalToCommit(work.me, "position", "proposal");
  if (refused) return fault(work, statement.at, refused);
  if (isEmpty(work, statement))
    return fault(work, statement.at, refusal("capture.no-proposal", { name: statement.parties[0]!.name }));
  const before = work.faults.length;
  const proposals = statement.quoted
    .filter(({ kind }) => kind !== "on")
    .flatMap((quoted) => proposalOf(work, statement.parties, quoted));
  const about = statement.quoted
    .filter(({ kind }) => kind === "on")
    .flatMap((quoted) => topicOf(work, quoted as QuotedWording & { kind: "on" }));
  if (work.faults.length > before) return [];
  // Without words of its own, a position is about the provision. A position on wording proposed in the same part is
  // that of its proposers.
  const linked = statement.stance === null && proposals.length > 0;
  const topics: readonly Topic[] = linked ? proposals.map((_, made) => ({ made })) : about.length > 0 ? about : [{}];
  const positions = statement.parties.flatMap((party) =>
    topics.flatMap((topic) => positionOf(work, statement, party, topic)),
  );
  return work.faults.length > before ? [] : [{ statements: [...proposals, ...positions] }];
}

/** Returns true if the part says that a delegation proposes, but not what. */
function isEmpty({ circumstances }: Interpretation, { stance, quoted }: CapturedDelegationStatement): boolean {
  return stance === "proposes" && quoted.every(({ kind }) => kind === "on") && circumstances.comment === "";
}

type StatementFactory = Act["statements"][number];

/** What a position is about: words of the text, a known proposal, or (`made`) a proposal made by the same act. */
interface Topic {
  readonly about?: PositionTopic;
  readonly made?: number;
}

function topicOf(work: Interpretation, quoted: QuotedWording & { kind: "on" }): readonly Topic[] {
  const about = resolvePositionTopic(work, quoted);
  return isRefusal(about) ? fault(work, quoted.at, about) : [{ about }];
}

function proposalOf(
  work: Interpretation,
  parties: readonly SpeakingDelegation[],
  quoted: QuotedWording,
): readonly StatementFactory[] {
  if (quoted.kind === "on") return [];
  const { ledger, me, text, provision } = work;
  const anchor =
    quoted.kind === "add"
      ? createGapAfterProvisionAnchor(text.draft, text.id, provision)
      : createTypedQuoteAnchor(text.draft, text.id, provision, quoted.old, quoted.nth);
  if (isRefusal(anchor)) return fault(work, quoted.at, toCaptureLineRefusal(anchor));
  const proposers = parties.map(({ name, kind, code, behalf }) => ({
    name,
    kind,
    ...(kind === "state" && code && { code }),
    ...(behalf && { behalf: behalf.name }),
  }));
  // The form is "written", because here the delegations propose the words. In floor text they would only read them out.
  const fields = { proposers, form: "written", ...commonFields(work) } as const;
  const act = proposeWordingAct(ledger, me, { anchor, wording: { new: quoted.new }, ...fields });
  if (isRefusal(act)) return fault(work, quoted.at, act);
  work.told.push({ kind: "proposal", parties, old: anchor.quote?.exact ?? "", new: quoted.new });
  return act.statements;
}

function positionOf(
  work: Interpretation,
  statement: CapturedDelegationStatement,
  party: SpeakingDelegation,
  topic: Topic,
): readonly StatementFactory[] {
  const { ledger, me, text, provision } = work;
  const { made, about } = topic;
  const stance = made === undefined ? (statement.stance ?? stanceOf(work, party.aligning!)) : "proposes";
  if (stance === null) return fault(work, party.at, refusal("capture.aligning", { name: party.aligning!.name }));
  const body = makePositionBody(ledger, me, {
    anchor: about?.kind === "text" ? about.anchor : createProvisionAnchor(text.draft, text.id, provision),
    delegation: delegationOnly(party),
    stance,
    ...(party.behalf && { behalf: delegationOnly(party.behalf) }),
    ...(party.aligning && { aligning: delegationOnly(party.aligning) }),
    ...(about?.kind === "proposal" && { proposal: about.proposal.id }),
    ...commonFields(work),
  });
  if (isRefusal(body)) return fault(work, party.at, body);
  if (made === undefined) work.told.push({ kind: "position", party, stance, ...(about && { about }) });
  return [
    (keys): ActStatement => ({ type: "position", body: made === undefined ? body : { ...body, proposal: keys[made] } }),
  ];
}

function delegationOnly({ name, kind, code }: Delegation): Delegation {
  return { name, kind, ...(code && { code }) };
}

/**
 * Returns the stance of another delegation on the provision, from the line or its latest position. Returns null if it
 * is only known for words of the provision or for a proposal, or if members noted different stances.
 */
function stanceOf({ line, ledger, text, provision }: Interpretation, whom: Delegation): Stance | null {
  const key = delegationKeyOf(whom);
  const inLine = line.statements.find(
    ({ stance, parties }) => stance && parties.some((party) => delegationKeyOf(party) === key),
  );
  if (inLine) return inLine.stance;
  const { eId } = text.draft.provisions[provision]!;
  const held = ledger.all(positionProjection).flatMap((position) => {
    const { delegation, proposal: about } = position.body;
    if (delegationKeyOf(delegation) !== key || about) return [];
    const applied = assessEntryValidityInText(ledger, text.id, position);
    return applied && isEntryValidInText(applied) && applied.anchor?.provision === eId && !applied.anchor.quote
      ? [applied]
      : [];
  });
  const [stand] = groupPositionsByDelegation(held);
  return stand && !stand.conflict ? stand.positions[0]!.body.stance : null;
}

function statusOf(work: Interpretation): readonly Act[] {
  const { ledger, me, first, line, circumstances } = work;
  if (!line.status) return [];
  const note = line.statements.length === 0 ? circumstances.comment : "";
  const act =
    work.barred ??
    setProvisionStatusAct(ledger, me, first, statusRefs(work), {
      status: line.status.value,
      confidentiality: circumstances.confidentiality,
      ...(note && { note }),
      ...(circumstances.meeting && { meeting: circumstances.meeting.id }),
    });
  if (isRefusal(act)) return fault(work, line.status.at, act);
  work.told.push({ kind: "status", word: line.status.value });
  return [act];
}

/**
 * Returns the provision in every reading of the text in which it has a status, or only in this one if it has none:
 * one provision has one status.
 */
function statusRefs({ ledger, text, provision }: Interpretation): readonly ProvisionReference[] {
  const { eId } = text.draft.provisions[provision]!;
  const known = ledger
    .all(statusProjection)
    .filter(
      (status) =>
        areReadingsOfSameText(ledger, status.draft, text.id) &&
        findEntryAnchor(ledger, text.id, provisionAnchorOf(status))?.provision === eId,
    );
  return known.length > 0 ? known : [{ draft: text.id, provision: eId }];
}

function fault(work: Interpretation, at: TypedTextRange | undefined, refusal: Refusal): readonly never[] {
  work.faults.push({ from: at?.from ?? 0, to: at?.to ?? 0, refusal });
  return [];
}
