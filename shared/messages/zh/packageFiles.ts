import type { packageFiles as en } from "../en/packageFiles.ts";

export const packageFiles = {
  "release.choose": "检查更新文件…",
  "release.show": "在文件夹中显示",
  "release.newer":
    "{name} 由本项目发布：版本 {version}，比当前版本（{running}）新。请照常安装，并在新版本运行之前保留该文件。",
  "release.same": "{name} 由本项目发布，与当前版本（{running}）相同。",
  "release.unchecked":
    "已检查：列表的签名和该文件。未检查：所发布的程序是否由公开的源代码构建、Apple 和 Microsoft 的证书，以及此后对该文件的更改。",
  "release.none": "尚未检查任何文件。",
  "release.no-key": "此版本没有发布密钥，无法判断文件由谁发布。请将其 SHA-256 与您从其他途径获得的值比较。",
  "release.no-list": "文件旁缺少 {list} 或 {signature}。请从同一次发布中下载这两个文件。",
  "release.forged": "{name} 旁的列表不是由本项目签名的。请勿安装此文件。",
  "release.changed": "{name} 不在其旁边的签名列表中：它被更改过、不完整或属于另一次发布。请勿安装。",
  "release.older": "{name} 是版本 {version}，比当前版本（{running}）旧，可能有已知的缺陷。已拒绝。",
} as const satisfies Partial<Record<keyof typeof en, string>>;
