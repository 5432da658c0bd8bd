import type { ratings as en } from "#shared/messages/en/window/ratings.ts";

export const ratings = {
  "command.note.assess": "تقييم",
  "command.note.agree": "تسجيل المستوى المتفق عليه…",
  "command.note.history": "السجل الزمني",
  "command.ratings.show": "التقييمات",
  "command.ratings.next": "الملاحظة التالية للنقاش",
  "command.ratings.todo": "الملاحظة التالية التي لم تقيّمها",
  "command.ratings.blind": "بدء جولة تقييم محجوبة",
  "command.ratings.open": "إنهاء الجولة المحجوبة",

  "view.ratings": "التقييمات",
  "region.ratings": "التقييمات",

  "severity.hidden": "التقييم محجوب عنك",
  "card.ratings":
    "{count, plural, zero {لا تقييمات} one {تقييم واحد} two {تقييمان} few {# تقييمات} many {# تقييمًا} other {# تقييم}}: {each}",
  "card.hidden":
    "{count, plural, zero {لا يظهر أي تقييم} one {يظهر تقييم واحد} two {يظهر تقييمان} few {تظهر # تقييمات} many {يظهر # تقييمًا} other {يظهر # تقييم}} بعد أن تعطي تقييمك (من 1 إلى 4، أو A)",
  "card.conflict-mine":
    "غيّرتَ هذه الملاحظة في {count, plural, zero {# موضع} one {موضع واحد} two {موضعين} few {# مواضع} many {# موضعًا} other {# موضع}} لا يعلم أحدها بالآخر. أبقِ نسخة واحدة أو اكتبها من جديد.",

  "rate.label": "تقييمك",
  "rate.keys": "من 1 إلى 4 يحدد المستوى وينتقل إلى التالي، و0 يعني «غير واضح»، وEnter يحفظ.",
  "assess.level": "{sign} {level}:",

  "agreed.level": "المتفق عليه: {level}",
  "agreed.conflict": "تعارض: {levels}",
  "agreed.by": "المستوى المتفق عليه: {level}، بحسب {who}، {when}",
  "agree.title": "المستوى المتفق عليه",
  "agree.level": "المستوى",
  "agree.reason.label": "السبب",
  "agree.beside": "يُذكر إلى جانب تقييم كل عضو ولا يغيّر أيًا من التقييمات.",
  "agree.save": "تسجيل",
  "agree.clear": "سحب",

  "history.title": "السجل الزمني للملاحظة",
  "history.noted": "تدوين الملاحظة",
  "history.changed": "تعديل الملاحظة",
  "history.rated": "تقييم: {level}",
  "history.agreed": "تسجيل المستوى المتفق عليه: {level}",
  "history.settled": "إنهاء النقاش",
  "history.reopened": "إعادة فتح النقاش",
  "history.taken-back.annotation": "سحب الملاحظة",
  "history.taken-back.rating": "سحب تقييم",
  "history.taken-back.agreed": "سحب المستوى المتفق عليه",
  "history.taken-back.resolution": "سحب ما قيل عن إنهاء النقاش",
  "history.taken-back.assignment": "إلغاء الإسناد",
  "history.taken-back.placement": "سحب ما قيل عن الموضع",
  "history.unreadable":
    "{of, select, rating {تقييم لا يمكن قراءته هنا} agreed {تسجيل مستوى لا يمكن قراءته هنا} other {كتابة مُحيت أو لا يمكن قراءتها هنا}}",
  "history.change": "{from} ← {to}",
  "history.apart": "إلى جانب نسخة أخرى",
  "history.claims": "الأوقات هي أوقات الحاسوب الذي قيل عليه كل أمر.",

  "ratings.discuss": "للنقاش",
  "ratings.discuss.what":
    "الأكثر تباعدًا أولًا. تخرج الملاحظة من القائمة حين يُتفق على مستوى أو يُنهى نقاشها. Enter ينتقل إليها؛ وG يمر بها في النص.",
  "ratings.discuss.none": "لم يختلف شخصان في تقييم أي ملاحظة.",
  "ratings.todo":
    "{count, plural, zero {لا ملاحظة تنتظر تقييمك} one {ملاحظة واحدة تنتظر تقييمك} two {ملاحظتان تنتظران تقييمك} few {# ملاحظات تنتظر تقييمك} many {# ملاحظة تنتظر تقييمك} other {# ملاحظة تنتظر تقييمك}}",
  "ratings.todo.what": "تقييمات الآخرين محجوبة حتى تقيّم أنت أيضًا. Shift G يمر بهذه الملاحظات في النص.",
  "ratings.apart":
    "{spread, plural, zero {لا فارق} one {فارق مستوى واحد} two {فارق مستويين} few {فارق # مستويات} many {فارق # مستوى} other {فارق # مستوى}}",
  "ratings.by": "من {who}",
  "ratings.more":
    "{count, plural, zero {ولا مزيد} one {وواحدة أخرى} two {واثنتان أخريان} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",

  "agreement.title": "التوافق",
  "agreement.set":
    "{rated, plural, =0 {لم تُقيَّم أي ملاحظة بعد.} one {قُيّمت ملاحظة واحدة} two {قُيّمت ملاحظتان} few {قُيّمت # ملاحظات} many {قُيّمت # ملاحظة} other {قُيّمت # ملاحظة}}{rated, plural, =0 {} other {، وعدد المقيّمين: {raters, plural, one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.}}{hidden, plural, =0 {} one { وتُترك ملاحظة واحدة لم تقيّمها ما دامت الجولة محجوبة.} two { وتُترك ملاحظتان لم تقيّمهما ما دامت الجولة محجوبة.} few { وتُترك # ملاحظات لم تقيّمها ما دامت الجولة محجوبة.} many { وتُترك # ملاحظة لم تقيّمها ما دامت الجولة محجوبة.} other { وتُترك # ملاحظة لم تقيّمها ما دامت الجولة محجوبة.}}",
  "agreement.of": "المؤشر",
  "agreement.alpha": "ألفا",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "الدلالة",
  "agreement.over": "على أساس",
  "agreement.severity": "الشدة",
  "agreement.notes":
    "{units, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {values, plural, zero {لا تقييمات} one {تقييم واحد} two {تقييمان} few {# تقييمات} many {# تقييمًا} other {# تقييم}}",
  "agreement.reliable": "موثوق",
  "agreement.tentative": "لاستنتاجات مبدئية فقط",
  "agreement.unreliable": "غير موثوق",
  "agreement.nothing": "لم يقيّم شخصان أي ملاحظة",
  "agreement.constant": "لا تباين: كل التقييمات متماثلة",
  "agreement.method":
    "معامل ألفا لكريبندورف للبيانات الترتيبية: 1 توافق تام، و0 مصادفة. ويعتمد كريبندورف على 0.8 فأكثر، ويستخلص استنتاجات مبدئية ابتداءً من 0.667. لا تُحتسب الملاحظات ذات التقييم الواحد؛ ويُحتسب المستوى المبدئي كأنه ذلك المستوى.",

  "blind.title": "جولة محجوبة",
  "blind.said":
    "{blind, select, true {تُقيَّم الملاحظات تقييمًا محجوبًا} other {تُقيَّم الملاحظات تقييمًا مكشوفًا}}، بحسب {who}، {when}.",
  "blind.what":
    "حين تُقيَّم الملاحظات تقييمًا محجوبًا، لا يُعرض على أحد كيف قيّم الآخرون ملاحظة قبل أن يقيّمها بنفسه: لا في النافذة ولا في سطر الأوامر ولا فيما يُصدَّر. يساعد ذلك على استقلال الحكم، لكنه لا يحمي شيئًا: فالتقييمات موجودة في نسخة كل عضو من ملف التفاوض وفي الملفات المحفوظة وفي ملفات التبادل، ويمكن لعضو يقرؤها بوسائل أخرى أن يجدها.",
} satisfies Partial<Record<keyof typeof en, string>>;
