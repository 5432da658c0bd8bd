import type { ReadonlySignal } from "@preact/signals-core";
import type { Plugin } from "prosemirror-state";
import type { GlossMeaning } from "#renderer/workspace/textModel/gloss.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { PositionsOnText } from "#renderer/workspace/textModel/positionsOnText.ts";
import type { PrivateNotesOnText } from "#renderer/workspace/textModel/privateNotes.ts";
import type { ProposalsOnText } from "#renderer/workspace/textModel/proposalsOnText.ts";
import type { AgreedLanguageOriginsOnText } from "#renderer/workspace/textModel/agreedLanguageOriginsOnText.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import type { MeaningLookup } from "../document/meaningLookup.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import { annotationTargetPlugin } from "../plugins/annotationTarget.ts";
import { crossReferencesPlugin } from "../plugins/crossReferences.ts";
import { draftingWatchPlugin } from "../plugins/draftingWatch.ts";
import { glossPlugin } from "../plugins/gloss.ts";
import { noteHighlightsPlugin } from "../plugins/noteHighlights.ts";
import { agreedLanguageOriginLinesPlugin } from "../plugins/agreedLanguageOriginLines.ts";
import { positionLinesPlugin } from "../plugins/positionLines.ts";
import { privateNoteHighlightsPlugin } from "../plugins/privateNoteHighlights.ts";
import { progressiveRenderingPlugin } from "../plugins/progressiveRendering.ts";
import { proposalHighlightsPlugin } from "../plugins/proposalHighlights.ts";
import { readOnlyPlugin } from "../plugins/readOnly.ts";
import { searchHighlightsPlugin } from "../plugins/searchHighlights.ts";
import { selectionReportPlugin } from "../plugins/selectionReport.ts";
import { staticDecorationsPlugin, type SourceTextNameByProvision } from "../plugins/staticDecorations.ts";

/** The data that is shown on the text. */
export interface DataShownOnText {
  readonly notes: NotesOnText;
  readonly proposals: ProposalsOnText;
  readonly held: PositionsOnText;
  readonly origins: AgreedLanguageOriginsOnText;
  readonly mine: PrivateNotesOnText;
  /** Whether more records are arriving. */
  readonly arriving: ReadonlySignal<boolean>;
  /** In the current text: where its articles come from. */
  readonly sources?: SourceTextNameByProvision;
}

/** What the plugins of one text view share. */
interface TextPluginContext {
  readonly positions: DocumentPositionMap;
  readonly meanings: MeaningLookup;
  readonly viewState: ViewState;
}

/** Creates the plugins of a text view: each draws one kind of thing on the text. */
export function createTextPlugins(
  { notes, proposals, held, origins, mine: privateNotes, arriving, sources }: DataShownOnText,
  { positions, meanings, viewState }: TextPluginContext,
  syncSelection: () => void,
  followMeaning: (to: GlossMeaning) => void,
): readonly Plugin[] {
  return [
    readOnlyPlugin(),
    progressiveRenderingPlugin(arriving),
    staticDecorationsPlugin(notes.text.draft, positions, sources),
    noteHighlightsPlugin(notes, positions),
    annotationTargetPlugin(positions),
    searchHighlightsPlugin(positions),
    selectionReportPlugin(viewState, notes, positions),
    proposalHighlightsPlugin(proposals, positions, viewState),
    privateNoteHighlightsPlugin(privateNotes, notes.text.draft, positions, viewState),
    positionLinesPlugin(held, positions, viewState),
    agreedLanguageOriginLinesPlugin(origins, positions, viewState),
    draftingWatchPlugin(viewState.watchFindings, notes.text.id, positions, syncSelection),
    crossReferencesPlugin(meanings, positions, syncSelection, arriving),
    glossPlugin(meanings, viewState.gloss, followMeaning),
  ];
}
