import type { comparing as en } from "../en/comparing.ts";

export const comparing = {
  "compare.one-text":
    "Пока есть только один проект этого текста. Укажите, с чем его сравнить: с другим текстом досье или с файлом.",
} satisfies Partial<Record<keyof typeof en, string>>;
