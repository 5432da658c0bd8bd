import type { language as en } from "../../en/window/language.ts";

export const language = {
  "command.language": "لغة النافذة (Language)",
  "language.title": "لغة النافذة",
  "language.label": "اللغة",
  "language.hint": "يبقى المشروع وما كتبه الناس بلغته. ولا يضيع بتغيير اللغة شيء مما تجري كتابته.",
  "language.done": "تم",
} satisfies Partial<Record<keyof typeof en, string>>;
