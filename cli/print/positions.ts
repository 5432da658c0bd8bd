import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { quoteOccurrenceNumberOf } from "#shared/anchor/quoteOccurrence.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import { describeProposalAsTopic, type ProposalSummary } from "#shared/ledger/queries/describeProposalAsTopic.ts";
import { isPlacementUncertain } from "#shared/ledger/placement/placementUncertainty.ts";
import { newestDraftIdForAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import {
  assessEntryValidityInText,
  type EntryWithValidityInText,
  type groupPositionsByProvision,
  isEntryValidInText,
  isEntryToReview,
  type EntryValidityInText,
} from "#shared/ledger/placement/entryValidityInText.ts";
import {
  describeOriginalPassage,
  printOriginalTextAndAddress,
  describeEntryValidityInText,
  type PassageReference,
} from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import type { PositionBody } from "#shared/records/kinds/position.ts";
import { delegationKeyOf } from "#shared/states/delegations.ts";
import { formatAnchorAddress, formatAnchorWords } from "./anchorText.ts";

/** A delegation's position in `list --json`. */
export interface ListedPosition {
  readonly id: string;
  readonly address: string;
  readonly eId: string;
  readonly kind: "position";
  readonly delegation: PositionBody["delegation"];
  readonly stance: PositionBody["stance"];
  readonly behalf: string | null;
  readonly aligning: string | null;
  readonly quote: string | null;
  readonly proposal: string | null;
  /** The wording and proposers of that proposal; null if there is none or it is not here. */
  readonly proposed: { readonly old: string; readonly new: string; readonly proposers: readonly string[] } | null;
  /** Which of several equal passages is quoted, from 1; null if there is only one. */
  readonly nth: number | null;
  readonly comment: string;
  readonly meeting: string | null;
  readonly track: string | null;
  readonly basis: PositionBody["basis"] | null;
  /** True if members recorded different positions at one meeting. */
  readonly conflict: boolean;
  /** Its validity in the newest text of its document; null if it does not concern that text. */
  readonly validity: EntryValidityInText | null;
  /** If it is on earlier words, what has changed there: the words, or only the text around them. */
  readonly change: EntryWithValidityInText["change"];
  /** If it is not valid there, the places at which it could be confirmed or may belong, best first. */
  readonly places: readonly ListedThere[];
  /** Whether that place is in another article, or its words hardly match. */
  readonly uncertain: boolean;
  /** The text, option and address on which it was taken. */
  readonly taken: PassageReference;
  readonly at: string;
  readonly author: string;
  readonly confidentiality: string;
}

/** A place in the newest text, and its words. */
interface ListedThere {
  readonly address: string;
  readonly words: string;
}

/** Returns the positions in a text, computed once for a whole list. */
export type FindPositionsInText = (draft: Hash) => ReturnType<typeof groupPositionsByProvision>;

export function toPositionJson(ledger: Ledger, position: Position, heldIn: FindPositionsInText): ListedPosition {
  const { id, author, at, body } = position;
  const { anchor, delegation, stance, behalf, aligning, proposal, comment, meeting, track, basis } = body;
  const newest = newestDraftIdForAnchor(ledger, anchor);
  const applied = assessEntryValidityInText(ledger, newest, position);
  const there = applied && isEntryValidInText(applied) ? applied.anchor : null;
  const draft = there && ledger.draft(there.draft);
  const index = draft ? indexOfProvision(draft, there.provision) : -1;
  const member = ledger.member(author);
  const wording = proposal === undefined ? undefined : ledger.get(proposalProjection, proposal)?.body;
  const places = applied && isEntryToReview(applied) ? (applied.anchor ? [applied.anchor] : applied.candidates) : [];
  const stands = heldIn(newest).get(index)?.stands ?? [];
  return {
    id,
    address: index < 0 ? "" : addressWithDocumentName(ledger, newest, draft!.provisions[index]!.address),
    eId: (there ?? anchor).provision,
    kind: "position",
    delegation,
    stance,
    behalf: behalf?.name ?? null,
    aligning: aligning?.name ?? null,
    quote: anchor.quote?.exact ?? null,
    proposal: proposal ?? null,
    proposed: wording ? { ...wording.wording, proposers: wording.proposers.map(({ name }) => name) } : null,
    nth: passageIn(ledger, there ?? anchor, anchor),
    comment,
    meeting: meeting ?? null,
    track: track ?? null,
    basis: basis ?? null,
    conflict: stands.find(({ key }) => key === delegationKeyOf(delegation))?.conflict ?? false,
    validity: applied?.validity ?? null,
    change: applied?.change ?? null,
    places: places.map((each) => ({
      address: formatAnchorAddress(ledger, each),
      words: formatAnchorWords(ledger, each),
    })),
    uncertain: places.length > 0 && isPlacementUncertain(ledger, newest, position),
    taken: describeOriginalPassage(ledger, anchor),
    at,
    author: [member?.name, member?.organisation].filter(Boolean).join(", "),
    confidentiality: body.confidentiality,
  };
}

export function formatPositionLine(position: ListedPosition): string {
  const { id, address, delegation, stance, behalf, aligning, quote, proposal, conflict, comment } = position;
  const { author, validity, change, taken } = position;
  const who = message("position.party", {
    name: localisedDelegationName(delegation),
    behalf: behalf ? localisedDelegationName({ name: behalf }) : "none",
    aligning: aligning ? localisedDelegationName({ name: aligning }) : "none",
  });
  const quoted = quote && `“${quote}”${position.nth === null ? "" : ` (#${position.nth})`}`;
  const about = proposal && stance !== "proposes" ? `(${describeProposalAsTopic(proposedOf(position))})` : quoted;
  const holds = message("line.position", { who, stance: message(`stance.${stance}`), about: about || "none" });
  // A position on earlier words is never listed under an address of today's text.
  const isEarlier = validity !== "current" && validity !== "confirmed";
  const head = [
    isEarlier ? printOriginalTextAndAddress(taken) : address,
    message("position.label"),
    holds,
    conflict && message("position.apart"),
    validity && validity !== "current" && describeEntryValidityInText({ validity, change }),
    placesWords(position),
    !isEarlier && taken.text,
    position.confidentiality,
  ];
  return `${id.slice(0, 12)}  ${head.filter(Boolean).join(" · ")}  ${comment}  (${author})`.replace(/ {3,}/u, "  ");
}

/** Returns the rival wording that a position is about, if known. */
function proposedOf({ proposed }: ListedPosition): ProposalSummary | undefined {
  if (!proposed) return undefined;
  const { old, new: fresh, proposers } = proposed;
  return { wording: { old, new: fresh }, proposers: proposers.map((name) => ({ name })) };
}

/** Returns which of several equal passages is listed, if its words are those of the position. */
function passageIn(ledger: Ledger, at: Anchor, own: Anchor): number | null {
  const draft = ledger.draft(at.draft);
  return draft && at.quote?.exact === own.quote?.exact ? quoteOccurrenceNumberOf(draft, at) : null;
}

/** Formats where it would be confirmed or may belong; "" if it is valid or there is no such place. */
function placesWords({ validity, places, uncertain }: ListedPosition): string {
  if (places.length === 0) return "";
  const all = places.map(({ address: place, words }) => message("cli.there", { place, words }));
  return message("cli.would-be", {
    is: validity === "unplaced" ? "doubtful" : uncertain ? "uncertain" : "found",
    places: all.join(message("list.comma")),
  });
}
