import type { page as en } from "../en/page.ts";

export const page = {
  "page.skip": "跳到案文",
  "page.contents": "目录",
  "page.controls": "要显示的批注",
  "page.all": "全部",
  "page.only-noted": "仅显示有批注的条款",
  "page.previous": "上一条批注",
  "page.next": "下一条批注",
  "page.shown": "显示的批注：{shown}/{total}",
  "page.note-link": "批注{n}的链接",
  "page.provision-link": "{place}的链接",
  "page.foot": "本页由 Clausemark 制作，不从网络加载任何内容。",
} satisfies Partial<Record<keyof typeof en, string>>;
