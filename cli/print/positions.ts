import type { Position } from "../../shared/ledger/entries/position.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { printedAt, standing } from "../../shared/ledger/places.ts";
import { message } from "../../shared/messages/messages.ts";
import { provisionPositions } from "../../shared/records/subjects.ts";
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
  /** True where members noted different things of one sitting. */
  readonly conflict: boolean;
  readonly at: string;
  readonly author: string;
  readonly confidentiality: string;
}

export function listedPosition(ledger: Ledger, { id, author, at, body }: Position): ListedPosition {
  const { anchor, delegation, stance, behalf, aligning, proposal, comment, meeting, track, basis } = body;
  const there = standing(ledger, anchor);
  const member = ledger.member(author);
  const subject = provisionPositions(anchor.draft, anchor.provision);
  const stands = ledger.provisionPositions.find((each) => each.id === subject)?.stands ?? [];
  return {
    id,
    address: there ? printedAt(ledger, there) : "",
    eId: (there?.anchor ?? anchor).provision,
    kind: "position",
    delegation,
    stance,
    behalf: behalf?.name ?? null,
    aligning: aligning?.name ?? null,
    quote: (there?.anchor ?? anchor).quote?.exact ?? null,
    proposal: proposal ?? null,
    comment,
    meeting: meeting ?? null,
    track: track ?? null,
    basis: basis ?? null,
    conflict: stands.find(({ key }) => key === delegationKey(delegation))?.conflict ?? false,
    at,
    author: [member?.name, member?.organisation].filter(Boolean).join(", "),
    confidentiality: body.confidentiality,
  };
}

export function positionLine(position: ListedPosition): string {
  const { id, address, delegation, stance, behalf, aligning, quote, conflict, comment, author } = position;
  const who = message("position.party", {
    name: delegation.name,
    behalf: behalf ?? "none",
    aligning: aligning ?? "none",
  });
  const holds = [`${who} ${message(`stance.${stance}`)}`, quote && `“${quote}”`].filter(Boolean).join(" ");
  const head = [
    address,
    message("position.label"),
    holds,
    conflict && message("position.apart"),
    position.confidentiality,
  ];
  return `${id.slice(0, 12)}  ${head.filter(Boolean).join(" · ")}  ${comment}  (${author})`.replace(/ {3,}/u, "  ");
}
