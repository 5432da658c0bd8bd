import type { firstSteps as en } from "../en/firstSteps.ts";

export const firstSteps = {
  "command.first-steps": "入门…",
  "first-steps.title": "入门",
  "first-steps.at": "第 {step, number} 步，共 {steps, number} 步",
  "first-steps.skip": "全部跳过",
  "first-steps.next": "下一步",
  "first-steps.notes": "第一条批注",
  "first-steps.notes.select": "在文本中选中词语，再选择级别；评论可以随后再写。",
  "first-steps.notes.line": "顶部的输入行可转到条款（如“{place}”），也可记录谁说了什么（如“{entry}”）。",
  "first-steps.notes.name": "写第一条批注时会请您填写姓名：化名或职务即可。可以留空，以后在“团队”中填写。",
} satisfies Partial<Record<keyof typeof en, string>>;
