import type { about as en } from "../en/about.ts";

export const about = {
  "command.about": "О программе Clausemark",
  "about.version": "Версия {version}",
  "about.licence": "Свободное программное обеспечение по лицензии MIT.",
  "command.settings": "Настройки…",
  "command.report": "Сообщить о проблеме…",
  "settings.title": "Настройки",
  "settings.hint": "Каждый выбор относится только к этому компьютеру и действует сразу.",
  "settings.appearance": "Оформление",
  "settings.theme": "Тема",
  "settings.theme.system": "Как в системе",
  "settings.theme.light": "Светлая",
  "settings.theme.dark": "Тёмная",
  "settings.text-size": "Размер текста проекта",
  "settings.text-size.small": "Мелкий",
  "settings.text-size.usual": "Обычный",
  "settings.text-size.large": "Крупный",
  "settings.text-size.largest": "Самый крупный",
  "settings.line-width": "Ширина строк проекта",
  "settings.line-width.narrow": "Узкая",
  "settings.line-width.usual": "Обычная",
  "settings.line-width.wide": "Широкая",
  "about.news": "Что нового",
  "about.libraries": "Библиотеки и лицензии",
  "about.libraries.texts":
    "Полные тексты лицензий — в файле THIRD-PARTY.txt, который есть в каждой сборке и в каждой веб-версии.",
  "report.title": "Сообщить о проблеме",
  "report.what":
    "Скопируйте этот текст, ответьте на вопросы и отправьте его тому, кто сопровождает ваш Clausemark. В нём нет ничего из ваших досье и нет имён. Прочитайте его перед отправкой.",
  "report.where":
    "Отсюда ничего не отправляется. Никогда не прилагайте настоящее досье или проект, переданный вам конфиденциально: обычно проблема видна и на образце.",
  "report.copy": "Копировать",
  "report.copied": "Отчёт скопирован.",
} satisfies Partial<Record<keyof typeof en, string>>;
