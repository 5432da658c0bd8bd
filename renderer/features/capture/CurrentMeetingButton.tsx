import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { CURRENT_MEETING_DIALOG } from "./CurrentMeetingDialog.tsx";
import * as styles from "./capture.module.css";

/** The meeting that notes belong to; a press opens its dialog. */
export function CurrentMeetingButton({ meeting }: { readonly meeting: Meeting | undefined }) {
  const { viewState } = useWorkspace();
  const { name, track } = meeting?.body ?? {};
  return (
    <button
      type="button"
      className={styles.meetingMark}
      data-none={!meeting || undefined}
      aria-label={meeting ? message("line.meeting", { name: name! }) : message("line.no-meeting")}
      onClick={() => (viewState.dialog.value = CURRENT_MEETING_DIALOG)}
    >
      {meeting ? [name, track].filter(Boolean).join(" · ") : message("line.no-meeting")}
    </button>
  );
}
