import { Editor, getSchema, Mark, Node } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { EditorState } from "@tiptap/pm/state";
import { prosemirrorToYXmlFragment } from "@tiptap/y-tiptap";
import { applyUpdate, Doc, Map as YMap } from "yjs";
import { addMarks } from "./addMarks.ts";
import { column, painted } from "./painted.ts";
import { laid, laidUpdates, type Corpus, type Said, type Stored } from "./peerFormat.ts";
import { updatesOf } from "./peerUpdates.ts";

export { reflow, scroll } from "./painted.ts";

/**
 * Tiptap with comments as marks in the shared text, which is possible without its paid service: `Collaboration` on a
 * Y.Doc, a custom mark that may overlap, and the threads in a Y.Map.
 */
const Comment = Mark.create({
  name: "comment",
  excludes: "",
  inclusive: false,
  addAttributes: () => ({ thread: { default: null } }),
  renderHTML: ({ HTMLAttributes: { thread } }) => ["mark", { "data-thread": thread as string }, 0],
});
const nodes = [
  Node.create({ name: "doc", topNode: true, content: "block+" }),
  Node.create({ name: "heading", group: "block", content: "text*", renderHTML: () => ["h2", 0] }),
  Node.create({ name: "paragraph", group: "block", content: "text*", renderHTML: () => ["p", 0] }),
  Node.create({ name: "text" }),
  Comment,
];
const place = column();
const doc = new Doc();
const threads = doc.getMap("threads");
const { text, notes, later } = await laid<Corpus>("corpus");
let updates: Stored<Uint8Array>;

export function make(): Promise<Stored> {
  const schema = getSchema(nodes);
  const paragraphs = text.map(({ heading, text }) =>
    schema.node(heading ? "heading" : "paragraph", null, text ? [schema.text(text)] : []),
  );
  const state = EditorState.create({ doc: schema.node("doc", null, paragraphs) });
  const mark = schema.marks["comment"]!;
  return updatesOf(
    doc,
    () => {
      prosemirrorToYXmlFragment(addMarks(state.tr, notes, mark, "thread").doc, doc.getXmlFragment("default"));
      say(notes);
    },
    () => {
      const { view } = edit();
      view.dispatch(addMarks(view.state.tr, later, view.state.schema.marks["comment"]!, "thread"));
      say(later);
    },
  );
}

function say(all: readonly Said[]): void {
  doc.transact(() =>
    all.forEach(({ id, comment, replies }) => threads.set(id, new YMap([["said", [comment, ...replies]]]))),
  );
}

function edit(): Editor {
  return new Editor({ element: place, extensions: [...nodes, Collaboration.configure({ document: doc })] });
}

export async function load(): Promise<void> {
  updates = await laidUpdates("tiptap");
}

export function open(count: number): Promise<number> {
  return painted(
    () => {
      applyUpdate(doc, updates.open);
      edit();
    },
    () => drawn() === count,
  );
}

export const receive = (count: number) =>
  painted(
    () => applyUpdate(doc, updates.later),
    () => drawn() === count,
  );
const drawn = () => new Set([...place.querySelectorAll("mark")].map(({ dataset }) => dataset["thread"])).size;
