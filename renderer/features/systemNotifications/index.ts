import type { Feature } from "#renderer/frame/feature.ts";
import { NotificationSettings } from "./NotificationSettings.tsx";
import { SystemNotifier } from "./SystemNotifier.tsx";

/** Notifications outside the window of replies, mentions and assignments, if the user turns them on. */
export const systemNotificationsFeature: Feature = {
  slots: { over: SystemNotifier, settings: NotificationSettings },
};
