import { signal } from "@preact/signals-core";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { CaptureLineFault } from "#shared/acts/capture/capturedLine.ts";
import { isPlaceLink } from "#shared/host/placeLink.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier } from "#renderer/workspace/context.ts";
import {
  recoverCaptureLine,
  setCaptureLine,
  type CaptureLineState,
  type CaptureLineStore,
} from "#renderer/workspace/session/captureLine.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { asksForSyntax } from "./CaptureSyntaxHelp.tsx";
import { useCaptureCompletionList } from "./useCaptureCompletionList.ts";
import { useCurrentMeeting, useInterpretedCaptureLine } from "./useInterpretedCaptureLine.ts";
import { useLastNotedPosition } from "./useLastNotedPosition.ts";
import { useRecentEntries } from "./useRecentEntries.ts";

/** For a dossier that is opened to read only: its line is not stored. */
const UNSTORED = signal<CaptureLineState | null>(null);

/** What can be opened beneath the line instead of its meaning. */
export type CaptureLinePanel = "syntax" | "recent";

/** The state of the capture line on a text. */
export type CaptureLine = ReturnType<typeof useCaptureLine>;

/** What is in the capture line, how it is understood, and what is open beneath it. */
export function useCaptureLine(text: OpenedText) {
  const cell: CaptureLineStore = useDossier().session?.localState.captureLine ?? UNSTORED;
  const typed = useSignal(cell)?.text ?? "";
  const meeting = useCurrentMeeting();
  const understood = useInterpretedCaptureLine(text, typed, meeting);
  const field = useRef<HTMLInputElement>(null);
  const putCaret = usePutCaret(field);
  const [caret, setCaret] = useState(0);
  const [isTried, setTried] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [noted, setNoted] = useLastNotedPosition();
  const [panel, setPanel] = useState<CaptureLinePanel | null>(null);
  const recent = useRecentEntries();
  const isEmpty = typed.trim() === "";

  useEffect(() => recoverCaptureLine(cell), [cell]);

  const set = (next: string) => {
    const asks = isEmpty && asksForSyntax(next);
    setPanel(asks ? "syntax" : null);
    setCaptureLine(cell, asks ? "" : next);
    setTried(false);
    setNoted("");
  };
  const setWithCaret = (next: string, at: number) => {
    set(next);
    setCaret(at);
    putCaret(at);
  };
  const completing = useCaptureCompletionList(text, typed, caret, isFocused, setWithCaret);
  const focusField = () => {
    setPanel(null);
    field.current?.focus();
  };
  return {
    ...{ text, cell, typed, isEmpty, meeting, understood, field, noted, panel, recent, completing, isFocused },
    shownFaults: faultsToShow(typed, understood.faults, isTried),
    ...{ set, setWithCaret, setCaret, setTried, setFocused, setNoted, setPanel, focusField },
  };
}

/**
 * Returns a function that puts the caret somewhere right after the next render, not a frame later: a key may come
 * before.
 */
function usePutCaret(field: RefObject<HTMLInputElement | null>): (at: number) => void {
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== null) field.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  return (at) => void (wanted.current = at);
}

/** Returns the faults to show before Enter is tried, or after it. A link is followed and has none. */
function faultsToShow(
  typed: string,
  faults: readonly CaptureLineFault[],
  isTried: boolean,
): readonly CaptureLineFault[] {
  if (typed.trim() === "" || isPlaceLink(typed)) return [];
  return isTried ? faults : faults.filter((fault) => !isUnfinished(fault, typed));
}

/** Whether a fault may only be due to unfinished typing. It is not reported before Enter. */
function isUnfinished({ to, refusal: { code } }: CaptureLineFault, typed: string): boolean {
  return to >= typed.trimEnd().length && /^(?:capture|address)\./.test(code);
}
