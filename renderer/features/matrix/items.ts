import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { meetings } from "#shared/ledger/store/projections.ts";
import { describeOriginalPassage, printOriginalAddress } from "#shared/ledger/placement/originalPassage.ts";
import { message } from "#shared/messages/messages.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { goToNote, goToProposal, goToWords } from "#renderer/desk/asked/going.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { positionWords } from "#renderer/desk/words/parties.ts";
import { labelOf, nameOf, proposalLabel, proposersOf, when } from "#renderer/desk/words/wording.ts";
import type { Item } from "./sheet.ts";

/** Of what stands in a cell, the labels of what may not be told of freely, each once. */
export function closedLabels(things: readonly { readonly confidentiality: Confidentiality }[]): readonly string[] {
  const labels = new Set(things.map(({ confidentiality }) => confidentiality));
  return (["chatham", "informals"] as const)
    .filter((label) => labels.has(label))
    .map((label) => message(`confidentiality.${label}`));
}

/** A note in a cell. */
export function noteItem(desk: Desk, ledger: Ledger, thread: Thread): Item {
  const { id, annotation, author } = thread;
  const by = message("card.by", { who: nameOf(ledger, author), when: when(thread.at) });
  return {
    id,
    title: [labelOf(thread), annotation.comment || annotation.anchor.quote?.exact].filter(Boolean).join(" · "),
    about: [by, message(`confidentiality.${annotation.confidentiality}`)].join(" · "),
    go: () => goToNote(desk, thread),
  };
}

/** Rival wording in a cell. */
export function proposalItem(desk: Desk, ledger: Ledger, proposal: Proposal): Item {
  const { id, body, author } = proposal;
  const by = message("proposal.noted", { who: nameOf(ledger, author) });
  return {
    id,
    title: [proposalLabel(proposal), body.wording.new || body.wording.old].join(" · "),
    about: [proposersOf(proposal), by, message(`confidentiality.${body.confidentiality}`)].filter(Boolean).join(" · "),
    go: () => goToProposal(desk, id, body.anchor),
  };
}

/** A position in a cell. */
export function positionItem(desk: Desk, ledger: Ledger, position: Position): Item {
  const { id, author, at, body } = position;
  const how = body.basis && [message(`basis.${body.basis.how}`), body.basis.clock].filter(Boolean).join(" ");
  const parts = [
    printOriginalAddress(describeOriginalPassage(ledger, body.anchor)),
    body.comment,
    body.meeting && ledger.get(meetings, body.meeting)?.body.name,
    body.track,
    how,
    message("positions.by", { who: nameOf(ledger, author), when: when(at) }),
    message(`confidentiality.${body.confidentiality}`),
  ];
  return {
    id,
    title: positionWords(ledger, position),
    about: parts.filter(Boolean).join(" · "),
    go: () => goToWords(desk, body.anchor),
  };
}
