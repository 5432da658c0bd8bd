import { provisionIndex } from "../../shared/anchor/find.ts";
import type { Hash } from "../../shared/base/hash.ts";
import type { Position } from "../../shared/ledger/entries/position.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { printedAddress } from "../../shared/ledger/addressed.ts";
import { newestFor } from "../../shared/ledger/places.ts";
import {
  appliedOn,
  type Applied,
  type heldOn,
  isValid,
  positionsOn,
  type Validity,
} from "../../shared/ledger/positions.ts";
import { takenOn, takenOnPlace, validityWords, type TakenOn } from "../../shared/ledger/takenOn.ts";
import { message } from "../../shared/messages/messages.ts";
import type { PositionBody } from "../../shared/records/kinds/position.ts";
import { delegationKey } from "../../shared/states/delegations.ts";

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
  readonly comment: string;
  readonly meeting: string | null;
  readonly track: string | null;
  readonly basis: PositionBody["basis"] | null;
  /** True if members noted different things of one sitting. */
  readonly conflict: boolean;
  /** What it is worth in the newest text of its document; null if it has nothing to do with that. */
  readonly validity: Validity | null;
  /** If it is an earlier one, what has changed there: the words, or only the text around them. */
  readonly change: Applied["change"];
  /** The text, option and address that it was taken on. */
  readonly taken: TakenOn;
  readonly at: string;
  readonly author: string;
  readonly confidentiality: string;
}

/** What is held in a text: found once for a whole list. */
export type HeldIn = (draft: Hash) => ReturnType<typeof heldOn>;

export function listedPosition(ledger: Ledger, position: Position, heldIn: HeldIn): ListedPosition {
  const { id, author, at, body } = position;
  const { anchor, delegation, stance, behalf, aligning, proposal, comment, meeting, track, basis } = body;
  const newest = newestFor(ledger, anchor);
  const applied = appliedOn(ledger, newest, position);
  const there = applied && isValid(applied) ? applied.anchor : null;
  const draft = there && ledger.draft(there.draft);
  const index = draft ? provisionIndex(draft, there.provision) : -1;
  const member = ledger.member(author);
  const stands = heldIn(newest).get(index)?.stands ?? [];
  return {
    id,
    address: index < 0 ? "" : printedAddress(ledger, newest, draft!.provisions[index]!.address),
    eId: (there ?? anchor).provision,
    kind: "position",
    delegation,
    stance,
    behalf: behalf?.name ?? null,
    aligning: aligning?.name ?? null,
    quote: anchor.quote?.exact ?? null,
    proposal: proposal ?? null,
    comment,
    meeting: meeting ?? null,
    track: track ?? null,
    basis: basis ?? null,
    conflict: stands.find(({ key }) => key === delegationKey(delegation))?.conflict ?? false,
    validity: applied?.validity ?? null,
    change: applied?.change ?? null,
    taken: takenOn(ledger, anchor),
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
  const about = proposal && stance !== "proposes" ? `(${message("positions.of-proposal")})` : quote && `“${quote}”`;
  const holds = [`${who} ${message(`stance.${stance}`)}`, about].filter(Boolean).join(" ");
  // What was taken on other words is never listed under the address of today's.
  const isEarlier = validity !== "current" && validity !== "confirmed";
  const head = [
    isEarlier ? takenOnPlace(taken) : address,
    message("position.label"),
    holds,
    conflict && message("position.apart"),
    validity && validity !== "current" && validityWords({ validity, change }),
    !isEarlier && taken.text,
    position.confidentiality,
  ];
  return `${id.slice(0, 12)}  ${head.filter(Boolean).join(" · ")}  ${comment}  (${author})`.replace(/ {3,}/u, "  ");
}

/** How many positions hold for a text, were taken on other words, and have no place in it; nothing if there are none. */
export function positionLines(ledger: Ledger, draft: Hash): readonly string[] {
  const all = positionsOn(ledger, draft);
  const of = (...validities: readonly Validity[]) => all.filter(({ validity }) => validities.includes(validity)).length;
  const counts = { valid: of("current", "confirmed"), earlier: of("earlier"), unplaced: of("unplaced", "absent") };
  return all.length > 0 ? [message("cli.revised-positions", counts)] : [];
}
