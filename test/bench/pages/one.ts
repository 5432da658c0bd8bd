import { signal } from "@preact/signals-core";
import { EditorState, Plugin, PluginKey } from "prosemirror-state";
import { DecorationSet, EditorView } from "prosemirror-view";
import { NotesOnText, type AnchoredNote } from "#renderer/workspace/textModel/notesOnText.ts";
import { VisibilityFilter } from "#renderer/workspace/textModel/visibilityFilter.ts";
import { proseMirrorDocOfDraft } from "#renderer/text/document/draftDocument.ts";
import { decorateNote } from "#renderer/text/plugins/noteDecorations.ts";
import { noteHighlightsPlugin } from "#renderer/text/plugins/noteHighlights.ts";
import { DocumentPositionMap } from "#renderer/text/geometry/documentPositionMap.ts";
import { combineActs } from "#shared/acts/act.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { NO_FILTER } from "#shared/ledger/filters/filter.ts";
import { createConvention } from "#test/support/drafts/madeUpConvention.ts";
import { randomPassages } from "#test/support/team/manyNotes.ts";
import { Random } from "#test/support/random.ts";
import { createTeam, unwrapOutcome, type Person } from "#test/support/team/team.ts";
import { column } from "./painted.ts";

/** The highlight plugin by itself, and for comparison one that adds one decoration for each note. */
const AT_ONCE = 500;
const scenes = new Map<number, Scene>();

interface Scene {
  /** Adds one note. Returns how long the transaction of each view took, in ms. */
  add(): Promise<{ readonly ours: number; readonly bare: number }>;
}

/** Creates a text with this many notes and shows it twice. */
export async function make(count: number): Promise<void> {
  const { draft } = createConvention(new Random(7), 66, 3000);
  const { admin } = await createTeam(draft);
  const anchors = randomPassages(draft, Infinity, new Random(1))[Symbol.iterator]();
  const note = () =>
    unwrapOutcome(
      annotateAct(admin.ledger, admin.me, { anchor: anchors.next().value, kind: "question", comment: "Why?" }),
    );
  for (let made = 0; made < count; made += AT_ONCE)
    await admin.commit(combineActs(...Array.from({ length: AT_ONCE }, note)));
  scenes.set(count, sceneOf(admin, draft, note));
}

function sceneOf(admin: Person, draft: Draft, note: () => ReturnType<typeof annotateAct>): Scene {
  const text = { id: computeDraftId(draft), draft };
  const notes = new NotesOnText(
    admin.ledger,
    text,
    new VisibilityFilter(admin.ledger, text, { filter: signal(NO_FILTER) }),
  );
  admin.ledger.subscribe((change) => notes.applyChange(change));
  const positions = new DocumentPositionMap(proseMirrorDocOfDraft(draft));
  const [ours, alone] = [noteHighlightsPlugin(notes, positions), bare(notes, positions)].map((plugin) =>
    shown(draft, plugin),
  );
  return {
    async add() {
      [ours!.ms, alone!.ms] = [0, 0];
      await admin.commit(note());
      return { ours: ours!.ms, bare: alone!.ms };
    },
  };
}

/** Shows a text with a plugin, and records how long its last transactions took. */
function shown(draft: Draft, plugin: Plugin): { ms: number } {
  const taken = { ms: 0 };
  const view = new EditorView(column(), {
    state: EditorState.create({ doc: proseMirrorDocOfDraft(draft), plugins: [plugin] }),
    dispatchTransaction(transaction) {
      const began = performance.now();
      view.updateState(view.state.apply(transaction));
      taken.ms += performance.now() - began;
    },
  });
  return taken;
}

/** The least work that ProseMirror can do for another note: one decoration is added to the set. */
function bare(notes: NotesOnText, positions: DocumentPositionMap): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>("bare");
  const drawn = (all: readonly AnchoredNote[]) => all.flatMap((note) => decorateNote(note, notes, positions, false));
  let known = new Set(notes.shown.value);
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc!, drawn(notes.shown.value)),
      apply: (transaction, before) => {
        const more = transaction.getMeta(key) as readonly AnchoredNote[] | undefined;
        return more ? before.add(transaction.doc, drawn(more)) : before;
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => ({
      destroy: notes.watch(() => {
        const more = notes.shown.value.filter((note) => !known.has(note));
        known = new Set(notes.shown.value);
        view.dispatch(view.state.tr.setMeta(key, more));
      }),
    }),
  });
}

export const add = (count: number) => scenes.get(count)!.add();
