import type { noTextToCompareWith as en } from "../en/noTextToCompareWith.ts";

export const noTextToCompareWith = {
  "compare.one-text":
    "Пока есть только один проект этого текста. Укажите, с чем его сравнить: с другим текстом досье или с файлом.",
} satisfies Partial<Record<keyof typeof en, string>>;
