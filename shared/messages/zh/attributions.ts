import type { attributions as en } from "../en/attributions.ts";

export const attributions = {
  "record.type.group": "代表团集团",
  "group.empty": "请填写集团名称。",
  "group.characters":
    "“{name}”无法作为名称在记录行中输入。名称至少有两个字母或数字，不含引号、括号、逗号、斜线或 + 和 ~ 等符号。",
  "group.taken": "“{name}”已指{delegation}。请另选名称。",
  "group.unknown": "此处没有团队添加的集团“{name}”。“clausemark groups”列出全部集团。",
  "group.other": "只有添加此集团的成员可撤回它。",
  "team.groups": "代表团集团",
  "team.groups.what": "本次谈判中 Clausemark 尚未收录的集团，供全体成员在记录行、提案和导入草案时使用。",
  "team.groups.code": "简称",
  "team.groups.name": "名称",
  "team.groups.aliases": "其他名称，以逗号分隔",
  "team.groups.add": "添加集团",
  "team.groups.retract": "撤回",
  "team.groups.retract.of": "撤回{name}",
  attribution:
    "{parties}{kind, select, add {提议} delete {要求删除} replace {要求改为} alternative {提出备选案文} support {支持} oppose {反对} other {保留立场}}：{about, select, provision {本条款} other {“{words}”}}",
  "attribution.doubt.unlisted": "有名称不在国家和集团名单中",
  "attribution.doubt.ambiguous": "有名称指多个代表团",
  "attribution.doubt.code": "两个字母，可能是普通词",
  "attribution.doubt.words": "不清楚所指的是哪些文字",
  "attribution.doubt.open": "其方括号没有闭合",
  "attribution.doubt.base": "未找到其所替代的款",
  "review.attributions": "{count, plural, other {# 处归于代表团的文字}}",
  "review.attributions.what": "勾选的将成为这些代表团的提案和立场，草案文字保持不变。",
  "review.attributions.certain": "{count, plural, other {全部 # 处确定的}}",
  "review.attributions.doubtful": "{count, plural, other {# 处存疑}}",
  "review.attributions.printed": "原文：{printed}",
  "cli.attribution": "{at}  {what}{doubts, select, none {} other {（存疑：{doubts}）}}",
  "cli.attributions":
    "{count, plural, other {# 处归于代表团的文字}}，{doubtful, plural, =0 {全部确定} other {其中 # 处存疑}}。add、revise 和 new 命令加 --attributions 可记录它们。",
  "cli.attributions-taken":
    "根据草案中归于代表团的文字：{proposals, plural, other {# 个提案}}，{positions, plural, other {# 个立场}}。",
} satisfies Partial<Record<keyof typeof en, string>>;
