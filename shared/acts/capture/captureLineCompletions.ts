import { captionOfProvision, type Draft } from "#shared/draft/draft.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { KNOWLEDGE_BASIS_KINDS, CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { PROVISION_STATUSES } from "#shared/records/kinds/status.ts";
import { LISTED_DELEGATIONS, type Delegation, type DelegationDirectory } from "#shared/states/delegations.ts";
import { searchDelegations } from "#shared/states/searchDelegations.ts";
import { trackNameAsTyped } from "./parseCaptureLine.ts";
import type { TypedTextRange } from "./capturedLine.ts";
import { printDelegationForCapture } from "./printCaptureLine.ts";
import { tokeniseCaptureLine, type CaptureLineToken } from "./tokeniseCaptureLine.ts";

/** The maximum number of completions. */
const MAX_COMPLETIONS = 8;
/** The maximum number of words of an unfinished name. */
const MAX_WORDS = 4;

/** A completion of the part that is being typed. */
export interface CaptureLineCompletion {
  readonly kind: "delegation" | "address" | "track" | "status" | "basis" | "label";
  /** The text to insert in the line. */
  readonly text: string;
  /** Its meaning: a delegation's name, a provision's heading, a status in words; for a mark, its word. */
  readonly description: string;
}

/** Completions for a part of the line. */
export interface CaptureLineCompletions extends TypedTextRange {
  readonly options: readonly CaptureLineCompletion[];
}

/** What a line may refer to in a dossier. */
export interface CaptureLineCompletionContext {
  readonly tracks: readonly string[];
  /** The delegations that a name may mean; by default the listed States and groups. */
  readonly delegations?: DelegationDirectory;
  readonly draft: Draft;
}

/**
 * Returns completions for the part that ends at the caret; without options if it is complete or cannot be completed.
 */
export function findCaptureLineCompletions(
  line: string,
  caret: number,
  names: CaptureLineCompletionContext,
): CaptureLineCompletions {
  const head = line.slice(0, caret);
  const tokens = tokeniseCaptureLine(head);
  const last = tokens.at(-1);
  const nothing = { from: caret, to: caret, options: [] };
  if (!last || last.to !== caret || /[\p{L}\p{N}]/u.test(line[caret] ?? "")) return nothing;
  const from = head.length - head.trimStart().length;
  const addresses = { from, to: caret, options: addressesLike(head.trimStart(), names.draft) };
  if (last.kind === "word")
    return mergeCompletions(delegationsAt(tokens, caret, names.delegations), addresses) ?? nothing;
  if (addresses.options.length > 0) return addresses;
  const options = marksLike(last, names.tracks);
  return { from: last.from, to: caret, options: isWhole(options, head.slice(last.from)) ? [] : options };
}

/** Offers both names and addresses if the part may be either. */
function mergeCompletions(
  names: CaptureLineCompletions | null,
  addresses: CaptureLineCompletions,
): CaptureLineCompletions | null {
  if (addresses.options.length === 0) return names;
  if (names?.from !== addresses.from) return addresses;
  return { ...names, options: [...names.options, ...addresses.options].slice(0, MAX_COMPLETIONS) };
}

function isWhole(options: readonly CaptureLineCompletion[], typed: string): boolean {
  return options.length === 1 && options[0]!.text === typed;
}

function marksLike({ kind, text }: CaptureLineToken, tracks: readonly string[]): readonly CaptureLineCompletion[] {
  const like = (kind: CaptureLineCompletion["kind"], sigil: string, words: readonly string[]) =>
    words
      .filter((word) => word.startsWith(trackNameAsTyped(text)))
      .map((word): CaptureLineCompletion => ({ kind, text: sigil + word, description: word }));
  switch (kind) {
    case "track":
      return like("track", "@", tracks.map(trackNameAsTyped));
    case "status":
      return like("status", "!", PROVISION_STATUSES);
    case "basis":
      return like("basis", "^", KNOWLEDGE_BASIS_KINDS);
    case "label":
      return like("label", "#", CONFIDENTIALITY_LABELS);
    default:
      return [];
  }
}

/** Returns completions for the longest run of words before the caret that begins a name. */
function delegationsAt(
  tokens: readonly CaptureLineToken[],
  caret: number,
  directory: DelegationDirectory = LISTED_DELEGATIONS,
): CaptureLineCompletions | null {
  let run = 0;
  while (run < MAX_WORDS && tokens[tokens.length - 1 - run]?.kind === "word") run++;
  for (let words = run; words > 0; words--) {
    const part = tokens.slice(-words);
    const typed = part.map(({ text }) => text).join(" ");
    const found = searchDelegations(typed, directory);
    if (found.length === 0) continue;
    const options = found.slice(0, MAX_COMPLETIONS).map(completionOf);
    const matches = directory.named(typed);
    // A delegation's code or full name needs no list, even if other names begin with it.
    return matches.length === 1 ? null : { from: part[0]!.from, to: caret, options };
  }
  return null;
}

function completionOf(delegation: Delegation): CaptureLineCompletion {
  return {
    kind: "delegation",
    text: printDelegationForCapture(delegation),
    description: localisedDelegationName(delegation),
  };
}

/**
 * Returns provisions whose address begins with the typed text or, from three letters on, whose heading has a word that
 * does.
 */
function addressesLike(typed: string, { provisions }: Draft): readonly CaptureLineCompletion[] {
  const wanted = foldCompact(typed);
  if (wanted === "" || provisions.some(({ address }) => foldCompact(address) === wanted && !/\d$/.test(wanted)))
    return [];
  const isLike = ({ address, heading }: Draft["provisions"][number]) =>
    (/\p{N}/u.test(wanted) && foldCompact(address).startsWith(wanted)) ||
    (wanted.length > 2 && ` ${heading.toLowerCase()}`.includes(` ${typed.trim().toLowerCase()}`));
  const like = provisions.filter(isLike);
  const exact = like.findIndex(({ address }) => foldCompact(address) === wanted);
  const sorted = exact < 0 ? like : [like[exact]!, ...like.filter((_, i) => i !== exact)];
  if (sorted.length === 1 && exact === 0) return [];
  return sorted.slice(0, MAX_COMPLETIONS).map((provision) => ({
    kind: "address",
    text: provision.address,
    description: captionOfProvision(provision),
  }));
}

function foldCompact(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, "");
}
