import type { page as en } from "../en/page.ts";

export const page = {
  "page.skip": "الانتقال إلى النص",
  "page.contents": "المحتويات",
  "page.controls": "الملاحظات المعروضة",
  "page.all": "الكل",
  "page.only-noted": "المواد التي عليها ملاحظات فقط",
  "page.previous": "الملاحظة السابقة",
  "page.next": "الملاحظة التالية",
  "page.shown": "الملاحظات المعروضة: {shown} من {total}",
  "page.note-link": "رابط إلى الملاحظة {n}",
  "page.provision-link": "رابط إلى {place}",
  "page.foot": "أُعدت هذه الصفحة باستخدام Clausemark، ولا تحمّل أي شيء من الشبكة.",
} satisfies Partial<Record<keyof typeof en, string>>;
