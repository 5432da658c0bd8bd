import { useState } from "react";
import { isRefusal } from "#shared/base/result.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import { areNotificationsOn, saveNotificationSetting } from "./notificationSetting.ts";

/** Turns the system's notifications on and off. Only turning them on asks the system for its permission. */
export function NotificationSettings() {
  const { systemNotifications } = useWorkspace().host;
  const isOn = useSignal(areNotificationsOn) && systemNotifications?.isAllowed() === true;
  const [why, setWhy] = useState("");
  if (!systemNotifications) return null;
  const change = async (wanted: boolean) => {
    const outcome = wanted ? await systemNotifications.allow() : true;
    setWhy(isRefusal(outcome) ? explainRefusal(outcome) : "");
    saveNotificationSetting(wanted && !isRefusal(outcome));
  };
  return (
    <section>
      <h2>{message("notification.title")}</h2>
      <CheckboxField isSelected={isOn} onChange={(wanted) => void change(wanted)}>
        <span>{message("notification.on")}</span>
      </CheckboxField>
      <p className={partsStyles.hint}>{message("notification.hint")}</p>
      {why !== "" && (
        <p role="alert" className={partsStyles.warning}>
          {why}
        </p>
      )}
    </section>
  );
}
