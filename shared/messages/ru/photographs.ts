/** Photographs that belong to notes. */
export const photographs = {
  "command.note.photograph": "Добавить фотографию…",
  "synonyms.note.photograph":
    "фото, снимок, изображение, картинка, камера, снимок экрана, раздаточный материал, прикрепить",
  "record.type.photograph": "Фотография",
  "left.within.photographs":
    "{count, plural, one {# фотография} few {# фотографии} many {# фотографий} other {# фотографии}}",
  "erase.photograph": "Фотография, {who}: {words}",
  "others.photographs": "Включить фотографии",
  "photograph.close": "Закрыть",
  "files.photograph": "Фотография",
  "photograph.title": "Фотография",
  "photograph.add.title": "Добавить фотографию",
  "photograph.choose": "Выбрать файл…",
  "photograph.take": "Сфотографировать…",
  "photograph.hint":
    "Или вставьте её из буфера, или перетащите на заметку; она уменьшается, а место, время и камера из неё удаляются.",
  "photograph.scaling": "Уменьшение…",
  "photograph.size": "{width, number} × {height, number} пикселей, {kilobytes, number} КБ",
  "photograph.description": "Что на ней",
  "photograph.description.hint": "Зачитывается тем, кто не может её видеть.",
  "photograph.visibility": "В экспорте с фотографиями",
  "photograph.visibility.team": "Только группа",
  "photograph.visibility.public": "Группа и все",
  "photograph.add": "Добавить",
  "photograph.preview": "Фотография, какой она будет храниться",
  "photograph.open": "Увеличить фотографию: {description}",
  "photograph.by": "{who}, {when}",
  "photograph.mine": "Только на этом компьютере, пока вы не поделитесь заметкой",
  "photograph.save": "Сохранить копию (без шифрования)…",
  "photograph.added": "Фотография добавлена.",
  "photograph.kept": "Фотография добавлена к вашей личной заметке.",
  "photograph.removed": "Фотография удалена.",
  "photograph.too-many-bytes": "Файл больше {megabytes, number} МБ. Выберите меньший.",
  "photograph.too-many-pixels":
    "В изображении больше {megapixels, number} млн пикселей. Снимите ещё раз с меньшим разрешением.",
  "photograph.svg": "Это рисунок (SVG), который может содержать программы. Сделайте вместо него снимок экрана.",
  "photograph.format":
    "Это не изображение JPEG, PNG или WebP, или оно обрезано. Сохраните его как JPEG и попробуйте снова.",
  "photograph.heic":
    "Изображения HEIC и AVIF здесь не читаются. Сохраните изображение как JPEG или выберите в камере «Наиболее совместимый».",
  "photograph.damaged": "Изображение повреждено и не читается. Скопируйте его или снимите ещё раз.",
  "photograph.too-detailed":
    "В изображении столько деталей, что его нельзя уменьшить достаточно. Обрежьте его и попробуйте снова.",
  "photograph.too-many":
    "У заметки может быть {limit, number} фотографий. Сотрите одну или добавьте эту к другой заметке.",
  "photograph.one": "Перетаскивайте по одной фотографии.",
  "photograph.no-description": "Скажите в нескольких словах, что на фотографии.",
  "photograph.long-description": "Описание длиннее {limit, number} знаков. Сократите его.",
  "photograph.no-key":
    "У этой заметки есть фотографии, а ключ, чтобы их зашифровать, ещё не получен. Подключитесь к серверу синхронизации или объедините файл обмена, затем поделитесь заметкой.",
  "photograph.no-decoder":
    "Здесь нельзя добавлять фотографии из командной строки: не установлен модуль @napi-rs/canvas. Добавьте их в приложении.",
  "cli.photographs.none": "Ни у одной заметки нет фотографий.",
  "cli.photographs.withheld":
    "{count, plural, one {Не включена # фотография.} few {Не включены # фотографии.} many {Не включено # фотографий.} other {Не включено # фотографии.}}",
  "cli.photographs.saved":
    "{count, plural, one {# фотография в {path}, без шифрования} few {# фотографии в {path}, без шифрования} many {# фотографий в {path}, без шифрования} other {# фотографии в {path}, без шифрования}}",
  "cli.photographs.added": "Фотография добавлена: {width, number} × {height, number} пикселей, {kilobytes, number} КБ",
};
