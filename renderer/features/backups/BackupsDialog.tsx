import { useCallback, useEffect, useState } from "react";
import { isRefusal } from "#shared/base/result.ts";
import { newBackupCode, type BackupCode } from "#shared/exchange/backup/backupCode.ts";
import { dossierInBackupName } from "#shared/exchange/backup/backupName.ts";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import { BACKUPS_KEPT_CHOICES, type BackupsKept } from "#shared/exchange/backup/saveBackup.ts";
import type { BackupFile, Backups, BackupSettings } from "#shared/host/backups.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { useDossierList } from "#renderer/workspace/queries/dossierList.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { BackupCodeSection } from "./BackupCodeSection.tsx";
import { backUpAll, saveBackupFile } from "./backUp.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./backups.module.css";

/** How many backups are listed; the others are in the folder. */
const SHOWN = 50;

/** The folder for backups, its code, and the backups in it; where there are no folders, backups as files. */
export function BackupsDialog() {
  const workspace = useWorkspace();
  const { backups } = workspace.host;
  const close = () => (workspace.viewState.dialog.value = null);
  const restoreFile = async () => {
    const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("dossier"));
    if (!file) return;
    close();
    await workspace.incoming.packets.open(file);
  };
  return (
    <Dialog wide title={message("backup.title")} onClose={close}>
      <p className={partsStyles.hint}>
        {message(backups ? "backup.what" : "backup.what.files")} <LearnMoreButton section="backups" />
      </p>
      {backups ? <InFolder backups={backups} close={close} /> : <AsFile />}
      <div className={partsStyles.actions}>
        <Button className={partsStyles.first} onPress={() => void restoreFile()}>
          {message("backup.restore.file")}
        </Button>
        <Button look="primary" onPress={close}>
          {message("language.done")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Saves a backup of the open dossier as a file, with a code of its own. */
function AsFile() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  const [code, setCode] = useState<BackupCode | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const made = code ?? (await newBackupCode());
    const name = workspace.notifications.valueOrNotify(await saveBackupFile(workspace, made.recipient));
    if (name) setCode(made);
    setBusy(false);
  };
  return (
    <>
      {code && <BackupCodeSection code={code.code} />}
      <div>
        <Button isDisabled={!dossier?.session} isPending={busy} onPress={() => void save()}>
          {message("backup.save")}
        </Button>
      </div>
    </>
  );
}

function InFolder({ backups, close }: { readonly backups: Backups; readonly close: () => void }) {
  const workspace = useWorkspace();
  const { notifications } = workspace;
  const [settings, setSettings] = useState<BackupSettings | null>(null);
  const [files, setFiles] = useState<readonly BackupFile[]>([]);
  const [code, setCode] = useState<BackupCode | null>(null);
  const [busy, setBusy] = useState(false);
  const look = useCallback(
    () =>
      readFolder(backups).then(([now, list]) => {
        setSettings(now);
        setFiles(list);
      }),
    [backups],
  );
  useEffect(() => void look(), [look]);
  const choose = async () => {
    const made = settings ? null : await newBackupCode();
    const chosen = notifications.valueOrNotify(await backups.chooseFolder(made?.recipient ?? settings!.recipient));
    if (!chosen) return;
    if (made) setCode(made);
    await look();
  };
  const backUpNow = async () => {
    setBusy(true);
    await backUpAll(workspace, backups);
    await look();
    setBusy(false);
  };
  const stop = async () => {
    notifications.valueOrNotify(await backups.stop());
    setCode(null);
    await look();
  };
  const keep = async (kept: BackupsKept) => {
    const next = notifications.valueOrNotify(await backups.setKept(kept));
    if (next) setSettings(next);
  };
  const restore = async ({ name }: BackupFile) => {
    const file = notifications.valueOrNotify(await backups.read(name));
    if (!file) return;
    close();
    await workspace.incoming.packets.open(file);
  };
  if (!settings)
    return (
      <div>
        <Button autoFocus onPress={() => void choose()}>
          {message("backup.choose")}
        </Button>
      </div>
    );
  return (
    <div className={styles.parts}>
      {code && <BackupCodeSection code={code.code} />}
      <section className={formsStyles.stacked}>
        <p>
          {message("backup.folder")} <bdi>{settings.folder}</bdi>
        </p>
        <SelectField
          label={message("backup.keep")}
          options={BACKUPS_KEPT_CHOICES.map((count) => ({ id: `${count}`, name: `${count}` }))}
          value={`${settings.keep}`}
          onChange={(kept) => void keep(Number(kept) as BackupsKept)}
        />
        <div className={styles.buttons}>
          <Button isPending={busy} onPress={() => void backUpNow()}>
            {message("backup.now")}
          </Button>
          <Button onPress={() => void choose()}>{message("backup.choose")}</Button>
          <Button onPress={() => void stop()}>{message("backup.stop")}</Button>
        </div>
      </section>
      <FileList files={files} restore={(file) => void restore(file)} />
    </div>
  );
}

/** Returns the settings and the backups in the folder; none if the folder cannot be read now. */
async function readFolder(backups: Backups): Promise<readonly [BackupSettings | null, readonly BackupFile[]]> {
  const settings = await backups.settings();
  if (isRefusal(settings) || !settings) return [null, []];
  const files = await backups.list();
  return [settings, isRefusal(files) ? [] : files];
}

interface FileListProps {
  readonly files: readonly BackupFile[];
  readonly restore: (file: BackupFile) => void;
}

function FileList({ files, restore }: FileListProps) {
  const [held] = useDossierList();
  const titleOf = (file: BackupFile) => {
    const dossier = held.find(({ id }) => dossierInBackupName(id) === file.dossier);
    return dossier ? dossierTitleOf(dossier) : message("backup.other-dossier", { id: file.dossier.slice(0, 8) });
  };
  return (
    <section>
      <h2>{message("backup.list")}</h2>
      {files.length === 0 && <p className={partsStyles.hint}>{message("backup.none")}</p>}
      <ul className={styles.backups}>
        {files.slice(0, SHOWN).map((file) => {
          const title = titleOf(file);
          const when = formatTimeOmittingToday(file.at);
          return (
            <li key={file.name}>
              <span>
                <bdi>{title}</bdi>
                <small>
                  {when} · {message("dossiers.size", { kilobytes: Math.max(1, Math.round(file.bytes / 1024)) })}
                </small>
              </span>
              <Button aria-label={message("backup.restore.of", { title, when })} onPress={() => restore(file)}>
                {message("backup.restore")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
