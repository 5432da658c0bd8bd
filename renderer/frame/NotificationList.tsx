import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace } from "../workspace/context.ts";
import { Button } from "../parts/controls/Button.tsx";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/**
 * What the window has to say, in a corner; it takes neither focus nor room. It lies over whatever dialog is open, and is
 * dismissed without closing that.
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
