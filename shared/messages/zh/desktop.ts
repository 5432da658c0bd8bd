import type { desktop as en } from "../en/desktop.ts";

export const desktop = {
  "close.anyway": "仍然关闭",
  "close.keep": "保持打开",
  "close.unsaved": "尚未全部保存",
  "close.unsaved.detail":
    "磁盘尚未接收全部内容；如现在关闭，其余部分将丢失。请保持窗口打开，腾出磁盘空间，待显示“已保存”后再关闭。",
  "dossier.locked": "案卷 {id}（无法打开其密钥）",
  "dossiers.failed": "无法写入案卷列表（{code}）。案卷本身不受影响。",
  "dossiers.not-deleted":
    "未能全部删除（{code}）：仍有一部分留在本机上。请关闭可能打开着 Clausemark 文件的其他程序，然后重试。",
  "file.none": "{name} 不是可打开的文件。",
  "file.not-read": "无法读取 {name}（{code}）。请确认文件存在且您有权读取。",
  "file.not-written":
    "{name} 未写入：{code, select, ENOSPC {磁盘已满。请腾出空间，或选择其他位置。} EACCES {您无权在该处写入。请选择其他位置。} EPERM {您无权在该处写入。请选择其他位置。} EROFS {磁盘为只读。请选择其他位置。} other {磁盘返回 {code}。请选择其他位置。}}",
  "file.too-large": "{name} 超过 {megabytes} MB，即 Clausemark 可打开的上限。",
  "files.all": "所有文件",
  "files.dossier": "Clausemark 案卷",
  "files.draft": "草案和案卷",
  "files.invitation": "Clausemark 邀请",
  "files.pdf": "PDF",
  "files.recovery": "恢复单",
  "hub.not-started":
    "无法启动同步服务器（{code}）。请重新启动 Clausemark 后再次共享；在此之前，请用离线更新包传递新内容。",
  "journal.compact-failed": "无法压缩已保存的日志（{code}）。没有丢失任何内容；Clausemark 会重试。",
  "journal.damaged": "本机上“{title}”的一部分无法读取",
  "journal.damaged.detail":
    "其日志中有 {bytes, plural, other {# 个字节}}损坏，未被删除，已另行存放：\n{files}\n在此之前的内容都在，窗口自身副本中的内容也在。合并队友的文件或与同步服务器同步，即可恢复缺失的部分。",
  "journal.sealed.detail":
    "其中一部分由一个已不在本机上的密钥加密，只有该密钥才能打开。没有任何内容损坏或被删除；它存放在：\n{files}\n合并队友的文件或与同步服务器同步，即可恢复缺失的部分。",
  "journal.not-appended":
    "未保存：{code, select, ENOSPC {磁盘已满。请腾出空间；在此之前，您的工作保留在内存中。} EDQUOT {您的磁盘配额已用完。请腾出空间；在此之前，您的工作保留在内存中。} EACCES {您无权写入 Clausemark 的文件夹。您的工作保留在内存中；请将副本存到别处。} EROFS {磁盘为只读。您的工作保留在内存中；请将副本存到别处。} other {磁盘返回 {code}。您的工作保留在内存中；请将副本存到别处。}}",
  "journal.not-read": "无法读取此案卷已保存的数据（{code}）。没有任何更改。",
  "keys.locked": "案卷的密钥在本机上，由系统钥匙串加密，而钥匙串已锁定。请解锁钥匙串，然后重新启动 Clausemark。",
  "keys.none": "本机所装 Clausemark 没有该案卷的密钥。请凭邀请加入，或打开案卷文件阅读。",
  "keys.not-found": "签名密钥不在本机所装的 Clausemark 中，或属于另一案卷。",
  "keys.not-opened": "此内容加密时所用的不是本机所装 Clausemark 的密钥。",
  "keys.not-written": "无法写入密钥（{code}）。请腾出磁盘空间后重试。",
  "keys.other-chain": "此记录不是用本机所装 Clausemark 的密钥签名的。",
  "menu.edit": "编辑(&E)",
  "menu.cut": "剪切",
  "menu.copy": "复制",
  "menu.paste": "粘贴",
  "menu.selectAll": "全选",
  "menu.resetZoom": "实际大小",
  "menu.zoomIn": "放大",
  "menu.zoomOut": "缩小",
  "menu.togglefullscreen": "全屏",
  "menu.file": "文件(&F)",
  "menu.help": "帮助(&H)",
  "menu.quit": "退出 Clausemark",
  "menu.view": "视图(&V)",
  "network.address": "“{address}”不是同步服务器地址。地址形如 https://hub.example.org。",
  "network.plain": "{host} 上的同步服务器不在本地网络内，因此其地址必须以 https:// 开头。",
  "sample.missing": "无法读取示例草案。在浏览器中请检查网络后重试；桌面应用则需重新安装。",
  "shell.fault": "Clausemark 内部出错（{channel}）。已保存的内容是安全的；请报告此问题。",
  "shell.refused": "Clausemark 拒绝了此操作（{channel}）：请求无效。",
  "start.not-portable":
    "这是便携版，其文件夹 {folder} 无法写入（{code}）。请将程序移到您可以写入的位置，或删除该文件夹，将所有内容保存在您自己的文件夹中。",
  "start.switch-refused":
    "Clausemark 不能使用 {given} 启动：其他程序可能会读取您所写的内容。请从启动 Clausemark 的命令或快捷方式中删除它。",
  "typeset.crashed": "未生成 PDF：排版程序意外终止。请重试。",
  "typeset.timeout": "{minutes} 分钟内未能生成 PDF。请减少所选内容。",
  "files.languageData": "语言数据",
  "files.picture": "图片",
} satisfies Partial<Record<keyof typeof en, string>>;
