# Copies of the book.

backups-title = 备份
backups-note = 每天第一次打开、每次导入和升级之前，程序自动备份一次，留下最近和较早的共十份。
backups-make = 立即备份
backups-save = 另存到…
backups-saved = 已另存。旁边的 .key 和 .slots 文件要一起带走。
backups-save-title = 把备份存到哪里
backups-save-file = { $name } { $day }
backups-files = 客户簿
backups-none = 还没有备份。
backups-when = 时间
backups-why = 缘由
backups-size = 大小
backups-restore = 恢复
backups-reason-daily = 每天一份
backups-reason-import = 导入之前
backups-reason-upgrade = 升级之前
backups-reason-manual = 手动
backups-reason-replaced = 恢复时换下的

## Restoring

backups-restore-title = 恢复到 { $moment }
backups-restore-checking = 正在打开并检查这份备份…
backups-restore-note = 这份备份完好。恢复以后，现在这本会留在备份列表里，随时可以换回来。
backups-restore-run = 恢复这份备份
backups-restored = 已经恢复。换下的那本也在列表里。
backups-the-copy = 这份备份
backups-the-present = 现在
backups-holds-name = 店名
backups-holds-customers = 客户
backups-holds-purchases = 交易
backups-holds-change = 最后改动

## A book that cannot be opened

backups-trouble-looking = 正在找完好的备份…
backups-trouble-found = 找到一份完好的备份：
backups-trouble-none = 没有找到完好的备份。
backups-trouble-restore = 用这份备份恢复
backups-trouble-kept = 打不开的那本会原样留在旁边。

## Errors

error-copy-disk-full = 磁盘满了，这次没能自动备份。数据都在，可以照常使用。请腾出一些空间。
error-copy-read-only = 备份文件夹不能写入，这次没能自动备份。数据都在，可以照常使用。请检查 copies 文件夹的权限。
error-copy-failed = 这次没能自动备份。数据都在，可以照常使用。请在设置里手动备份一次。
error-copy-gone = 这份备份已经不在了。数据没有改动。请另选一份。
error-copy-damaged = 这份备份损坏了或缺了钥匙文件，不能用来恢复。数据没有改动。请另选一份。
