import type { cli as en } from "../en/cli.ts";

export const cli = {
  "cli.added": "{what, select, document {أُضيف وثيقةً جديدة: «{title}».} other {أُضيف نصًا آخر من «{title}».}}",
  "cli.agreed": "{level, select, none {أُزيلت الشدة المتفق عليها.} other {الشدة المتفق عليها: {level}.}}",
  "cli.agreement":
    "{name}: {means, select, none {لا معامل ألفا ({units, plural, =0 {لم يقيّم شخصان أي ملاحظة} one {قيّم شخصان ملاحظة واحدة، وكل التقييمات متماثلة} two {قيّم شخصان ملاحظتين، وكل التقييمات متماثلة} few {قيّم شخصان # ملاحظات، وكل التقييمات متماثلة} many {قيّم شخصان # ملاحظة، وكل التقييمات متماثلة} other {قيّم شخصان # ملاحظة، وكل التقييمات متماثلة}})} other {ألفا {value} على أساس {units, plural, one {ملاحظة واحدة} two {ملاحظتين} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}: {means, select, reliable {موثوق به} tentative {لاستنتاجات مبدئية فقط} other {غير موثوق به}}}}",
  "cli.agreement.set":
    "{rated, plural, =0 {لم تُقيَّم أي ملاحظة بعد.} one {قُيّمت ملاحظة واحدة} two {قُيّمت ملاحظتان} few {قُيّمت # ملاحظات} many {قُيّمت # ملاحظة} other {قُيّمت # ملاحظة}}{rated, plural, =0 {} other {، وعدد المقيّمين: {raters, plural, one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}. ألفا هو معامل كريبندورف للبيانات الترتيبية.}}",
  "cli.aside": "منحّى جانبًا: {type} {key}: {reason}",
  "cli.conflict-copy":
    'في {copy} {count, plural, zero {لا مُدخَلات} one {مُدخَل واحد} two {مُدخَلان} few {# مُدخَلات} many {# مُدخَلًا} other {# مُدخَل}} مما ينقص {path}: نحّته خدمة مزامنة جانبًا. ادمجه: clausemark merge "{path}" "{copy}"',
  "cli.corrected":
    "صُحّح. على النص المصحَّح {there, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}{lost, plural, =0 {} one {؛ وأُزيل نص ملاحظة واحدة} two {؛ وأُزيل نص ملاحظتين} few {؛ وأُزيل نص # ملاحظات} many {؛ وأُزيل نص # ملاحظة} other {؛ وأُزيل نص # ملاحظة}}.",
  "cli.change": "{at}  {author}، {type, select, inserted {إدراج} other {حذف}}: «{words}»",
  "cli.documents": "لا وثيقة اسمها «{name}». في ملف التفاوض: {known}.",
  "cli.exists": "{path} موجود بالفعل ولا يُستبدل أبدًا. اختر اسمًا آخر.",
  "cli.exported":
    "كُتب {path}: {pages, plural, zero {لا صفحات} one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}، {notes, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}{kept, plural, =0 {} one {؛ وملاحظة واحدة ليست لهذا الجمهور} two {؛ وملاحظتان ليستا لهذا الجمهور} few {؛ و# ملاحظات ليست لهذا الجمهور} many {؛ و# ملاحظة ليست لهذا الجمهور} other {؛ و# ملاحظة ليست لهذا الجمهور}}{proposals, plural, =0 {} one {؛ ومقترح واحد} two {؛ ومقترحان} few {؛ و# مقترحات} many {؛ و# مقترحًا} other {؛ و# مقترح}}{proposalsKept, plural, =0 {} one {؛ ومقترح واحد ليس لهذا الجمهور} two {؛ ومقترحان ليسا لهذا الجمهور} few {؛ و# مقترحات ليست لهذا الجمهور} many {؛ و# مقترحًا ليست لهذا الجمهور} other {؛ و# مقترح ليس لهذا الجمهور}}{positions, plural, =0 {} one {؛ وموقف واحد} two {؛ وموقفان} few {؛ و# مواقف} many {؛ و# موقفًا} other {؛ و# موقف}}.",
  "cli.exported-positions":
    "كُتب {path}: {rows, plural, zero {لا مواقف} one {موقف واحد} two {موقفان} few {# مواقف} many {# موقفًا} other {# موقف}}{kept, plural, =0 {} one {؛ وموقف واحد ليس لهذا الجمهور} two {؛ وموقفان ليسا لهذا الجمهور} few {؛ و# مواقف ليست لهذا الجمهور} many {؛ و# موقفًا ليست لهذا الجمهور} other {؛ و# موقف ليس لهذا الجمهور}}.",
  "cli.failed":
    "تعذرت القراءة أو الكتابة{path, select, other { في {path}}} ({code}). تحقق من المساحة الحرة والأذونات ثم حاول من جديد.",
  "cli.finding":
    "{address}  {rule}{words, select, none {} other {: «{words}»}}{was, select, none {} other { (سابقًا: «{was}»)}}",
  "cli.fork": "تفرّع: وقّع الجهاز {device} أكثر من مُدخَل بالرقم {seq}",
  "cli.found-status": "{at}  في النص: «{words}»",
  "cli.gap": "فجوة: المُدخَلات من {from} إلى {to} الموقَّعة من الجهاز {device} ليست هنا",
  "cli.invited": "كُتبت دعوة (الدور: {role}) في {path}. من يحمل الملف يستطيع الانضمام: سلّمه بأمان.",
  "cli.joined": "تم الانضمام إلى «{title}» (الدور: {role}).",
  "cli.key-not-saved":
    "حُفظ كل شيء في {name}؛ لا تشغّل الأمر من جديد. تعذر فقط تحديث ملف المفتاح {path} ({code}). تحقق من المساحة الحرة والأذونات هناك.",
  "cli.made": "أُنشئ {path} (ملف التفاوض {id}).\nورقة الاستعادة هي {sheet}: اطبعها ثم أزل الملف من هذا الحاسوب.",
  "cli.merged": "الجديد: {fresh}، المعروف: {known}، المرفوض: {refused}",
  "cli.no-annotations": "لا ملاحظات بعد.",
  "cli.no-file": "لا ملف اسمه {name}. تحقق من الاسم والمجلد.",
  "cli.no-folder": "لا يوجد مجلد {folder}. أنشئه أو اختر غيره.",
  "cli.no-key":
    "ليس لدى «{as}» مفتاح لملف التفاوض هذا على هذا الحاسوب.{known, select, none {} other { المفاتيح الموجودة لـ: {known}.}} انضم بدعوة، أو تحقق من ⁦--as⁩.",
  "cli.no-revision": "لا نص في ملف التفاوض اسمه «{name}». الموجود: {known}.",
  "cli.not-a-dossier": "{name} ليس ملف تفاوض من Clausemark، أو هو تالف. تحقق من الاسم، أو اطلب الملف من جديد.",
  "cli.not-a-folder": "تُكتب الأنساق المتعددة في مجلد، و{path} ليس مجلدًا. حدّد مجلدًا.",
  "cli.nothing-found": "لا شيء يطابق عامل التصفية، فلم يُكتب أي ملف.{near, select, none {} other { هل تقصد {near}؟}}",
  "cli.not-flushed": "كُتب {path}، لكن النظام لم يؤكد أنه آمن على القرص ({code}). احتفظ بنسخة.",
  "cli.not-joined": "لم تُقبل الدعوة: {reason}",
  "cli.overtaken": "{name}: غيّره برنامج آخر أو استبدله في هذه الأثناء. لم يُكتب شيء؛ شغّل الأمر من جديد.",
  "cli.read-only": "{path} للقراءة فقط ولم يتغير. اسمح بالكتابة فيه أو اعمل على نسخة.",
  "cli.refused-line": "{name}، السطر {line}{type, select, none {} other { ({type} {key})}}: مرفوض: {reason}",
  "cli.status": "{address}: {status, select, none {بلا حالة} other {{status}}}",
  "cli.revisions": "عدة نصوص تسمى «{name}». اذكر معرّف أحدها: {known}.",
  "cli.remark": "{at}  {author}: {text}",
  "cli.round": "تُقيَّم الملاحظات {blind, select, true {تقييمًا محجوبًا} other {تقييمًا مكشوفًا}} من الآن فصاعدًا.",
  "cli.hidden":
    "هناك جولة محجوبة جارية: حُجبت مستويات {notes, plural, zero {ملاحظات} one {ملاحظة واحدة} two {ملاحظتين} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}{named, select, true { حتى تقيّمها} other {. عرّف بنفسك بـ ⁦--as⁩ لترى الملاحظات التي قيّمتها}}.",
  "cli.thread":
    "{count, plural, =0 {لا ملاحظة يبدأ معرّفها بـ {id}.} one {ملاحظة واحدة يبدأ معرّفها بـ {id}. اذكر المزيد منه.} two {ملاحظتان يبدأ معرّفهما بـ {id}. اذكر المزيد منه.} few {# ملاحظات يبدأ معرّفها بـ {id}. اذكر المزيد منه.} many {# ملاحظة يبدأ معرّفها بـ {id}. اذكر المزيد منه.} other {# ملاحظة يبدأ معرّفها بـ {id}. اذكر المزيد منه.}}",
  "cli.unknown-command":
    "أمر غير معروف «{name}».{near, select, none {} other { أتقصد «{near}»؟}} الأمر «clausemark help» يعدد الأوامر.",
  "cli.unreadable": "تعذرت قراءة {name} ({code}).",
  "cli.unwritable": "تعذرت كتابة {path} ({code}).",
  "cli.note":
    "{count, plural, =0 {لا ملاحظة ولا مقترح يبدأ معرّفه بـ {id}.} one {ملاحظة أو مقترح واحد يبدأ معرّفه بـ {id}. اذكر المزيد منه.} two {اثنان من الملاحظات أو المقترحات يبدأ معرّفهما بـ {id}. اذكر المزيد منه.} few {# من الملاحظات أو المقترحات يبدأ معرّفها بـ {id}. اذكر المزيد منه.} many {# من الملاحظات أو المقترحات يبدأ معرّفها بـ {id}. اذكر المزيد منه.} other {# من الملاحظات أو المقترحات يبدأ معرّفها بـ {id}. اذكر المزيد منه.}}",
  "cli.verified": "فُحصت المُدخَلات ({records}): المرفوض {refused}، في الانتظار {waiting}، المنحّى {aside}.",
  "cli.waits": "ينتظر: {type} {key}: {reason}",
  "cli.watch.no-before": "لا نص للمقارنة (⁦--before FILE⁩)، فقواعد المقارنة لا ترصد شيئًا.",
  "cli.watch.nothing": "لم يُرصد شيء.",
  "cli.wrong.bare":
    'الخيار {flag} يحتاج إلى قيمة.{value, select, none {} other { إن بدأت بشرطة فاكتب {flag}="{value}".}}',
  "cli.wrong.choice": "اختر واحدًا من {flags}.",
  "cli.wrong.clash": "الخيار {flag} لا يجتمع مع {other}.",
  "cli.wrong.missing": "ينقص {what}.",
  "cli.wrong.names":
    "{count, plural, zero {لا تسمِّ أي ملف: {call}} one {سمِّ ملفًا واحدًا: {call}} two {سمِّ ملفين: {call}} few {سمِّ # ملفات: {call}} many {سمِّ # ملفًا: {call}} other {سمِّ # ملف: {call}}}",
  "cli.wrong.public-day": "لا يُذكر اليوم في ما يُصدَّر للعموم. أضف ⁦--audience team⁩، أو احذف ⁦--date⁩.",
  "cli.wrong.renamed": "تغيّر اسم الخيار {flag}. استعمل {now} بدلًا منه.",
  "cli.wrong.surplus": "«{what}» غير متوقع. ما فيه مسافات يوضع بين علامتي اقتباس.",
  "cli.wrong.unknown": "خيار غير معروف {flag}.{near, select, none {} other { أتقصد {near}؟}}",
  "cli.wrong.value":
    "«{value}» ليست قيمة صالحة للخيار {flag}.{near, select, none {} other { أتقصد «{near}»؟}}{known, select, none {} other { استعمل واحدة من: {known}.}}",
  "draft.none": "ليس في ملف التفاوض مشروع نص بعد. أضف مشروعًا أولًا.",
  "recovery.keep": "اطبع هذه الورقة وضعها بعيدًا عن حاسوب مسؤول النظام، ثم احذف الملف. لا يمكن إنشاؤها من جديد.",
  "right.unknown": "لا حق اسمه «{right}».{near, select, none {} other { أتقصد «{near}»؟}} استعمل واحدًا من: {known}.",
  "right.ambiguous": "قد يعني «{right}» عدة حقوق. استعمل واحدًا من: {known}.",
  "recovery.title": "Clausemark: ورقة استعادة «{title}»",
  "recovery.what": "من يحمل هذا المفتاح يستطيع تولي إدارة ملف التفاوض وقراءة كل ما فيه.",
} satisfies Partial<Record<keyof typeof en, string>>;
