import { isRefusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { Notifications } from "../base/notifications.ts";
import { onSignalChange } from "../base/onSignalChange.ts";
import type { Dossier } from "./dossier.ts";

/** How long after it was opened a dossier is backed up if it differs from its last backup, in ms. */
const AFTER_OPENING = 60_000;
/** How long changes wait for the next backup, in ms. */
const BETWEEN_BACKUPS = 10 * 60_000;

/** How long closing waits for a backup, in ms: a folder that does not answer must not keep the window from locking. */
const WAIT_ON_CLOSING = 20_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The parts of the workspace that automatic backups need. */
interface AutomaticBackupsContext {
  readonly host: Host;
  readonly notifications: Pick<Notifications, "showRefusal">;
}

/**
 * Backs up the open dossier after it was opened, ten minutes after a change, and when it is closed; only if it differs
 * from its last backup, and only if the user has chosen a folder.
 */
export class AutomaticBackups {
  readonly #context: AutomaticBackupsContext;
  #end: () => void = () => undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(context: AutomaticBackupsContext) {
    this.#context = context;
  }

  /** Follows the changes of a dossier that is now open. */
  follow(dossier: Dossier): void {
    this.#end();
    if (!this.#context.host.backups || !dossier.session) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = (wait: number) => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void this.#backUp(dossier);
      }, wait);
    };
    plan(AFTER_OPENING);
    const endWatch = onSignalChange(dossier.version, () => plan(BETWEEN_BACKUPS));
    this.#end = () => {
      clearTimeout(timer);
      endWatch();
    };
  }

  /** Backs up a dossier, and closes it. */
  async close(dossier: Dossier | null): Promise<void> {
    this.#end();
    this.#end = () => undefined;
    if (!dossier) return;
    await Promise.race([this.#backUp(dossier), pause(WAIT_ON_CLOSING)]);
    await dossier.close();
  }

  #backUp(dossier: Dossier): Promise<void> {
    const next = this.#turn.then(() => this.#backUpIfChanged(dossier));
    this.#turn = next.catch(() => undefined);
    return next;
  }

  async #backUpIfChanged({ ledger, session }: Dossier): Promise<void> {
    const { host, notifications } = this.#context;
    const { backups } = host;
    if (!backups || !session) return;
    const settings = await backups.settings();
    if (isRefusal(settings)) return notifications.showRefusal(settings);
    if (!settings) return;
    // Loaded when needed: the writers of notes are not part of the first frame.
    const { backUpDossier, fingerprintForBackup } = await import("./backUpDossier.ts");
    await session.intake.whenIdle();
    const { localState, publicKeys } = session;
    if (localState.lastBackup.value?.of === fingerprintForBackup({ ledger, localState })) return;
    const inspected = { ledger, localState, device: publicKeys.device };
    const saved = await backUpDossier(host, backups, inspected, publicKeys.recipient);
    if (isRefusal(saved)) notifications.showRefusal(saved);
  }
}
