/** Marks and spaces that Chinese does not have. */
export const CHINESE_MARKS: readonly (readonly [string, RegExp])[] = [
  ["mark of half width beside a Chinese character", /\p{Script=Han}[,;:!?()]|[,;:!?)]\p{Script=Han}|\(\p{Script=Han}/u],
  ["space beside a mark of full width", /[，。：；、？！（）《》] | [，。：；、？！（）《》]/u],
  ["space between a Chinese character and a quotation", /\p{Script=Han} “|” \p{Script=Han}/u],
  ["second kind of ellipsis, or a space before one", /……|\s…|\.\.\./u],
  [
    "number without a space beside its measure word",
    /(?<!第[^第]*)#\}\}\p{Script=Han}|(?<!第)\p{Script=Han}\{\w+, plural, other \{#/u,
  ],
  ["space between a person or a delegation and the words about them", /\{(?:who|by|author)\} \p{Script=Han}/u],
];

/** Words that Chinese does not use here, each with what it says instead of what is meant. */
export const CHINESE_WORDS: readonly (readonly [string, RegExp])[] = [
  ["你 beside 您", /你/u],
  ["附议, which is to second a motion", /附议/u],
  ["保留 alone for a position that is reserved", /[·，~] ?保留(?!立场)/u],
  ["非文件 for a non-paper", /非文件/u],
  ["议定 beside 商定 for what is agreed", /议定（/u],
  ["已商定用语 for agreed language", /商定用语/u],
  ["现场案文 for what was read out", /现场案文/u],
  ["轨道 for a track", /轨道/u],
  ["枢纽 for the hub", /枢纽/u],
  ["数据包 for an offline update", /数据包/u],
  ["密封 for what is encrypted", /密封|封存|封装/u],
  ["收回 for retracting", /收回/u],
  ["短语 for a passphrase", /短语/u],
  ["卷宗 beside 案卷", /卷宗/u],
  ["严重性 beside 严重程度", /严重性/u],
  ["一揽子案文 for the Chair’s package", /一揽子案文/u],
  ["查塔姆宫 for Chatham House", /查塔姆宫|Chatham House/u],
  ["a second name of the Chatham House Rule", /查塔姆(?!研究所)/u],
  ["谁可查看 beside 可见范围", /谁可查看/u],
  ["机器 for a computer", /机器/u],
  ["the Covenant without 国际", /《公民权利和政治权利公约》/u],
  ["a modal of a treaty in English", /“(?:shall|may)”(?! >|$)/u],
];
