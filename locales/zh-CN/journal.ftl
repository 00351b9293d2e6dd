# The book's own history.

journal-title = 操作记录
journal-note = 谁在什么时候改了什么
journal-empty = 还没有任何操作。
journal-more = 更早的
journal-undone = 已撤销
journal-added = 新增
journal-changed = { "" }
journal-removed = 删除
journal-restored = 恢复
journal-more-records = 改动的记录很多，这里只列出前一百条。
journal-no-fields = 成批导入的记录不逐条列出。
journal-actor-owner = 店主
journal-actor-cli = 命令行
journal-standing = 为什么不能撤销
journal-standing-note = 下面这些后来的操作改过同样的内容。先撤销它们，就能撤销这一步。
journal-standing-none = 现在没有什么挡着了，可以撤销这一步。
journal-standing-show = 看看是哪些

action-journal-undo = 撤销：{ $what }
action-journal-redo = 恢复：{ $what }
action-samples-fill = 放入示例（{ $customers } 位客户）
