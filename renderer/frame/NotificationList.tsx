import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace } from "../workspace/context.ts";
import { Button } from "../parts/controls/Button.tsx";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/**
 * Shows notifications in a corner. They take neither focus nor space, lie above any open dialog, and can be dismissed
 * without closing it.
 */
export function NotificationList() {
  const { notifications } = useWorkspace();
  return (
    <div
      className={styles.notices}
      role="log"
      aria-live="polite"
      aria-label={message("region.notices")}
      data-react-aria-top-layer=""
    >
      {useSignal(notifications.all).map(({ id, tone, text, action }) => (
        <div key={id} className={styles.notice} data-tone={tone}>
          <p>{text}</p>
          {action && (
            <Button
              look="quiet"
              onPress={() => {
                notifications.dismiss(id);
                action.run();
              }}
            >
              {message(action.name)}
            </Button>
          )}
          <Button look="quiet" aria-label={message("notice.dismiss")} onPress={() => notifications.dismiss(id)}>
            <span className={partsStyles.cross} aria-hidden="true" />
          </Button>
        </div>
      ))}
    </div>
  );
}
