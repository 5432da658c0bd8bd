import type { Act } from "#shared/acts/act.ts";
import {
  closeOmissionGapAct,
  confirmPlacementAct,
  correctPlacementAct,
  discardEntryFromDraftAct,
  discardStatusFromDraftAct,
  retractPlacementAct,
  retractStatusDiscardAct,
  type EntryToPlace,
} from "#shared/acts/placementActs.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import type { FileSourceDraft } from "#shared/publish/returned/fileSourceDraft.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { originalAnchorOf, findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { positionProjection, statusProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { describeOriginalPassage, printOriginalTextAndAddress } from "#shared/ledger/placement/passageReference.ts";
import { isPlacementUncertain } from "#shared/ledger/placement/placementUncertainty.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatQuotedAnchor, formatAnchorWords } from "../print/anchorText.ts";
import { findBriefingText } from "../texts/findBriefingText.ts";
import { commitActOnEntry } from "../dossier/commitActOnEntry.ts";

const [text, yes] = [{ type: "string" }, { type: "boolean" }] as const;
const flags = {
  ...{ as: text, note: text, position: text, status: text, text, at: text, quote: text },
  ...{ closed: yes, discard: yes, "take-back": yes },
} as const;

type Values = ReturnType<typeof parseArguments<typeof flags>>["values"];

/**
 * `place DOSSIER --as … --note ID|--position ID|--status ID [--text …] [--at ADDRESS [--quote TEXT]] [--closed] |
 * --discard | --take-back`: records where a note is in a text, or that a position taken on other words still holds
 * there. Without an address, the place that was found is confirmed, unless it is in another article or its words hardly
 * match. For a status it is only recorded, or retracted, that it does not apply.
 */
export async function placeEntryCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as"] });
  const [one, two] = (["note", "position", "status"] as const).filter((each) => values[each] !== undefined);
  if (one === undefined) throw UsageError.missing("--note");
  if (two !== undefined) throw UsageError.clash(one, two);
  const { discard, at, closed, "take-back": takeBack } = values;
  const said = [discard && "discard", takeBack && "take-back", at !== undefined ? "at" : closed && "closed"];
  const [what, other] = said.filter((each) => typeof each === "string");
  if (what && other) throw UsageError.clash(what, other);
  if (values.status !== undefined && !discard && !takeBack) throw UsageError.missing("--discard");
  let where: readonly string[] = [];
  const done = await commitActOnEntry(io, positionals[0]!, values, (ledger, me, annotation, first) => {
    const text = findBriefingText(ledger, values.text);
    if (isRefusal(text)) return text;
    const status = ledger.all(statusProjection).find(({ said: [latest] }) => latest?.key === annotation);
    if (status)
      return (discard ? discardStatusFromDraftAct : retractStatusDiscardAct)(ledger, me, {
        status,
        draft: text.id,
        first,
      });
    const placed = placing(ledger, me, { annotation, draft: text.id, first }, text, values);
    if (isRefusal(placed)) return placed;
    if (placed.at) where = describePlaces(ledger, originalAnchorOf(saidOf(ledger, annotation)), placed.at);
    return placed.act;
  });
  if (isRefusal(done)) return done;
  const says = discard
    ? "discarded"
    : takeBack
      ? "none"
      : closed
        ? "closed"
        : at === undefined
          ? "confirmed"
          : "corrected";
  io.out([message("cli.placed", { says }), ...where].join("\n"));
  return 0;
}

/** Describes the original passage and the one now. */
function describePlaces(ledger: Ledger, made: Anchor, at: Anchor): readonly string[] {
  const line = (is: string, anchor: Anchor) => {
    const place = printOriginalTextAndAddress(describeOriginalPassage(ledger, anchor));
    return `  ${message("cli.placed-where", { is, place, words: formatAnchorWords(ledger, anchor) })}`;
  };
  return [line("before", made), line("now", at)];
}

/** An act, and the passage that it concerns; null if it concerns none. */
interface PlacedAt {
  readonly act: Act;
  readonly at: Anchor | null;
}

function placing(
  ledger: Ledger,
  me: Author | null,
  of: EntryToPlace,
  text: FileSourceDraft,
  values: Values,
): Outcome<PlacedAt> {
  const said = (act: Outcome<Act>, at: Anchor | null): Outcome<PlacedAt> => (isRefusal(act) ? act : { act, at });
  if (values.discard) return said(discardEntryFromDraftAct(ledger, me, of), null);
  if (values["take-back"]) return said(retractPlacementAct(ledger, me, of), null);
  const at = values.at === undefined ? found(ledger, of) : named(ledger, of, text, values.at, values.quote);
  if (isRefusal(at)) return at;
  if (values.closed) return said(closeOmissionGapAct(ledger, me, of, at), at);
  const says = values.at === undefined ? confirmPlacementAct : correctPlacementAct;
  return said(says(ledger, me, of, at), at);
}

/** Returns the place that was found, if it is certain enough to be confirmed without looking. */
function found(ledger: Ledger, { annotation, draft }: EntryToPlace): Outcome<Anchor> {
  const said = saidOf(ledger, annotation);
  const placed = findPlacementInDraft(ledger, draft, said);
  if (!("anchor" in placed)) {
    const candidates = "candidates" in placed ? placed.candidates : [];
    if (candidates.length === 0) return refusal("placing.nowhere");
    const places = candidates.map((each) => formatQuotedAnchor(ledger, each)).join(message("list.comma"));
    return refusal("placing.may-be", { places });
  }
  if (!isPlacementUncertain(ledger, draft, said)) return placed.anchor;
  const text = ledger.draft(draft)!;
  // In the form that `--at` accepts: an address in this text, without its document.
  const { address } = text.provisions[indexOfProvision(text, placed.anchor.provision)]!;
  return refusal("placing.uncertain", { there: formatQuotedAnchor(ledger, placed.anchor), address });
}

function saidOf(ledger: Ledger, key: RecordKey): Thread | Position {
  return ledger.get(threadProjection, key) ?? ledger.get(positionProjection, key)!;
}

/**
 * Returns the words at an address; without a quote, those that were found there, else the whole provision or the gap
 * after it.
 */
function named(
  ledger: Ledger,
  { annotation, draft: draftId }: EntryToPlace,
  { id, draft }: FileSourceDraft,
  address: string,
  quote: string | undefined,
): Outcome<Anchor> {
  const index = findProvision(draft, address);
  if (isRefusal(index)) return index;
  if (quote !== undefined) return createTypedQuoteAnchor(draft, id, index, quote);
  const said = saidOf(ledger, annotation);
  const placed = findPlacementInDraft(ledger, draftId, said);
  if ("anchor" in placed && placed.anchor.provision === draft.provisions[index]!.eId) return placed.anchor;
  return originalAnchorOf(said).gap
    ? createGapAfterProvisionAnchor(draft, id, index)
    : createProvisionAnchor(draft, id, index);
}
