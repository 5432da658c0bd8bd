import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import type { Notes } from "#renderer/desk/standing/notes.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { Compared } from "./Compared.tsx";
import { Findings } from "./Findings.tsx";
import { Rules } from "./Rules.tsx";
import { DIALOG } from "./commands.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./watch.module.css";

/** The drafting watch: its rules, and the list of what they flag. */
export function Watch() {
  const desk = useDesk();
  const dossier = useSignal(desk.dossier);
  return useSignal(desk.place.dialog) === DIALOG && dossier ? <Opened /> : null;
}

function Opened() {
  const { place } = useDesk();
  const notes = useSignal(useDossier().notes);
  const close = () => (place.dialog.value = null);
  return (
    <Dialog title={message("watch.title")} onClose={close} wide>
      {notes && <Watched notes={notes} />}
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("watch.close")}</Button>
      </div>
    </Dialog>
  );
}

function Watched({ notes: { text } }: { readonly notes: Notes }) {
  const { watching, place } = useDesk();
  const settings = useSignal(watching.settings);
  const flagged = useSignal(place.flagged);
  const findings = flagged?.text === text.id ? flagged.findings : null;
  const set = (changes: Partial<typeof settings>) => (watching.settings.value = { ...settings, ...changes });
  return (
    <div className={styles.watch}>
      <p className={partsStyles.hint}>{message("watch.what")}</p>
      <Rules on={settings.rules} findings={findings ?? []} onChange={(rules) => set({ rules })} />
      <Compared text={text} settings={settings} onChange={(against) => set({ against })} />
      {settings.rules.length > 0 && <Findings text={text} findings={findings} />}
    </div>
  );
}
