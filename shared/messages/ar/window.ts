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
    "تعطّل شيء في هذه النافذة. هذا خلل في Clausemark ({reason}). ما حُفظ باقٍ. إن لم يعد شيء يستجيب فأغلق النافذة وافتحها من جديد.",
  "trouble.title": "توقفت النافذة",
  "trouble.what":
    "أخفق Clausemark ({reason}). كل ما حُفظ موجود على القرص، والكتابة التي لم تكتمل محفوظة. أعد تحميل النافذة للمتابعة.",
  "trouble.reload": "إعادة التحميل",
  "part.coming": "جارٍ التحميل…",
  "part.failed":
    "تعذر تحميل هذا الجزء من النافذة: لا يمكن الوصول إلى خادم المزامنة، أو هو أحدث من هذه الصفحة. حاول لاحقًا، أو أعد تحميل الصفحة متى أمكن الوصول إلى خادم المزامنة. ما كتبته محفوظ.",

  "start.lead":
    "أضف ملاحظات إلى مشاريع المعاهدات. تتبع ملاحظاتك النص من مشروع إلى مشروع، وتبقى على هذا الحاسوب حتى تشاركها.",
  "start.open": "فتح مشروع نص",
  "start.sample": "تجربة النموذج",
  "start.join": "الانضمام إلى فريق",
  "start.drop":
    "أو أفلت مشروع نص (DOCX أو ODT أو RTF أو PDF أو نصًا عاديًا أو Markdown أو HTML أو Akoma Ntoso أو رسالة بريد إلكتروني أو صورة لوثيقة) أو ملف تفاوض على هذه النافذة، أو الصق نص المشروع.",
  "start.held": "على هذا الحاسوب",
  "dossier.untitled": "ملف تفاوض بلا عنوان",
  "dossier.waiting": "لم يصل النص بعد. يصل من خادم مزامنة الفريق أو مع ملف التفاوض.",
  "dossier.waiting.refused": "لم يصل النص. {reason}",

  "busy.reading": "تجري قراءة مشروع النص…",
  "busy.opening": "جارٍ الفتح…",

  "region.outline": "المخطط",
  "region.text": "النص",
  "region.margin": "الملاحظات",
  "separator.outline": "عرض المخطط",
  "separator.matrix": "عرض المصفوفة",
  "separator.margin": "عرض لوحة الملاحظات",
  "region.team": "الفريق",
  "region.notices": "الرسائل",
  "notice.dismiss": "إخفاء",
  "menu.texts": "النصوص",
  "texts.earlier":
    "{text} · قراءة سابقة، وعليها {count, plural, zero {لا ملاحظة} one {ملاحظة واحدة أُزيل نصها} two {ملاحظتان أُزيل نصهما} few {# ملاحظات أُزيل نصها} many {# ملاحظة أُزيل نصها} other {# ملاحظة أُزيل نصها}}",
  "texts.corrected":
    "صُحّح هذا النص.{lost, plural, =0 { وبقيت كل الملاحظات في مواضعها.} one { وأُزيل نص ملاحظة واحدة: هي على القراءة السابقة، في القائمة.} two { وأُزيل نص ملاحظتين: هما على القراءة السابقة، في القائمة.} few { وأُزيل نص # ملاحظات: هي على القراءة السابقة، في القائمة.} many { وأُزيل نص # ملاحظة: هي على القراءة السابقة، في القائمة.} other { وأُزيل نص # ملاحظة: هي على القراءة السابقة، في القائمة.}}",
  "twins.label": "نص مكرر",
  "twins.what":
    "{same, select, true {يبدو أن «{title}» موجود هنا مرتين، في {one} وفي {other}.} other {يبدو أن «{title}» ({one}) و«{title2}» ({other}) وثيقة واحدة.}} هل يُعامَل الاثنان معاملة نص واحد؟ عندئذ يظهر كل ما دُوّن على أحدهما في كليهما. ويمكن التراجع عن ذلك.",
  "twins.unite": "معاملتهما معاملة نص واحد",
  "twins.apart": "إبقاؤهما منفصلين",
  "menu.label": "قائمة ملف التفاوض",
  "menu.all": "القائمة",
  "menu.here": "قائمة هذا الموضع",
  "dialog.cancel": "إلغاء",

  "views.label": "طرق العرض",
  "views.open": "طرق العرض: {view}",
  "view.text": "النص",
  "view.team": "الفريق",

  "status.saved": "محفوظ",
  "status.saved-browser": "محفوظ في هذا المتصفح",
  "status.saving": "يجري الحفظ…",
  "status.unsaved": "غير محفوظ: {reason}",
  "status.arriving":
    "{count, plural, zero {لا مُدخَلات تُقرأ الآن} one {تجري قراءة مُدخَل واحد} two {تجري قراءة مُدخَلين} few {تجري قراءة # مُدخَلات} many {تجري قراءة # مُدخَلًا} other {تجري قراءة # مُدخَل}}",
  "status.reading": "للقراءة فقط: لست عضوًا في ملف التفاوض هذا",

  "text.label": "نص {title} (للقراءة فقط)",
  "text.gap": "{label} · {comment}",
  "text.footnote": "الحاشية {mark}",
  "text.inserted": "مُدرج",
  "text.inserted-by": "الإدراج: {author}",
  "text.deleted": "محذوف",
  "text.deleted-by": "الحذف: {author}",

  "gloss.go": "الانتقال إليه",
  "gloss.reference": "{address} · {heading}",
  "gloss.term": "معرَّف في {address}",
  "gloss.on": "{who}، {day}",

  "outline.bar":
    "{critical, plural, =0 {} one {# حرجة } two {# حرجتان } few {# حرجة } many {# حرجة } other {# حرجة }}{high, plural, =0 {} other {# عالية }}{medium, plural, =0 {} other {# متوسطة }}{low, plural, =0 {} other {# منخفضة }}{bare, plural, =0 {} other {# بلا تقييم }}{ask, plural, =0 {} one {سؤال واحد } two {سؤالان } few {# أسئلة } many {# سؤالًا } other {# سؤال }}{safe, plural, =0 {} one {ضمانة واحدة} two {ضمانتان} few {# ضمانات} many {# ضمانة} other {# ضمانة}}",
  "outline.none": "لا ملاحظات",

  "palette.search": "البحث في الأوامر",
  "palette.none": "لا أمر مطابق.",
  "keys.note": "الاختصارات من دون Ctrl أو ⌘ تعمل ما دام التركيز في النص.",

  "theme.system": "مظهر النظام",
  "theme.light": "المظهر الفاتح",
  "theme.dark": "المظهر الداكن",

  "files.drop": "أفلت للفتح",
  "files.folder": "«{name}» مجلد. افتحه وأفلت الملفات التي فيه.",
  "files.link": "هذا رابط، وClausemark لا يجلب شيئًا من تلقاء نفسه. احفظ الملف ثم أفلته هنا.",
  "files.saved": "حُفظ باسم {name}.",
  "open.merged":
    "{count, plural, =0 {لا جديد في «{name}».} zero {لا جديد في «{name}».} one {دُمج مُدخَل جديد واحد من «{name}».} two {دُمج مُدخَلان جديدان من «{name}».} few {دُمجت # مُدخَلات جديدة من «{name}».} many {دُمج # مُدخَلًا جديدًا من «{name}».} other {دُمج # مُدخَل جديد من «{name}».}}",
  "open.merged-apart":
    "دُمج «{name}». {fresh, select, none {} other {الجديد: {fresh}. }}{waiting, select, none {} other {في انتظار مُدخَلات لم تصل: {waiting}. }}{aside, select, none {} other {منحّى ولا يُعتد به: {aside}. }}وفي «الفريق» بيان السبب.",
  "open.merged-upkeep":
    "دُمج «{name}». لا ملاحظات جديدة فيه ولا محتوى جديد آخر، بل قوائم أعضاء أو إشعارات بالاستلام أو عمليات محو نهائي أو نص كان ناقصًا.",
  "open.broken": "بعد دمج «{name}» تنقص مُدخَلات من الأعضاء أو تتكرر. وفي «الفريق» بيان ما ينقص ومن يُسأل عنه.",
  "open.failed": "لم يُفتح «{name}». {reason}",
  "open.another": "لا يُفتح إلا ملف تفاوض واحد في كل مرة، والمفتوح الآن ملف آخر جاء معه. افتحه وحده.",
  "open.damaged":
    "{count, plural, zero {لم يُستبعد أي مُدخَل من {name}.} one {تعذر التحقق من مُدخَل واحد في {name} فاستُبعد.} two {تعذر التحقق من مُدخَلين في {name} فاستُبعدا.} few {تعذر التحقق من # مُدخَلات في {name} فاستُبعدت.} many {تعذر التحقق من # مُدخَلًا في {name} فاستُبعدت.} other {تعذر التحقق من # مُدخَل في {name} فاستُبعدت.}} السطر {line}: {reason} اطلب الملف من جديد.",
  "add.kind": "النوع",
  "add.new": "ملف تفاوض جديد",
  "document.convention": "اتفاقية",
  "document.resolution": "مشروع قرار",
  "document.package": "مجموعة المقترحات المتكاملة المقدمة من الرئاسة",
  "document.conference-room-paper": "ورقة غرفة اجتماعات",
  "document.non-paper": "ورقة غير رسمية",
  "document.reference": "نص مرجعي",

  "kept.damaged":
    "جزء من بيانات هذا الحاسوب نفسه لملف التفاوض هذا (ملاحظات خاصة، كتابة لم تكتمل، تصفيات) تالف وتعذرت قراءته: {names}. وُضع جانبًا ولم يُكتب فوقه شيء.",
  "store.no-copy":
    "تعذّر فتح نسخة النافذة من ملف التفاوض هذا ({reason}). لم يضِع شيء: كل شيء في السجل على القرص، وما تكتبه يُحفظ فيه. إن تكرر هذا بعد إعادة التشغيل فتحقق من أن القرص ليس ممتلئًا ولا تالفًا.",
  "store.browser":
    "لا يتيح هذا المتصفح لـ Clausemark حفظ أي شيء ({reason}). أفرغ بعض المساحة أو اسمح بالتخزين لهذه الصفحة؛ وحتى ذلك الحين يبقى عملك في الذاكرة وحدها.",
  "job.failed": "أخفق Clausemark في هذا ({reason}). لم يتغير شيء. حاول من جديد، وأبلغ عن الأمر إن تكرر.",
  "file.unreadable": "تعذرت قراءة {name}. ربما نُقل أو تغيّر في الأثناء؛ اختره من جديد.",
  "device.none": "ليس لهذا الحاسوب مفتاح لملف التفاوض هذا. انضم بدعوة، أو افتحه حيث أنشأته.",
  "device.elsewhere":
    "نافذة أخرى من هذا المتصفح تكتب في ملف التفاوض هذا ولم تحفظ ما كُتب فيها على القرص بعد. انظر فيها ثم حاول من جديد.",
  "clipboard.refused": "لا يُسمح لـ Clausemark باستعمال الحافظة. حدد النص وانسخه بنفسك.",
  "undo.nothing": "لا شيء للتراجع عنه.",
  "undo.done": "تُراجع عن: {what}",
  "redo.done": "أُعيد: {what}",
} satisfies Partial<Record<keyof typeof en, string>>;
