import { anchorGap, anchorProvision, anchorWords } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Refusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { resolveAddress, qualifyAddress, type ResolvedAddress } from "#shared/ledger/texts/resolveAddress.ts";
import { composeCurrentText, sourceProvisionOf } from "#shared/ledger/texts/currentText.ts";
import { findAnchor, areSameText, provisionAnchorOf } from "#shared/ledger/placement/currentPlacement.ts";
import { applyToText, isValid, groupByDelegation } from "#shared/ledger/placement/appliedPositions.ts";
import { positions, statuses } from "#shared/ledger/store/projections.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { Basis, Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import type { StatusWord } from "#shared/records/kinds/status.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { delegationKey, type Delegation } from "#shared/states/delegations.ts";
import { combineActs, type Act, type Statement } from "../act.ts";
import { confidentialityOf } from "../negotiation/meetings.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";
import { makePositionBody } from "../negotiation/positions.ts";
import { propose } from "../negotiation/propose.ts";
import { setStatus, type ProvisionRef } from "../negotiation/setStatus.ts";
import { resolvePositionTopic, wordsRefusal, type PositionTopic } from "./positionTopic.ts";
import { parseLine } from "./parseLine.ts";
import type {
  CaptureFault,
  CapturedLine,
  SpeakingParty,
  QuotedWording,
  DelegationStatement,
  TypedSpan,
} from "./capturedLine.ts";

/** Where a line is said: by whom, at which text and provision, in which sitting. */
export interface CaptureContext {
  readonly ledger: Ledger;
  readonly me: Author | null;
  /** Why nobody may say anything here at all, where that is more than `me` tells. */
  readonly barred?: Refusal | null;
  /** The dossier's first key, by which the registers of statuses are named. */
  readonly first: DossierKey | null | undefined;
  readonly text: { readonly id: Hash; readonly draft: Draft };
  /** The provision that is meant where a line has no address. */
  readonly here: number;
  readonly meeting: Meeting | undefined;
}

/** One thing that a line says. */
export type CapturedItem =
  | {
      readonly kind: "position";
      readonly party: SpeakingParty;
      readonly stance: Stance;
      readonly about?: PositionTopic;
    }
  | {
      readonly kind: "proposal";
      readonly parties: readonly SpeakingParty[];
      readonly old: string;
      readonly new: string;
    }
  | { readonly kind: "status"; readonly word: StatusWord };

/** What goes with everything that a line says. */
export interface Circumstances {
  readonly confidentiality: Confidentiality;
  readonly track?: string;
  readonly basis?: Basis;
  readonly meeting?: Meeting;
  readonly comment: string;
}

/** A line as it is understood in a room. */
export interface InterpretedLine {
  /** With the whole address of its provision, where it has one that is there. */
  readonly line: CapturedLine;
  /** In the order of the line. */
  readonly faults: readonly CaptureFault[];
  /** The text that it is about: the one it was said at, or the newest of the document that its address begins with. */
  readonly text: CaptureContext["text"];
  /** Null where the address names none. */
  readonly provision: number | null;
  readonly items: readonly CapturedItem[];
  readonly circumstances: Circumstances;
  /** What it comes to; null where it only names a provision, or where something is wrong. */
  readonly act: Act | null;
}

/** Understands what is typed: an address to go to, or what it makes of records, as one act. Never throws. */
export function interpretLine(room: CaptureContext, typed: string): InterpretedLine {
  const { ledger } = room;
  const isAddress = (address: string) => !isRefusal(resolveAddress(ledger, address, room.text));
  const { line, faults } = parseLine(typed, { tracks: ledger.tracks.map(({ name }) => name), isAddress });
  const there = line.address
    ? resolveAddress(ledger, line.address.value, room.text)
    : { ...room.text, index: room.here };
  const all = [...faults];
  if (isRefusal(there)) all.push({ ...line.address!.at!, refusal: there });
  const circumstances = circumstancesOf(room, line);
  const nowhere = { text: room.text, provision: null, items: [], act: null };
  if (isRefusal(there)) return { line, faults: sorted(all), circumstances, ...nowhere };
  const { index: provision, ...text } = there;
  const made = onItsSource(ledger, there);
  const told: CapturedItem[] = [];
  const acts: Act[] = [];
  const work: Work = { ...room, text: made, provision: made.index, circumstances, line, told, faults: all };
  for (const saying of line.statements) acts.push(...actOf(work, saying));
  acts.push(...statusOf(work));
  const idle = idlePart(line);
  if (idle && faults.length === 0) all.push({ ...idle, refusal: refusal("capture.nothing") });
  return {
    line: withAddress(line, qualifyAddress(ledger, text.id, text.draft.provisions[provision]!.address)),
    faults: sorted(all),
    text,
    provision,
    items: told,
    circumstances,
    act: all.length === 0 && acts.length > 0 ? combineActs(...acts) : null,
  };
}

/** What was typed may leave out options and chapters, or be in other words: what is noted says where. */
function withAddress(line: CapturedLine, value: string): CapturedLine {
  return line.address ? { ...line, address: { ...line.address, value } } : line;
}

/** What is said on the current text is said on the text that the provision comes from. */
function onItsSource(ledger: Ledger, there: ResolvedAddress): ResolvedAddress {
  const current = composeCurrentText(ledger);
  return current?.id === there.id ? sourceProvisionOf(current, there.index) : there;
}

/** What is gathered while a line is understood. */
interface Work extends CaptureContext {
  readonly provision: number;
  readonly circumstances: Circumstances;
  readonly line: CapturedLine;
  readonly told: CapturedItem[];
  readonly faults: CaptureFault[];
}

function sorted(faults: readonly CaptureFault[]): readonly CaptureFault[] {
  return [...faults].sort((a, b) => a.from - b.from);
}

/** What is said in the line, or else what the sitting has. */
function circumstancesOf({ ledger, meeting }: CaptureContext, line: CapturedLine): Circumstances {
  const track = line.track?.value ?? meeting?.body.track;
  const ofTrack = line.track && confidentialityOf(ledger, line.track.value);
  return {
    confidentiality: line.confidentiality?.value ?? ofTrack ?? meeting?.body.confidentiality ?? "team",
    comment: line.comment?.value ?? "",
    ...(track && { track }),
    ...(line.basis && { basis: line.basis.value }),
    ...(meeting && { meeting }),
  };
}

/** A part that goes with what is said, where nothing is. */
function idlePart({ statements, status, track, basis, confidentiality, comment }: CapturedLine): TypedSpan | undefined {
  if (statements.length > 0 || status) return undefined;
  return (track ?? basis ?? confidentiality ?? comment)?.at;
}

function common({ circumstances: { confidentiality, track, basis, meeting, comment } }: Work) {
  return {
    confidentiality,
    comment,
    ...(track && { track }),
    ...(basis && { basis }),
    ...(meeting && { meeting: meeting.id }),
  };
}

/** The records of one saying: what is proposed, then who holds what. Nothing where something is wrong with it. */
function actOf(work: Work, saying: DelegationStatement): readonly Act[] {
  const refused = work.barred ?? refusalToCommit(work.me, "position", "proposal");
  if (refused) return fault(work, saying.at, refused);
  if (isEmpty(work, saying))
    return fault(work, saying.at, refusal("capture.no-proposal", { name: saying.parties[0]!.name }));
  const before = work.faults.length;
  const proposals = saying.quoted
    .filter(({ kind }) => kind !== "on")
    .flatMap((quoted) => proposalOf(work, saying.parties, quoted));
  const about = saying.quoted
    .filter(({ kind }) => kind === "on")
    .flatMap((quoted) => matterOf(work, quoted as QuotedWording & { kind: "on" }));
  if (work.faults.length > before) return [];
  // Without words of its own a position is about the provision; what is proposed is what its proposers propose.
  const linked = saying.stance === null && proposals.length > 0;
  const matters: readonly Matter[] = linked ? proposals.map((_, made) => ({ made })) : about.length > 0 ? about : [{}];
  const positions = saying.parties.flatMap((party) =>
    matters.flatMap((matter) => positionOf(work, saying, party, matter)),
  );
  return work.faults.length > before ? [] : [{ statements: [...proposals, ...positions] }];
}

/** Whether it says that somebody proposes, and nothing says what. */
function isEmpty({ circumstances }: Work, { stance, quoted }: DelegationStatement): boolean {
  return stance === "proposes" && quoted.every(({ kind }) => kind === "on") && circumstances.comment === "";
}

type Maker = Act["statements"][number];

/** What a position is about: words of the text, rival wording that is known, or that is made by the same act. */
interface Matter {
  readonly about?: PositionTopic;
  readonly made?: number;
}

function matterOf(work: Work, quoted: QuotedWording & { kind: "on" }): readonly Matter[] {
  const about = resolvePositionTopic(work, quoted);
  return isRefusal(about) ? fault(work, quoted.at, about) : [{ about }];
}

function proposalOf(work: Work, parties: readonly SpeakingParty[], quoted: QuotedWording): readonly Maker[] {
  if (quoted.kind === "on") return [];
  const { ledger, me, text, provision } = work;
  const anchor =
    quoted.kind === "add"
      ? anchorGap(text.draft, text.id, provision)
      : anchorWords(text.draft, text.id, provision, quoted.old, quoted.nth);
  if (isRefusal(anchor)) return fault(work, quoted.at, wordsRefusal(anchor));
  const proposers = parties.map(({ name, kind, code, behalf }) => ({
    name,
    kind,
    ...(kind === "state" && code && { code }),
    ...(behalf && { behalf: behalf.name }),
  }));
  // No floor text: those named in that have read it out, these propose.
  const said = { proposers, form: "written", ...common(work) } as const;
  const act = propose(ledger, me, { anchor, wording: { new: quoted.new }, ...said });
  if (isRefusal(act)) return fault(work, quoted.at, act);
  work.told.push({ kind: "proposal", parties, old: anchor.quote?.exact ?? "", new: quoted.new });
  return act.statements;
}

function positionOf(work: Work, saying: DelegationStatement, party: SpeakingParty, matter: Matter): readonly Maker[] {
  const { ledger, me, text, provision } = work;
  const { made, about } = matter;
  const stance = made === undefined ? (saying.stance ?? stanceOf(work, party.aligning!)) : "proposes";
  if (stance === null) return fault(work, party.at, refusal("capture.aligning", { name: party.aligning!.name }));
  const body = makePositionBody(ledger, me, {
    anchor: about?.kind === "text" ? about.anchor : anchorProvision(text.draft, text.id, provision),
    delegation: bare(party),
    stance,
    ...(party.behalf && { behalf: bare(party.behalf) }),
    ...(party.aligning && { aligning: bare(party.aligning) }),
    ...(about?.kind === "proposal" && { proposal: about.proposal.id }),
    ...common(work),
  });
  if (isRefusal(body)) return fault(work, party.at, body);
  if (made === undefined) work.told.push({ kind: "position", party, stance, ...(about && { about }) });
  return [
    (keys): Statement => ({ type: "position", body: made === undefined ? body : { ...body, proposal: keys[made] } }),
  ];
}

function bare({ name, kind, code }: Delegation): Delegation {
  return { name, kind, ...(code && { code }) };
}

/**
 * What another delegation holds of the provision, in the line or as it was noted last; null if nothing is known but of
 * words in it or of a proposal, or if members noted different things.
 */
function stanceOf({ line, ledger, text, provision }: Work, whom: Delegation): Stance | null {
  const key = delegationKey(whom);
  const said = line.statements.find(
    ({ stance, parties }) => stance && parties.some((party) => delegationKey(party) === key),
  );
  if (said) return said.stance;
  const { eId } = text.draft.provisions[provision]!;
  const held = ledger.all(positions).flatMap((position) => {
    const { delegation, proposal: about } = position.body;
    if (delegationKey(delegation) !== key || about) return [];
    const applied = applyToText(ledger, text.id, position);
    return applied && isValid(applied) && applied.anchor?.provision === eId && !applied.anchor.quote ? [applied] : [];
  });
  const [stand] = groupByDelegation(held);
  return stand && !stand.conflict ? stand.positions[0]!.body.stance : null;
}

function statusOf(work: Work): readonly Act[] {
  const { ledger, me, first, line, circumstances } = work;
  if (!line.status) return [];
  const note = line.statements.length === 0 ? circumstances.comment : "";
  const act =
    work.barred ??
    setStatus(ledger, me, first, statusNames(work), {
      status: line.status.value,
      confidentiality: circumstances.confidentiality,
      ...(note && { note }),
      ...(circumstances.meeting && { meeting: circumstances.meeting.id }),
    });
  if (isRefusal(act)) return fault(work, line.status.at, act);
  work.told.push({ kind: "status", word: line.status.value });
  return [act];
}

/** The provision and where a status of it was said on other readings of the text: one provision has one status. */
function statusNames({ ledger, text, provision }: Work): readonly ProvisionRef[] {
  const { eId } = text.draft.provisions[provision]!;
  const known = ledger
    .all(statuses)
    .filter(
      (status) =>
        areSameText(ledger, status.draft, text.id) &&
        findAnchor(ledger, text.id, provisionAnchorOf(status))?.provision === eId,
    );
  return known.length > 0 ? known : [{ draft: text.id, provision: eId }];
}

function fault(work: Work, at: TypedSpan | undefined, refusal: Refusal): readonly never[] {
  work.faults.push({ from: at?.from ?? 0, to: at?.to ?? 0, refusal });
  return [];
}
