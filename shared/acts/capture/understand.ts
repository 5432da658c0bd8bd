import { anchorGap, anchorWhole, anchorWords } from "#shared/anchor/select.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refuse, type Refusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { addressed, printedAddress, type Addressed } from "#shared/ledger/addressed.ts";
import { currentText, provisionOnSource } from "#shared/ledger/current.ts";
import { anchorOn, areOneText, wholeOf } from "#shared/ledger/places.ts";
import { appliedOn, isValid, standsOf } from "#shared/ledger/positions.ts";
import { positions, statuses } from "#shared/ledger/projections.ts";
import type { Author } from "#shared/records/kind.ts";
import type { Basis, Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import type { StatusWord } from "#shared/records/kinds/status.ts";
import type { DossierKey } from "#shared/records/seal.ts";
import { delegationKey, type Delegation } from "#shared/states/delegations.ts";
import { together, type Act, type Statement } from "../act.ts";
import { confidentialityOf } from "../meeting.ts";
import { refusalToSay } from "../permission.ts";
import { positionBody } from "../position.ts";
import { propose } from "../propose.ts";
import { setStatus, type ProvisionName } from "../status.ts";
import { aboutOf, wordsFault, type About } from "./about.ts";
import { parseLine } from "./grammar.ts";
import type { Fault, Line, Party, Quoted, Saying, Span } from "./line.ts";

/** Where a line is said: by whom, at which text and provision, in which sitting. */
export interface Room {
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
export type Told =
  | { readonly is: "position"; readonly party: Party; readonly stance: Stance; readonly about?: About }
  | { readonly is: "proposal"; readonly parties: readonly Party[]; readonly old: string; readonly new: string }
  | { readonly is: "status"; readonly word: StatusWord };

/** What goes with everything that a line says. */
export interface Circumstances {
  readonly confidentiality: Confidentiality;
  readonly track?: string;
  readonly basis?: Basis;
  readonly meeting?: Meeting;
  readonly comment: string;
}

/** A line as it is understood in a room. */
export interface Understood {
  /** With the whole address of its provision, where it has one that is there. */
  readonly line: Line;
  /** In the order of the line. */
  readonly faults: readonly Fault[];
  /** The text that it is about: the one it was said at, or the newest of the document that its address begins with. */
  readonly text: Room["text"];
  /** Null where the address names none. */
  readonly provision: number | null;
  readonly told: readonly Told[];
  readonly circumstances: Circumstances;
  /** What it comes to; null where it only names a provision, or where something is wrong. */
  readonly act: Act | null;
}

/** Understands what is typed: an address to go to, or what it makes of records, as one act. Never throws. */
export function understand(room: Room, typed: string): Understood {
  const { ledger } = room;
  const isAddress = (address: string) => !isRefusal(addressed(ledger, address, room.text));
  const { line, faults } = parseLine(typed, { tracks: ledger.tracks.map(({ name }) => name), isAddress });
  const there = line.address ? addressed(ledger, line.address.value, room.text) : { ...room.text, index: room.here };
  const all = [...faults];
  if (isRefusal(there)) all.push({ ...line.address!.at!, why: there });
  const circumstances = circumstancesOf(room, line);
  const nowhere = { text: room.text, provision: null, told: [], act: null };
  if (isRefusal(there)) return { line, faults: sorted(all), circumstances, ...nowhere };
  const { index: provision, ...text } = there;
  const made = onItsSource(ledger, there);
  const told: Told[] = [];
  const acts: Act[] = [];
  const work: Work = { ...room, text: made, provision: made.index, circumstances, line, told, faults: all };
  for (const saying of line.sayings) acts.push(...actOf(work, saying));
  acts.push(...statusOf(work));
  const idle = idlePart(line);
  if (idle && faults.length === 0) all.push({ ...idle, why: refuse("capture.nothing") });
  return {
    line: withAddress(line, printedAddress(ledger, text.id, text.draft.provisions[provision]!.address)),
    faults: sorted(all),
    text,
    provision,
    told,
    circumstances,
    act: all.length === 0 && acts.length > 0 ? together(...acts) : null,
  };
}

/** What was typed may leave out options and chapters, or be in other words: what is noted says where. */
function withAddress(line: Line, value: string): Line {
  return line.address ? { ...line, address: { ...line.address, value } } : line;
}

/** What is said on the current text is said on the text that the provision comes from. */
function onItsSource(ledger: Ledger, there: Addressed): Addressed {
  const current = currentText(ledger);
  return current?.id === there.id ? provisionOnSource(current, there.index) : there;
}

/** What is gathered while a line is understood. */
interface Work extends Room {
  readonly provision: number;
  readonly circumstances: Circumstances;
  readonly line: Line;
  readonly told: Told[];
  readonly faults: Fault[];
}

function sorted(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => a.from - b.from);
}

/** What is said in the line, or else what the sitting has. */
function circumstancesOf({ ledger, meeting }: Room, line: Line): Circumstances {
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
function idlePart({ sayings, status, track, basis, confidentiality, comment }: Line): Span | undefined {
  if (sayings.length > 0 || status) return undefined;
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
function actOf(work: Work, saying: Saying): readonly Act[] {
  const refused = work.barred ?? refusalToSay(work.me, "position", "proposal");
  if (refused) return fault(work, saying.at, refused);
  if (isEmpty(work, saying))
    return fault(work, saying.at, refuse("capture.no-proposal", { name: saying.parties[0]!.name }));
  const before = work.faults.length;
  const proposals = saying.quoted
    .filter(({ is }) => is !== "on")
    .flatMap((quoted) => proposalOf(work, saying.parties, quoted));
  const about = saying.quoted
    .filter(({ is }) => is === "on")
    .flatMap((quoted) => matterOf(work, quoted as Quoted & { is: "on" }));
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
function isEmpty({ circumstances }: Work, { stance, quoted }: Saying): boolean {
  return stance === "proposes" && quoted.every(({ is }) => is === "on") && circumstances.comment === "";
}

type Maker = Act["statements"][number];

/** What a position is about: words of the text, rival wording that is known, or that is made by the same act. */
interface Matter {
  readonly about?: About;
  readonly made?: number;
}

function matterOf(work: Work, quoted: Quoted & { is: "on" }): readonly Matter[] {
  const about = aboutOf(work, quoted);
  return isRefusal(about) ? fault(work, quoted.at, about) : [{ about }];
}

function proposalOf(work: Work, parties: readonly Party[], quoted: Quoted): readonly Maker[] {
  if (quoted.is === "on") return [];
  const { ledger, me, text, provision } = work;
  const anchor =
    quoted.is === "add"
      ? anchorGap(text.draft, text.id, provision)
      : anchorWords(text.draft, text.id, provision, quoted.old, quoted.nth);
  if (isRefusal(anchor)) return fault(work, quoted.at, wordsFault(anchor));
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
  work.told.push({ is: "proposal", parties, old: anchor.quote?.exact ?? "", new: quoted.new });
  return act.statements;
}

function positionOf(work: Work, saying: Saying, party: Party, matter: Matter): readonly Maker[] {
  const { ledger, me, text, provision } = work;
  const { made, about } = matter;
  const stance = made === undefined ? (saying.stance ?? stanceOf(work, party.aligning!)) : "proposes";
  if (stance === null) return fault(work, party.at, refuse("capture.aligning", { name: party.aligning!.name }));
  const body = positionBody(ledger, me, {
    anchor: about?.is === "text" ? about.anchor : anchorWhole(text.draft, text.id, provision),
    delegation: bare(party),
    stance,
    ...(party.behalf && { behalf: bare(party.behalf) }),
    ...(party.aligning && { aligning: bare(party.aligning) }),
    ...(about?.is === "proposal" && { proposal: about.proposal.id }),
    ...common(work),
  });
  if (isRefusal(body)) return fault(work, party.at, body);
  if (made === undefined) work.told.push({ is: "position", party, stance, ...(about && { about }) });
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
  const said = line.sayings.find(
    ({ stance, parties }) => stance && parties.some((party) => delegationKey(party) === key),
  );
  if (said) return said.stance;
  const { eId } = text.draft.provisions[provision]!;
  const held = ledger.all(positions).flatMap((position) => {
    const { delegation, proposal: about } = position.body;
    if (delegationKey(delegation) !== key || about) return [];
    const applied = appliedOn(ledger, text.id, position);
    return applied && isValid(applied) && applied.anchor?.provision === eId && !applied.anchor.quote ? [applied] : [];
  });
  const [stand] = standsOf(held);
  return stand && !stand.conflict ? stand.positions[0]!.body.stance : null;
}

function statusOf(work: Work): readonly Act[] {
  const { ledger, me, first, line, circumstances } = work;
  if (!line.status) return [];
  const note = line.sayings.length === 0 ? circumstances.comment : "";
  const act =
    work.barred ??
    setStatus(ledger, me, first, statusNames(work), {
      status: line.status.value,
      confidentiality: circumstances.confidentiality,
      ...(note && { note }),
      ...(circumstances.meeting && { meeting: circumstances.meeting.id }),
    });
  if (isRefusal(act)) return fault(work, line.status.at, act);
  work.told.push({ is: "status", word: line.status.value });
  return [act];
}

/** The provision and where a status of it was said on other readings of the text: one provision has one status. */
function statusNames({ ledger, text, provision }: Work): readonly ProvisionName[] {
  const { eId } = text.draft.provisions[provision]!;
  const known = ledger
    .all(statuses)
    .filter(
      (status) =>
        areOneText(ledger, status.draft, text.id) && anchorOn(ledger, text.id, wholeOf(status))?.provision === eId,
    );
  return known.length > 0 ? known : [{ draft: text.id, provision: eId }];
}

function fault(work: Work, at: Span | undefined, why: Refusal): readonly never[] {
  work.faults.push({ from: at?.from ?? 0, to: at?.to ?? 0, why });
  return [];
}
