import { countedNumberOf } from "#shared/draft/countedNumber.ts";
import { isPrintedAsHeading, type Draft, type Footnote, type TextBlock } from "#shared/draft/draft.ts";
import { languageAttributesOfText, type LanguageAttributes } from "./languageAttributes.ts";

/** A part of a provision, with its direction and language within the provision. */
export interface ProvisionPart {
  readonly text: string;
  readonly language: LanguageAttributes;
}

/** What is shown of a provision. */
export interface ProvisionContents {
  readonly index: number;
  readonly eId: string;
  readonly kind: string;
  readonly num: string;
  /** Its number if it is counted and not printed in the text. */
  readonly counted: string | null;
  /** How many of its ancestors are not headed. */
  readonly depth: number;
  readonly language: LanguageAttributes;
  /** Null if it has none. */
  readonly heading: ProvisionPart | null;
  readonly blocks: readonly (ProvisionPart & { readonly block: TextBlock })[];
  /** The footnotes of the unit that ends with this provision. */
  readonly footnotes: readonly (ProvisionPart & { readonly mark: string })[];
}

/** Yields what is shown of each provision of a draft, in order. */
export function* listProvisionContents(draft: Draft): Iterable<ProvisionContents> {
  const [footnotesByEnd, depths] = [footnotesAtEnd(draft), depthsOf(draft)];
  for (const [index, provision] of draft.provisions.entries()) {
    const { eId, kind, num, heading, blocks } = provision;
    const language = languageAttributesOfText([num, heading, ...blocks.map(({ text }) => text)].join(" "), draft);
    const within = { direction: language.dir ?? draft.direction, language: language.lang ?? draft.language };
    const part = (text: string): ProvisionPart => ({ text, language: languageAttributesOfText(text, within) });
    yield {
      index,
      eId,
      kind,
      num,
      counted: countedNumberOf(provision) ?? null,
      depth: depths[index]!,
      language,
      heading: heading ? part(heading) : null,
      blocks: blocks.map((block) => ({ ...part(block.text), block })),
      footnotes: (footnotesByEnd.get(index) ?? []).map(({ mark, text }) => ({ ...part(text), mark })),
    };
  }
}

/** Maps the last provision of each headed unit (article, preamble and the like) to the unit's footnotes. */
function footnotesAtEnd({ provisions }: Draft): ReadonlyMap<number, readonly Footnote[]> {
  const footnotesByEnd = new Map<number, readonly Footnote[]>();
  let open: Footnote[] = [];
  provisions.forEach(({ blocks }, i) => {
    open.push(...blocks.flatMap((block) => block.footnotes ?? []));
    const next = provisions[i + 1];
    if (open.length === 0 || (next && !isPrintedAsHeading(next))) return;
    footnotesByEnd.set(i, open);
    open = [];
  });
  return footnotesByEnd;
}

/** Returns, for each provision, how many of its ancestors are not headed. */
function depthsOf({ provisions }: Draft): readonly number[] {
  const around: { readonly level: number; readonly deeper: number }[] = [];
  return provisions.map((provision) => {
    while (around.length > 0 && around.at(-1)!.level >= provision.level) around.pop();
    const depth = around.at(-1)?.deeper ?? 0;
    around.push({ level: provision.level, deeper: depth + (isPrintedAsHeading(provision) ? 0 : 1) });
    return depth;
  });
}
