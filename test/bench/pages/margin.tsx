import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type FunctionComponent } from "react";
import { createRoot } from "react-dom/client";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { WorkspaceContext, useDossier } from "#renderer/workspace/context.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { NoteCard } from "#renderer/features/margin/cards/NoteCard.tsx";
import { NotesMargin } from "#renderer/features/margin/NotesMargin.tsx";
import { TextPane } from "#renderer/text/view/TextPane.tsx";
import { applyAndFollowTheme } from "#renderer/theme/theme.ts";
import { NO_FILTER, type Filter } from "#shared/ledger/filters/filter.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { deskWith, isWhole, loadOurs } from "./workspacePage.ts";
import { painted } from "./painted.ts";

/**
 * The margin of the web edition beside its text. For comparison: the same cards in TanStack Virtual, and all of them in
 * a list.
 */
const BESIDE: Readonly<Record<string, FunctionComponent>> = { margin: NotesMargin, virtual: Virtual, list: List };
const Beside = BESIDE[location.search.slice(1)]!;

function List() {
  const notes = useSignal(useDossier().notes);
  return notes && <ListOf notes={notes} />;
}

function Virtual() {
  const notes = useSignal(useDossier().notes);
  return notes && <VirtualOf notes={notes} />;
}

/** A list of rows with measured heights, as in TanStack Virtual's documentation. */
function VirtualOf({ notes }: { readonly notes: NotesOnText }) {
  const shown = useSignal(notes.shown);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 120,
    getItemKey: (index) => shown[index]!.id,
    overscan: 5,
  });
  return (
    <div className="margin-cards" ref={scroller}>
      <div style={{ blockSize: rows.getTotalSize(), position: "relative" }}>
        {rows.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            data-index={index}
            ref={rows.measureElement}
            style={{ position: "absolute", insetInline: 0, insetBlockStart: 0, transform: `translateY(${start}px)` }}
          >
            <NoteCard thread={shown[index]!.thread} attended={false} fresh={false} writing={null} />
          </div>
        ))}
      </div>
    </div>
  );
}

function ListOf({ notes }: { readonly notes: NotesOnText }) {
  const shown = useSignal(notes.shown);
  return (
    <div className="margin-cards">
      {shown.map(({ id, thread }) => (
        <NoteCard key={id} thread={thread} attended={false} fresh={false} writing={null} />
      ))}
    </div>
  );
}

let ours: Awaited<ReturnType<typeof loadOurs>>;
let workspace: Workspace;

export async function load(): Promise<void> {
  applyAndFollowTheme();
  ours = await loadOurs();
}

export function open(count: number): Promise<number> {
  const show = async () => {
    ({ workspace } = await deskWith(ours));
    const beside = document.body.appendChild(document.createElement("div"));
    beside.className = "beside";
    createRoot(beside).render(
      <WorkspaceContext value={workspace}>
        <TextPane />
        <aside>
          <Beside />
        </aside>
      </WorkspaceContext>,
    );
  };
  return painted(show, () => isWhole(workspace, count));
}

/** Shows severe notes only. */
export const filter = () => filtered(parseFilterQuery("severity:4").filter);
/** Shows all notes again. Returns the ms until the cards are painted; the text beside them may still be drawing. */
export const clear = () => filtered(NO_FILTER);

function filtered(filter: Filter): Promise<number> {
  return painted(
    () => (workspace.viewState.filter.value = filter),
    () => true,
    document.querySelector("aside")!,
  );
}

/** Counts the elements of all cards in the page. */
export const nodes = () => document.querySelectorAll(".margin-cards *").length;
