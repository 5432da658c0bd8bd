import type { singleTextRefusal as en } from "../en/singleTextRefusal.ts";

export const singleTextRefusal = {
  "compare.one-text":
    "Пока есть только один проект этого текста. Укажите, с чем его сравнить: с другим текстом досье или с файлом.",
} satisfies Partial<Record<keyof typeof en, string>>;
