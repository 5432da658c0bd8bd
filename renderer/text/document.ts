import type { Node } from "prosemirror-model";
import { isHeaded, parentOf, type Draft, type Footnote, type Provision } from "../../shared/draft/draft.ts";
import { mannerOf, type Manner } from "./manner.ts";
import { schema } from "./schema.ts";

/** The draft as a ProseMirror document. */
export function documentOf(draft: Draft): Node {
  const feet = footnotesAtEnd(draft);
  const provisions = draft.provisions.map((provision, index) =>
    section(draft, provision, index, feet.get(index) ?? []),
  );
  return schema.node("doc", null, provisions);
}

function section(draft: Draft, provision: Provision, index: number, notes: readonly Footnote[]): Node {
  const { eId, kind, num, heading, blocks } = provision;
  const manner = mannerOf([num, heading, ...blocks.map(({ text }) => text)].join(" "), draft);
  const within = { direction: manner.dir ?? draft.direction, language: manner.lang ?? draft.language };
  const leaf = (type: string, text: string, attrs: object = {}) => {
    const own: Manner = mannerOf(text, within);
    return schema.node(type, { ...attrs, ...own }, text ? schema.text(text) : []);
  };
  return schema.node("provision", { index, eId, kind, num, depth: depthOf(draft, index), ...manner }, [
    ...(heading ? [leaf("heading", heading)] : []),
    ...blocks.map(({ text }, i) => leaf("block", text, { index: i })),
    ...notes.map(({ mark, text }) => leaf("footnote", text, { mark })),
  ]);
}

/** The footnotes of an article, a preamble and the like, by the last provision that lies beneath it. */
function footnotesAtEnd({ provisions }: Draft): ReadonlyMap<number, readonly Footnote[]> {
  const feet = new Map<number, readonly Footnote[]>();
  let open: Footnote[] = [];
  provisions.forEach(({ blocks }, i) => {
    open.push(...blocks.flatMap((block) => block.footnotes ?? []));
    const next = provisions[i + 1];
    if (open.length === 0 || (next && !isHeaded(next))) return;
    feet.set(i, open);
    open = [];
  });
  return feet;
}

function depthOf(draft: Draft, index: number): number {
  let depth = 0;
  for (let i = parentOf(draft, index); i >= 0; i = parentOf(draft, i)) if (!isHeaded(draft.provisions[i]!)) depth++;
  return depth;
}
