import type { ratings as en } from "#shared/messages/en/window/ratings.ts";

export const ratings = {
  "command.note.assess": "تقييم",
  "command.note.agree": "تحديد الشدة المتفق عليها…",
  "command.note.history": "السجل الزمني",
  "command.ratings.show": "التقييمات",
  "command.ratings.next": "الملاحظة التالية للنقاش",
  "command.ratings.todo": "الملاحظة التالية للتقييم",
  "command.ratings.blind": "بدء جولة محجوبة",
  "command.ratings.open": "إنهاء الجولة المحجوبة",

  "view.ratings": "التقييمات",
  "region.ratings": "التقييمات",

  "severity.hidden": "التقييم محجوب عنك",
  "card.ratings":
    "{count, plural, zero {لا تقييمات} one {تقييم واحد} two {تقييمان} few {# تقييمات} many {# تقييمًا} other {# تقييم}}: {each}",
  "card.hidden":
    "{count, plural, zero {لا تقييم محجوب عنك} one {تقييم واحد محجوب حتى تقيّم} two {تقييمان محجوبان حتى تقيّم} few {# تقييمات محجوبة حتى تقيّم} many {# تقييمًا محجوبًا حتى تقيّم} other {# تقييم محجوب حتى تقيّم}} (من 1 إلى 4، أو A)",
  "card.conflict-mine":
    "تعارض: غيّرتَ هذه الملاحظة في {count, plural, zero {# موضع} one {موضع واحد} two {موضعين} few {# مواضع} many {# موضعًا} other {# موضع}} قبل التزامن. أبقِ نسخة واحدة أو اكتبها من جديد.",

  "rate.label": "تقييمك",
  "rate.keys": "المفاتيح من 1 إلى 4 لتحديد المستوى والانتقال إلى التالي، و0 يعني «غير واضح»، وEnter للحفظ.",
  "assess.level": "{sign} {level}:",

  "agreed.level": "المتفق عليه: {level}",
  "agreed.conflict": "تعارض: {levels}",
  "agreed.by": "الشدة المتفق عليها: {level}، التحديد: {who}، {when}",
  "agree.title": "الشدة المتفق عليها",
  "agree.level": "الشدة",
  "agree.reason.label": "السبب",
  "agree.beside": "تُذكر إلى جانب تقييمات الأعضاء ولا تغيّر أيًا منها.",
  "agree.save": "حفظ",
  "agree.clear": "إزالة",

  "history.title": "السجل الزمني للملاحظة",
  "history.noted": "إنشاء الملاحظة",
  "history.changed": "تعديل الملاحظة",
  "history.rated": "تقييم: {level}",
  "history.agreed": "تحديد الشدة المتفق عليها: {level}",
  "history.settled": "إنهاء النقاش",
  "history.reopened": "إعادة فتح النقاش",
  "history.taken-back.annotation": "حذف الملاحظة",
  "history.taken-back.rating": "إزالة تقييم",
  "history.taken-back.agreed": "إزالة الشدة المتفق عليها",
  "history.taken-back.resolution": "التراجع عن إنهاء النقاش أو إعادة فتحه",
  "history.taken-back.assignment": "إلغاء الإسناد",
  "history.taken-back.placement": "التراجع عن تحديد الموضع",
  "history.unreadable":
    "{of, select, rating {تقييم لا يمكن قراءة مستواه هنا} agreed {تحديد شدة متفق عليها لا يمكن قراءة مستواها هنا} other {كتابة مُحيت نهائيًا أو لا يمكن قراءتها هنا}}",
  "history.change": "{from} ← {to}",
  "history.apart": "نسخة متعارضة",
  "history.claims": "الأوقات هي أوقات الحاسوب الذي أُنشئ عليه كل مُدخَل.",

  "ratings.discuss": "للنقاش",
  "ratings.discuss.what": "أكبر الفوارق أولًا؛ تخرج الملاحظة من القائمة حين تُنهى أو تكون لها شدة متفق عليها.",
  "ratings.discuss.none": "لم يختلف شخصان في تقييم أي ملاحظة.",
  "ratings.todo":
    "{count, plural, zero {لا ملاحظات للتقييم} one {ملاحظة واحدة للتقييم} two {ملاحظتان للتقييم} few {# ملاحظات للتقييم} many {# ملاحظة للتقييم} other {# ملاحظة للتقييم}}",
  "ratings.todo.what": "تقييمات الآخرين محجوبة حتى تقيّم أنت أيضًا.",
  "ratings.apart":
    "{spread, plural, zero {لا فارق} one {فارق مستوى واحد} two {فارق مستويين} few {فارق # مستويات} many {فارق # مستوى} other {فارق # مستوى}}",
  "ratings.by": "من {who}",
  "ratings.more":
    "{count, plural, zero {ولا مزيد} one {وواحدة أخرى} two {واثنتان أخريان} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",

  "agreement.title": "التوافق",
  "agreement.set":
    "{rated, plural, =0 {لم تُقيَّم أي ملاحظة بعد.} one {قُيّمت ملاحظة واحدة} two {قُيّمت ملاحظتان} few {قُيّمت # ملاحظات} many {قُيّمت # ملاحظة} other {قُيّمت # ملاحظة}}{rated, plural, =0 {} other {، وعدد المقيّمين: {raters, plural, one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.}}{hidden, plural, =0 {} one { وتُستبعد ملاحظة واحدة لم تقيّمها ما دامت الجولة محجوبة.} two { وتُستبعد ملاحظتان لم تقيّمهما ما دامت الجولة محجوبة.} few { وتُستبعد # ملاحظات لم تقيّمها ما دامت الجولة محجوبة.} many { وتُستبعد # ملاحظة لم تقيّمها ما دامت الجولة محجوبة.} other { وتُستبعد # ملاحظة لم تقيّمها ما دامت الجولة محجوبة.}}",
  "agreement.of": "البُعد",
  "agreement.alpha": "ألفا",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "الموثوقية",
  "agreement.over": "على أساس",
  "agreement.severity": "الشدة",
  "agreement.notes":
    "{units, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}، {values, plural, zero {لا تقييمات} one {تقييم واحد} two {تقييمان} few {# تقييمات} many {# تقييمًا} other {# تقييم}}",
  "agreement.reliable": "موثوق به",
  "agreement.tentative": "لاستنتاجات مبدئية فقط",
  "agreement.unreliable": "غير موثوق به",
  "agreement.nothing": "لم يقيّم شخصان أي ملاحظة",
  "agreement.constant": "كل التقييمات متماثلة",
  "agreement.method": "معامل ألفا لكريبندورف للبيانات الترتيبية: 1 توافق تام، و0 مصادفة.",

  "blind.title": "جولة محجوبة",
  "blind.said":
    "{blind, select, true {تُقيَّم الملاحظات تقييمًا محجوبًا} other {تُقيَّم الملاحظات تقييمًا مكشوفًا}}، التحديد: {who}، {when}.",
  "blind.what":
    "أثناء الجولة المحجوبة، لا يُعرض على أحد تقييم الآخرين لملاحظة قبل أن يقيّمها: لا في النافذة ولا في سطر الأوامر ولا فيما يُصدَّر. لكن هذا لا يحمي التقييمات: فهي في كل نسخة من ملف التفاوض وفي الملفات المحفوظة وفي ملفات التبادل، حيث يمكن لعضو أن يجدها بوسائل أخرى.",
} satisfies Partial<Record<keyof typeof en, string>>;
