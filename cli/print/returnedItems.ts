import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type {
  ReturnedContentReview,
  ReturnedNoteReview,
  ReturnedProposalReview,
} from "#shared/publish/returned/reviewReturnedContent.ts";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";

/** An item that a file would bring, as fields for programs and as a line for people. */
interface ReturnedItem {
  readonly is: "new" | "comment" | "reply" | "state" | "proposal" | "doubtful" | "unplaceable" | "gone";
  /** The note that it belongs to, if that is here. */
  readonly note?: string;
  /** Its address, or its possible addresses if that is uncertain. */
  readonly at: readonly string[];
  readonly text: string;
  readonly by?: string;
  readonly line: string;
}

/** Lists everything in a file that is not here yet, in its order. */
export function listNewReturnedItems(
  ledger: Ledger,
  { notes, proposals }: ReturnedContentReview,
): readonly ReturnedItem[] {
  return [
    ...notes.flatMap((each) => noteLines(ledger, each)),
    ...proposals.flatMap((each) => proposalLines(ledger, each)),
  ];
}

/** Counts the items that can be imported as they are. */
export function countImportableItems({ notes, proposals }: ReturnedContentReview, reopen: boolean) {
  const differing = notes.flatMap((each) => (each.kind === "known" ? [each.differs] : []));
  const isState = (state: string | null) => state === "settled" || (state === "open" && reopen);
  const changes = differing.map(({ comment, state }) => Number(comment !== null) + Number(isState(state)));
  return {
    notes: notes.filter(({ kind }) => kind === "placed").length,
    replies: differing.reduce((sum, { replies }) => sum + replies.length, 0),
    changes: changes.reduce((sum, each) => sum + each, 0),
    proposals: proposals.filter(({ kind }) => kind === "placed").length,
  };
}

function noteLines(ledger: Ledger, each: ReturnedNoteReview): readonly ReturnedItem[] {
  const { note } = each;
  if (each.kind !== "known") return [unknown(ledger, each, note.comment, note.by, note.place.page)];
  const { id, annotation } = each.thread;
  const at = addressOf(ledger, annotation.anchor);
  const { comment, replies, state } = each.differs;
  const known = { note: id, at: [at] };
  return [
    ...(comment === null
      ? []
      : [
          {
            ...known,
            is: "comment",
            text: comment,
            line: message("cli.returned.comment", { at, text: comment }),
          } as const,
        ]),
    ...replies.map(({ text, by }) => {
      const line = message("cli.returned.reply", { at, text, by: by ?? "none" });
      return { ...known, is: "reply", text, ...(by && { by }), line } as const;
    }),
    ...(state === null
      ? []
      : [
          {
            ...known,
            is: "state",
            text: state,
            line: message("cli.returned.state", { at, state, text: annotation.comment }),
          } as const,
        ]),
  ];
}

function proposalLines(ledger: Ledger, each: ReturnedProposalReview): readonly ReturnedItem[] {
  if (each.kind === "known") return [];
  const { old, new: text, by, place } = each.proposal;
  if (each.kind !== "placed") return [unknown(ledger, each, text, by, place.page)];
  const at = addressOf(ledger, each.anchor);
  const line = message("cli.returned.proposal", { at, old, text, by: by ?? "none" });
  return [{ is: "proposal", at: [at], text, ...(by && { by }), line }];
}

type Unknown = Exclude<ReturnedNoteReview | ReturnedProposalReview, { readonly kind: "known" }>;

function unknown(ledger: Ledger, each: Unknown, text: string, by: string | undefined, page = 0): ReturnedItem {
  const common = { text, ...(by && { by }) };
  switch (each.kind) {
    case "placed": {
      const at = addressOf(ledger, each.anchor);
      return { ...common, is: "new", at: [at], line: message("cli.returned.new", { at, text, by: by ?? "none" }) };
    }
    case "doubtful": {
      const at = each.candidates.map((anchor) => addressOf(ledger, anchor));
      const line = message("cli.returned.doubtful", { at: at.join(message("list.comma")), text });
      return { ...common, is: "doubtful", at, line };
    }
    case "unplaceable":
      return { ...common, is: "unplaceable", at: [], line: message("cli.returned.unplaceable", { text, page }) };
    case "gone":
      return { ...common, is: "gone", at: [], line: message("cli.returned.gone", { text }) };
  }
}

function addressOf(ledger: Ledger, { draft, provision }: Anchor): string {
  const known = ledger.draft(draft);
  return known
    ? addressWithDocumentName(ledger, draft, known.provisions[indexOfProvision(known, provision)]!.address)
    : provision;
}
