import { readFileSync } from "node:fs";
import { sha256 } from "#shared/base/hash.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { WATCH_RULES } from "#shared/watch/watchRules.ts";
import { runDraftingWatch } from "#shared/watch/runDraftingWatch.ts";
import { corpus, reading } from "../import/samples.ts";

/**
 * The texts in which somebody labelled words by hand, as files of the collection beside the checkout. Their words are
 * in no fixture: a label has an address, a range and a hash.
 */
const TEXTS = {
  "paris-before": "paris-agreement/paris-agreement_23-oct-2015_index.md",
  paris: "paris-agreement/paris-agreement_4-dec-2015_index.md",
  budapest: "treaties/budapest-convention.en.md",
  bbnj: "bbnj/bbnj-en.txt",
  bbnjfr: "bbnj/bbnj-fr.pdf",
} as const;
type TextName = keyof typeof TEXTS;

/** Words labelled by hand, before anybody looked at what the watch says of them. */
export interface LabelledSentence {
  readonly text: TextName;
  readonly address: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The first 16 digits of the SHA-256 of the words. */
  readonly words: string;
  readonly label: "weakening" | "innocent";
  /** Why it is one: "permission", "domestic", "drafts" (weaker than in the text before) and the like. */
  readonly kind: string;
  /** Whether the rules were adjusted with it in view, or it was left aside for measuring. */
  readonly half: "tuned" | "held out";
}

/** Whether all labelled texts are there. */
export const areLabelledTextsThere = Object.values(TEXTS).every((path) => corpus(path) !== null);

export function readLabels(): readonly LabelledSentence[] {
  const file = readFileSync(new URL("../../fixtures/watch/labels.csv", import.meta.url), "utf8");
  return file
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [text, address, block, start, end, words, label, kind, half] = line.split(",");
      return {
        text: text as TextName,
        address: address!,
        block: Number(block),
        start: Number(start),
        end: Number(end),
        words: words!,
        label: label as LabelledSentence["label"],
        kind: kind!,
        half: half as LabelledSentence["half"],
      };
    });
}

/** Labelled texts and what the watch finds in them. */
export interface LabelledTexts {
  readonly drafts: Readonly<Record<TextName, Draft>>;
  readonly findings: Readonly<Record<TextName, readonly WatchFinding[]>>;
}

export async function readLabelledTexts(): Promise<LabelledTexts> {
  const drafts = {} as Record<TextName, Draft>;
  for (const [name, path] of Object.entries(TEXTS))
    drafts[name as TextName] = (await reading(path.split("/").at(-1)!, corpus(path)!)).draft;
  const findings = {} as Record<TextName, readonly WatchFinding[]>;
  for (const name of Object.keys(TEXTS) as TextName[]) {
    const before = name === "paris" ? { before: drafts["paris-before"] } : {};
    findings[name] = runDraftingWatch(drafts[name], WATCH_RULES, before);
  }
  return { drafts, findings };
}

const indexOf = ({ provisions }: Draft, address: string) => provisions.findIndex((each) => each.address === address);

/** Returns the labelled words, or null if the text does not have them there. */
export function labelledWordsOf(drafts: LabelledTexts["drafts"], label: LabelledSentence): string | null {
  const words = drafts[label.text].provisions[indexOf(drafts[label.text], label.address)]?.blocks[label.block];
  const quote = words?.text.slice(label.start, label.end) ?? "";
  return sha256(encodeUtf8(quote)).startsWith(label.words) ? quote : null;
}

/**
 * Whether the watch flags labelled words: a finding overlaps them. Of words that are weaker than in the text before, a
 * comparing rule has to flag their provision; of words that only the earlier text has, it has to quote them.
 */
function isFlagged({ drafts, findings }: LabelledTexts, label: LabelledSentence): boolean {
  const { text, block, start, end } = label;
  const provision = indexOf(drafts[text], label.address);
  if (text === "paris-before") {
    const quote = drafts[text].provisions[provision]!.blocks[block]!.text.slice(start, end);
    return findings.paris.some(({ was, before = [] }) => was && before.includes(provision) && quote.includes(was));
  }
  return findings[text].some((finding) => {
    if (finding.provision !== provision) return false;
    if (label.kind === "drafts" && label.label === "weakening") return finding.was !== undefined;
    return finding.words?.block === block && finding.words.start < end && start < finding.words.end;
  });
}

/** The share of weakenings that are flagged, and of flagged labels that are weakenings, in per cent. */
export function measureLabels(
  texts: LabelledTexts,
  labels: readonly LabelledSentence[],
): { readonly recall: number; readonly precision: number; readonly weakenings: number; readonly innocent: number } {
  const weakenings = labels.filter(({ label }) => label === "weakening");
  const innocent = labels.filter(({ label }) => label === "innocent");
  const found = weakenings.filter((label) => isFlagged(texts, label)).length;
  const wrong = innocent.filter((label) => isFlagged(texts, label)).length;
  return {
    recall: (100 * found) / weakenings.length,
    precision: (100 * found) / (found + wrong),
    weakenings: weakenings.length,
    innocent: innocent.length,
  };
}
