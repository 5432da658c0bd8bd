import type { Draft } from "#shared/draft/draft.ts";
import type { ProvisionPartRange } from "#shared/revise/languages/provisionCounts.ts";
import { toneOfThread } from "#renderer/workspace/labels/noteColourTone.ts";
import { cutBlockAtMarks, type MarkedRangeInBlock } from "./blockSegments.ts";
import type { NoteRangeInProvision } from "./languagePair.ts";
import * as styles from "../languages.module.css";

interface TextProps {
  readonly draft: Draft;
  readonly provisions: readonly number[];
  /** The words that only this version has. */
  readonly ranges: readonly ProvisionPartRange[];
  readonly words: ReadonlyMap<number, readonly NoteRangeInProvision[]>;
}

/** The text of a row in one language. The words of notes and of differences are marked. */
export function LanguageRowText({ draft, provisions, ranges, words }: TextProps) {
  return (
    <div className={styles.words} lang={draft.language} dir={draft.direction}>
      {provisions.map((provision) => {
        const { num, heading, blocks } = draft.provisions[provision]!;
        return (
          <div key={provision}>
            {num && <span className={styles.num}>{num}</span>}
            {heading && <h2>{heading}</h2>}
            {blocks.map(({ text }, block) => (
              <p key={block} data-provision={provision} data-block={block}>
                {cutBlockAtMarks(text, marksOf(provision, block, ranges, words)).map(
                  ({ start, text: part, tone, isDifference }) => {
                    const shown = isDifference ? <em className={styles.differing}>{part}</em> : part;
                    return (
                      <span key={start} data-at={start}>
                        {tone === null ? shown : <mark data-tone={tone}>{shown}</mark>}
                      </span>
                    );
                  },
                )}
              </p>
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** The parts of a provision that precede its blocks: number and heading. */
const BEFORE_BLOCKS = 2;

function marksOf(
  provision: number,
  block: number,
  ranges: readonly ProvisionPartRange[],
  words: ReadonlyMap<number, readonly NoteRangeInProvision[]>,
): readonly MarkedRangeInBlock[] {
  const differing = ranges
    .filter((each) => each.provision === provision && each.part === block + BEFORE_BLOCKS)
    .map(({ start, end }) => ({ start, end, tone: null }));
  const noted = (words.get(provision) ?? [])
    .filter((each) => each.block === block)
    .map(({ start, end, thread }) => ({ start, end, tone: toneOfThread(thread) }));
  return [...noted, ...differing];
}
