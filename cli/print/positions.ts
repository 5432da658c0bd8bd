import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import { occurrenceOf } from "#shared/anchor/occurrence.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { qualifyAddress } from "#shared/ledger/texts/resolveAddress.ts";
import { proposals } from "#shared/ledger/store/projections.ts";
import { describeProposal, type ProposalSummary } from "#shared/ledger/queries/describeProposal.ts";
import { isPlacementUncertain } from "#shared/ledger/placement/placementUncertainty.ts";
import { newestDraftFor } from "#shared/ledger/placement/currentPlacement.ts";
import {
  applyToText,
  type AppliedEntry,
  type groupPositionsByProvision,
  isValid,
  needsReview,
  type Validity,
} from "#shared/ledger/placement/appliedPositions.ts";
import {
  describeOriginalPassage,
  printOriginalAddress,
  describeValidity,
  type OriginalPassage,
} from "#shared/ledger/placement/originalPassage.ts";
import { message } from "#shared/messages/messages.ts";
import type { PositionBody } from "#shared/records/kinds/position.ts";
import { delegationKey } from "#shared/states/delegations.ts";
import { addressAt, quoteAnchor } from "./placeText.ts";

/** What a delegation holds, as `list --json` prints it. */
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
  /** What that proposes, and who; null where it is about none, or that is not here. */
  readonly proposed: { readonly old: string; readonly new: string; readonly proposers: readonly string[] } | null;
  /** Which of several equal passages is quoted, from 1; null where there is only one. */
  readonly nth: number | null;
  readonly comment: string;
  readonly meeting: string | null;
  readonly track: string | null;
  readonly basis: PositionBody["basis"] | null;
  /** True if members noted different things of one sitting. */
  readonly conflict: boolean;
  /** What it is worth in the newest text of its document; null if it has nothing to do with that. */
  readonly validity: Validity | null;
  /** If it is an earlier one, what has changed there: the words, or only the text around them. */
  readonly change: AppliedEntry["change"];
  /** If it does not hold there, where it would be confirmed, or may belong, the best first. */
  readonly places: readonly ListedThere[];
  /** Whether that is another article, or hardly the same words. */
  readonly uncertain: boolean;
  /** The text, option and address that it was taken on. */
  readonly taken: OriginalPassage;
  readonly at: string;
  readonly author: string;
  readonly confidentiality: string;
}

/** A place in the newest text, and the words there. */
interface ListedThere {
  readonly address: string;
  readonly words: string;
}

/** What is held in a text: found once for a whole list. */
export type PositionsIn = (draft: Hash) => ReturnType<typeof groupPositionsByProvision>;

export function positionJson(ledger: Ledger, position: Position, heldIn: PositionsIn): ListedPosition {
  const { id, author, at, body } = position;
  const { anchor, delegation, stance, behalf, aligning, proposal, comment, meeting, track, basis } = body;
  const newest = newestDraftFor(ledger, anchor);
  const applied = applyToText(ledger, newest, position);
  const there = applied && isValid(applied) ? applied.anchor : null;
  const draft = there && ledger.draft(there.draft);
  const index = draft ? provisionIndex(draft, there.provision) : -1;
  const member = ledger.member(author);
  const wording = proposal === undefined ? undefined : ledger.get(proposals, proposal)?.body;
  const places = applied && needsReview(applied) ? (applied.anchor ? [applied.anchor] : applied.candidates) : [];
  const stands = heldIn(newest).get(index)?.stands ?? [];
  return {
    id,
    address: index < 0 ? "" : qualifyAddress(ledger, newest, draft!.provisions[index]!.address),
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
    conflict: stands.find(({ key }) => key === delegationKey(delegation))?.conflict ?? false,
    validity: applied?.validity ?? null,
    change: applied?.change ?? null,
    places: places.map((each) => ({ address: addressAt(ledger, each), words: quoteAnchor(ledger, each) })),
    uncertain: places.length > 0 && isPlacementUncertain(ledger, newest, position),
    taken: describeOriginalPassage(ledger, anchor),
    at,
    author: [member?.name, member?.organisation].filter(Boolean).join(", "),
    confidentiality: body.confidentiality,
  };
}

export function positionLine(position: ListedPosition): string {
  const { id, address, delegation, stance, behalf, aligning, quote, proposal, conflict, comment } = position;
  const { author, validity, change, taken } = position;
  const who = message("position.party", {
    name: delegation.name,
    behalf: behalf ?? "none",
    aligning: aligning ?? "none",
  });
  const quoted = quote && `“${quote}”${position.nth === null ? "" : ` (#${position.nth})`}`;
  const about = proposal && stance !== "proposes" ? `(${describeProposal(proposedOf(position))})` : quoted;
  const holds = message("line.position", { who, stance: message(`stance.${stance}`), about: about || "none" });
  // What was taken on other words is never listed under the address of today's.
  const isEarlier = validity !== "current" && validity !== "confirmed";
  const head = [
    isEarlier ? printOriginalAddress(taken) : address,
    message("position.label"),
    holds,
    conflict && message("position.apart"),
    validity && validity !== "current" && describeValidity({ validity, change }),
    placesWords(position),
    !isEarlier && taken.text,
    position.confidentiality,
  ];
  return `${id.slice(0, 12)}  ${head.filter(Boolean).join(" · ")}  ${comment}  (${author})`.replace(/ {3,}/u, "  ");
}

/** What a position is about, where that is known and is rival wording. */
function proposedOf({ proposed }: ListedPosition): ProposalSummary | undefined {
  if (!proposed) return undefined;
  const { old, new: fresh, proposers } = proposed;
  return { wording: { old, new: fresh }, proposers: proposers.map((name) => ({ name })) };
}

/** Which passage it is where it is listed, as far as the same words as its own stand there. */
function passageIn(ledger: Ledger, at: Anchor, own: Anchor): number | null {
  const draft = ledger.draft(at.draft);
  return draft && at.quote?.exact === own.quote?.exact ? occurrenceOf(draft, at) : null;
}

/** Where it would be confirmed, or may belong; "" where it holds or there is no such place. */
function placesWords({ validity, places, uncertain }: ListedPosition): string {
  if (places.length === 0) return "";
  const all = places.map(({ address: place, words }) => message("cli.there", { place, words }));
  return message("cli.would-be", {
    is: validity === "unplaced" ? "doubtful" : uncertain ? "uncertain" : "found",
    places: all.join(message("list.comma")),
  });
}
