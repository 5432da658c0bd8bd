import type { KeyboardEvent } from "react";
import { isPlaceLink } from "#shared/host/placeLink.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier } from "#renderer/workspace/context.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { CaptureLineInput } from "./CaptureLineInput.tsx";
import { CurrentMeetingButton } from "./CurrentMeetingButton.tsx";
import { InterpretedLinePanel } from "./InterpretedLinePanel.tsx";
import { CaptureSyntaxHelp } from "./CaptureSyntaxHelp.tsx";
import { headingOrAddressOfProvision } from "./headingOrAddressOfProvision.ts";
import { RecentEntriesList } from "./RecentEntriesList.tsx";
import { useCaptureLine, type CaptureLine, type CaptureLinePanel } from "./useCaptureLine.ts";
import { useCaptureLineActions } from "./useCaptureLineActions.ts";
import * as styles from "./capture.module.css";

/** The line above the text: an address goes to its provision, and positions of delegations are noted. */
export function CaptureLineBar() {
  const notes = useSignal(useDossier().notes);
  return notes ? <OpenCaptureLine notes={notes} /> : <div />;
}

/** Returns the heading of the provision that a line with nothing but an address names, or "". */
function targetHeadingOf({ line, provision, items, text }: CaptureLine["understood"]): string {
  const isAddressOnly = line.address && provision !== null && items.length === 0;
  return isAddressOnly ? headingOrAddressOfProvision(text.draft, provision) : "";
}

function OpenCaptureLine({ notes: { text } }: { readonly notes: NotesOnText }) {
  const capture = useCaptureLine(text);
  const { enter, edit, undo, leave } = useCaptureLineActions(capture);
  const { typed, isEmpty, understood, field, noted, panel, recent, completing, shownFaults } = capture;
  const toggle = (which: CaptureLinePanel) => capture.setPanel(panel === which ? null : which);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!completing.handleKey(event)) {
      if (event.key === "Enter") void enter();
      else if (event.key === "Escape") leave();
      else if (event.key === "ArrowUp" && isEmpty && recent.entries.length > 0) capture.setPanel("recent");
      else return;
    }
    event.preventDefault();
  };
  return (
    <div className={styles.capture} data-invalid={shownFaults.length > 0 || undefined}>
      <CaptureLineInput
        field={field}
        typed={typed}
        faults={shownFaults}
        completing={completing}
        placeholder={noted ? "" : message("line.placeholder")}
        onChange={capture.set}
        onCaret={capture.setCaret}
        onFocus={capture.setFocused}
        onKeyDown={onKeyDown}
      />
      <span className={styles.target} data-noted={noted !== "" || undefined} aria-live="polite">
        {noted || targetHeadingOf(understood)}
      </span>
      <CurrentMeetingButton meeting={capture.meeting} />
      <RecentEntriesList
        entries={recent.entries}
        isOpen={panel === "recent"}
        onToggle={() => toggle("recent")}
        onClose={capture.focusField}
        onEdit={edit}
        onUndo={(entry) => void undo(entry)}
      />
      <CaptureSyntaxHelp field={field} isOpen={panel === "syntax"} onToggle={() => toggle("syntax")} />
      {capture.isFocused && panel === null && !isEmpty && !isPlaceLink(typed) && (
        <InterpretedLinePanel
          understood={understood}
          faults={shownFaults}
          draft={understood.text.draft}
          completing={completing}
          isCorrection={recent.corrected !== null}
        />
      )}
    </div>
  );
}
