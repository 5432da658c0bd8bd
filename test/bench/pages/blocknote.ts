import { BlockNoteEditor, type PartialBlock } from "@blocknote/core";
import { CommentsExtension, DefaultThreadStoreAuth } from "@blocknote/core/comments";
import "@blocknote/core/style.css";
import { _blocksToProsemirrorNode, withCollaboration, YjsThreadStore } from "@blocknote/core/yjs";
import { EditorState } from "prosemirror-state";
import { prosemirrorToYXmlFragment } from "y-prosemirror";
import { applyUpdate, Doc } from "yjs";
import { addMarks } from "./addMarks.ts";
import { column, painted } from "./painted.ts";
import { laid, laidUpdates, type Corpus, type Said, type Stored } from "./peerFormat.ts";
import { updatesOf } from "./peerUpdates.ts";

export { reflow, scroll } from "./painted.ts";

/**
 * BlockNote with its comments, set up as documented: `CommentsExtension` with a `YjsThreadStore`, and the text shared
 * by `withCollaboration`, both in one Y.Doc. Without its React interface, so that only the text is drawn.
 */
const USER = "ada";
const place = column();
const doc = new Doc();
const fragment = doc.getXmlFragment("document-store");
const threadStore = new YjsThreadStore(USER, doc.getMap("threads"), new DefaultThreadStoreAuth(USER, "editor"));
const { text, notes, later } = await laid<Corpus>("corpus");
let updates: Stored<Uint8Array>;

export function make(): Promise<Stored> {
  const editor = create();
  const blocks = text.map(({ heading, text }): PartialBlock =>
    heading ? { type: "heading", props: { level: 2 }, content: text } : { type: "paragraph", content: text },
  );
  return updatesOf(
    doc,
    async () => {
      const state = EditorState.create({ doc: _blocksToProsemirrorNode(editor, blocks) });
      const marked = addMarks(state.tr, await say(notes), editor.pmSchema.marks["comment"]!, "threadId");
      prosemirrorToYXmlFragment(marked.doc, fragment);
    },
    async () => {
      editor.mount(place);
      const said = await say(later);
      editor.transact((tr) => addMarks(tr, said, editor.pmSchema.marks["comment"]!, "threadId"));
    },
  );
}

/** Starts a thread for each note. Returns the notes under the threads' ids. */
async function say(all: readonly Said[]): Promise<readonly Said[]> {
  const initialComment = (said: Said) => ({ body: bodyOf(said.comment) });
  const begun = doc.transact(() =>
    all.map((said) => threadStore.createThread({ initialComment: initialComment(said) })),
  );
  const threads = await Promise.all(begun);
  const answer = (threadId: string, reply: string) =>
    threadStore.addComment({ comment: { body: bodyOf(reply) }, threadId });
  await Promise.all(
    doc.transact(() => all.flatMap(({ replies }, i) => replies.map((each) => answer(threads[i]!.id, each)))),
  );
  return all.map((said, i) => ({ ...said, id: threads[i]!.id }));
}

const bodyOf = (text: string): PartialBlock[] => [{ type: "paragraph", content: text }];

function create(): BlockNoteEditor {
  const resolveUsers = async (ids: string[]) => ids.map((id) => ({ id, username: id, avatarUrl: "" }));
  return BlockNoteEditor.create(
    withCollaboration({
      extensions: [CommentsExtension({ threadStore, resolveUsers })],
      collaboration: { fragment, user: { name: USER, color: "#888888" } },
    }),
  );
}

export async function load(): Promise<void> {
  updates = await laidUpdates("blocknote");
}

export function open(count: number): Promise<number> {
  return painted(
    () => {
      applyUpdate(doc, updates.open);
      create().mount(place);
    },
    () => drawn() === count,
  );
}

export const receive = (count: number) =>
  painted(
    () => applyUpdate(doc, updates.later),
    () => drawn() === count,
  );

function drawn(): number {
  const marks = place.querySelectorAll<HTMLElement>(".bn-thread-mark:not([data-orphan])");
  return new Set([...marks].map(({ dataset }) => dataset["bnThreadId"])).size;
}
