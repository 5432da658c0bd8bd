import { signal } from "@preact/signals-core";
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { CaptureLineFault } from "#shared/acts/capture/capturedLine.ts";
import { printCaptureLine } from "#shared/acts/capture/printCaptureLine.ts";
import { isPlaceLink } from "#shared/host/placeLink.ts";
import { message } from "#shared/messages/messages.ts";
import { followPlaceLink } from "#renderer/workspace/actions/followPlaceLink.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import {
  recoverCaptureLine,
  submitCaptureLine,
  setCaptureLine,
  type CaptureLineStore,
  type CaptureLineState,
} from "#renderer/workspace/session/captureLine.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { CaptureLineInput } from "./CaptureLineInput.tsx";
import { CurrentMeetingButton } from "./CurrentMeetingButton.tsx";
import { InterpretedLinePanel } from "./InterpretedLinePanel.tsx";
import { isCaptureLineBlank, CaptureSyntaxHelp } from "./CaptureSyntaxHelp.tsx";
import { useCaptureCompletionList } from "./useCaptureCompletionList.ts";
import { headingOrAddressOfProvision } from "./headingOrAddressOfProvision.ts";
import { useLastNotedPosition } from "./useLastNotedPosition.ts";
import { useCurrentMeeting, useInterpretedCaptureLine } from "./useInterpretedCaptureLine.ts";
import * as styles from "./capture.module.css";

/** For a dossier that is opened to read only: its line is not stored. */
const UNSTORED = signal<CaptureLineState | null>(null);

/** The line above the text: an address goes to its provision, and positions of delegations are noted. */
export function CaptureLineBar() {
  const notes = useSignal(useDossier().notes);
  return notes ? <OpenCaptureLine key={notes.text.id} notes={notes} /> : <div />;
}

/** Returns the heading of the provision that a line with nothing but an address names, or "". */
function targetHeadingOf({ line, provision, items, text }: ReturnType<typeof useInterpretedCaptureLine>): string {
  const isAddressOnly = line.address && provision !== null && items.length === 0;
  return isAddressOnly ? headingOrAddressOfProvision(text.draft, provision) : "";
}

function OpenCaptureLine({ notes: { text } }: { readonly notes: NotesOnText }) {
  const workspace = useWorkspace();
  const cell: CaptureLineStore = useDossier().session?.localState.captureLine ?? UNSTORED;
  const typed = useSignal(cell)?.text ?? "";
  const meeting = useCurrentMeeting();
  const understood = useInterpretedCaptureLine(text, typed, meeting);
  const { line, faults, provision, act, text: about } = understood;
  const field = useRef<HTMLInputElement>(null);
  const putCaret = usePutCaret(field);
  const [caret, setCaret] = useState(0);
  const [isTried, setTried] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [noted, setNoted] = useLastNotedPosition();
  const isEmpty = isCaptureLineBlank(typed);
  const shown = faultsToShow(typed, faults, isTried);

  useEffect(() => recoverCaptureLine(cell), [cell]);

  const set = (next: string) => {
    setCaptureLine(cell, next);
    setTried(false);
    setNoted("");
  };
  const completing = useCaptureCompletionList(text, typed, caret, isFocused, (next, at) => {
    set(next);
    setCaret(at);
    putCaret(at);
  });
  const go = async () => {
    if (isEmpty) return;
    if (isPlaceLink(typed)) return (set(""), followPlaceLink(workspace, typed));
    const [fault] = faults;
    if (fault || provision === null) {
      setTried(true);
      return field.current?.setSelectionRange(fault?.from ?? 0, fault?.to ?? 0);
    }
    workspace.viewState.markFinished();
    if (about.id !== text.id) workspace.dossier.value?.show(about.draft);
    workspace.focusText((textController) => void textController.jump({ provision }));
    if (!act) return set("");
    setTried(false);
    if (!(await submitCaptureLine(cell, async () => (await workspace.commit(act)) !== null))) return;
    setNoted(message("line.noted", { line: printCaptureLine(line) }));
    if (workspace.isUnnamed) workspace.notifications.notify("line.unnamed");
  };
  const leave = () => {
    // A mere address can be discarded; anything else stays until the user has dealt with it.
    if (isEmpty || (!act && faults.length === 0)) set("");
    workspace.textController.value?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!completing.handleKey(event)) {
      if (event.key === "Enter") void go();
      else if (event.key === "Escape") leave();
      else return;
    }
    event.preventDefault();
  };
  return (
    <div className={styles.capture} data-invalid={shown.length > 0 || undefined}>
      <CaptureLineInput
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
        {noted || targetHeadingOf(understood)}
      </span>
      <CurrentMeetingButton meeting={meeting} />
      <CaptureSyntaxHelp field={field} typed={typed} isFocused={isFocused} set={set} />
      {isFocused && !isEmpty && !isPlaceLink(typed) && (
        <InterpretedLinePanel understood={understood} faults={shown} draft={about.draft} completing={completing} />
      )}
    </div>
  );
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
  if (isCaptureLineBlank(typed) || isPlaceLink(typed)) return [];
  return isTried ? faults : faults.filter((fault) => !isUnfinished(fault, typed));
}

/** Whether a fault may only be due to unfinished typing. It is not reported before Enter. */
function isUnfinished({ to, refusal: { code } }: CaptureLineFault, typed: string): boolean {
  return to >= typed.trimEnd().length && /^(?:capture|address)\./.test(code);
}
