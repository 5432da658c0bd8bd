import { signal } from "@preact/signals-core";
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { DossierSession } from "#renderer/workspace/session/dossierSession.ts";
import type { PrivateNotesOnText } from "#renderer/workspace/textModel/privateNotes.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import {
  mergeInReadingOrder,
  type AnchoredItem,
  type ProposalsOnText,
} from "#renderer/workspace/textModel/proposalsOnText.ts";
import type { UnreadTracker } from "#renderer/workspace/textModel/unreadTracker.ts";
import {
  isProposalFormState,
  type ProposalFormState,
  type EntryFormState,
} from "#renderer/workspace/textModel/entryFormState.ts";
import { NoteCard } from "./cards/NoteCard.tsx";
import { EmptyMargin } from "./layout/EmptyMargin.tsx";
import { MeasuredCard } from "./layout/MeasuredCard.tsx";
import { PrivateNoteCard } from "./cards/PrivateNoteCard.tsx";
import { NoteForm } from "./forms/NoteForm.tsx";
import { ProposalCard } from "./cards/ProposalCard.tsx";
import { ProposalForm } from "./forms/ProposalForm.tsx";
import { stackCards } from "./layout/stackCards.ts";
import { useMarginItems } from "./layout/useMarginItems.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./margin.module.css";

/** The height of a card before it is measured, and how far out of view it is still drawn, in px. */
const ESTIMATE = 116;
const NEAR = 150;
/** In a window this narrow the cards are below the text, where none is level with its passage (`frame.module.css`). */
const BELOW_TEXT = "(max-width: 759px)";
const NOTHING = signal<EntryFormState | null>(null);

/** The cards, each level with its passage. Only those near the viewport are drawn. */
export function NotesMargin() {
  const dossier = useDossier();
  const notes = useSignal(dossier.notes);
  const proposals = useSignal(dossier.proposals);
  const privateNotes = useSignal(dossier.privateNotes);
  if (!notes || !proposals || !privateNotes) return null;
  const { session, unread } = dossier;
  return (
    <MarginOf
      key={notes.text.id}
      notes={notes}
      proposals={proposals}
      privateNotes={privateNotes}
      session={session}
      unread={unread}
    />
  );
}

interface MarginProps {
  readonly notes: NotesOnText;
  readonly proposals: ProposalsOnText;
  readonly privateNotes: PrivateNotesOnText;
  readonly session: DossierSession | null;
  readonly unread: UnreadTracker;
}

function MarginOf({ notes, proposals, privateNotes, session, unread }: MarginProps) {
  const { textController, viewState } = useWorkspace();
  const pane = useRef<HTMLDivElement>(null);
  const writing = useSignal<EntryFormState | null>(session?.localState.form ?? NOTHING);
  const shownHand = useSignal(textController);
  const text = shownHand?.text === notes.text ? shownHand : null;
  const at = writing && "at" in writing ? writing.at : null;
  useEffect(() => text?.markTarget(at), [text, at]);
  const [shownNotes, shownProposals] = [useSignal(notes.shown), useSignal(proposals.shown)];
  const shownMine = useSignal(privateNotes.shown);
  const teamItems = useMemo(() => mergeInReadingOrder(shownNotes, shownProposals), [shownNotes, shownProposals]);
  const shown = useMemo(() => mergeInReadingOrder(teamItems, shownMine), [teamItems, shownMine]);
  const layout = useMarginItems(pane, text, notes, shown, writing);
  const { items: marginItems, room, written } = layout;
  const attended = useSignal(viewState.thread);
  useSignal(unread.ids);
  const [heights, setHeight] = useHeights();
  const [seen, setSeen] = useState({ layout, scrollTop: 0, at: 0 });
  const items = marginItems.map(({ id, level }) => ({ id, level, height: heights.get(id) ?? ESTIMATE }));
  const tops = stackCards(items, written ?? attended, room);
  const rise = Math.max(0, -(tops[0] ?? 0));
  const end = items.length === 0 ? 0 : rise + tops.at(-1)! + items.at(-1)!.height;
  const attendedAt = written === null ? items.findIndex(({ id }) => id === attended) : -1;
  const scrollTop = rise + (attendedAt >= 0 && matchMedia(BELOW_TEXT).matches ? tops[attendedAt]! : 0);
  // Another layout is scrolled to its own place below: its cards are drawn there at once, not after the scroll's event.
  const scrolled = seen.layout === layout && seen.scrollTop === scrollTop ? seen.at : scrollTop;
  const reached = useRef(0);
  const look = () => {
    const at = (reached.current = pane.current!.scrollTop);
    if (Math.abs(at - scrolled) >= 1) setSeen({ layout, scrollTop, at });
  };
  useLayoutEffect(() => {
    // Scrolling lays the page out, so it is left out where the cards are at their top, from which only the focus or the
    // user could have moved them.
    if (scrollTop === 0 && reached.current === 0 && !pane.current?.contains(document.activeElement)) return;
    pane.current?.scrollTo({ top: scrollTop });
    keepFocusInView(pane.current);
    // The pane may not scroll that far, and then there may be no event.
    if (pane.current) look();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when there is another place to scroll to
  }, [layout, scrollTop]);
  const isNear = (top: number, height: number) =>
    top + height > scrolled - NEAR && top < scrolled + window.innerHeight + NEAR;
  const passOn = (event: React.WheelEvent) => {
    const { scrollTop, scrollHeight, clientHeight } = pane.current!;
    const room = event.deltaY < 0 ? scrollTop : scrollHeight - clientHeight - scrollTop;
    if (room < 1) textController.value?.scrollBy(event.deltaY);
  };
  return (
    <div className={styles.cards} ref={pane} onScroll={look} onWheel={passOn}>
      {marginItems.length === 0 && <EmptyMargin notes={notes} />}
      <div style={{ height: end }}>
        {marginItems.map((spot, i) => {
          const top = tops[i]! + rise;
          if (!isNear(top, items[i]!.height)) return null;
          return (
            <MeasuredCard key={spot.id} id={spot.id} top={top} sticky={spot.id === written} onHeight={setHeight}>
              <Entry
                id={spot.id}
                standing={spot.standing}
                attended={spot.id === attended}
                fresh={unread.isMarked(spot.id)}
                writing={writing}
              />
            </MeasuredCard>
          );
        })}
      </div>
    </div>
  );
}

interface EntryProps {
  readonly id: string;
  /** The note or proposal; null for something new that is being written. */
  readonly standing: AnchoredItem | null;
  readonly attended: boolean;
  /** Whether something in it is unread. */
  readonly fresh: boolean;
  readonly writing: EntryFormState | null;
}

/** A card or the form in its place. Not rendered again when cards only move, which a form takes long for. */
const Entry = memo(function Entry({ id, standing, attended, fresh, writing }: EntryProps) {
  const own = writing && (standing ? "on" in writing && writing.on === id : "at" in writing) ? writing : null;
  if (own?.what === "note" || own?.what === "edit" || own?.what === "mine" || own?.what === "mine-edit") {
    return <NoteForm writing={own} />;
  }
  if (own && isProposalFormState(own)) return <ProposalForm key={keyOf(own)} writing={own} />;
  if (!standing) return null;
  if ("privateNote" in standing) return <PrivateNoteCard standing={standing} attended={attended} />;
  if ("proposal" in standing) return <ProposalCard proposal={standing.proposal} attended={attended} fresh={fresh} />;
  const within = own?.what === "reply" || own?.what === "rating" || own?.what === "settle" ? own : null;
  return <NoteCard thread={standing.thread} attended={attended || within !== null} fresh={fresh} writing={within} />;
});

/** Scrolls the pane to the field that has the focus, which may have been out of view before the cards moved. */
function keepFocusInView(pane: HTMLElement | null): void {
  const { activeElement } = document;
  if (activeElement?.closest("[data-form]") && pane?.contains(activeElement)) {
    activeElement.scrollIntoView({ block: "nearest" });
    activeElement.closest(`.${partsStyles.scale}`)?.scrollIntoView({ block: "nearest" });
  }
}

/** Returns the form's React key: a form on other words is another form. */
function keyOf(writing: ProposalFormState): string {
  return `${writing.what} ${"on" in writing ? writing.on : toCanonicalJson(writing.at)}`;
}

/** Returns measured heights by id. Returns the same map until a height changes. */
function useHeights(): readonly [ReadonlyMap<string, number>, (id: string, height: number) => void] {
  const [heights, set] = useState<ReadonlyMap<string, number>>(new Map());
  const report = useCallback((id: string, height: number) => {
    set((before) => (before.get(id) === height ? before : new Map(before).set(id, height)));
  }, []);
  return [heights, report];
}
