import { signal } from "@preact/signals-core";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import type { Seat } from "#renderer/desk/own/seat.ts";
import type { Mines } from "#renderer/desk/standing/mine.ts";
import type { Notes } from "#renderer/desk/standing/notes.ts";
import { inOrder, type Proposals } from "#renderer/desk/standing/proposals.ts";
import type { Unread } from "#renderer/desk/standing/unread.ts";
import { isProposing, type ProposalWriting, type Writing } from "#renderer/desk/words/writing.ts";
import { Card } from "./Card.tsx";
import { Empty } from "./Empty.tsx";
import { Measured } from "./Measured.tsx";
import { MineCard } from "./MineCard.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { ProposalCard } from "./ProposalCard.tsx";
import { ProposalForm } from "./ProposalForm.tsx";
import { stack } from "./layout.ts";
import { NEW, useSpots, type Spot } from "./spots.ts";
import * as styles from "./margin.module.css";

/** A card's height before it was measured, and how far out of view it is still drawn, in px. */
const ESTIMATE = 116;
const NEAR = 150;
const NOTHING = signal<Writing | null>(null);

/** The cards, each level with its passage. Only those near the view are drawn. */
export function Margin() {
  const dossier = useDossier();
  const notes = useSignal(dossier.notes);
  const proposals = useSignal(dossier.proposals);
  const mines = useSignal(dossier.mine);
  if (!notes || !proposals || !mines) return null;
  const { seat, unread } = dossier;
  return <MarginOf key={notes.text.id} notes={notes} proposals={proposals} mines={mines} seat={seat} unread={unread} />;
}

interface MarginProps {
  readonly notes: Notes;
  readonly proposals: Proposals;
  readonly mines: Mines;
  readonly seat: Seat | null;
  readonly unread: Unread;
}

function MarginOf({ notes, proposals, mines, seat, unread }: MarginProps) {
  const { hand, place } = useDesk();
  const pane = useRef<HTMLDivElement>(null);
  const writing = useSignal<Writing | null>(seat?.own.writing ?? NOTHING);
  const shownHand = useSignal(hand);
  const text = shownHand?.text === notes.text ? shownHand : null;
  const at = writing && "at" in writing ? writing.at : null;
  useEffect(() => text?.point(at), [text, at]);
  const [shownNotes, shownProposals] = [useSignal(notes.shown), useSignal(proposals.shown)];
  const shownMine = useSignal(mines.shown);
  const said = useMemo(() => inOrder(shownNotes, shownProposals), [shownNotes, shownProposals]);
  const shown = useMemo(() => inOrder(said, shownMine), [said, shownMine]);
  const spots = useSpots(pane, text, notes, shown, writing);
  const attended = useSignal(place.thread);
  useSignal(unread.ids);
  const [heights, setHeight] = useHeights();
  const [scrolled, setScrolled] = useState(0);
  const items = spots.map(({ id, level }) => ({ id, level, height: heights.get(id) ?? ESTIMATE }));
  const written = idOf(writing);
  const tops = stack(items, written ?? attended);
  const rise = Math.max(0, -(tops[0] ?? 0));
  const end = items.length === 0 ? 0 : rise + tops.at(-1)! + items.at(-1)!.height;
  useLayoutEffect(() => {
    pane.current?.scrollTo({ top: rise });
  }, [spots, rise]);
  const isNear = (top: number, height: number) =>
    top + height > scrolled - NEAR && top < scrolled + window.innerHeight + NEAR;
  const passOn = (event: React.WheelEvent) => {
    const { scrollTop, scrollHeight, clientHeight } = pane.current!;
    const room = event.deltaY < 0 ? scrollTop : scrollHeight - clientHeight - scrollTop;
    if (room < 1) hand.value?.scrollBy(event.deltaY);
  };
  return (
    <div className={styles.cards} ref={pane} onScroll={() => setScrolled(pane.current!.scrollTop)} onWheel={passOn}>
      {spots.length === 0 && <Empty notes={notes} />}
      <div style={{ height: end }}>
        {spots.map((spot, i) => {
          const top = tops[i]! + rise;
          if (!isNear(top, items[i]!.height)) return null;
          return (
            <Measured key={spot.id} id={spot.id} top={top} sticky={spot.id === written} onHeight={setHeight}>
              <Entry spot={spot} attended={spot.id === attended} fresh={unread.isMarked(spot.id)} writing={writing} />
            </Measured>
          );
        })}
      </div>
    </div>
  );
}

interface EntryProps {
  readonly spot: Spot;
  readonly attended: boolean;
  /** Whether something in it is unread. */
  readonly fresh: boolean;
  readonly writing: Writing | null;
}

function Entry({ spot: { id, standing }, attended, fresh, writing }: EntryProps) {
  const own = writing && (standing ? "on" in writing && writing.on === id : "at" in writing) ? writing : null;
  if (own?.what === "note" || own?.what === "edit" || own?.what === "mine" || own?.what === "mine-edit") {
    return <NoteForm writing={own} />;
  }
  if (own && isProposing(own)) return <ProposalForm key={keyOf(own)} writing={own} />;
  if (!standing) return null;
  if ("mine" in standing) return <MineCard standing={standing} attended={attended} />;
  if ("proposal" in standing) return <ProposalCard proposal={standing.proposal} attended={attended} fresh={fresh} />;
  const within = own?.what === "reply" || own?.what === "rating" || own?.what === "settle" ? own : null;
  return <Card thread={standing.thread} attended={attended || within !== null} fresh={fresh} writing={within} />;
}

/** Whatever begins with other words is another form. */
function keyOf(writing: ProposalWriting): string {
  return `${writing.what} ${"on" in writing ? writing.on : toCanonicalJson(writing.at)}`;
}

function idOf(writing: Writing | null): string | null {
  return writing && ("on" in writing ? writing.on : NEW);
}

/** Measured heights by id; the same map while none changed. */
function useHeights(): readonly [ReadonlyMap<string, number>, (id: string, height: number) => void] {
  const [heights, set] = useState<ReadonlyMap<string, number>>(new Map());
  const report = useCallback((id: string, height: number) => {
    set((before) => (before.get(id) === height ? before : new Map(before).set(id, height)));
  }, []);
  return [heights, report];
}
