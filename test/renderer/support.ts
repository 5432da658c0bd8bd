import { readFileSync } from "node:fs";
import path from "node:path";
import { signal, type Signal } from "@preact/signals-core";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { VisibilityFilter } from "#renderer/workspace/textModel/visibilityFilter.ts";
import { proseMirrorDocOfDraft } from "#renderer/text/document/draftDocument.ts";
import { noteHighlightsPlugin } from "#renderer/text/plugins/noteHighlights.ts";
import { DocumentPositionMap } from "#renderer/text/geometry/documentPositionMap.ts";
import { readOnlyPlugin } from "#renderer/text/plugins/readOnly.ts";
import { annotateAct, type NewAnnotation } from "#shared/acts/notes/annotate.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { NO_FILTER, type Filter } from "#shared/ledger/filters/filter.ts";
import { createTeam, unwrapOutcome, type Person } from "../support/team/team.ts";

/** Reads the sample draft. */
export async function sampleDraft(): Promise<Draft> {
  const bytes = readFileSync(path.join(import.meta.dirname, "../fixtures/sample/draft-v1.txt"));
  return unwrapOutcome(await readDraftFromBytes("draft-v1.txt", new Uint8Array(bytes))).draft;
}

/** A text in the workspace with one annotating user and a real ledger. */
export interface Scene {
  readonly admin: Person;
  readonly draft: Draft;
  readonly notes: NotesOnText;
  readonly filter: Signal<Filter>;
  readonly positions: DocumentPositionMap;
  readonly state: () => EditorState;
  readonly view: EditorView;
  /** Writes a note and returns its id. */
  readonly note: (input: NewAnnotation) => Promise<string>;
}

export async function scene(draft: Draft): Promise<Scene> {
  const { admin } = await createTeam(draft);
  const filter = signal<Filter>(NO_FILTER);
  const text = { id: computeDraftId(draft), draft };
  const notes = new NotesOnText(admin.ledger, text, new VisibilityFilter(admin.ledger, text, { filter }));
  admin.ledger.subscribe((change) => notes.applyChange(change));
  const doc = proseMirrorDocOfDraft(draft);
  const positions = new DocumentPositionMap(doc);
  const view = new EditorView(document.body.appendChild(document.createElement("div")), {
    state: EditorState.create({ doc, plugins: [readOnlyPlugin(), noteHighlightsPlugin(notes, positions)] }),
  });
  const note = async (input: NewAnnotation) => (await admin.commit(annotateAct(admin.ledger, admin.me, input)))[0]!.key;
  return { admin, draft, notes, filter, positions, state: () => view.state, view, note };
}
