import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { meetingProjection } from "#shared/ledger/store/projections.ts";
import { describeOriginalPassage, printOriginalTextAndAddress } from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { goToNote, goToProposal, goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { describePosition } from "#renderer/workspace/labels/positionLabels.ts";
import {
  noteLabelOf,
  memberNameOf,
  proposalOriginLabel,
  formatTimeOmittingToday,
} from "#renderer/workspace/labels/entryLabels.ts";
import type { MatrixCellItem } from "./renderedMatrix.ts";

/** Returns the visibility labels among a cell's items that restrict telling others, each once. */
export function listRestrictedVisibilityLabels(
  things: readonly { readonly confidentiality: Confidentiality }[],
): readonly string[] {
  const labels = new Set(things.map(({ confidentiality }) => confidentiality));
  return (["chatham", "informals"] as const)
    .filter((label) => labels.has(label))
    .map((label) => message(`confidentiality.${label}`));
}

/** Returns a note as an item of a cell. */
export function makeNoteCellItem(workspace: Workspace, ledger: Ledger, thread: Thread): MatrixCellItem {
  const { id, annotation, author } = thread;
  const by = message("card.by", { who: memberNameOf(ledger, author), when: formatTimeOmittingToday(thread.at) });
  return {
    id,
    title: [noteLabelOf(thread), annotation.comment || annotation.anchor.quote?.exact].filter(Boolean).join(" · "),
    about: [by, message(`confidentiality.${annotation.confidentiality}`)].join(" · "),
    go: () => goToNote(workspace, thread),
  };
}

/** Returns a proposal as an item of a cell. */
export function makeProposalCellItem(workspace: Workspace, ledger: Ledger, proposal: Proposal): MatrixCellItem {
  const { id, body, author } = proposal;
  const by = message("proposal.noted", { who: memberNameOf(ledger, author) });
  return {
    id,
    title: [proposalOriginLabel(proposal), body.wording.new || body.wording.old].join(" · "),
    about: [describeProposers(body.proposers), by, message(`confidentiality.${body.confidentiality}`)]
      .filter(Boolean)
      .join(" · "),
    go: () => goToProposal(workspace, id, body.anchor),
  };
}

/** Returns a position as an item of a cell. */
export function makePositionCellItem(workspace: Workspace, ledger: Ledger, position: Position): MatrixCellItem {
  const { id, author, at, body } = position;
  const how = body.basis && [message(`basis.${body.basis.how}`), body.basis.clock].filter(Boolean).join(" ");
  const parts = [
    printOriginalTextAndAddress(describeOriginalPassage(ledger, body.anchor)),
    body.comment,
    body.meeting && ledger.get(meetingProjection, body.meeting)?.body.name,
    body.track,
    how,
    message("positions.by", { who: memberNameOf(ledger, author), when: formatTimeOmittingToday(at) }),
    message(`confidentiality.${body.confidentiality}`),
  ];
  return {
    id,
    title: describePosition(ledger, position),
    about: parts.filter(Boolean).join(" · "),
    go: () => goToAnchor(workspace, body.anchor),
  };
}
