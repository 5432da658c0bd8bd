import { elideUnchangedText, computeRedline, type RedlinePiece } from "#shared/draft/redline.ts";
import { describeProvisionChange } from "#shared/ledger/queries/describeConcordance.ts";
import {
  listRatableChanges,
  selectUrgentRatableChanges,
  type RatableChange,
  type ComparedTexts,
} from "#shared/ledger/queries/ratableChanges.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { deltaRatingProjection } from "#shared/ledger/store/projections.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { explainRefusal, isMessageCode, message } from "#shared/messages/messages.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import { confidentialitiesOfVersions, withholdingReason, type ExportAudience } from "../gate/audience.ts";
import { citeAtSentenceStart } from "./chatPassage.ts";

/** How much unchanged text is shown beside a change, in UTF-16 units. */
const BESIDE = 40;

/** Whether the message would contain something that only the team may see. */
export function hasTeamOnlyWeakenings(ledger: Ledger, two: ComparedTexts, threads: readonly Thread[]): boolean {
  const format = (audience: ExportAudience["audience"]) => formatWeakeningsMessage(ledger, two, threads, audience);
  return format("team") !== format("public");
}

/**
 * Formats what was rated weaker, and what is still to be rated, as a chat message for an audience, through the
 * confidentiality gate. Nobody is named; a severity or a delta counts only as far as the audience may see the note or
 * the delta. Returns "" if there is nothing.
 */
export function formatWeakeningsMessage(
  ledger: Ledger,
  two: ComparedTexts,
  all: readonly Thread[],
  audience: ExportAudience["audience"],
): string {
  const asked: ExportAudience = { audience, informals: false, authors: "none" };
  const isOpen = (labels: Parameters<typeof confidentialitiesOfVersions>[0]) =>
    withholdingReason(confidentialitiesOfVersions(labels), asked) === null;
  const threads = all.filter(({ annotation, rivals }) => isOpen([annotation, ...rivals]));
  const shownDeltas = ledger.all(deltaRatingProjection).filter(({ body, rivals }) => isOpen([body, ...rivals]));
  const { worse, open } = selectUrgentRatableChanges(listRatableChanges(ledger, two, { threads, deltas: shownDeltas }));
  if (worse.length + open.length === 0) return "";
  const head = message("delta.copied.head", { from: nameOfText(two.from), to: nameOfText(two.to) });
  return [head, ...sectionOf("worse", worse), ...sectionOf("open", open)].join("\n");
}

function sectionOf(which: "worse" | "open", lines: readonly RatableChange[]): readonly string[] {
  return lines.length === 0 ? [] : ["", message(`delta.copied.${which}`), ...lines.map(lineOf)];
}

function lineOf(line: RatableChange): string {
  const { address, right, severity, said, changed } = line;
  const code = `right.${right}`;
  const what = [
    [...new Set(said.map(({ body }) => message(`delta.${body.delta}`)))].join(" / "),
    isMessageCode(code) ? message(code) : right,
    severity.state === "not-assessed" ? "" : explainRefusal({ code: severityMessageCode(severity) }),
    changed.unmatched.length > 0 ? describeProvisionChange(changed) : "",
  ];
  const head = message("delta.copied.line", {
    where: citeAtSentenceStart(address),
    what: what.filter(Boolean).join(message("list.comma")),
  });
  return `${head}\n  ${changesIn(changed.before, changed.after)}`;
}

/** Marks deletions with tildes and insertions with asterisks, as chats strike words and make them bold. */
function changesIn(before: string, after: string): string {
  if (before === "" || after === "") return clipped(before || after);
  const marked = ({ is, text }: RedlinePiece) => {
    if (is === "same" || text.trim() === "") return text;
    const sign = is === "gone" ? "~" : "*";
    return text.replace(/^(\s*)([^]*?)(\s*)$/u, `$1${sign}$2${sign}$3`);
  };
  // Chats ignore both signs if they touch.
  const line = elideUnchangedText(computeRedline(before, after), BESIDE).map(marked).join("");
  return clipped(line.replaceAll("~*", "~ *"));
}

function clipped(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 600 ? `${line.slice(0, 599).replace(/\p{Surrogate}$/u, "")}…` : line;
}
