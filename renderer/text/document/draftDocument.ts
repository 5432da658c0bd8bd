import type { Node } from "prosemirror-model";
import type { Draft } from "#shared/draft/draft.ts";
import { listProvisionContents, type ProvisionContents, type ProvisionPart } from "./provisionContents.ts";
import { proseMirrorSchema } from "./schema.ts";

/** The size of a portion in document positions: one screen of a dense text, a few of a loose one. */
const PORTION = 6_000;

/** How long the window may be blocked while part of a document is made, in ms. */
const SHARE_MS = 12;

// Made without checking that their contents fit the schema, which they do by their construction.
const { nodes } = proseMirrorSchema;

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
  const made = nodes.doc.create(null, portions);
  documents.set(draft, made);
  return made;
}

function* portionsOf(draft: Draft): Iterable<Node> {
  let [index, provisions, size]: [number, Node[], number] = [0, [], 0];
  for (const contents of listProvisionContents(draft)) {
    const made = section(contents);
    provisions.push(made);
    size += made.nodeSize;
    if (size < PORTION && contents.index + 1 < draft.provisions.length) continue;
    yield nodes.portion.create({ index: index++ }, provisions);
    [provisions, size] = [[], 0];
  }
}

function section({ heading, blocks, footnotes, language, ...attributes }: ProvisionContents): Node {
  const leaf = (type: "heading" | "block" | "footnote", part: ProvisionPart, attrs: object = {}) =>
    nodes[type].create({ ...attrs, ...part.language }, part.text ? proseMirrorSchema.text(part.text) : null);
  return nodes.provision.create({ ...attributes, ...language }, [
    ...(heading ? [leaf("heading", heading)] : []),
    ...blocks.map((block, i) => leaf("block", block, { index: i })),
    ...footnotes.map((footnote) => leaf("footnote", footnote, { mark: footnote.mark })),
  ]);
}
