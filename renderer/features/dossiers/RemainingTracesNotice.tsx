import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import * as styles from "./dossiers.module.css";

/** Names what remains although everything is deleted here, and what can be done about it. */
export function RemainingTracesNotice() {
  const { host } = useWorkspace();
  return (
    <section className={styles.outOfReach}>
      <h3>{message("travel.reach")}</h3>
      <ul>
        {host.edition === "web" && (
          <li>
            {message("travel.reach.browser")} {message("travel.reach.clear")}
          </li>
        )}
        <li>{message("travel.reach.copies")}</li>
        <li>{message("delete.traces")}</li>
      </ul>
    </section>
  );
}
