import { signal } from "@preact/signals-core";
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { CaptureFault } from "#shared/acts/capture/capturedLine.ts";
import { printLine } from "#shared/acts/capture/printLine.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import { recoverLine, sayLine, writeLine, type LineCell, type LineKept } from "#renderer/desk/own/line.ts";
import type { Notes } from "#renderer/desk/standing/notes.ts";
import { CaptureField } from "./CaptureField.tsx";
import { MeetingMark } from "./MeetingMark.tsx";
import { Panel } from "./Panel.tsx";
import { useCompleting } from "./completing.ts";
import { headingAt } from "./heading.ts";
import { useNoted } from "./noted.ts";
import { useMeeting, useUnderstood } from "./understood.ts";
import * as styles from "./jump.module.css";

/** Of a dossier that is only read nothing is kept. */
const PASSING = signal<LineKept | null>(null);

/** The line above the text: an address goes there, and what delegations hold is noted. */
export function Jump() {
  const notes = useSignal(useDossier().notes);
  return notes ? <JumpIn key={notes.text.id} notes={notes} /> : <div />;
}

function JumpIn({ notes: { text } }: { readonly notes: Notes }) {
  const desk = useDesk();
  const cell: LineCell = useDossier().seat?.own.line ?? PASSING;
  const typed = useSignal(cell)?.text ?? "";
  const meeting = useMeeting();
  const understood = useUnderstood(text, typed, meeting);
  const { line, faults, provision, items, act, text: about } = understood;
  const field = useRef<HTMLInputElement>(null);
  const putCaret = usePut(field);
  const [caret, setCaret] = useState(0);
  const [isTried, setTried] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [noted, setNoted] = useNoted();
  const isEmpty = typed.trim() === "";
  const shown = isEmpty ? [] : isTried ? faults : faults.filter((fault) => !isUnfinished(fault, typed));

  useEffect(() => recoverLine(cell), [cell]);

  const set = (next: string) => {
    writeLine(cell, next);
    setTried(false);
    setNoted("");
  };
  const completing = useCompleting(text, typed, caret, isFocused, (next, at) => {
    set(next);
    setCaret(at);
    putCaret(at);
  });
  const go = async () => {
    if (isEmpty) return;
    const [fault] = faults;
    if (fault || provision === null) {
      setTried(true);
      return field.current?.setSelectionRange(fault?.from ?? 0, fault?.to ?? 0);
    }
    desk.place.finish();
    if (about.id !== text.id) desk.dossier.value?.show(about.draft);
    desk.toText((hand) => void hand.jump({ provision }));
    if (!act) return set("");
    setTried(false);
    const isSaid = await sayLine(cell, async () => (await desk.say(act)) !== null);
    if (!isSaid) return;
    setNoted(message("line.noted", { line: printLine(line) }));
    if (desk.isUnnamed) desk.notices.tell("line.unnamed");
  };
  const leave = () => {
    // What only names a provision is no loss; anything else stays until it is done with.
    if (isEmpty || (!act && faults.length === 0)) set("");
    desk.hand.value?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!completing.take(event)) {
      if (event.key === "Enter") void go();
      else if (event.key === "Escape") leave();
      else return;
    }
    event.preventDefault();
  };
  return (
    <div className={styles.jump} data-invalid={shown.length > 0 || undefined}>
      <CaptureField
        field={field}
        typed={typed}
        faults={shown}
        completing={completing}
        placeholder={noted ? "" : message("line.placeholder")}
        onChange={set}
        onCaret={setCaret}
        onFocus={setFocused}
        onKeyDown={onKeyDown}
      />
      <span className={styles.target} data-noted={noted !== "" || undefined} aria-live="polite">
        {noted || (line.address && provision !== null && items.length === 0 ? headingAt(about.draft, provision) : "")}
      </span>
      <MeetingMark meeting={meeting} />
      {isFocused && !isEmpty && (
        <Panel understood={understood} faults={shown} draft={about.draft} completing={completing} />
      )}
    </div>
  );
}

/** Puts the caret where it is wanted, with the next drawing and no frame later: a key may come before that. */
function usePut(field: RefObject<HTMLInputElement | null>): (at: number) => void {
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== null) field.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  return (at) => void (wanted.current = at);
}

/** What is wrong only as long as the line is being typed: it is not held against anybody before Enter. */
function isUnfinished({ to, refusal: { code } }: CaptureFault, typed: string): boolean {
  return to >= typed.trimEnd().length && /^(?:capture|address)\./.test(code);
}
