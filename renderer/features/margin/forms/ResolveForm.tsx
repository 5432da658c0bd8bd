import { useRef } from "react";
import { Input, TextField } from "react-aria-components";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { EntryFormState } from "#renderer/workspace/textModel/entryFormState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { useInitialFieldFocus } from "./useInitialFieldFocus.ts";
import { useMarginFormHandlers } from "./useMarginFormHandlers.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

/** One line for the reason of resolving or reopening a thread. It may be empty: Enter commits either way. */
export function ResolveForm({ writing }: { readonly writing: EntryFormState & { what: "settle" } }) {
  const workspace = useWorkspace();
  const { ledger, session } = useDossier();
  const formSignal = session!.localState.form;
  const { on, state, reason } = writing;
  const field = useRef<HTMLInputElement>(null);
  const form = useMarginFormHandlers<typeof writing>(field, async ({ reason }) =>
    (await workspace.commit(setResolutionAct(ledger, workspace.me, on, state, reason.trim()))) ? on : null,
  );
  useInitialFieldFocus(field, form.enter);
  const label = message(`settle.label.${state}`);
  return (
    <div className={styles.replyForm} data-reply onKeyDownCapture={form.onKeyDownCapture} onKeyDown={form.onKeyDown}>
      <TextField
        aria-label={label}
        value={reason}
        maxLength={2000}
        onChange={(text) => (formSignal.value = { ...writing, reason: text })}
        autoComplete="off"
      >
        <Input ref={field} dir="auto" placeholder={label} />
      </TextField>
      <div className={partsStyles.actions}>
        <Button onPress={form.discard}>{message("dialog.cancel")}</Button>
        <Button look="primary" onPress={form.save}>
          {message(`settle.${state}`)}
        </Button>
      </div>
    </div>
  );
}
