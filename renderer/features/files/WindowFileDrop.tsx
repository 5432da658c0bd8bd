import { useEffect, useState } from "react";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { listenToDrops } from "./listenToDrops.ts";
import * as styles from "./files.module.css";

/** Takes files that are dropped anywhere on the window, and those that the system hands over. */
export function WindowFileDrop() {
  const workspace = useWorkspace();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const { host, incoming, notifications } = workspace;
    host.files.arriving?.(
      (files) => void incoming.add(files),
      (refused) => notifications.showRefusal(refused),
    );
  }, [workspace]);
  useEffect(() => listenToDrops(workspace, setOver), [workspace]);
  return over && <div className={styles.dropHere}>{message("files.drop")}</div>;
}
