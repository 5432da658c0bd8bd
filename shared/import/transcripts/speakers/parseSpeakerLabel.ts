import type { Delegation, DelegationDirectory } from "#shared/states/delegations.ts";
import { CHAIR_LABEL_PATTERN, UNINFORMATIVE_LABEL_PATTERN } from "./speakerPatterns.ts";
import { readSpokenName } from "./spokenNames.ts";
import type { SpeakerRole } from "./transcriptSpeaker.ts";
import { isInventedSpeakerLabel } from "./splitCuesIntoTurns.ts";

/** What a label itself says of who speaks. */
interface ReadLabel {
  readonly role: SpeakerRole;
  readonly delegation: Delegation | null;
  /** Delegations that it may mean. */
  readonly candidates: readonly Delegation[];
}

const NOTHING: ReadLabel = { role: "unknown", delegation: null, candidates: [] };

/**
 * Reads a label: "CANADA", "Ms. Okafor (Nigeria)", "Distinguished delegate of Canada", "Canada – Mr. Smith", "Chair",
 * "Speaker 14". A delegation is sure if the label has its name in full.
 */
export function parseSpeakerLabel(label: string, directory: DelegationDirectory): ReadLabel {
  if (isInventedSpeakerLabel(label) || UNINFORMATIVE_LABEL_PATTERN.test(label)) return NOTHING;
  const parts = [label, ...label.split(/\s*[()[\]–—|,/]\s*|\s+-\s+/u)].map((part) => part.trim()).filter(Boolean);
  const named = parts.map((part) => wholeName(part, directory)).filter((found) => found !== null);
  const [first] = named;
  if (first?.length === 1) return { role: "delegation", delegation: first[0]!, candidates: [] };
  if (first) return { ...NOTHING, candidates: first };
  if (CHAIR_LABEL_PATTERN.test(label)) return { ...NOTHING, role: "chair" };
  const near = readSpokenName(label, directory);
  return near && isWhole(label, near.end) ? { ...NOTHING, candidates: near.delegations } : NOTHING;
}

/** Returns the delegations of which a text is the name, with or without a title; null if it has more. */
function wholeName(text: string, directory: DelegationDirectory): readonly Delegation[] | null {
  const named = directory.named(text);
  if (named.length > 0 && (text.length > 3 || text === text.toUpperCase())) return named;
  const spoken = readSpokenName(text, directory);
  return spoken?.isExact && isWhole(text, spoken.end) ? spoken.delegations : null;
}

function isWhole(text: string, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(end));
}
