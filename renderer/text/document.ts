import type { Node } from "prosemirror-model";
import { isHeaded, parentOf, type Draft, type Provision } from "../../shared/draft/draft.ts";
import { schema } from "./schema.ts";

/** The draft as a ProseMirror document. */
export function documentOf(draft: Draft): Node {
  const provisions = draft.provisions.map((provision, index) => section(draft, provision, index));
  return schema.node("doc", null, provisions);
}

function section(draft: Draft, provision: Provision, index: number): Node {
  const { eId, kind, num, heading, blocks } = provision;
  const notes = blocks.flatMap((block) => block.footnotes ?? []);
  return schema.node("provision", { index, eId, kind, num, depth: depthOf(draft, index) }, [
    ...(heading ? [schema.node("heading", null, schema.text(heading))] : []),
    ...blocks.map(({ text }, i) => schema.node("block", { index: i }, text ? schema.text(text) : [])),
    ...notes.map(({ mark, text }) => schema.node("footnote", { mark }, text ? schema.text(text) : [])),
  ]);
}

function depthOf(draft: Draft, index: number): number {
  let depth = 0;
  for (let i = parentOf(draft, index); i >= 0; i = parentOf(draft, i)) if (!isHeaded(draft.provisions[i]!)) depth++;
  return depth;
}
