import type { hub as en } from "../en/hub.ts";

export const hub = {
  "disk.held": "另一个 Clausemark 同步服务器或其命令正在使用 {folder}。请先停止它，或指定其他文件夹。",
  "disk.locked":
    "另一条 Clausemark 命令（{host} 上的进程 {pid, number, ::group-off}）仍在使用 {file}。请等它结束后重试。",
  "hub.busy": "同步服务器目前要处理的尝试过多。Clausemark 稍后会重试。",
  "hub.challenge": "对同步服务器验证请求的答复过迟或重复。Clausemark 会重试。",
  "hub.cut-off": "同步服务器多次拒绝来自此设备的数据，几分钟内不再接收任何数据。如再次出现，请更新 Clausemark。",
  "hub.filling-hub":
    "同步服务器的存储空间已使用 {percent, number}%。占满后，新内容将留在各自的电脑上，直到有空间为止：请告知同步服务器的运营者。",
  "hub.filling":
    "此案卷已占用同步服务器所允许存储空间的 {percent, number}%。占满后，新内容将留在各自的电脑上：请永久删除不需要的内容，或请同步服务器的运营者增加空间。",
  "hub.full-hub": "同步服务器已满。您写的内容安全地保存在本机，有空间时会发送。请同步服务器的运营者腾出空间。",
  "hub.full":
    "此案卷已达到同步服务器允许的大小。您写的内容安全地保存在本机，有空间时会发送：请永久删除不需要的内容，或询问同步服务器的运营者。",
  "hub.folder": "同步服务器无法使用文件夹 {folder}（{cause}）。请确认可以写入，或指定其他文件夹。",
  "hub.may-not-create": "此同步服务器不接收新案卷。请其运营者发布您的案卷，或以 --open 启动同步服务器。",
  "hub.no-address": "本机没有地址 {host}。请使用本机的地址，或 127.0.0.1。",
  "hub.no-hub": "{hub} 上没有 Clausemark 同步服务器。请检查地址。",
  "hub.not-stored": "同步服务器无法存储此内容（{cause}）；其磁盘可能已满。您写的内容安全地保存在本机，将重新发送。",
  "hub.other-hub": "{hub} 上的同步服务器自称为 {other}。可能有人在拦截连接：请与同步服务器的运营者核对地址。",
  "hub.port-forbidden": "端口 {port, number, ::group-off} 在本机上已保留。请选择大于 1023 的端口。",
  "hub.socket-taken": "{file} 上有另一个程序在监听，或该文件不是套接字。请用 --socket 指定另一个文件，或删除该文件。",
  "hub.port-taken": "端口 {port, number, ::group-off} 已被其他程序占用。请用 --port 另选。",
  "hub.signature": "同步服务器无法核实此设备。请检查所用地址是否正确。",
  "hub.stopping": "同步服务器正在停止，可能是为了更新。您写的内容安全地保存在本机；本机会自动重新连接。",
  "hub.stranger":
    "同步服务器拒绝了此设备：服务器上没有此案卷，或此设备未登记为案卷成员的设备。您的邀请可能已被使用或关闭，或您已被移除：请向管理员索取新的邀请。",
  "hub.token": "同步服务器与此版 Clausemark 互不兼容。其中之一需要更新。",
  "hub.compacted": "{dossiers, plural, other {已整理 # 个案卷}}：之前 {before, number} KB，现在 {after, number} KB。",
  "hub.damaged": "案卷 {dossier}：{file} 已损坏（{kind}），有 {bytes, number} 字节无法读取。",
  "hub.database": "同步服务器无法使用其数据库（{cause}）。请检查 DATABASE_URL，并确认 PostgreSQL 正在运行。",
  "hub.file": "同步服务器无法读取文件 {file}（{cause}）。请检查其名称，并确认运行同步服务器的用户可以读取它。",
  "hub.no-data": "{folder} 中没有同步服务器的数据。请指定启动同步服务器时所用的文件夹。",
  "hub.no-web": "{folder} 中没有网页版。请用“npm run build”构建，或在启动同步服务器时不加 --web。",
  "hub.phrase-empty": "文件 {file} 中没有口令。请写入一个。",
  "hub.tls": "{cert} 中的证书与 {key} 中的密钥无法使用（{cause}）。两者须为 PEM 文件且相互匹配。",
  "hub.no-backup": "{folder} 中没有同步服务器的备份。请指定当时交给“backup”的文件夹。",
  "hub.phrase": "新案卷的口令",
  "hub.phrase-missing": "此同步服务器只凭其口令接收新案卷。请向其运营者索取。",
  "hub.phrase-wrong": "此同步服务器的口令错误。请向其运营者核实。",
  "hub.phrase-twice": "“{one}”与“{other}”的口令相同。请给每个组织各自的口令，以便可以单独取消其中一个口令。",
  "hub.record-damaged": "案卷 {dossier}：记录 {record} 与签名时不符（{cause}）。",
  "hub.restored": "{dossiers, plural, other {已恢复 # 个案卷}}，{records, plural, other {共 # 条记录}}。",
  "hub.saved": "{dossiers, plural, other {已将 # 个案卷}}保存到 {folder}，{records, plural, other {共 # 条记录}}。",
  "hub.crowded":
    "此设备打开的连接超过同步服务器所允许的数量（{most, number}）。请关闭不需要的案卷和窗口。Clausemark 将在 {seconds, plural, other {# 秒}}后重试；不会丢失任何内容。",
  "hub.slow": "发送的数据超过同步服务器一次所接收的量。{seconds, plural, other {# 秒}}后继续发送；不会丢失任何内容。",
  "hub.too-large":
    "此记录（{size, number} KB）超过此同步服务器或其前面的代理所允许的大小。它留在本机；其他一切照常发送。请同步服务器的运营者允许更大的消息，然后退出同步服务器，再重新在那里共享案卷。",
  "hub.too-large-others":
    "他人的一条记录（{size, number} KB）超过此同步服务器或其前面的代理所允许的大小。他人所写的内容仍会到达，但此处不再发送任何内容。请同步服务器的运营者允许更大的消息，然后退出同步服务器，再重新在那里共享案卷。",
  "hub.not-kept": "同步服务器只保留少量来自未知设备和只读成员的内容。{count} 条记录仅留在本机。",
  "hub.flooded":
    "同步服务器发来的未知设备内容超出了服务器应保留的量。本机已与其断开。请联系同步服务器的运营者，或退出同步服务器。",
  "hub.unwell": "同步服务器目前无法访问其存储。您写的内容安全地保存在本机，稍后会发送。",
  "hub.verified":
    "{dossiers, plural, other {已核实 # 个案卷}}，{records, plural, other {# 条记录}}：一切与签名时相符。",
  "hub.verified-damaged":
    "{dossiers, plural, other {已核实 # 个案卷}}，{records, plural, other {# 条记录}}：并非一切都与写入时相同。请在其旁恢复备份；各客户端会重新发送其所有内容。",
  "hub.same-folder": "{folder} 是同步服务器自己的数据文件夹。请为备份指定其他文件夹。",
  "hub.not-backup": "{folder} 中的内容不是同步服务器的备份，会被覆盖。请指定空文件夹，或“backup”以前保存过的文件夹。",
  "hub.left-backup": "{dossiers, plural, other {同步服务器已不再保存的 # 个案卷}}已从备份中移除。",
  "hub.unread": "案卷 {dossier} 无法读取（{cause}）。",
  "hub.nothing": "{place} 中没有任何案卷：未保存或核实任何内容。请确认位置正确，且其磁盘已挂载。",
  "hub.others-folder":
    "{folder} 属于另一用户（编号 {user}），其同步服务器将无法读取 root 写入的文件。请以该用户身份运行此命令。",
  "hub.no-folder": "“{command}”需要备份的文件夹：hub {command} FOLDER --data FOLDER。",
  "hub.no-option": "未知选项 {option}。{near, select, none {} other {您是否想用“{near}”？}}“hub --help”列出所有选项。",
  "hub.option-alone": "{option} 不带值。",
  "hub.option-value": "{option} 需要一个值。见“hub --help”。",
  "hub.unexpected": "此处不应有“{value}”。{near, select, none {} other {您是否想用“{near}”？}}见“hub --help”。",
  "hub.needs": "{option} 只能与 {other} 一起使用。请两者都指定，或都不指定。",
  "hub.wrong-variable": "{variable} 不是有效的地址。它必须形如 {form}",
  "hub.wrong-origin":
    "{option} 不能是“{value}”。它必须是人们打开的地址，带 http:// 或 https://，例如 https://hub.example.org。",
  "hub.wrong-proxy": "{option} 不能是“{value}”。它必须是一个地址，例如 127.0.0.1，或一个网络，例如 10.0.0.0/8。",
  "hub.wrong-port": "{option} 不能是“{value}”。端口是 0 到 65535 之间的整数。",
  "hub.wrong-level": "{option} 不能是“{value}”。请用 error、warn 或 info。",
  "hub.wrong-seconds": "{option} 不能是“{value}”。请用 0 到 60 之间的整数秒数。",
  "hub.wrong-size": "{option} 不能是“{value}”。请用大小，例如 500MB 或 2GB，或用 0 表示不设上限。",
  "hub.config-line": "{file} 的第 {line, number, ::group-off} 行无效。它必须形如 NAME=value。",
  "hub.wrong-flag": "{option} 不能是“{value}”。请用 true 或 false。",
  "hub.two-places":
    "已设置 DATABASE_URL，而 --data 或 CLAUSEMARK_HUB_DATA 又指定了文件夹。数据只存放在其中之一：请取消前者的设置，或去掉后者。",
  "hub.no-place": "同步服务器需要存放数据的位置：--data FOLDER，或 DATABASE_URL 中的数据库。",
  "hub.database-role":
    "同步服务器的数据库角色无权在数据库中创建表（42501）。请让该角色拥有此数据库：ALTER DATABASE … OWNER TO …。",
  "update.collision": "此案卷有两份副本以同一身份使用过。正在重新设置您的副本。",
  "update.delete": "有人删除了任何人都不得删除的记录。同步服务器仍予保留。",
  "update.foreign": "同步服务器收到了不属于案卷的内容，已拒绝。",
  "update.incomplete": "同步服务器缺少此前的内容。您的副本正在重新设置。",
  "update.malformed": "同步服务器收到了无法读取的内容，已拒绝。",
  "update.orphan": "同步服务器收到了没有签名记录的内容，已拒绝。",
  "update.overwrite": "有人更改了任何人都不得更改的记录。同步服务器保留原有的一份。",
} satisfies Partial<Record<keyof typeof en, string>>;
