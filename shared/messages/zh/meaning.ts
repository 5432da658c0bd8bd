import type { meaning as en } from "../en/meaning.ts";

export const meaning = {
  "adopted.adopted": "{text} 中已采纳",
  "adopted.partly": "{text} 中部分采纳",
  "adopted.not": "{text} 中未采纳",
  "adopted.there": "现已写入：",
  "adopted.gone": "已删去：",
  "adopted.missing": "未写入：",
  "adopted.still": "仍保留：",
  "adopted.quoted": "“{words}”",
  "table.adopted": "按文字判断",
} satisfies Partial<Record<keyof typeof en, string>>;
