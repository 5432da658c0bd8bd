import type { hubOperator as en } from "../en/hubOperator.ts";

export const hubOperator = {
  "hub.blocked": "同步服务器的运营者已暂时封锁此案卷。您写的内容安全地保存在本机，解除封锁后会发送；请询问运营者。",
  "hub.deleted":
    "同步服务器的运营者已从服务器上删除此案卷，服务器不再接收它。本机上的内容仍保留在此；请询问运营者或管理员。",
  "hub.device-blocked": "同步服务器的运营者已封锁此设备。您写的内容安全地保存在本机；请询问运营者。",
  "hub.read-only": "同步服务器目前为只读。您写的内容安全地保存在本机，稍后会发送。",
  "keeper.form": "用法：hub {form}",
  "keeper.which-short": "“{value}”作为标识符太短。请至少给出日志所显示的十二位。",
  "keeper.which-none": "没有标识符以 {value} 开头的案卷。“hub list”会列出所有案卷。",
  "keeper.which-many": "{count, plural, other {有 # 个案卷}}的标识符以 {value} 开头：请给出更多位。",
  "keeper.blocked": "案卷 {dossier} 已封锁：解除封锁之前无人能连接。其数据仍予保留。",
  "keeper.device-blocked": "设备 {device} 已封锁：解除封锁之前不能连接。",
  "keeper.lifted": "{subject} 不再处于封锁或删除状态：其成员可再次连接。",
  "keeper.not-ordered": "{subject} 既未封锁也未删除，因此没有任何更改。",
  "keeper.deleted": "案卷 {dossier} 已删除，不再接收。",
  "keeper.deletion-pending":
    "案卷 {dossier} 已标为待删除，但使用该文件夹的同步服务器尚未删除它。较早版本的同步服务器无法识别此类指令：请停止它，然后重新运行该命令。",
  "keeper.read-only-on": "从现在起同步服务器为只读。各人所写的内容留在各自的电脑上，各人会收到提示。",
  "keeper.read-only-off": "同步服务器重新接收一切内容。此间各人所写的内容会自动到达。",
  "keeper.delete-what": "案卷 {dossier}：{bytes, number} 字节，最后写入于 {written}。",
  "keeper.delete-ask": "键入“yes”以永久删除{count, plural, other {这 # 个案卷}}：",
  "keeper.delete-needs-yes": "删除是永久的。请加上 --yes 重新运行该命令，或在终端中运行，届时会先询问。",
  "keeper.delete-not": "未删除任何内容。",
  "keeper.list-dossier": "案卷",
  "keeper.list-bytes": "字节",
  "keeper.list-records": "记录",
  "keeper.list-devices": "设备",
  "keeper.list-written": "最后写入",
  "keeper.list-state": "状态",
  "keeper.state-open": "开放",
  "keeper.state-blocked": "已封锁",
  "keeper.state-deleted": "已删除",
  "keeper.list-sum": "{dossiers, plural, other {# 个案卷}}，{bytes, number} 字节。",
  "keeper.list-device": "设备 {device} 自 {at} 起被封锁。",
  "keeper.list-read-only": "同步服务器为只读。",
  "keeper.export-there": "{folder} 中已有备份，该案卷会被加入其中。请指定空文件夹，或尚不存在的文件夹。",
  "keeper.exported":
    "案卷 {dossier} 已保存到 {folder}，{records, plural, other {共 # 条记录}}。“hub restore”可将其恢复。",
  "keeper.left-out": "{dossiers, plural, other {略去了 # 个案卷}}，因为它们已在此处删除。“hub unblock”可重新允许接收。",
  "keeper.migrated":
    "{to} 中现有 {dossiers, plural, other {# 个案卷}}，{records, plural, other {共 # 条记录}}，均已在那里逐条核实。{from} 中的内容会保留，直到您将其删除。",
  "keeper.migrate-lost": "案卷 {dossier}：{count, plural, other {有 # 条记录}}未送达。请重新运行该命令。",
  "keeper.migrate-deleted":
    "{from} 中有删除指令，所涉案卷仍在 {to} 中：{dossiers}。未迁移任何内容。请在 {to} 中也将其删除，或用“hub unblock”撤销 {from} 中的指令，然后重新运行该命令。",
  "keeper.migrate-busy": "有同步服务器或命令正在使用数据库。请先停止所有同步服务器。",
  "keeper.migrate-ends": "一端须为文件夹，另一端须为“database”一词，即 DATABASE_URL 中的数据库：hub {form}",
} satisfies Partial<Record<keyof typeof en, string>>;
