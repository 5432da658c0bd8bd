import type { firstSteps as en } from "../en/firstSteps.ts";

export const firstSteps = {
  "command.first-steps": "Первые шаги…",
  "first-steps.title": "Первые шаги",
  "first-steps.at": "{step, number} из {steps, number}",
  "first-steps.skip": "Пропустить всё",
  "first-steps.next": "Далее",
  "first-steps.notes": "Ваша первая заметка",
  "first-steps.notes.select": "Выделите слова в тексте и выберите уровень; комментарий можно добавить потом.",
  "first-steps.notes.line":
    "Строка вверху ведёт к положению, например «{place}», и записывает, кто что сказал, например «{entry}».",
  "first-steps.notes.name":
    "При первой заметке спрашивается имя: подойдёт псевдоним или должность. Поле можно оставить пустым и указать имя позже в разделе «Группа».",
} satisfies Partial<Record<keyof typeof en, string>>;
