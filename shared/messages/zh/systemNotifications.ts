import type { systemNotifications as en } from "../en/systemNotifications.ts";

export const systemNotifications = {
  "notification.title": "系统通知",
  "notification.on": "我使用其他窗口时，通知我收到的回复、提及和指派",
  "notification.hint": "通知只说明有新内容，绝不含词句、姓名或标题，但看到屏幕的人会知道您在使用 Clausemark。",
  "notification.reply": "{count, plural, other {您的批注有 # 条回复}}",
  "notification.mention": "{count, plural, other {有 # 处提及您}}",
  "notification.assignment": "{count, plural, other {有 # 条批注指派给您}}",
  "notification.refused": "系统或浏览器不允许 Clausemark 显示通知。请在其设置中允许，然后重新开启。",
  "notification.unsupported": "此系统或浏览器不允许 Clausemark 显示通知。",
} satisfies Partial<Record<keyof typeof en, string>>;
