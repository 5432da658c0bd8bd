import type { cli as en } from "../en/cli.ts";

export const cli = {
  "cli.added": "{what, select, document {已添加为新文档：“{title}”。} other {已添加为“{title}”的另一份案文。}}",
  "cli.agreed": "{level, select, none {已移除商定的严重程度。} other {商定的严重程度：{level}。}}",
  "cli.agreement":
    "{name}：{means, select, none {无 α 系数（{units, plural, =0 {没有两人评级过的批注} other {# 条批注有两人评级，所有评级相同}}）} other {α 为 {value}，依据 {units, plural, other {# 条批注}}：{means, select, reliable {可靠} tentative {仅可作初步结论} other {不可靠}}}}",
  "cli.agreement.set":
    "{rated, plural, =0 {尚无批注被评级。} other {# 条批注已评级}}{rated, plural, =0 {} other {，评级者 {raters, plural, other {# 人}}。α 为有序数据的克里彭多夫 α 系数。}}",
  "cli.aside": "搁置：{type} {key}：{reason}",
  "cli.conflict-copy":
    '{copy} 有 {path} 所缺的 {count} 条记录：这是同步服务另行存放的副本。请合并：clausemark merge "{path}" "{copy}"',
  "cli.corrected":
    "已更正。更正后的案文上有{there, plural, other { # 条批注}}{lost, plural, =0 {} other {；# 条批注所针对的词语已不存在}}。",
  "cli.change": "{at}  {author}{type, select, inserted {插入} other {删除}}：“{words}”",
  "cli.documents": "没有文档“{name}”。案卷中有：{known}。",
  "cli.exists": "{path} 已存在，且绝不覆盖。请选择其他名称。",
  "cli.exported":
    "已写入 {path}：{pages, plural, other {# 页}}，{notes, plural, other {# 条批注}}{kept, plural, =0 {} other {；# 条批注不对该受众开放}}{proposals, plural, =0 {} other {；# 项提案}}{proposalsKept, plural, =0 {} other {；# 项提案不对该受众开放}}{positions, plural, =0 {} other {；# 个立场}}。",
  "cli.exported-positions":
    "已写入 {path}：{rows, plural, other {# 个立场}}{kept, plural, =0 {} other {；# 个立场不对该受众开放}}。",
  "cli.failed": "无法读取或写入{path, select, other { {path}}}（{code}）。请检查可用空间和权限后重试。",
  "cli.finding":
    "{address}  {rule}{words, select, none {} other {：“{words}”}}{was, select, none {} other {（之前：“{was}”）}}",
  "cli.fork": "分叉：设备 {device} 以编号 {seq} 签署了多条记录",
  "cli.found-status": "{at}  案文中：“{words}”",
  "cli.gap": "缺口：此处缺少由设备 {device} 签名的记录 {from} 至 {to}",
  "cli.invited": "已将邀请（角色：{role}）写入 {path}。持有该文件者均可加入：请安全转交。",
  "cli.joined": "已加入“{title}”（角色：{role}）。",
  "cli.key-not-saved":
    "所有内容已保存到 {name}；请勿再次运行该命令。只有密钥文件 {path} 无法更新（{code}）。请检查该处的可用空间和权限。",
  "cli.made": "已创建 {path}（案卷 {id}）。\n恢复单是 {sheet}：请打印，然后将该文件移出本机。",
  "cli.merged": "新增 {fresh}，已有 {known}，拒绝 {refused}",
  "cli.no-annotations": "尚无批注。",
  "cli.no-file": "没有文件 {name}。请检查名称和文件夹。",
  "cli.no-folder": "没有文件夹 {folder}。请创建它，或选择其他文件夹。",
  "cli.no-key":
    "本机上没有“{as}”在此案卷中的密钥。{known, select, none {} other {现有密钥属于：{known}。}}请凭邀请加入，或检查 --as。",
  "cli.no-revision": "案卷中没有案文“{name}”。现有：{known}。",
  "cli.not-a-dossier": "{name} 不是 Clausemark 案卷，或文件已损坏。请检查名称，或重新索取该文件。",
  "cli.not-a-folder": "多种格式须写入文件夹，而 {path} 不是文件夹。请指定文件夹。",
  "cli.nothing-found": "没有内容符合筛选条件，因此没有写入文件。{near, select, none {} other {您是否想输入 {near}？}}",
  "cli.not-flushed": "{path} 已写入，但系统未确认其已安全存盘（{code}）。请保留一份副本。",
  "cli.not-joined": "邀请未被接受：{reason}",
  "cli.overtaken": "{name} 其间已被另一程序更改或替换。未写入任何内容；请重新运行该命令。",
  "cli.read-only": "{path} 为只读，未作更改。请允许写入，或使用副本。",
  "cli.refused-line": "{name} 第 {line} 行{type, select, none {} other {（{type} {key}）}}被拒绝：{reason}",
  "cli.status": "{address}：{status, select, none {无状态} other {{status}}}",
  "cli.revisions": "有多份案文名为“{name}”。请用标识指明：{known}。",
  "cli.remark": "{at}  {author}：{text}",
  "cli.round": "从现在起批注采用{blind, select, true {盲评} other {公开评级}}。",
  "cli.hidden":
    "盲评进行中：{notes, plural, other {# 条批注}}的级别已隐藏{named, select, true {，直到您对其评级} other {。用 --as 指明身份，即可查看您已评级的批注}}。",
  "cli.thread":
    "{count, plural, =0 {没有标识以 {id} 开头的批注。} other {有 # 条批注的标识以 {id} 开头。请多写几位。}}",
  "cli.unknown-command":
    "未知命令“{name}”。{near, select, none {} other {您是否想用“{near}”？}}“clausemark help”列出所有命令。",
  "cli.unreadable": "无法读取 {name}（{code}）。",
  "cli.unwritable": "无法写入 {path}（{code}）。",
  "cli.note":
    "{count, plural, =0 {没有标识以 {id} 开头的批注或提案。} other {有 # 条批注或提案的标识以 {id} 开头。请多写几位。}}",
  "cli.verified": "已检查 {records} 条记录：拒绝 {refused}，等待 {waiting}，搁置 {aside}。",
  "cli.waits": "等待：{type} {key}：{reason}",
  "cli.watch.no-before": "没有可比较的案文（--before FILE），因此比较规则不标出任何内容。",
  "cli.watch.nothing": "没有标出任何内容。",
  "cli.wrong.bare": '{flag} 需要一个值。{value, select, none {} other {如果它以短横线开头，请写作 {flag}="{value}"。}}',
  "cli.wrong.choice": "请选择其一：{flags}。",
  "cli.wrong.clash": "{flag} 与 {other} 不能同时使用。",
  "cli.wrong.missing": "缺少 {what}。",
  "cli.wrong.names": "{count, plural, other {请指定 # 个文件：{call}}}",
  "cli.wrong.public-day": "公开导出从不写明日期。请加上 --audience team，或去掉 --date。",
  "cli.wrong.renamed": "{flag} 已改名。请改用 {now}。",
  "cli.wrong.surplus": "此处不应有“{what}”。含空格的文字请加引号。",
  "cli.wrong.unknown": "未知选项 {flag}。{near, select, none {} other {您是否想用 {near}？}}",
  "cli.wrong.value":
    "“{value}”不是 {flag} 的有效值。{near, select, none {} other {您是否想用“{near}”？}}{known, select, none {} other {请用以下之一：{known}。}}",
  "draft.none": "案卷中尚无草案。请先添加。",
  "recovery.keep": "请打印此恢复单，与管理员的电脑分开存放，并删除此文件。它无法再次生成。",
  "right.unknown": "没有权利“{right}”。{near, select, none {} other {您是否想用“{near}”？}}请用以下之一：{known}。",
  "right.ambiguous": "“{right}”可能指多项权利。请用以下之一：{known}。",
  "recovery.title": "Clausemark：“{title}”的恢复单",
  "recovery.what": "持有此密钥者可接管案卷的管理权，并读取其中的一切。",
} satisfies Partial<Record<keyof typeof en, string>>;
