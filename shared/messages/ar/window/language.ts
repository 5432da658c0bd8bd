import type { language as en } from "#shared/messages/en/window/language.ts";

export const language = {
  "command.language": "اللغة (Language)",
  "language.title": "اللغة",
  "language.label": "اللغة",
  "language.hint": "يبقى مشروع النص وما كتبه الأعضاء بلغته.",
  "language.done": "تم",
  "briefing.dialog.language": "لغة العناوين والتسميات",
} satisfies Partial<Record<keyof typeof en, string>>;
