import type { window as en } from "../en/window.ts";
import { chat } from "./window/chat.ts";
import { commands } from "./window/commands.ts";
import { language } from "./window/language.ts";
import { notes } from "./window/notes.ts";
import { proposals } from "./window/proposals.ts";
import { ratings } from "./window/ratings.ts";
import { review } from "./window/review.ts";
import { room } from "./window/room.ts";
import { team } from "./window/team.ts";

export const window = {
  ...chat,
  ...commands,
  ...language,
  ...notes,
  ...proposals,
  ...ratings,
  ...review,
  ...room,
  ...team,

  "app.name": "Clausemark",
  "window.title": "{title} · Clausemark",

  "window.fault":
    "В этом окне что-то не сработало. Это ошибка Clausemark ({reason}). Сохранённое не пропало. Если что-то больше не отвечает, закройте окно и откройте его снова.",
  "trouble.title": "Окно остановилось",
  "trouble.what":
    "Это ошибка Clausemark ({reason}). Сказанное – на диске, начатое сохранено. Загрузите окно снова, чтобы продолжить.",
  "trouble.reload": "Загрузить снова",
  "part.coming": "Загружается эта часть окна …",
  "part.failed":
    "Эта часть окна не пришла: узел недоступен или новее этой страницы. Откройте её позже или загрузите страницу снова, когда узел будет доступен. Написанное сохранено.",

  "start.lead":
    "Заметки к точным словам меняющегося текста договора. Они остаются на этой машине, пока вы ими не поделитесь.",
  "start.open": "Открыть проект текста",
  "start.sample": "Попробовать на примере",
  "start.join": "Присоединиться к команде",
  "start.drop":
    "Или перетащите проект текста (DOCX, PDF, простой текст, Markdown, HTML, Akoma Ntoso) или файл досье в любое место этого окна либо вставьте его текст.",
  "start.held": "На этой машине",
  "dossier.untitled": "Досье пока без названия",
  "dossier.waiting": "Текст ещё не пришёл. Он приходит с узла команды или с файлом досье.",
  "dossier.waiting.refused": "Текст не пришёл. {reason}",

  "busy.reading": "Чтение текста…",
  "busy.opening": "Открытие…",

  "region.outline": "Структура",
  "region.text": "Текст",
  "region.margin": "Заметки",
  "region.team": "Команда",
  "region.notices": "Сообщения",
  "notice.dismiss": "Скрыть",
  "menu.texts": "Тексты",
  "texts.earlier":
    "{text} · в прежнем прочтении, с {count, plural, one {# заметкой, чьих} few {# заметками, чьих} many {# заметками, чьих} other {# заметки, чьих}} слов больше нет",
  "texts.corrected":
    "Этот текст исправлен.{lost, plural, =0 { Все заметки остались на месте.} one { # заметка потеряла свои слова: она осталась в прежнем прочтении текста, в меню.} few { # заметки потеряли свои слова: они остались в прежнем прочтении текста, в меню.} many { # заметок потеряли свои слова: они остались в прежнем прочтении текста, в меню.} other { # заметки потеряло свои слова: они остались в прежнем прочтении текста, в меню.}}",
  "twins.label": "Один текст дважды",
  "twins.what":
    "{same, select, true {Похоже, «{title}» есть здесь дважды: {one} и {other}.} other {Похоже, «{title}» ({one}) и «{title2}» ({other}) – один и тот же документ.}} Считать их одним текстом? Тогда сказанное об одном будет показано на обоих. Это можно отменить.",
  "twins.unite": "Считать одним",
  "twins.apart": "Оставить раздельно",
  "menu.label": "Меню досье",
  "dialog.cancel": "Отмена",

  "views.label": "Виды",
  "view.text": "Текст",
  "view.team": "Команда",

  "status.saved": "Сохранено",
  "status.saved-browser": "Сохранено в этом браузере",
  "status.saving": "Сохранение…",
  "status.unsaved": "НЕ СОХРАНЕНО: {reason}",
  "status.arriving":
    "{count, plural, one {Читается ещё # запись} few {Читаются ещё # записи} many {Читается ещё # записей} other {Читается ещё # записи}}",
  "status.reading": "Только чтение: вы не участник этого досье",

  "text.label": "Текст: {title}; изменить его нельзя",
  "text.gap": "{label} · {comment}",
  "text.footnote": "Сноска {mark}",
  "text.inserted": "Вставлено",
  "text.inserted-by": "Вставлено: {author}",
  "text.deleted": "Исключено",
  "text.deleted-by": "Исключено: {author}",

  "gloss.go": "Перейти туда",
  "gloss.reference": "{address} · {heading}",
  "gloss.term": "Определение: {address}",
  "gloss.on": "{who}, {day}",

  "outline.bar":
    "{critical, plural, =0 {} one {# критическая } few {# критические } many {# критических } other {# критической }}{high, plural, =0 {} one {# высокая } few {# высокие } many {# высоких } other {# высокой }}{medium, plural, =0 {} one {# средняя } few {# средние } many {# средних } other {# средней }}{low, plural, =0 {} one {# низкая } few {# низкие } many {# низких } other {# низкой }}{bare, plural, =0 {} other {# без оценки }}{ask, plural, =0 {} one {# вопрос } few {# вопроса } many {# вопросов } other {# вопроса }}{safe, plural, =0 {} one {# гарантия} few {# гарантии} many {# гарантий} other {# гарантии}}",
  "outline.none": "Заметок нет",

  "palette.search": "Что вы хотите сделать?",
  "palette.none": "Здесь нет команды с таким названием.",
  "keys.note":
    "Клавиши без Ctrl или ⌘ действуют, пока фокус в тексте. Они определяются по месту на клавиатуре и потому работают в любой раскладке.",

  "theme.system": "Тема как в системе",
  "theme.light": "Светлая",
  "theme.dark": "Тёмная",

  "files.drop": "Отпустите, чтобы открыть",
  "files.folder": "«{name}» — это папка. Откройте её и перетащите файлы, которые в ней лежат.",
  "files.link": "Это ссылка, а Clausemark сам ничего не загружает. Сохраните файл и перетащите его сюда.",
  "files.saved": "Сохранено как {name}.",
  "open.merged":
    "{count, plural, =0 {В этом файле нет ничего нового: «{name}».} one {Добавлена # новая запись из «{name}».} few {Добавлены # новые записи из «{name}».} many {Добавлено # новых записей из «{name}».} other {Добавлено # новой записи из «{name}».}}",
  "open.merged-apart":
    "Файл «{name}» объединён. {fresh, select, none {} other {Новое: {fresh}. }}{waiting, select, none {} other {Ждёт того, что не пришло: {waiting}. }}{aside, select, none {} other {Отложено и не действует: {aside}. }}Почему, сказано в разделе «Команда».",
  "open.merged-upkeep":
    "Файл «{name}» объединён. Нового из сказанного участниками нет, но есть списки участников, квитанции, стирания или недостававшие слова.",
  "open.broken":
    "После «{name}» в сказанном участниками чего-то не хватает или что-то раздвоилось. Что именно и у кого спросить, сказано в разделе «Команда».",
  "open.failed": "Файл «{name}» не открыт. {reason}",
  "open.another":
    "Открыто может быть только одно досье, и сейчас открыт другой файл, пришедший вместе с ним. Откройте этот файл отдельно.",
  "open.damaged":
    "{count, plural, one {# запись в {name} не прошла проверку и пропущена.} few {# записи в {name} не прошли проверку и пропущены.} many {# записей в {name} не прошли проверку и пропущены.} other {# записи в {name} не прошло проверку и пропущено.}} Строка {line}: {reason} Попросите файл ещё раз.",
  "add.kind": "Это",
  "add.new": "Новое досье",
  "document.convention": "конвенция",
  "document.resolution": "проект резолюции",
  "document.package": "пакет Председателя",
  "document.conference-room-paper": "документ зала заседаний",
  "document.non-paper": "неофициальный документ",
  "document.reference": "справочный текст",

  "kept.damaged":
    "Часть того, что эта машина хранит в этом досье только для себя (личные заметки, неоконченное, фильтры), повреждена и не читается: {names}. Она отложена, поверх неё ничего не записано.",
  "store.no-copy":
    "Собственную копию этого досье в окне открыть не удаётся ({reason}). Ничего не потеряно: всё есть в журнале на диске, и то, что вы говорите, пишется туда. Если это повторится после перезапуска, проверьте, не переполнен ли диск и не повреждён ли он.",
  "store.browser":
    "Этот браузер не даёт Clausemark ничего сохранить ({reason}). Освободите место или разрешите хранение для этой страницы; до тех пор ваша работа только в памяти.",
  "job.failed":
    "Clausemark не справился с этим ({reason}). Ничего не изменено. Попробуйте ещё раз; если это повторится, сообщите об этом.",
  "file.unreadable":
    "Не удалось прочитать {name}. Возможно, файл за это время перенесли или изменили; выберите его снова.",
  "device.none":
    "У этой машины нет ключа этого досье. Присоединитесь по приглашению или откройте досье там, где оно создано.",
  "device.elsewhere":
    "Другое окно этого браузера пишет в этом досье и ещё не сохранило написанное на диск. Посмотрите там и попробуйте снова.",
  "clipboard.refused": "Буфер обмена закрыт для Clausemark. Выделите текст и скопируйте его вручную.",
  "undo.nothing": "Отменять нечего.",
} satisfies Partial<Record<keyof typeof en, string>>;
