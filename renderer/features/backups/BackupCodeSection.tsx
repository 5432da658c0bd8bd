import { encodeUtf8 } from "#shared/base/bytes.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./backups.module.css";

/** A new backup code, which is shown only once. */
export function BackupCodeSection({ code }: { readonly code: string }) {
  const { host, notifications } = useWorkspace();
  const save = async () => {
    const bytes = encodeUtf8(`${message("backup.code")}\n\n    ${code}\n\n${message("backup.code.what")}\n`);
    const name = notifications.valueOrNotify(await host.files.save("backupCode", { name: "backup code.txt", bytes }));
    if (name) notifications.notify("files.saved", { name });
  };
  return (
    <section>
      <h2>{message("backup.code")}</h2>
      <p className={partsStyles.warning}>{message("backup.code.what")}</p>
      <code className={styles.code} dir="ltr">
        {code}
      </code>
      <div>
        <Button look="primary" onPress={() => void save()}>
          {message("backup.code.save")}
        </Button>
      </div>
    </section>
  );
}
