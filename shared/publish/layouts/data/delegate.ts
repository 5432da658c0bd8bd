import { message } from "#shared/messages/messages.ts";
import { selectGravestNotes, numberNotes, type NumberedNote } from "../content/numberedNotes.ts";
import { listNoteNumbers } from "../content/listNoteNumbers.ts";
import { sortByCustomOrder } from "../content/customOrder.ts";
import { buildPrintedNotes, type PrintedNote } from "./printedNote.ts";
import { formatNoAsksLine, appendHiddenLevelsNotice } from "./summary.ts";
import { buildCommonLayoutData, type BriefingInput, type CommonLayoutData } from "./commonLayoutData.ts";
import { labelProvisionStatuses, statusLabelOfProvision } from "./provisionStatuses.ts";
import { buildBriefingRecommendations } from "./recommendations.ts";
import { toSentenceWithQuotes, type SentenceWithQuotes } from "./sentenceWithQuotes.ts";
import { findTeamWordings, TeamWordingPool, type RecommendedWording } from "./teamWordings.ts";

/** A concern with the recommended wordings, and how far its provision has come ("" if nothing is known). */
export interface DelegateAsk {
  readonly note: PrintedNote;
  readonly recommended: readonly RecommendedWording[];
  readonly status: string;
}

/** A safeguard, with the sentence that asks to retain it; "" if its words have to be checked first. */
export interface DelegateSafeguard {
  readonly note: PrintedNote;
  readonly sentence: SentenceWithQuotes;
  readonly status: string;
}

/** One page for a delegate: first the asks, then the safeguards to keep. */
export interface DelegateLayoutData extends CommonLayoutData {
  /**
   * First those with a recommended wording, then the others; of each the most severe first, or in the user's order. The
   * template prints as many as fit.
   */
  readonly asks: readonly DelegateAsk[];
  /** In the order of the text, or in the user's order. The template prints as many as fit. */
  readonly keep: readonly DelegateSafeguard[];
  /**
   * Names the asks that are not printed, indexed by how many are: "2 more things … in the full briefing (notes 4, 9)",
   * or "" if all are.
   */
  readonly more: readonly string[];
  /** The same for `keep`. */
  readonly moreToKeep: readonly string[];
  /** Whether a severity is printed, so that a sentence explains it. */
  readonly isRated: boolean;
}

/** The maximum number of asks, and of safeguards, passed to the template: more than fit on a page. */
const MOST = 40;

export function buildDelegateLayoutData(input: BriefingInput): DelegateLayoutData {
  const { draft, draftId, shown, proposals = [] } = input;
  const notes = numberNotes(shown, draft, draftId);
  const cards = buildPrintedNotes(draft, notes);
  const statuses = labelProvisionStatuses(draft, input.statuses);
  const placedWordings = findTeamWordings(draft, draftId, proposals);
  const wordings = new TeamWordingPool(draft, placedWordings);
  const asking = selectGravestNotes(notes).filter(({ place }) => place !== null);
  const inOrder = sortByCustomOrder(asking, ({ note }) => note, input).map((each) => {
    return { each, recommended: wordings.take(each.place!.provision) };
  });
  const isAsking = ({ recommended }: { readonly recommended: readonly RecommendedWording[] }) => recommended.length > 0;
  const all = [...inOrder.filter(isAsking), ...inOrder.filter((ask) => !isAsking(ask))];
  const grave = all.map(({ each }) => each);
  const asks = all.slice(0, MOST).map(({ each: { n, place }, recommended }) => {
    return { note: cards[n - 1]!, recommended, status: statusLabelOfProvision(draft, statuses, place!.provision) };
  });
  const kept = notes.filter(({ note, place }) => note.kind === "safeguard" && !note.settled && place !== null);
  const safeguards = sortByCustomOrder(kept, ({ note }) => note, input);
  const retentions = new Map(
    buildBriefingRecommendations(draft, notes, placedWordings, statuses).map(({ note, sentence }) => [note, sentence]),
  );
  const keep = safeguards.slice(0, MOST).map(({ n, place }) => ({
    note: cards[n - 1]!,
    sentence: retentions.get(n) ?? toSentenceWithQuotes("", draft),
    status: statusLabelOfProvision(draft, statuses, place!.provision),
  }));
  const common = buildCommonLayoutData(input, message("briefing.layout.delegate"), [], {
    asks: message("briefing.asks"),
    noAsks: formatNoAsksLine(notes),
    concerns: message("briefing.concerns.other"),
    keep: message("briefing.keep"),
    recommended: message("briefing.recommended"),
    method: message("method.severity"),
  });
  return {
    ...common,
    // One page has no room for the whole note; its first sentence is printed at the foot.
    method: null,
    isRated: common.method !== null,
    asks,
    keep,
    more: [0, ...asks].map((_, printed) =>
      appendHiddenLevelsNotice(notes, moreText("briefing.delegate.more", grave.slice(printed))),
    ),
    moreToKeep: [0, ...keep].map((_, printed) => moreText("briefing.delegate.more-keep", safeguards.slice(printed))),
  };
}

function moreText(
  code: "briefing.delegate.more" | "briefing.delegate.more-keep",
  left: readonly NumberedNote[],
): string {
  if (left.length === 0) return "";
  return message(code, { count: left.length, list: listNoteNumbers(left.map(({ n }) => n)) });
}
