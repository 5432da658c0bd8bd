import type { Member } from "../ledger/entries/member.ts";
import type { Position } from "../ledger/entries/position.ts";
import type { ShownPosition } from "../ledger/shown.ts";
import type { Delegation } from "../states/delegations.ts";
import { anchorOf, authorship, labelsOf, withheld, type Audience, type Authorship, type Shown } from "./audience.ts";

/**
 * What an audience may see of what delegations hold, in its order, by the same rule as notes (`forAudience`). Public:
 * who holds what, never where or when it was said. Chatham House: that it was said, never by whom. `meetingName` names
 * a meeting by its key.
 */
export function positionsFor(
  positions: readonly Position[],
  asked: Audience,
  members: readonly Member[],
  meetingName: (key: string) => string | undefined,
): Shown<ShownPosition> {
  const left = { team: 0, informals: 0 };
  const shown: ShownPosition[] = [];
  const author = authorship(asked, members);
  for (const position of positions) {
    const labels = labelsOf([position.body, ...position.rivals]);
    const reason = withheld(labels, asked);
    if (reason) left[reason]++;
    else if (labels.has("chatham")) shown.push(content(position));
    else if (asked.audience === "public") shown.push(publicly(position, author));
    else shown.push(withinTeam(position, author, meetingName));
  }
  return { shown, left };
}

function content({ body: { anchor, stance, comment } }: Position): ShownPosition {
  return { anchor: anchorOf(anchor), stance, comment };
}

function publicly(position: Position, author: Authorship): ShownPosition {
  const { delegation, behalf, aligning } = position.body;
  return {
    ...content(position),
    delegation: nameOf(delegation),
    ...(behalf && { behalf: nameOf(behalf) }),
    ...(aligning && { aligning: nameOf(aligning) }),
    ...author(position.author),
  };
}

function withinTeam(
  position: Position,
  author: Authorship,
  meetingName: (key: string) => string | undefined,
): ShownPosition {
  const { track, basis, meeting, confidentiality } = position.body;
  const name = meeting && meetingName(meeting);
  return {
    ...publicly(position, author),
    at: position.at,
    confidentiality,
    ...(track && { track }),
    ...(name && { meeting: name }),
    ...(basis && { basis: { how: basis.how, ...(basis.clock && { clock: basis.clock }) } }),
  };
}

function nameOf({ name, kind, code }: Delegation): Delegation {
  return { name, kind, ...(code && { code }) };
}
