import { countedNumberOf } from "#shared/draft/countedNumber.ts";
import type { Node } from "prosemirror-model";
import { isPrintedAsHeading, type Draft, type Footnote } from "#shared/draft/draft.ts";
import { languageAttributesOfText, type LanguageAttributes } from "./languageAttributes.ts";
import { proseMirrorSchema } from "./schema.ts";

/** The size of a portion in document positions: one screen of a dense text, a few of a loose one. */
const PORTION = 6_000;

/** How long the window may be blocked while part of a document is made, in ms. */
const SHARE_MS = 12;

const documents = new WeakMap<Draft, Node>();

/** Returns the draft as a ProseMirror document, which is made once. */
export function proseMirrorDocOfDraft(draft: Draft): Node {
  return documents.get(draft) ?? documentWith(draft, [...portionsOf(draft)]);
}

/**
 * Makes the document of a draft ahead of use, in steps, since a long one takes time. Awaits `pause` between the steps.
 */
export async function precomputeProseMirrorDoc(draft: Draft, pause: () => Promise<void>): Promise<void> {
  if (documents.has(draft)) return;
  const portions: Node[] = [];
  let began = performance.now();
  for (const portion of portionsOf(draft)) {
    portions.push(portion);
    if (performance.now() - began < SHARE_MS) continue;
    await pause();
    began = performance.now();
  }
  documentWith(draft, portions);
}

function documentWith(draft: Draft, portions: readonly Node[]): Node {
  const made = proseMirrorSchema.node("doc", null, portions);
  documents.set(draft, made);
  return made;
}

function* portionsOf(draft: Draft): Iterable<Node> {
  const [footnotesByEnd, depths] = [footnotesAtEnd(draft), depthsOf(draft)];
  let [index, provisions, size]: [number, Node[], number] = [0, [], 0];
  for (const [i, depth] of depths.entries()) {
    const made = section(draft, i, depth, footnotesByEnd.get(i) ?? []);
    provisions.push(made);
    size += made.nodeSize;
    if (size < PORTION && i + 1 < depths.length) continue;
    yield proseMirrorSchema.node("portion", { index: index++ }, provisions);
    [provisions, size] = [[], 0];
  }
}

function section(draft: Draft, index: number, depth: number, notes: readonly Footnote[]): Node {
  const { eId, kind, num, heading, blocks } = draft.provisions[index]!;
  const counted = countedNumberOf(draft.provisions[index]!);
  const languageAttributes = languageAttributesOfText(
    [num, heading, ...blocks.map(({ text }) => text)].join(" "),
    draft,
  );
  const within = {
    direction: languageAttributes.dir ?? draft.direction,
    language: languageAttributes.lang ?? draft.language,
  };
  const leaf = (type: string, text: string, attrs: object = {}) => {
    const own: LanguageAttributes = languageAttributesOfText(text, within);
    return proseMirrorSchema.node(type, { ...attrs, ...own }, text ? proseMirrorSchema.text(text) : []);
  };
  return proseMirrorSchema.node("provision", { index, eId, kind, num, counted, depth, ...languageAttributes }, [
    ...(heading ? [leaf("heading", heading)] : []),
    ...blocks.map(({ text }, i) => leaf("block", text, { index: i })),
    ...notes.map(({ mark, text }) => leaf("footnote", text, { mark })),
  ]);
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
