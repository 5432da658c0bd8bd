import type { window as en } from "../en/window.ts";
import { chat } from "./window/chat.ts";
import { commands } from "./window/commands.ts";
import { language } from "./window/language.ts";
import { notes } from "./window/notes.ts";
import { proposals } from "./window/proposals.ts";
import { ratings } from "./window/ratings.ts";
import { review } from "./window/review.ts";
import { windowTools } from "./window/windowTools.ts";
import { team } from "./window/team.ts";

export const window = {
  ...chat,
  ...commands,
  ...language,
  ...notes,
  ...proposals,
  ...ratings,
  ...review,
  ...windowTools,
  ...team,

  "app.name": "Clausemark",
  "window.title": "{title} · Clausemark",

  "window.fault":
    "В этом окне что-то не сработало. Это ошибка Clausemark ({reason}). Сохранённое не пропало. Если что-то больше не отвечает, закройте окно и откройте его снова.",
  "trouble.title": "Окно перестало работать",
  "trouble.what":
    "В Clausemark произошёл сбой ({reason}). Всё сохранённое — на диске, неоконченное сохранено. Перезагрузите окно, чтобы продолжить.",
  "trouble.reload": "Перезагрузить",
  "part.coming": "Загрузка…",
  "part.failed":
    "Эту часть окна не удалось загрузить: сервер синхронизации недоступен или новее этой страницы. Попробуйте позже или перезагрузите страницу, когда сервер будет доступен. Написанное вами сохранено.",

  "start.lead":
    "Делайте заметки к проектам договоров. Заметки следуют за текстом от проекта к проекту и остаются на этом компьютере, пока вы ими не поделитесь.",
  "start.open": "Открыть проект текста",
  "start.sample": "Попробовать на примере",
  "start.join": "Присоединиться к группе",
  "start.drop":
    "Или перетащите проект текста (DOCX, ODT, RTF, PDF, простой текст, Markdown, HTML, Akoma Ntoso, письмо, скан или фотографию) или файл досье в это окно либо вставьте текст проекта.",
  "start.held": "На этом компьютере",
  "dossier.untitled": "Досье без названия",
  "dossier.waiting": "Текст ещё не пришёл. Он приходит с сервера синхронизации группы или с файлом досье.",
  "dossier.waiting.refused": "Текст не пришёл. {reason}",

  "busy.reading": "Чтение проекта…",
  "busy.opening": "Открытие…",

  "region.outline": "Структура",
  "region.text": "Текст",
  "region.margin": "Заметки",
  "separator.outline": "Ширина структуры",
  "separator.matrix": "Ширина матрицы",
  "separator.margin": "Ширина панели заметок",
  "region.team": "Группа",
  "region.notices": "Сообщения",
  "notice.dismiss": "Скрыть",
  "menu.texts": "Тексты",
  "texts.earlier":
    "{text} · прежнее прочтение, с {count, plural, one {# заметкой, текста которой} few {# заметками, текста которых} many {# заметками, текста которых} other {# заметки, текста которых}} больше нет",
  "texts.corrected":
    "Этот текст исправлен.{lost, plural, =0 { Все заметки остались на месте.} one { Текста # заметки больше нет: она в прежнем прочтении, в меню.} few { Текста # заметок больше нет: они в прежнем прочтении, в меню.} many { Текста # заметок больше нет: они в прежнем прочтении, в меню.} other { Текста # заметки больше нет: они в прежнем прочтении, в меню.}}",
  "twins.label": "Дубликат текста",
  "twins.what":
    "{same, select, true {Похоже, «{title}» есть здесь дважды: {one} и {other}.} other {Похоже, «{title}» ({one}) и «{title2}» ({other}) — один и тот же документ.}} Считать их одним текстом? Тогда всё записанное к одному будет показано в обоих. Это можно отменить.",
  "twins.unite": "Считать одним",
  "twins.apart": "Оставить раздельно",
  "menu.label": "Меню досье",
  "menu.all": "Меню",
  "menu.here": "Меню для этого места",
  "dialog.cancel": "Отмена",

  "views.label": "Представления",
  "views.open": "Представления: {view}",
  "view.text": "Текст",
  "view.team": "Группа",

  "status.saved": "Сохранено",
  "status.saved-browser": "Сохранено в этом браузере",
  "status.saving": "Сохранение…",
  "status.unsaved": "НЕ СОХРАНЕНО: {reason}",
  "status.arriving":
    "{count, plural, one {Читается # запись} few {Читаются # записи} many {Читается # записей} other {Читается # записи}}",
  "status.reading": "Только чтение: вы не участник этого досье",

  "text.label": "Текст: {title} (только чтение)",
  "text.gap": "{label} · {comment}",
  "text.footnote": "Сноска {mark}",
  "text.inserted": "Включено",
  "text.inserted-by": "Автор включения: {author}",
  "text.deleted": "Исключено",
  "text.deleted-by": "Автор исключения: {author}",

  "gloss.go": "Перейти туда",
  "gloss.reference": "{address} · {heading}",
  "gloss.term": "Определение: {address}",
  "gloss.on": "{who}, {day}",

  "outline.bar":
    "{critical, plural, =0 {} one {# критическая } few {# критические } many {# критических } other {# критической }}{high, plural, =0 {} one {# высокая } few {# высокие } many {# высоких } other {# высокой }}{medium, plural, =0 {} one {# средняя } few {# средние } many {# средних } other {# средней }}{low, plural, =0 {} one {# низкая } few {# низкие } many {# низких } other {# низкой }}{bare, plural, =0 {} other {# без оценки }}{ask, plural, =0 {} one {# вопрос } few {# вопроса } many {# вопросов } other {# вопроса }}{safe, plural, =0 {} one {# гарантия} few {# гарантии} many {# гарантий} other {# гарантии}}",
  "outline.none": "Заметок нет",

  "palette.search": "Поиск команд",
  "palette.none": "Подходящей команды нет.",
  "keys.note": "Сочетания клавиш без Ctrl или ⌘ действуют, пока фокус в тексте.",

  "theme.system": "Системная тема",
  "theme.light": "Светлая тема",
  "theme.dark": "Тёмная тема",

  "files.drop": "Отпустите, чтобы открыть",
  "files.folder": "«{name}» — это папка. Откройте её и перетащите файлы, которые в ней лежат.",
  "files.link": "Это ссылка, а Clausemark сам ничего не загружает. Сохраните файл и перетащите его сюда.",
  "files.saved": "Сохранено как {name}.",
  "open.merged":
    "{count, plural, =0 {В этом файле нет ничего нового: «{name}».} one {Добавлена # новая запись из «{name}».} few {Добавлены # новые записи из «{name}».} many {Добавлено # новых записей из «{name}».} other {Добавлено # новой записи из «{name}».}}",
  "open.merged-apart":
    "Файл «{name}» объединён. {fresh, select, none {} other {Новое: {fresh}. }}{waiting, select, none {} other {Ждёт записей, которые не пришли: {waiting}. }}{aside, select, none {} other {Отложено и не действует: {aside}. }}Причины указаны в разделе «Группа».",
  "open.merged-upkeep":
    "Файл «{name}» объединён. В нём не было новых заметок или другого содержания, но были списки участников, подтверждения получения, записи о безвозвратном стирании или недостававший текст.",
  "open.broken":
    "После объединения с «{name}» записей участников не хватает или они повторяются. Чего не хватает и у кого спросить, сказано в разделе «Группа».",
  "open.failed": "Файл «{name}» не открыт. {reason}",
  "open.another":
    "Открыто может быть только одно досье, и сейчас открыт другой файл, пришедший вместе с ним. Откройте этот файл отдельно.",
  "open.damaged":
    "{count, plural, one {# запись в {name} не прошла проверку и пропущена.} few {# записи в {name} не прошли проверку и пропущены.} many {# записей в {name} не прошли проверку и пропущены.} other {# записи в {name} не прошло проверку и пропущено.}} Строка {line}: {reason} Попросите файл ещё раз.",
  "add.kind": "Тип",
  "add.new": "Новое досье",
  "document.convention": "Конвенция",
  "document.resolution": "Проект резолюции",
  "document.package": "Пакетное предложение Председателя",
  "document.conference-room-paper": "Документ зала заседаний",
  "document.non-paper": "Неофициальный документ",
  "document.reference": "Справочный текст",

  "kept.damaged":
    "Часть собственных данных этого компьютера по этому досье (личные заметки, неоконченное, фильтры) повреждена и не читается: {names}. Она отложена и не перезаписана.",
  "store.no-copy":
    "Собственную копию этого досье в окне открыть не удаётся ({reason}). Ничего не потеряно: всё есть в журнале на диске, и новое сохраняется там. Если это сообщение повторится после перезапуска, проверьте, не переполнен ли диск и не повреждён ли он.",
  "store.browser":
    "Этот браузер не даёт Clausemark ничего сохранить ({reason}). Освободите место или разрешите хранение для этой страницы; до тех пор ваша работа только в памяти.",
  "job.failed":
    "Clausemark не справился с этим ({reason}). Ничего не изменено. Попробуйте ещё раз; если это повторится, сообщите об этом.",
  "file.unreadable":
    "Не удалось прочитать {name}. Возможно, файл за это время перенесли или изменили; выберите его снова.",
  "device.none":
    "У этого компьютера нет ключа этого досье. Присоединитесь по приглашению или откройте досье там, где оно создано.",
  "device.elsewhere":
    "Другое окно этого браузера пишет в этом досье и ещё не сохранило написанное. Проверьте то окно и попробуйте снова.",
  "clipboard.refused": "Clausemark не может пользоваться буфером обмена. Выделите текст и скопируйте его вручную.",
  "undo.nothing": "Отменять нечего.",
  "undo.done": "Отменено: {what}",
  "redo.done": "Возвращено: {what}",
} satisfies Partial<Record<keyof typeof en, string>>;
