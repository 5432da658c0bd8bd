import type { Anchor } from "#shared/anchor/anchor.ts";
import { GROUPS_OF_STATES } from "#shared/states/groupsOfStates.ts";
import { groupBy } from "#shared/base/groupBy.ts";
import type { Delegation } from "#shared/states/delegations.ts";
import { REGIONAL_GROUPS, regionalGroupOfDelegation, type RegionalGroup } from "#shared/states/regionalGroups.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { findCurrentPlacement, printPlacementAddress } from "#shared/ledger/placement/currentPlacement.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { originalAnchorOf, type Placeable } from "#shared/ledger/placement/findPlacementInDraft.ts";
import type { NewTextsOfDocument } from "#shared/ledger/since/newTextsSinceMoment.ts";
import type { NoteChange, NoteChangeKind, ProposalChange } from "#shared/ledger/since/entryChanges.ts";
import { POSITION_CHANGES, type PositionChange } from "#shared/ledger/since/positionChanges.ts";
import type { SinceReport } from "#shared/ledger/since/sinceReport.ts";
import type { GroupStatesWithoutPosition, TeamAim } from "#shared/ledger/since/teamAims.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import { describeNoteLabel } from "../chat/chatPassage.ts";
import { gateThreadsForAudience, type ExportAudience } from "../gate/audience.ts";

/** Where a line leads. */
export type SinceLineTarget =
  | { readonly kind: "note"; readonly thread: Thread }
  | { readonly kind: "proposal"; readonly id: RecordKey; readonly anchor: Anchor }
  | { readonly kind: "anchor"; readonly anchor: Anchor };

/** One thing that happened, in words, and where it is. */
export interface SinceLine {
  /** Identifies the line in its report. */
  readonly id: string;
  readonly text: string;
  /** Further lines under it. */
  readonly details: readonly string[];
  readonly isLate: boolean;
  readonly target: SinceLineTarget;
}

/** The parts of a report, in order. */
export const SINCE_SECTIONS = [
  "drafts",
  "fates",
  "weaker",
  "assigned",
  "positions",
  "reopened",
  "resolved",
  "new",
  "wordings",
  "talk",
] as const;
export type SinceSectionKind = (typeof SINCE_SECTIONS)[number];

export interface SinceSection {
  readonly kind: SinceSectionKind;
  readonly title: string;
  readonly lines: readonly SinceLine[];
}

/** For whom a report is put in words. */
export interface SinceReportAddressee {
  readonly audience: ExportAudience;
  /** The name of the person or role that assignments are told for; "" for nobody. */
  readonly reader: string;
}

/** The audience of the window: a member, who may see everything that is there. */
export const SINCE_WINDOW_AUDIENCE: ExportAudience = { audience: "team", informals: true, authors: "names" };

/** Puts a report in words. Sections without lines are left out. Of a note only its label and comment are told. */
export function describeSinceReport(
  ledger: Ledger,
  since: SinceReport,
  wording: SinceReportAddressee,
): readonly SinceSection[] {
  const notesIn = (kind: NoteChangeKind) =>
    since.notes.filter(({ changes }) => changes[0] === kind).map((each) => noteLine(ledger, wording, each));
  const lines: Readonly<Record<SinceSectionKind, readonly SinceLine[]>> = {
    drafts: since.drafts.map(draftLine),
    fates: since.drafts.flatMap(({ notes }) => notes.flatMap((each) => fateLine(ledger, wording, each))),
    weaker: since.drafts.flatMap((each) => weakerLines(ledger, each)),
    assigned: notesIn("assigned"),
    positions: [...since.positions]
      .sort((a, b) => POSITION_CHANGES.indexOf(a.kind) - POSITION_CHANGES.indexOf(b.kind))
      .map((each) => positionLine(ledger, each)),
    reopened: notesIn("reopened"),
    resolved: notesIn("resolved"),
    new: notesIn("new"),
    wordings: since.wordings.map((each) => wordingLine(ledger, each)),
    talk: since.talk.map((each) => talkLine(ledger, wording, each)),
  };
  return SINCE_SECTIONS.filter((kind) => lines[kind].length > 0).map((kind) => ({
    kind,
    title: message(`since.section.${kind}`, { count: lines[kind].length, who: wording.reader }),
    lines: lines[kind],
  }));
}

function listOf(parts: readonly string[]): string {
  return parts.join(message("list.comma"));
}

function lineOf(where: string, what: string): string {
  return message("since.line", { where, what });
}

function draftLine({ added, from, to, notes, isLate }: NewTextsOfDocument): SinceLine {
  const statuses = ["exact", "moved", "reworded", "ambiguous", "lost", "absent"] as const;
  const tally = statuses.flatMap((status) => {
    const count = notes.filter(({ placed }) => placed.status === status).length;
    return count > 0 ? [message("carried.count", { status, count })] : [];
  });
  const { draftId, id, body } = to.revision;
  return {
    id: `draft ${id}`,
    text: message("since.draft", {
      text: listOf(added.map(nameOfText)),
      from: from ? nameOfText(from) : "none",
      tally: listOf(tally) || "none",
    }),
    details: [],
    isLate,
    target: { kind: "anchor", anchor: { draft: draftId, provision: body.draft.provisions[0]?.eId ?? "" } },
  };
}

/** Says what became of a note, unless its words are as they were or the text does not cover them. */
function fateLine(
  ledger: Ledger,
  wording: SinceReportAddressee,
  { thread, placed }: CarriedNote,
): readonly SinceLine[] {
  const { status } = placed;
  if (status === "exact" || status === "absent") return [];
  const what = describeNote(ledger, thread, wording.audience);
  return [
    {
      id: `fate ${thread.id}`,
      text: lineOf(lineOf(addressOf(ledger, thread), message("since.fate", { status })), what),
      details: [],
      isLate: false,
      target: { kind: "note", thread },
    },
  ];
}

function weakerLines(ledger: Ledger, { to, weaker }: NewTextsOfDocument): readonly SinceLine[] {
  const { draftId, body } = to.revision;
  return weaker.map(({ rule, provision, words, was }) => {
    const { address, eId } = body.draft.provisions[provision]!;
    return {
      id: `weaker ${draftId} ${eId} ${rule} ${words}`,
      text: lineOf(
        addressWithDocumentName(ledger, draftId, address),
        message("since.weaker", {
          rule: message(`watch.${rule}`),
          words: clipped(words) || "none",
          was: clipped(was) || "none",
        }),
      ),
      details: [],
      isLate: false,
      target: { kind: "anchor", anchor: { draft: draftId, provision: eId } },
    };
  });
}

function noteLine(
  ledger: Ledger,
  { audience }: SinceReportAddressee,
  { thread, changes, isLate }: NoteChange,
): SinceLine {
  const note = describeNote(ledger, thread, audience);
  const more = changes.slice(1).map((change) => message("since.change", { change }));
  return {
    id: `note ${thread.id}`,
    text: lineOf(addressOf(ledger, thread), [note, ...(more.length > 0 ? [`(${listOf(more)})`] : [])].join(" ")),
    details: [],
    isLate,
    target: { kind: "note", thread },
  };
}

function positionLine(ledger: Ledger, change: PositionChange): SinceLine {
  const { kind, delegation, anchor, proposal, now, was, positions, isLate } = change;
  const address = addressOfAnchor(ledger, anchor);
  const where = proposal ? message("since.on-wording", { where: address }) : address;
  const said = message(`since.position.${kind}`, {
    who: localisedDelegationName(delegation),
    now: listOf(now.map(stanceName)),
    was: listOf(was.map(stanceName)),
  });
  return {
    id: `position ${kind} ${positions[0]!.id}`,
    text: lineOf(where, said),
    details: [],
    isLate,
    target: { kind: "anchor", anchor },
  };
}

function stanceName(stance: Stance): string {
  return message(`stance.${stance}`);
}

function wordingLine(ledger: Ledger, { proposal, change, isLate }: ProposalChange): SinceLine {
  const { wording, fate, anchor } = proposal.body;
  const words = clipped(wording.new) || message("since.wording.deletes", { words: clipped(wording.old) });
  const what = message("since.wording", { change, fate: message(`fate.${fate ?? "open"}`), words });
  return {
    id: `wording ${proposal.id}`,
    text: lineOf(addressOf(ledger, proposal), what),
    details: [],
    isLate,
    target: { kind: "proposal", id: proposal.id, anchor },
  };
}

function talkLine(ledger: Ledger, { audience }: SinceReportAddressee, issue: TeamAim): SinceLine {
  const { aim, place, notes, wordings, withUs, wavering, against, other, silent } = issue;
  const [note] = notes;
  const what = [
    ...notes.slice(0, NAMED).map((each) => describeNote(ledger, each, audience)),
    ...(notes.length > NAMED ? [message("since.more", { count: notes.length - NAMED })] : []),
    ...(wordings.length > 0 ? [message("since.talk.wording")] : []),
  ];
  const part = (code: MessageCode, who: string) => (who === "" ? [] : [message(code, { who })]);
  const sayWavering = ({ why, ...delegation }: TeamAim["wavering"][number]) =>
    message("since.talk.why", { who: localisedDelegationName(delegation), why });
  return {
    id: `talk ${place.anchor.draft} ${place.anchor.provision} ${aim}`,
    text: lineOf(
      printPlacementAddress(ledger, place),
      message("since.talk", { aim, what: what.join(message("list.semicolon")) }),
    ),
    details: [
      ...part("since.talk.with", byGroup(withUs, localisedDelegationName)),
      ...part("since.talk.wavering", byGroup(wavering, sayWavering)),
      ...part("since.talk.against", byGroup(against, localisedDelegationName)),
      ...part("since.talk.other", byGroup(other, localisedDelegationName)),
      ...(silent.length > 0
        ? [message("since.talk.silent", { who: silent.map(silentGroup).join(message("list.semicolon")) })]
        : []),
    ],
    isLate: false,
    target: note ? { kind: "note", thread: note } : { kind: "anchor", anchor: place.anchor },
  };
}

/** Lists delegations by regional group: "African Group: Ghana, Kenya; Eastern European Group: Poland". */
function byGroup<D extends Delegation>(delegations: readonly D[], say: (delegation: D) => string): string {
  const groups = groupBy(delegations, regionalGroupOfDelegation);
  return [...REGIONAL_GROUPS, null]
    .flatMap((group) => {
      const here = groups.get(group);
      return here ? [message("since.talk.group", { group: nameOfGroup(group), who: listOf(here.map(say)) })] : [];
    })
    .join(message("list.semicolon"));
}

function silentGroup({ group, heard, others }: GroupStatesWithoutPosition): string {
  const names = listOf(heard.map(localisedDelegationName));
  const states = message("since.talk.states", { count: others });
  const who =
    heard.length === 0 ? states : others > 0 ? message("since.talk.more", { who: names, count: others }) : names;
  return message("since.talk.group", { group: nameOfGroup(group), who });
}

function nameOfGroup(group: RegionalGroup | null): string {
  const known = GROUPS_OF_STATES.find(({ code }) => code === group);
  return known ? localisedDelegationName(known) : message("since.talk.others");
}

/** Says what a note is, as its audience may know it: "High: Too wide." */
function describeNote(ledger: Ledger, thread: Thread, audience: ExportAudience): string {
  const [note] = gateThreadsForAudience([thread], audience, ledger.members).shown;
  if (!note) throw new RangeError(`Not for this audience: ${thread.id}`);
  const [label, comment] = [describeNoteLabel(note), clipped(note.comment)];
  return comment ? message("since.note", { label, comment }) : label;
}

/** How many notes an issue names; the others are counted. */
const NAMED = 3;

/** The longest quotation of a comment or a wording, in UTF-16 units. */
const LONGEST = 160;

function clipped(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …` : line;
}

function addressOf(ledger: Ledger, entry: Placeable): string {
  const place = findCurrentPlacement(ledger, entry);
  return place ? printPlacementAddress(ledger, place) : addressOfAnchor(ledger, originalAnchorOf(entry));
}

function addressOfAnchor(ledger: Ledger, { draft: id, provision }: Anchor): string {
  const draft = findDraftById(ledger, id);
  const address = draft?.provisions[indexOfProvision(draft, provision)]?.address;
  return address === undefined ? provision : addressWithDocumentName(ledger, id, address);
}
