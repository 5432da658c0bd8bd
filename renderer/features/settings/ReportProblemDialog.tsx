import { message } from "#shared/messages/messages.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { copyToClipboard } from "#renderer/workspace/clipboard.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { appliedWindowLanguage } from "#renderer/workspace/language.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { readChosenTheme } from "#renderer/theme/theme.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { composeProblemReport } from "./problemReport.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./settings.module.css";

/** Shows a report of a problem, to be copied and sent by the user. Nothing is sent from here. */
export function ReportProblemDialog() {
  const workspace = useWorkspace();
  const { host, notifications, viewState } = workspace;
  const report = composeReportOf(workspace);
  const close = () => (viewState.dialog.value = null);
  const copy = async () => {
    if (notifications.valueOrNotify(await copyToClipboard(host, { text: report })))
      notifications.notify("report.copied");
  };
  return (
    <Dialog wide title={message("report.title")} onClose={close}>
      <p>{message("report.what")}</p>
      <pre className={styles.report} lang="en" dir="ltr" tabIndex={0} aria-label={message("report.title")}>
        {report}
      </pre>
      <p className={partsStyles.hint}>{message("report.where")}</p>
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("help.close")}</Button>
        <Button look="primary" autoFocus onPress={() => void copy()}>
          {message("report.copy")}
        </Button>
      </div>
    </Dialog>
  );
}

function composeReportOf({ dossier, host, notifications }: Workspace): string {
  return composeProblemReport({
    version: __VERSION__,
    edition: host.edition,
    browser: navigator.userAgent,
    windowLanguage: appliedWindowLanguage.value,
    theme: readChosenTheme(),
    window: [window.innerWidth, window.innerHeight],
    screen: [window.screen.width, window.screen.height],
    notes: dossier.value?.ledger.all(threadProjection).length ?? null,
    codes: notifications.refusalCodes,
  });
}
