import type { positions as en } from "../en/positions.ts";

/** Positions on the words they were taken on, and on others. */
export const positions = {
  "proposal.taken": "مقدَّم بشأن {place}",
  "cli.no-place": "بلا موضع محدد في أحدث نص، مدوَّن على {place}",
  "cli.revised-positions": "المواقف: من الكلمات نفسها {valid}، ومن نص تغيّر {earlier}، وبلا موضع محدد {unplaced}.",
  "cli.revised-proposals":
    "المقترحات: بشأن الكلمات نفسها {valid}، وبشأن كلمات تغيّرت {earlier}، وبلا موضع محدد {unplaced}.",
  "cli.revised-statuses": "الحالات: لا تزال سارية {valid}، ولم تعد سارية {earlier}.",
  "tray.proposals.unplaced": "مقترحات بلا موضع محدد: {count}",
  "tray.proposals.unplaced.what": "الكلمات التي كانت ستغيّرها ليست في هذا المشروع، أو ترد في مواضع عدة.",
  "tray.proposals.earlier": "مقترحات بشأن نص تغيّر: {count}",
  "tray.proposals.earlier.what": "تغيّرت منذ ذلك الحين الكلمات المراد الاستعاضة عنها أو النص المحيط بها.",
  "tray.proposals.absent": "مقترحات ليست في هذا النص: {count}",
  "tray.proposals.discarded": "مقترحات لا تنطبق على هذا المشروع: {count}",
  "tray.proposals.discarded.what": "وسم أحد الأعضاء هذه المقترحات بأنها لا تنطبق.",
  "tray.proposals.count":
    "بشأن نص تغيّر: {count, plural, zero {لا مقترحات} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}}",
  "tray.empty.alone": "كل ما دُوّن على هذا النص محدَّد الموضع فيه.",
  "taken-on.option": "{text}، {option}",
  "taken-on.place": "{text}، {address}",
  "held.earlier": "{text}: {said}",
  "validity.current": "بشأن هذه الكلمات",
  "validity.confirmed": "مؤكَّد سريانه على هذا النص",
  "validity.earlier": "بشأن كلمات سابقة",
  "validity.around": "بشأن الكلمات نفسها مع تغيّر النص المحيط بها",
  "validity.unplaced": "لم يُعثر على كلماته",
  "validity.discarded": "لا ينطبق على هذا المشروع",
  "validity.absent": "لا يشمله هذا النص",
  "positions.of-proposal": "بشأن صياغة مقترحة لا بشأن النص",
  "positions.in-conflict": "تعارض",
  "positions.superseded": "تغيّر منذئذ",
  "positions.earlier": "{change, select, around {بشأن الكلمات نفسها مع تغيّر النص المحيط بها} other {بشأن كلمات تغيّرت}}",
  "positions.earlier.note": "لا تُحسب لهذا النص إلا إذا أكدها أحد الأعضاء.",
  "positions.unplaced": "بشأن كلمات غير موجودة هنا",
  "positions.unplaced.note": "قد يكون هذا موضعها؛ ولا تُحسب لهذا النص إلا إذا أكدها أحد الأعضاء.",
  "positions.confirmed-by": "تأكيد سريانه على هذا النص: {who}",
  "positions.place":
    "{says, select, confirm {تأكيد سريانه على هذا النص} discard {لا ينطبق على هذا المشروع} other {تراجع}}",
  "positions.place-which":
    "{says, select, confirm {تأكيد سريانه على هذا النص} discard {لا ينطبق على هذا المشروع} other {تراجع}}: {name}، {held}",
  "provision-status.same-words": "حُددت للكلمات نفسها في {text}",
  "note.made-on":
    "دُوّنت على {place}{words, select, none {} other {: «{words}»}}. {change, select, around {الكلمات هنا هي نفسها، لكن النص المحيط بها تغيّر} other {الكلمات هنا مختلفة}}، ولم يؤكد أحد الموضع.",
  "provision-status.earlier": "حُددت لنص سابق: {text}",
  "matrix.earlier-texts": "مواقف من نصوص سابقة",
  "matrix.earlier-texts.note": "اتُّخذت هذه المواقف بشأن نصوص سابقة. ولم يؤكد أحد أنها تسري على هذا النص.",
  "matrix.left-behind":
    "اتُّخذ بشأن نصوص سابقة ولم يؤكد أحد سريانه على هذا النص، وليس في هذا الجدول: {count, plural, zero {لا مواقف} one {موقف واحد} two {موقفان} few {# مواقف} many {# موقفًا} other {# موقف}}.",
  "matrix.left-behind.show": "مراجعة المواقف",
  "tray.positions.count":
    "بشأن نص تغيّر: {count, plural, zero {لا مواقف} one {موقف واحد} two {موقفان} few {# مواقف} many {# موقفًا} other {# موقف}}",
  "tray.positions.unplaced": "مواقف بلا موضع محدد: {count}",
  "tray.positions.unplaced.what": "الكلمات التي اتُّخذت بشأنها ليست في هذا المشروع، أو ترد في مواضع عدة.",
  "tray.positions.earlier": "مواقف من نص تغيّر: {count}",
  "tray.positions.earlier.what": "لا تُحسب لهذا المشروع ما لم يؤكدها أحد الأعضاء.",
  "tray.positions.absent": "مواقف ليست في هذا النص: {count}",
  "tray.positions.discarded": "مواقف لا تنطبق على هذا المشروع: {count}",
  "tray.positions.discarded.what": "وسم أحد الأعضاء هذه المواقف بأنها لا تنطبق.",
  "tray.statuses": "حالات محددة لنص تغيّر: {count}",
  "tray.statuses.what": "الكلمات التي حُددت لها، أو النص المحيط بها، تغيّرت أو حُذفت، فلا تسري على هذا المشروع.",
  "tray.statuses.count":
    "لنص تغيّر: {count, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}}",
  "tray.statuses.discarded": "حالات لا تنطبق على هذا المشروع: {count}",
  "tray.statuses.discarded.what": "وسم أحد الأعضاء هذه الحالات بأنها لا تنطبق.",
  "tray.statuses.go": "الانتقال إلى {address}",
  "table.taken-text": "النص الذي اتُّخذ بشأنه",
  "table.taken-address": "الحكم الذي اتُّخذ بشأنه",
  "table.validity": "في النص الحالي",
  "table.held": "المُدخَل",
  "left.earlier":
    "المستبعد لأنه بشأن نصوص سابقة: {count, plural, zero {لا مواقف} one {موقف واحد} two {موقفان} few {# مواقف} many {# موقفًا} other {# موقف}}.",
  "left.earlier.statuses":
    "المستبعد لأنه حُدد لنصوص سابقة: {count, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}}.",
  "cli.left.earlier":
    "المستبعد لأنه بشأن نصوص سابقة: {count, plural, zero {لا مواقف} one {موقف واحد} two {موقفان} few {# مواقف} many {# موقفًا} other {# موقف}} (يدرجها ⁦--include-earlier⁩ مع بيان ذلك).",
  "cli.left.earlier.statuses":
    "المستبعد لأنه حُدد لنصوص سابقة: {count, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}} (يدرجها ⁦--include-earlier⁩ مع بيان ذلك).",
  "cli.status-id":
    "{count, plural, =0 {لا حالة يبدأ معرّفها بـ {id}.} one {حالة واحدة يبدأ معرّفها بـ {id}. اذكر المزيد منه.} two {حالتان يبدأ معرّفهما بـ {id}. اذكر المزيد منه.} few {# حالات يبدأ معرّفها بـ {id}. اذكر المزيد منه.} many {# حالة يبدأ معرّفها بـ {id}. اذكر المزيد منه.} other {# حالة يبدأ معرّفها بـ {id}. اذكر المزيد منه.}}",
  "cli.position":
    "{count, plural, =0 {لا موقف يبدأ معرّفه بـ {id}.} one {موقف واحد يبدأ معرّفه بـ {id}. اذكر المزيد منه.} two {موقفان يبدأ معرّفهما بـ {id}. اذكر المزيد منه.} few {# مواقف يبدأ معرّفها بـ {id}. اذكر المزيد منه.} many {# موقفًا يبدأ معرّفها بـ {id}. اذكر المزيد منه.} other {# موقف يبدأ معرّفها بـ {id}. اذكر المزيد منه.}}",
  "briefing.earlier": "إدراج المواقف من نصوص سابقة، مع بيان ذلك",
  "briefing.replies": "إدراج الردود على الملاحظات العلنية",
  "others.earlier": "إدراج المواقف والحالات من نصوص سابقة، مع بيان ذلك",
  "briefing.positions.earlier":
    "المستبعد لأنه بشأن نصوص سابقة: {count, plural, zero {لا مواقف} one {موقف واحد} two {موقفان} few {# مواقف} many {# موقفًا} other {# موقف}}.",
} satisfies Partial<Record<keyof typeof en, string>>;
