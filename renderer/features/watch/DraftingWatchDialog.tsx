import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { WatchEarlierTextChoice } from "./WatchEarlierTextChoice.tsx";
import { WatchFindingList } from "./WatchFindingList.tsx";
import { WatchRulePicker } from "./WatchRulePicker.tsx";
import { DRAFTING_WATCH_DIALOG } from "./draftingWatchCommands.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./watch.module.css";

/** The drafting watch: its rules, and the list of its findings. */
export function DraftingWatchDialog() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  return useSignal(workspace.viewState.dialog) === DRAFTING_WATCH_DIALOG && dossier ? <OpenDialog /> : null;
}

function OpenDialog() {
  const { viewState } = useWorkspace();
  const notes = useSignal(useDossier().notes);
  const close = () => (viewState.dialog.value = null);
  return (
    <Dialog title={message("watch.title")} onClose={close} wide>
      {notes && <Watched notes={notes} />}
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("watch.close")}</Button>
      </div>
    </Dialog>
  );
}

function Watched({ notes: { text } }: { readonly notes: NotesOnText }) {
  const { draftingWatch, viewState } = useWorkspace();
  const settings = useSignal(draftingWatch.settings);
  const watchFindings = useSignal(viewState.watchFindings);
  const found = watchFindings?.text === text.id ? watchFindings : null;
  const set = (changes: Partial<typeof settings>) => (draftingWatch.settings.value = { ...settings, ...changes });
  return (
    <div className={styles.watch}>
      <p className={partsStyles.hint}>
        {message("watch.what")} <LearnMoreButton section="the-drafting-watch" />
      </p>
      <WatchRulePicker on={settings.rules} findings={found?.findings ?? []} onChange={(rules) => set({ rules })} />
      <WatchEarlierTextChoice text={text} settings={settings} onChange={(against) => set({ against })} />
      {settings.rules.length > 0 && <WatchFindingList text={text} found={found} />}
    </div>
  );
}
